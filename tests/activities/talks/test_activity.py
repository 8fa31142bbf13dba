"""The talks on one phone: one press a move, a card only while it is held, and the text with what it leaves out."""

import re

import pytest

from dispute import Lesson
from dispute.activities.talks import NAME, drawn
from dispute.activities.talks.balance import MARKS
from dispute.activities.talks.rules import BOTH, absent, gain, more
from dispute.work.resume import from_code, to_code
from notebook import notebooks
from reading import read, text
from using import Using

SEATED = ["seat-one=ministry-a", "seat-two=families-b"]
CARDS = ["turn=one", "need-one=a-visit", "turn=two", "need-two=fb-same"]
OFFERS = [
    "offer-first=a-answer", "answer-first=if", "offer-second=fb-list", "answer-second=yes", "offer-third=a-visas",
    "answer-third=no",
]  # fmt: skip
LAW = "law=both-views"


@pytest.fixture
def lesson():
    return Lesson("05_capstone")


@pytest.fixture
def use(lesson):
    use = Using(lesson.talks())
    object.__setattr__(use.activity, "lot", lambda: "one")
    return use


def pictured(use):
    """Return what the picture says of each role: how many of its needs have a step, and each need with its steps."""
    rows = read(use.screen.parts["needs"]).iter("tr")
    found = {}
    for row in rows:
        head, *cells = [" ".join(" ".join(cell.itertext()).split()) for cell in row]
        if head == "Role":  # the roles outside have a table of their own
            continue
        name, _, served = head.rpartition(next(mark for mark in MARKS if mark in head))
        found[name.strip()] = [served.strip(), *(cell.replace("● ", "").replace("○ ", "") for cell in cells)]
    return found


def play(use, *moves):
    for move in moves:
        use.press(move)
    return use


def test_two_chairs_are_taken_by_one_press_each_and_nobody_sits_twice(use):
    assert len([b for b in use.buttons if b.startswith("seat-one=")]) == 6
    play(use, *SEATED[:1])
    assert "seat-two=ministry-a" not in use.buttons and "Left: Government A" in use.html
    play(use, *SEATED[1:])
    assert "Government A takes the phone, alone." in use.seen


@pytest.mark.parametrize(
    ("lot", "seats"), [("one", ("ministry-a", "ministry-b")), ("two", ("ministry-b", "ministry-a"))]
)  # fmt: skip
def test_both_governments_sit_down_by_one_press_and_the_lot_says_who_begins(use, lesson, lot, seats):
    object.__setattr__(use.activity, "lot", lambda: lot)
    assert tuple(chair.id for chair in use.activity.game.chairs[:2]) == BOTH
    use.press("seat-both")
    kept = lesson.store.progress.forms[NAME]
    assert (kept["one"], kept["two"]) == seats and "drawn by lot" in use.seen
    assert use.activity.update(use.work, press("seat-both=x")) == (use.work, None), "nobody is asked to stand up"


def test_of_a_position_the_first_sentence_is_open_and_the_rest_can_be_unfolded_by_one_rule(use):
    """Each card shows as much of its public words; both states' say what they claim first."""
    play(use, "seat-both")
    for place, chair in zip(("one", "two"), use.activity.game.chairs, strict=False):
        play(use, f"turn={place}")
        first, _, rest = chair.role.position.partition(". ")
        before, _, folded = use.part("card").partition("More on your card")
        assert f"“{first}." in before and rest and rest not in before and rest in folded
        play(use, f"need-{place}={chair.needs[0].id}")


@pytest.mark.parametrize(("lot", "left"), [("one", "ministry-a"), ("two", "families-b")])
def test_the_first_seat_is_drawn_by_lot_which_is_said(use, lesson, lot, left):
    object.__setattr__(use.activity, "lot", lambda: lot)
    play(use, *SEATED)
    assert lesson.store.progress.forms[NAME]["one"] == left and "drawn by lot" in use.seen
    assert {drawn() for _ in range(99)} == {"one", "two"}


def test_a_card_shows_only_while_it_is_held(use, lesson):
    play(use, *SEATED, "turn=one")
    assert "You cannot say that a court has settled the matter." in use.seen and "D013" in use.html
    assert "a lawyer at every hearing" not in use.seen, "the other's card stays closed"
    play(use, "need-one=a-visit")
    assert "You cannot say" not in use.seen
    play(use, "turn=one")
    assert "You need somebody who visits him within days" in use.seen, "one's own card can be turned again"
    lesson.store.progress = lesson.store.progress.with_note("other", "elsewhere")
    assert "You need somebody" not in use.seen, "and closes with whatever happens next"


