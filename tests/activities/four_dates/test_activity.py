"""One strip of days: press a mark, hear the reason, read two marks, come back."""

import pytest

from dispute import Lesson
from dispute.activities.four_dates import NAME, READ
from dispute.activities.four_dates.view import code, in_words
from dispute.activity import Press
from dispute.evidence.chronology import compare
from dispute.evidence.dates import DateRange
from dispute.work.progress import Progress
from driving import lesson_with
from reading import text
from right_path import marked
from using import Using


@pytest.fixture
def lesson():
    return lesson_with("four-dates")


@pytest.fixture
def use(lesson):
    return Using(lesson.four_dates())


@pytest.fixture
def truth(use):
    """The right press for each decision, in the order in which they come."""
    return dict(step.button.split("=") for step in marked(use.activity))


def offered(use):
    """Return the values on offer for the open decision, with their words; and the name of the decision."""
    [name] = {key.partition("=")[0] for key in use.buttons}
    return name, {key.partition("=")[2]: label for key, label in use.buttons.items()}


def fill(use, values):
    for one, value in values.items():
        use.press(f"{one}={value}")


def test_the_strip_asks_for_one_mark_at_a_time_and_for_two_kinds_of_date_before_the_first_is_put(use, truth, words):
    asked = []
    for one, value in truth.items():
        now, values = offered(use)
        assert now == one and value in values, "the strip asks in the order of the plan"
        asked.append(use.part("strip"))
        use.press(f"{one}={value}")
    assert use.buttons == {} and len(set(asked)) == len(truth)
    first = asked[0]
    assert words("dates.public") in first and "notified" in first and "decided" not in first
    assert "effect" not in " ".join(asked) + use.seen, "a kind that nothing is asked about stays away"
    assert [n for n, part in enumerate(asked) if "decided" in part] == [len(truth) - 1]


def test_the_reading_comes_once_both_marks_of_its_kind_stand(truth):
    assert [*truth] == ["DS021.notified", "DS022.notified", READ, "DS022.decided"]


def test_the_marks_that_fit_stand_in_the_picture_and_a_wrong_one_does_not(use, truth):
    before = next(use.root.iter("svg"))
    assert "France, made public: 19" in text(before) and "notified" not in text(before)
    use.press("DS021.notified=2025-09-19/2025-09-19")
    assert text(next(use.root.iter("svg"))) == text(before)
    use.press(f"DS021.notified={truth['DS021.notified']}")
    assert "France, notified: ≤ 17" in text(next(use.root.iter("svg")))


def test_a_range_is_as_wide_on_the_strip_as_it_is_long_and_no_day_stands_on_it_without_one(use):
    at = {b.get("data-press").partition("=")[2]: b.get("style") or "" for b in use.root.iter("button")}
    assert at["2025-09-17/2025-09-17"] == "grid-column: 4 / 5"
    assert at["/2025-09-17"] == "grid-column: 1 / 5", "an open range reaches the end of the strip"
    assert at["2025-09-17/2025-09-19"] == "grid-column: 4 / 7" and at["/"] == ""


def test_a_press_is_kept_and_answered_and_the_keyboard_goes_on_to_the_next_question(use, truth, lesson, words):
    (first, value), (second, _), *_ = truth.items()
    use.press(f"{first}={value}")
    assert lesson.store.progress.forms[NAME] == {first: value}
    assert use.part(first).startswith("✓ France, notified. It rests on: a French diplomatic source")
    assert use.said.startswith("France, notified: on or before 17 September. It rests on:")
    assert use.said.endswith("Mali: when was the other state told (notified)?"), "the next question is heard as well"
    assert use.screen.focus == "[data-part=strip] .sentence" and second not in use.screen.parts
    fill(use, {one: each for one, each in truth.items() if one != first})
    assert use.screen.focus == "[data-part=end]" and use.screen.done


def test_a_wrong_press_is_answered_below_the_strip_and_the_question_stays(use, words):
    use.press("DS021.notified=2025-09-19/2025-09-19")
    said = words("four_dates.other_kind", other=words("dates.public"), kind=words("dates.notified"))
    assert f"✗ 19 September. {said}" in use.part("strip") and said in use.said and use.screen.focus == ""
    assert use.said.startswith("France, notified: 19 September.")
    pressed = [b.get("data-press") for b in use.root.iter("button") if b.get("aria-pressed") == "true"]
    assert pressed == ["DS021.notified=2025-09-19/2025-09-19"] and not use.screen.done


def test_a_wrong_range_never_shows_another_day_in_its_answer(use, truth):
    for one, right in truth.items():
        if one != READ:
            _, values = offered(use)
            named = {value: in_words(use.activity._offered[value], use.activity.words) for value in values}
            for value in values.keys() - {right}:
                use.press(f"{one}={value}")
                [answer] = [text(d) for d in use.root.iter("div") if "✗" in text(d) and d.get("class") == "p answer"]
                others = {other for other in named.values() if other not in named[value]}
                assert not any(f" {other}. " in answer for other in others)
        use.press(f"{one}={right}")


