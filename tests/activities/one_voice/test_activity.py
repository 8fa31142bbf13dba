"""One voice less in use: nothing is told before the opening is done, then a press moves findings between two piles."""

from __future__ import annotations

import pytest

from dispute import Lesson
from dispute.activities.one_voice import LAST, NAME, PRESSED, view
from dispute.activities.one_voice.rules import Fate, Finding, without
from dispute.activity import Press
from dispute.evidence.chronology import compare
from dispute.evidence.dates import Order
from dispute.evidence.testimony import Hand, Says
from dispute.work.progress import Progress
from dispute.work.resume import from_code, to_code
from reading import HOSTILE, read, text
from right_path import steps
from using import Using

MOST, NOTE, MINISTRY = "silent=french-source-afp", "silent=malian-note", "silent=french-ministry"
NOTHING = "silent=malian-security-source-rfi"


@pytest.fixture(params=["en", "fr"])
def lesson(request):
    return Lesson("00_start_here", request.param)


@pytest.fixture
def use(lesson):
    return Using(lesson.one_voice())


def plain(said):
    """Return a text as ``reading.text`` has it: French blanks are blanks."""
    return " ".join(said.split())


def piles(use):
    """Return the findings of each pile, as far as they are on the screen."""
    found = [one for one in read(use.screen.parts["board"]).iter("div") if (one.get("class") or "").startswith("pile ")
             or one.get("class") == "pile"]  # fmt: skip
    return [[" ".join("".join(each.itertext()).split()) for each in one.iter("li")] for one in found]


def opened(lesson, speaker=None):
    """Walk through the opening, with a sentence of one's own at its end."""
    opening = Using(lesson.opening())
    for step in steps(opening):
        opening.press(step.button, step.values)
    if speaker:
        for button in speaker:
            opening.press(f"repair={button}")


def test_before_the_opening_no_finding_is_told(use, lesson):
    for seen in (use.seen, text(use.shown.page["text/html"])):
        assert plain(lesson.words("one_voice.wait")) in seen
        assert not any(plain(one.said) in seen for one in use.activity.findings)
        assert not any(sign in seen for sign in "✓✗½")
    assert [*use.buttons] == [f"silent={each.id}" for each in use.activity.voices] and not use.screen.done


def test_after_the_opening_all_findings_stand_and_the_stored_page_still_tells_none(use, lesson):
    opened(lesson)
    stands, gone = piles(use)
    assert len(stands) == len(use.activity.findings) and gone == [] and not use.screen.done
    assert all(plain(one.said) in said for one, said in zip(use.activity.findings, stands, strict=True))
    assert plain(lesson.words("one_voice.nothing")) in use.part("board")
    assert not any(plain(one.said) in text(use.shown.page["text/html"]) for one in use.activity.findings)


@pytest.mark.parametrize("button", [MOST, NOTE, MINISTRY, NOTHING])
def test_a_press_moves_what_falls_or_hangs_and_says_who_is_left(use, lesson, button):
    use.press(button)
    words, key = lesson.words, button.partition("=")[2]
    found = [without(one, key, use.activity.origins) for one in use.activity.findings]
    stands, gone = piles(use)
    assert len(gone) == sum(each.fate is not Fate.STANDS for each in found)
    assert len(stands) + len(gone) == len(found)
    for each in found:
        pile = stands if each.fate is Fate.STANDS else gone
        said = next(one for one in pile if plain(each.finding.said) in one)
        assert plain(view.answer(each, use.activity.speaker, words)) in said
        assert (view.SIGNS[each.fate] in said) is each.touched
        assert all(f"[{source}]" in said for source in each.finding.sources[:2])
        assert (each.fate is Fate.STANDS) or plain(each.finding.said) in plain(use.said)
    now = next(each for each in use.activity.voices if each.id == key)
    assert use.said.startswith(view.head(found, now, words)) and plain(now.copied(words)) in plain(use.buttons[button])
    assert use.buttons[button] and lesson.store.progress.forms[NAME] == {key: PRESSED, LAST: key}