def test_a_line_without_a_text_of_its_own_says_that_it_is_the_games(use):
    play(use, "seat-one=mediator", "seat-two=families-a", "turn=one")
    assert "the game’s words, as no text was found" in use.seen and "Morocco helped to free four" in text(use.html)


def test_a_sentence_that_a_card_forbids_is_answered_with_that_card(use):
    play(use, *SEATED, *CARDS, *OFFERS, "law=protected")
    assert "Families (Malian) cannot say that one of those held counts more than another." in use.said
    assert "law=both-views" in use.buttons and not use.screen.done


def test_the_text_says_what_it_holds_what_it_does_not_touch_and_who_was_not_heard(use):
    play(use, *SEATED, *CARDS, *OFFERS, LAW)
    assert use.said == "Steps in your text: 2 of 3. Roles outside that get nothing from it: 1 of 4."
    seen = use.seen
    assert (
        "1st, at once: Government A (nothing has come back for it yet) A written answer to the charge, in private."
        in seen
    )
    assert "Refused: Visa appointments for students and the sick, if both reopen them" in seen
    rows = pictured(use)
    assert rows["Government A"] == [
        "0 of 2",
        "Somebody who visits him within days no step",
        "Safe staff, and a line to talk on no step",
    ]
    assert rows["Families (Malian)"] == [
        "1 of 2",
        "The same rules for all who are held no step",
        "A lawyer at every hearing 2nd",
    ]
    assert rows["Civil society"][0] == "0 of 2" and rows["Mediator"] == [
        "1 of 2",
        "One small step that is kept 1st",
        "That nobody says it took a side no step",
    ]
    assert "One more chair may add a step. Which?" in seen and use.screen.done
    served = sum(len(at.served(chair)) for at in [use.activity.table(use.work)] for chair in use.activity.game.chairs)
    so = f"So your text serves {served} of 12 needs. Still with nothing: Government A and Civil society."
    assert so in use.part("needs") and not use.screen.parts["view"], "one picture stands at the end"
    assert served == sum(int(row[0][0]) for row in rows.values())
    assert "No card offers his release" in seen and "[D123]" in seen and "[D030]" in seen


def test_each_first_need_is_told_at_the_end_and_whether_the_text_serves_it(use, lesson):
    play(use, *SEATED, *CARDS, "offer-first=a-visas", "answer-first=yes", "offer-second=fb-joint")
    play(use, "answer-second=yes", "offer-third=fb-list", "answer-third=no")
    assert "<table" not in use.html, "a card is the player's own until the talks are over"
    play(use, LAW)
    rows = pictured(use)
    assert rows["Families (Malian)"][1] == "The same rules for all who are held 2nd"
    assert rows["Government A"][1] == "Somebody who visits him within days no step"
    at = use.activity.table(use.work)
    assert [*rows] == [chair.short for chair in (*at.seats.values(), *absent(use.activity.game, at))]
    open_ = re.sub(r"(?s)<details>.*?</details>", "", use.screen.parts["needs"])
    assert [name for name in rows if f'row">{name}' in open_] == [chair.short for chair in at.seats.values()]
    served = sum(int(rows[chair.short][0][0]) for chair in absent(use.activity.game, at))
    assert f"Other roles: {served} of 8" in use.part("needs") and "● met by a step, ○ not met" in use.part("needs")
    [found] = [each for each in lesson.findings() if each.after == NAME]
    told = [*found.told(use.work)]
    assert "Families (Malian) needed first: the same rules for all who are held. Served by: 2nd." in told
    assert "Government A needed first: somebody who visits him within days. Served by no step." in told


def test_one_more_chair_may_add_a_step_which_comes_into_the_picture_and_can_be_changed(use, lesson):
    """The step is the one of that chair's card that serves most of what is open; the text itself stays as it is."""
    play(use, *SEATED, *CARDS, *OFFERS, LAW)
    asked = [button for button in use.buttons if button.startswith("add=")]
    assert asked == ["add=ministry-b", "add=families-a", "add=civil-society", "add=mediator"]
    told = use.part("text")
    so = "So your text serves 4 of 12 needs. Still with nothing: Government A and Civil society."
    assert so in use.part("needs") and "<details><summary>One more chair" in use.screen.parts["more"]
    play(use, "add=civil-society")
    assert so in use.part("needs") and "<details open>" in use.screen.parts["more"], "the added step is not of the text"
    assert use.part("more").endswith(
        "Civil society adds a 4th: A report on what daily life has lost, with sources. "
        "Still with nothing: Government A. 6 needs are still open. Whose would you serve next?"
    )
    assert use.said.endswith(
        "It serves visas, schools and fuel kept out of the quarrel; a seat for somebody who is no government."
    )
    assert pictured(use)["Civil society"] == [
        "2 of 2",
        *(
            f"{n} 4th"
            for n in ("Visas, schools and fuel kept out of the quarrel", "A seat for somebody who is no government")
        ),
    ]
    assert use.part("text") == told and use.screen.done and not use.screen.focus
    play(use, "add=ministry-b")
    assert "New French staff in Bamako" in use.part("more") or "A visit by his consul." in use.part("more")
    assert lesson.store.progress.forms[NAME]["add"] == "ministry-b"
    assert "Steps in your text: 2 of 3." in " ".join(
        next(f for f in lesson.findings() if f.after == NAME).told(use.work)
    )


