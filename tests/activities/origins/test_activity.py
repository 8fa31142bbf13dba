"""The origin tracer in use: predict, trace, check, and come back."""

import pytest

from dispute import Lesson
from dispute.activities.origins import FOUR, NAME
from dispute.activities.origins.rules import CANNOT_TELL, CHECKED, evidence
from dispute.activities.origins.view import findings, short
from dispute.work.resume import from_code, to_code
from reading import text
from using import Using, predict


@pytest.fixture
def lesson():
    return Lesson("00_start_here")


@pytest.fixture
def closed(lesson):
    return Using(lesson.origin_tracer())


@pytest.fixture
def use(closed):
    return predict(closed, "ten", "Ten pages, ten stories")


@pytest.fixture
def truth(lesson):
    return evidence(lesson.reports())


@pytest.fixture
def told(lesson, words):
    return findings(lesson.reports(), lesson.known_origins(), words)


def trace(use, chosen):
    for key, origin in chosen.items():
        use.press(f"show-{key}").press(f"{key}={origin}")
    return use


def pressed(use):
    return [b.get("data-press") for b in use.root.iter("button") if b.get("aria-pressed") == "true"]


def card(use, lesson):
    """The id of the report whose card is shown."""
    [key] = {b.partition("=")[0] for b in use.buttons if "=" in b}
    return key


def test_no_origin_is_on_screen_before_the_prediction(closed, lesson, told):
    assert [*closed.buttons] == ["prediction-commit"]
    for shown in (closed.seen, text(closed.shown.page["text/html"])):
        assert not [o.label for o in lesson.known_origins().values() if o.label in shown]
        assert told[0] not in shown


def test_the_count_and_the_tree_grow_with_each_press_and_the_next_report_comes(use, lesson, truth):
    keys = [*truth]
    assert card(use, lesson) == keys[0] and len(use.buttons) == 9 + 10 + 1
    use.press(f"{keys[0]}=french-source-afp")
    assert "Origins so far: 1." in use.part("tree") and card(use, lesson) == keys[1]
    assert use.said.startswith("Origins so far: 1.") and short(lesson.reports()[1]) in use.said
    assert use.screen.focus == "[data-part=card]"
    use.press(f"{keys[1]}=malian-note")
    assert "Origins so far: 2." in use.part("tree") and use.html.count("<line") == 2


def test_what_is_traced_is_kept_before_any_check(use, lesson, told):
    use.press(f"D046={CANNOT_TELL}")
    assert lesson.store.progress.forms[NAME] == {"D046": CANNOT_TELL}
    assert told[1] not in Using(lesson.recap()).seen


def test_a_dot_brings_a_report_back_and_its_voice_can_be_changed(use, lesson, words):
    use.press("D046=malian-note").press("show-D046")
    assert card(use, lesson) == "D046" and pressed(use) == ["D046=malian-note"]
    use.press("D046=french-ministry")
    assert lesson.store.progress.forms[NAME] == {"D046": "french-ministry"}


def test_an_unfinished_tracing_is_told_what_is_open_and_keeps_its_tree(use, truth, told):
    trace(use, dict.fromkeys([*truth][:9], "malian-note")).press("check")
    assert use.part("notice") == use.said == "Trace all reports first. Still open: Babnet."
    assert use.html.count("<line") == 9 and told[1] not in use.seen


def test_the_last_voice_leads_to_the_check(use, truth):
    trace(use, truth)
    assert use.screen.focus == "[data-press=check]" and use.said == "10 reports, 5 origins."


def test_no_card_and_no_dot_tells_anything_before_the_check(use, truth, words):
    trace(use, truth)
    assert words("origins.agrees") not in use.seen and "✓" not in use.seen and "✗" not in use.seen


def test_a_check_shows_the_evidence_and_the_recap_tells_it(use, lesson, truth, told, words):
    recap = Using(lesson.recap())
    first = next(iter(truth))
    trace(use, {**truth, first: "afp-reporting"})
    assert told[1] not in use.seen + recap.seen
    use.press("check")
    assert words("origins.carrier") in use.part("tree") and words("origins.agree", n=9, total=10) in use.said
    assert use.screen.focus == "[data-part=tree]"
    for sentence in told:
        assert sentence in use.seen and sentence in recap.seen and sentence in use.said
    assert "You predicted: ten." in recap.seen


def test_after_the_check_a_change_is_answered_on_its_card_at_once(use, lesson, truth, told, words):
    first = next(iter(truth))
    trace(use, {**truth, first: "afp-reporting"}).press("check").press(f"show-{first}")
    assert words("origins.carrier") in use.part("card")
    use.press(f"{first}={truth[first]}")
    assert words("origins.agrees") in use.part("card") and use.said.startswith(words("origins.agrees"))
    assert words("origins.all_agree") in use.part("tree") and told[1] in Using(lesson.recap()).seen
    assert words("origins.all_agree") in use.press("check").seen, "a second press changes nothing"


def test_work_comes_back_in_an_activity_that_is_shown_already(use, lesson, truth, words):
    trace(use, truth).press("check")
    other = Lesson("00_start_here")
    shown = Using(other.origin_tracer())
    other.store.progress = from_code(to_code(lesson.store.progress))
    assert words("origins.all_agree") in shown.seen and pressed(shown) == [f"D046={truth['D046']}"]
    assert Using(other.origin_tracer()).seen == shown.seen


def test_origins_that_no_longer_exist_are_open_again(use, lesson, words):
    lesson.store.progress = lesson.store.progress.with_form(NAME, {"D046": "a-rumour", CHECKED: "yes"})
    assert pressed(use) == [] and words("origins.open") in use.seen


def test_source_1_is_folded_in_every_other_lesson():
    assert "<details>" not in Lesson("00_start_here").source_1().html
    for name in ("01_background", "02_expulsions", "03_sahel_shift", "04_corridor", "05_capstone"):
        shown = Lesson(name).source_1().html
        assert "<details>" in shown and "READ MORE" in shown


def test_the_first_four_speak_for_each_side_in_turn_and_one_of_them_is_a_copy(lesson):
    reports, known = lesson.reports(FOUR), lesson.known_origins(FOUR)
    assert {each.id for each in reports} < {each.id for each in lesson.reports()}
    assert sorted(known[each.origin].side for each in reports) == ["France", "France", "Mali", "Mali"]
    assert len({each.origin for each in reports}) == 3


def test_what_was_said_of_four_reports_stands_in_the_ten_and_the_other_way_nothing_goes(lesson, words):
    four = predict(Using(lesson.four_reports()), "three")
    truth = evidence(lesson.reports(FOUR))
    trace(four, truth).press("check")
    assert words("origins.all_agree") in four.seen and four.said.startswith("4 reports, 3 origins.")
    ten = predict(Using(lesson.origin_tracer()), "four-five")
    assert card(ten, lesson) not in truth, "the first report that is still open"
    assert ten.html.count("<line") == 4 and "Origins so far: 3." in ten.part("tree")
    first = next(each.id for each in lesson.reports() if each.id not in truth)
    ten.press(f"{first}=malian-note")
    assert lesson.store.progress.forms[FOUR] == {**truth, CHECKED: "yes"}
    assert CHECKED not in lesson.store.progress.forms[NAME]


def test_the_recap_tells_of_the_four_by_their_number(lesson, words):
    trace(predict(Using(lesson.four_reports()), "one"), evidence(lesson.reports(FOUR))).press("check")
    seen = Using(lesson.recap()).seen
    assert words("origins.result", n=4) in seen and words("origins.result", n=10) not in seen