def test_another_press_brings_the_first_voice_back(use):
    before = piles(use.press(NOTE))
    assert piles(use.press(NOTHING)) != before and piles(use)[1] == []
    pressed = [b.get("data-press") for b in use.root.iter("button") if b.get("aria-pressed") == "true"]
    assert pressed == [NOTHING]


@pytest.mark.parametrize("way", [(MOST, NOTE, MINISTRY), (MINISTRY, NOTE), (NOTE, NOTHING, MINISTRY)])
def test_it_is_done_once_every_voice_is_found_that_takes_a_finding_along(use, lesson, way):
    for button in way[:-1]:
        assert not use.press(button).screen.done and use.part("end") == ""
    use.press(way[-1])
    words, names = lesson.words, lesson.words.parts(each.label for each in use.activity.alone)
    assert use.screen.done and [each.side for each in use.activity.alone] == ["Mali", "France"]
    assert len(use.activity.fallen) == 1
    for said in (words("one_voice.end_one", alone=names), words("one_voice.end_most"), words("one_voice.end_so")):
        assert plain(said) in use.part("end") and said in use.said
    use.press(MOST)
    assert use.screen.done and plain(words("one_voice.end_so")) in use.part("end")


def test_the_last_word_follows_from_the_voices_that_it_is_told(words):
    told = (("a", "Mali", 9), ("b", "France", 2), ("c", "Mali", 1))
    a, b, c = (view.Voice(key, key, side, n) for key, side, n in told)
    one, other = Finding("one", "So it is.", ()), Finding("other", "So it was.", ())
    assert words("one_voice.end_most") in view.end([b, c], [a, b, c], [one], words)
    assert words("one_voice.end_most") not in view.end([a, b], [a, b, c], [one], words)
    both = words.parts(["b", "c"])
    assert view.end([b, c], [a, b, c], [one], words).startswith(words("one_voice.end_one", alone=both))
    assert view.end([b, c], [a, b, c], [one, other], words).startswith(words("one_voice.end_each", alone=both))
    assert view.end([a], [a, b, c], [one], words).startswith(words("one_voice.end_alone", alone="a"))
    assert view.end([], [a, b, c], [], words).startswith(words("one_voice.end_none"))


def test_the_learners_own_sentence_is_put_to_the_same_test(use, lesson):
    opened(lesson, ["step=DS022", "day=traced/2025-09-17/2025-09-17", "speaker=K405"])
    own = plain(lesson.words("one_voice.own"))
    assert own not in use.seen, "while nobody is silent, it stands like all others"
    use.press(NOTE)
    words = lesson.words
    lost = plain(words("one_voice.nobody_traced", state=words.state("Mali")))  # the source at AFP gives this day too
    assert f"{own}: ✗ {lost}" in use.part("board").replace(" :", ":")
    assert plain(lesson.words("one_voice.own")) in plain(use.said)
    use.press(NOTHING)
    assert f"{own}: ✓" in use.part("board").replace(" :", ":") and lesson.words("one_voice.own") not in use.said


def test_work_comes_back_where_it_stopped(use, lesson):
    use.press(MOST).press(NOTE)
    other = Lesson("00_start_here", lesson.words.lang)
    shown = Using(other.one_voice())
    other.store.progress = from_code(to_code(lesson.store.progress, texts=False))
    assert shown.part("board") == use.part("board") and shown.press(MINISTRY).screen.done


@pytest.mark.parametrize("button", ["", "x", "silent=", "silent=x", "malian-note", f"{NOTE}=x", *HOSTILE.values()])
def test_a_button_that_is_not_there_changes_nothing(use, lesson, button):
    work, told = use.activity.update(lesson.store.progress, Press(button))
    assert work is lesson.store.progress and told is None


@pytest.mark.parametrize("odd", HOSTILE.values())
def test_strange_work_opens_as_if_it_were_not_there(use, lesson, odd):
    fresh = use.html
    lesson.store.progress = Progress(forms={NAME: {"malian-note": odd, odd: PRESSED, LAST: odd}})
    assert use.html == fresh and not use.screen.done