def test_a_chair_that_serves_less_than_another_is_told_which_would_serve_more(use):
    at, game, words = use.activity.table(use.work), use.activity.game, use.activity.words
    play(
        use, "seat-one=ministry-a", "seat-two=ministry-b", "turn=one", "need-one=a-line", "turn=two", "need-two=b-equal"
    )
    play(use, "offer-first=a-answer", "answer-first=yes", "offer-second=b-staff", "answer-second=yes")
    play(use, "offer-third=b-lawyers", "answer-third=yes", LAW)
    at = use.activity.table(use.work)
    by = {chair.id: gain(game, at, more(game, at, chair)) for chair in absent(game, at)}
    for chair in absent(game, at):
        play(use, f"add={chair.id}")
        better = [c.short for c in absent(game, at) if by[c.id] > by[chair.id]]
        wanted = words("talks.others", who=words.listed(better)) if better else ""
        now = use.activity.table(use.work)
        left = sum(not now.steps(need) for each in game.chairs for need in each.needs)
        assert use.part("more").endswith(f"{wanted} {words('talks.now', open=left)}".strip()), chair.id
        assert ("would be served by" in use.part("more")) == bool(better)


def test_who_said_yes_if_is_asked_for_again_before_the_third_step(use):
    play(use, *SEATED, *CARDS, *OFFERS[:4])
    assert "Families (Malian) said yes, if. What comes back?" in use.seen


def test_the_table_can_be_cleared(use, lesson):
    play(use, *SEATED, *CARDS, "clear")
    assert lesson.store.progress.forms[NAME] == {} and "Who sits at the table?" in use.seen


def test_the_text_comes_back_by_code_and_stands_in_the_lessons_findings(use, lesson):
    play(use, *SEATED, *CARDS, *OFFERS, LAW)
    other = Lesson("05_capstone")
    shown = Using(other.talks())
    other.store.progress = from_code(to_code(lesson.store.progress))
    assert shown.seen == use.seen
    [found] = [each for each in other.findings() if each.after == NAME]
    assert "2nd, at once: Families (Malian). One list: who is held, and when each saw a lawyer." in [
        *found.told(other.store.progress)
    ]


def test_a_game_that_is_not_over_tells_nothing_in_the_findings(lesson, use):
    play(use, *SEATED)
    [found] = [each for each in lesson.findings() if each.after == NAME]
    assert list(found.told(lesson.store.progress)) == []


def test_the_picture_tells_in_words_what_it_shows(use):
    play(use, *SEATED, *CARDS, *OFFERS[:3])
    [svg] = [e for e in read(use.html).iter() if e.tag.endswith("svg")]
    assert svg.get("aria-label") == (
        "A table. Left: Government A. Right: Families (Malian). Cards on it: 1st yes, if and 2nd ?. "
        "Not seated: Government B, Family (French), Civil society and Mediator."
    )


def test_a_stored_notebook_holds_no_card(use):
    stored = " ".join(cell.stored for book in notebooks() if "/en/" in book.name for cell in book.cells)
    for chair in use.activity.game.chairs:
        assert chair.cannot not in stored and not [n for n in chair.needs if n.text in stored]


@pytest.mark.parametrize("form", [{"one": "x"}, {"one": "ministry-a", "two": "<b>"}, {"law": "both-views"}])
def test_damaged_work_begins_at_what_still_fits(lesson, use, form):
    lesson.store.progress = lesson.store.progress.with_form(NAME, form)
    assert "Who sits at the table?" in use.seen or "Who sits opposite?" in use.seen


def test_a_move_out_of_turn_changes_nothing(lesson, use):
    before = lesson.store.progress
    moves = ("law=silent", "offer-first=a-visas", "answer-first=yes", "need-one=a-visit", "turn=two", "add=mediator")
    for button in moves:
        now, told = use.activity.update(before, press(button))
        assert now == before and told is None, button


def press(button):
    from dispute.activity import Press

    return Press(button)
