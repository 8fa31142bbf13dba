"""The definition switch in use: a prediction first, then counts and boxes that only change the view."""

import pytest

from dispute.activities.deaths import FIELD, RANGES, RATE
from dispute.activities.rivals import FORM
from dispute.evidence.deaths import KINDS, rates, series
from dispute.work.progress import Progress
from driving import lesson_with
from reading import rows, text
from using import Using, predict

OTHERS = ("Burkina Faso", "Niger")


@pytest.fixture
def lesson():
    return lesson_with("definition-switch")


@pytest.fixture
def closed(lesson):
    return Using(lesson.definition_switch())


@pytest.fixture
def use(closed):
    return predict(closed, reason="A guess of mine.")


def test_before_the_prediction_there_is_no_number_of_deaths(closed, lesson):
    assert RANGES not in closed.fields and "<svg" not in closed.html and closed.screen.ahead == {}
    best = {f"{e.best:,}" for e in series(lesson.evidence["deaths"], "Mali").values() if e.best > 200}
    best.remove("612")  # the question gives it
    assert not [n for n in best if n in closed.seen + text(closed.shown.page["text/html"])]


def test_after_it_the_whole_series_is_there_with_the_prediction_above(use, words):
    assert len(rows(use.html)) == 15 and use.said == words("predict.locked_in")
    assert use.seen.index("A guess of mine.") < use.seen.index("Deaths in Mali, 2010 to 2024")


@pytest.mark.parametrize("off", KINDS)
def test_each_box_takes_its_kind_out_of_every_year(use, lesson, words, off):
    use.fill({off: ""})
    counts = series(lesson.evidence["deaths"], "Mali", [kind for kind in KINDS if kind != off])
    assert [row[1] for row in rows(use.html)] == [f"{e.best:,}" for e in counts.values()]
    name = words(f"deaths.{off.replace('-', '_')}")
    assert name not in use.said and use.said in use.part("view")


def test_without_any_kind_one_sentence_stays(use, words):
    use.fill(dict.fromkeys(KINDS, ""))
    assert use.said == words("deaths.nothing") == use.part("view") and "<svg" not in use.html


def test_rates_are_worked_out_with_the_population_and_name_its_source(use, lesson):
    assert "[S275]" not in use.seen
    use.fill({RATE: "on"})
    counts = rates(series(lesson.evidence["deaths"], "Mali"), lesson.evidence["population"], "Mali")
    assert [row[1] for row in rows(use.html)] == [f"{e.best:.1f}" for e in counts.values()]
    assert "[S275]" in use.seen


def test_ranges_can_be_hidden_and_the_sentence_says_so(use, words):
    use.fill({RANGES: ""})
    assert words("deaths.best_only") in use.said
    assert 'class="range"' not in use.html


def test_the_other_counts_stand_beside_the_same_year(use):
    for key, ours, theirs in (("DC003", "612", "949"), ("DC005", "1,901", "604")):
        use.fill({FIELD: key})
        assert ours in use.said and theirs in use.said
        assert len(rows(use.html)) == 2
    use.fill({FIELD: "DC003", **dict.fromkeys(KINDS[1:], "")})
    assert "383 (range" in use.said, "only fighting with a state"


def test_the_other_countries_open_with_a_named_test_and_the_count_keeps_its_place(use, lesson):
    use.fill({FIELD: "DC005"})
    assert not {*use.fields[FIELD].values} & {*OTHERS} and not {*use.screen.ahead[FIELD]} & {*OTHERS}
    told = {"field": "groups", "test": "countries"}
    lesson.store.progress = lesson.store.progress.with_form(FORM, told)
    assert not {*use.fields[FIELD].values} & {*OTHERS}, "no bet yet"
    lesson.store.progress = lesson.store.progress.with_form(FORM, {**told, "bet.countries": "one"})
    assert {*OTHERS} <= {*use.fields[FIELD].values} and {*OTHERS} <= {*use.screen.ahead[FIELD]}
    assert use.fields[FIELD].value == "DC005" and "604" in use.seen
    use.fill({FIELD: "Niger"})
    assert "Niger" in use.said


def test_a_damaged_story_opens_no_country(use, lesson):
    lesson.store.progress = lesson.store.progress.with_form(FORM, {"field": "groups"})
    assert not {*use.fields[FIELD].values} & {*OTHERS}


@pytest.mark.parametrize("count", ["", "Niger", "DC999", "<b>"])
def test_a_count_that_is_not_on_offer_counts_as_the_first(use, count):
    inner = use.activity.behind()
    assert inner.render(Progress(), {FIELD: count}).parts == inner.render(Progress(), {}).parts


def test_only_the_view_changes_with_a_box(use):
    before = dict(use.screen.parts)
    use.fill({RATE: "on", FIELD: "DC003"})
    assert [name for name, html in use.screen.parts.items() if html != before[name]] == ["view"]


def test_the_recap_sets_the_prediction_beside_both_counts_of_its_year(lesson, closed):
    recap = Using(lesson.recap())
    assert "949" not in recap.seen
    predict(closed)
    assert "612 (range 592 to 890). ACLED, published total: 949" in recap.seen