def test_work_of_the_edition_with_the_riddle_is_kept(use, lesson):
    old = Progress(forms={"riddle": {"none": "pressed", "last": "none"}, "claim-sorter": {"s03": "claim"}})
    lesson.store.progress = from_code(to_code(old.with_note("W0", "An event, and a reading of it.")))
    use.press(NOTE)
    work = lesson.store.progress
    assert work.notes["W0"] == "An event, and a reading of it." and work.forms["claim-sorter"] == {"s03": "claim"}
    writing = Using(lesson.write("W0-surer"))
    assert not writing.screen.done and "An event" not in writing.seen


def test_the_day_of_an_act_is_not_taken_for_the_day_on_which_the_other_state_was_told(use, lesson, monkeypatch):
    """The opening's bar of the notice is wider than the date on the note, so a finding on that step would say so."""
    other = Lesson("00_start_here", lesson.words.lang)
    raw = other.plan.activities[NAME]
    leg = {"step": "DS022", "kinds": ["traced", "notified"], "how": "on"}
    monkeypatch.setitem(raw, "findings", [*raw["findings"], {"id": "day", "step": "DS022", "legs": [leg]}])
    [day] = [one for one in other.one_voice().activity.findings if one.id == "day"]
    step = next(each for each in lesson.rows.steps(NAME) if each.id == "DS022")
    assert step.dates["notified"].lo != step.dates["notified"].hi and step.dates["traced"].lo == step.dates["traced"].hi
    later = lesson.words("one_voice.dated_act", step=step.label, day=lesson.words.day(step.dates["traced"].lo))
    assert plain(day.said) == plain(later)
    left = next(one for one in use.activity.findings if one.id == "left")
    assert "later" not in left.said and "plus tard" not in left.said


# What the recap brings back -------------------------------------------------------------------


def told(lesson):
    """Return what the recap tells of the learner's own sentence."""
    title = lesson.words("one_voice.recap_own")
    [found] = [each for each in lesson.findings() if each.title == title]
    return [*found.told(lesson.store.progress)]


@pytest.mark.parametrize(
    ("picks", "key"),
    [
        (("step=DS019", "day=public/2025-09-19/2025-09-19", "speaker=K161"), "own_hangs"),
        (("step=DS022", "day=traced/2025-09-17/2025-09-17", "speaker=K405"), "own_falls"),
    ],
)
def test_the_recap_tells_without_whom_the_own_sentence_is_weaker(lesson, picks, key):
    assert told(lesson) == []
    opened(lesson, picks)
    mine = lesson.one_voice().activity.own(lesson.store.progress)
    [said] = told(lesson)
    assert plain(said) in Using(lesson.recap()).seen
    origins = {claim.origin_id for leg in mine.legs for claim in leg if claim.origin_id}
    weak = [each for each in origins if without(mine, each, lesson.evidence["origins"]).fate is not Fate.STANDS]
    begin = lesson.words(f"one_voice.{key}", who="|").partition("|")
    assert weak and said.startswith(begin[0]) and said.endswith(begin[2])


def test_the_recap_says_of_the_cooperation_and_the_expulsions_what_the_rows_say(lesson):
    """The prose of the recap: Mali by note or statement, France by the news, nobody by decision, nobody on record."""
    _, _, _, switch, sure, _ = lesson._scenes
    order = {kind: compare(switch.pair.a, switch.pair.b, kind) for kind in ("traced", "public", "decided")}
    sides = [switch.sides[each.actor] for each in (switch.pair.a, switch.pair.b)]
    assert sides == ["France", "Mali"]
    assert order == {"traced": Order.AFTER, "public": Order.BEFORE, "decided": Order.OPEN}
    hands = {one.voice.hand for one in sure.told if one.says is not Says.NONE}
    assert hands and not hands & {Hand.DOCUMENT, Hand.RECORD}
    assert {one.voice.side for one in sure.told if one.says is not Says.NONE and one.voice.side} == {"France"}