def test_each_wrong_reading_says_what_speaks_against_it_and_only_the_right_one_gives_the_order(use, truth, words):
    fill(use, dict([*truth.items()][:2]))
    order = compare(*use.activity.steps, "notified")
    for value in offered(use)[1].keys() - {order.value}:
        use.press(f"{READ}={value}")
        said = use.part("strip")
        tie, ends = "Both bars hold 17 September. So they can tie.", "Can Mali be earlier than France?"
        assert (tie if value == "before" else ends) in said and "✗" in said
    use.press(f"{READ}={order}")
    assert use.part(READ) == "✓ The bars share only 17 September, if the source is right and means this step."


def test_at_the_end_the_one_date_of_the_note_limits_two_marks(use, truth, words, lesson):
    fill(use, truth)
    assert use.part("end") == words("four_dates.end", day="17 September")
    assert lesson.store.progress.forms[NAME] == truth and "✗" not in use.seen
    assert "Mali, decided: ≤ 17" in use.part("strip")
    assert not use.activity.update(use.work, Press(f"{READ}=open"))[1], "nothing is open any more"


def test_kept_work_opens_at_the_first_decision_that_does_not_fit(use, truth, lesson):
    half = dict([*truth.items()][:2])
    lesson.store.progress = Progress().with_form(NAME, half)
    again = Using(lesson.four_dates())
    assert offered(use)[0] == READ and use.seen == again.seen and use.seen.count("✓") == len(half)


def test_a_table_of_an_earlier_edition_still_opens_and_nothing_in_it_is_lost(use, truth, lesson):
    """It had a cell for each kind of date, right or wrong, and no reading."""
    old = {"DS021.decided": "/2025-09-17", "DS021.public": "2025-09-19/2025-09-19", "DS022.effect": "/"}
    kept = old | truth | {"DS022.notified": "2025-09-17/2025-09-17"}
    del kept[READ]
    lesson.store.progress = Progress().with_form(NAME, kept)
    assert offered(use)[0] == "DS022.notified" and "“Told by a day” is not “told on that day”" in use.part("strip")
    fill(use, {key: truth[key] for key in ("DS022.notified", READ)})
    assert use.screen.done and lesson.store.progress.forms[NAME] == kept | truth


@pytest.mark.parametrize("value", ["", "1999-01-01/1999-01-01", "<script>", "{0}", "x" * 5000])
def test_what_is_not_on_offer_counts_as_nothing(use, truth, lesson, value):
    first, right = next(iter(truth.items()))
    assert use.activity.update(Progress(), Press(f"{first}={value}")) == (Progress(), None)
    assert use.activity.update(Progress(), Press(f"{READ}={value}")) == (Progress(), None)
    lesson.store.progress = Progress().with_form(NAME, {first: value, READ: value, "X9.public": right})
    assert offered(use)[0] == first and "✗" not in use.seen and "✓" not in use.seen
    lesson.store.progress = Progress().with_form(NAME, {**truth, READ: value})
    assert offered(use)[0] == READ and "✗" not in use.seen


@pytest.mark.parametrize(
    "button", ["", "=", "DS022.decided=/", "DS021.public=2025-09-19/2025-09-19", "order=open", "x"]
)
def test_only_the_open_question_takes_a_press(use, button):
    assert use.activity.update(Progress(), Press(button)) == (Progress(), None)


def test_the_stored_page_shows_each_mark_without_its_days(use, truth):
    before = use.shown.page["text/html"]
    drawn = "France, made public: 19; Mali, made public: 19; France, notified: ?; Mali, notified: ?; Mali, decided: ?"
    assert f'alt="{drawn}"' in before and "✓" not in before, "what the picture says is told without it as well"
    assert "≤ 17" not in text(use.activity.on_paper) and "17–19" not in text(use.activity.on_paper)
    fill(use, truth)
    assert use.shown.page["text/html"] == before


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_both_strips_can_be_solved_in_both_languages(lang):
    lesson = Lesson("02_expulsions", lang)
    for use in (Using(lesson.four_dates()), Using(lesson.more_dates())):
        fill(use, dict(step.button.split("=") for step in marked(use.activity)))
        assert use.screen.done and use.buttons == {} and "{" not in use.seen


def test_the_days_of_the_note_s_notice_under_the_departure_are_told_to_be_those_of_another_step(lesson):
    use = Using(lesson.more_dates())
    fill(use, {"DS019.decided": "/", "DS019.notified": "2025-09-17/2025-09-19"})
    assert "another step: Mali declares five French staff unwelcome" in use.said
    fill(use, {"DS019.notified": code(DateRange())})
    assert "✓ notified. That fits." in use.seen, "people who leave act for no state"


def test_a_sign_is_explained_where_a_button_has_it(lesson, use):
    def signs(shown):
        return {text(b)[0] for b in shown.root.iter("button")} & {*"≤≥"}

    def told(shown):
        return {sign for sign in "≤≥" if f"“{sign}”" in shown.part("strip")}

    departure = Using(lesson.more_dates())
    assert told(use) == signs(use) == {"≤"} and told(departure) == signs(departure) == set()
