"""The definition switch in use: a prediction, its answer, the pair that turns, and a fold with kinds to press."""

import pytest

from dispute import Lesson
from dispute.activities.deaths import FIELD, FORM, KIND, NEXT, RANGES, RATE
from dispute.activities.rivals import FORM as STORY
from dispute.activity import Press
from dispute.evidence.deaths import KINDS, rates, series
from dispute.work.progress import Progress
from dispute.work.resume import from_code, to_code
from driving import lesson_with
from reading import read, rows, text
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


@pytest.fixture
def both(use):
    return use.press(NEXT)


def pictures(use):
    """By picture, the height of each bar."""
    svgs = read(use.screen.parts["pairs"]).iter("svg")
    return [[float(bar.get("height")) for bar in svg.iter("rect") if bar.find("title") is not None] for svg in svgs]


def table(use):
    """The rows of the table in the fold."""
    return rows(use.screen.parts["more"])


def test_before_the_prediction_there_is_no_number_of_deaths(closed, lesson):
    assert RANGES not in closed.fields and "<svg" not in closed.html and closed.screen.ahead == {}
    best = {f"{e.best:,}" for e in series(lesson.evidence["deaths"], "Mali").values() if e.best > 200}
    best.remove("612")  # the question gives it
    assert not [n for n in (*best, "949", "604") if n in closed.seen + text(closed.shown.page["text/html"])]


def test_the_answer_is_the_first_thing_after_it_with_both_numbers_and_what_each_counts(use, words, lesson):
    assert use.said == words("predict.locked_in") and not use.screen.done
    shown = use.part("pairs")
    assert shown.startswith("In 2017, ACLED counts 949 deaths, more than UCDP: 612 (range 592 to 890).")
    assert words("deaths.rule_ours") in shown and "reported fatalities in all recorded incidents" in shown
    assert "UCDP leaves out attacks by unknown attackers, say ACLED’s makers. [S783]" in shown and "[S784]" in shown
    assert shown.index("[S784]") < shown.index("We do not know which reason explains Mali’s gap, so name who counted.")
    assert "ACLED’s table is also older. [S908] [S001]" in shown
    ours, theirs = (lesson.evidence["deaths_compare"][key].vintage for key in ("DC001", "DC003"))
    assert "2025" in ours and "2018" in theirs, "it follows the rows"
    assert "[S001]" in shown and "[S908]" in shown
    assert use.seen.index("A guess of mine.") < use.seen.index("949") < use.seen.index("Deaths in Mali, 2010")
    [[ours, theirs]] = pictures(use)
    assert theirs / ours == pytest.approx(949 / 612, rel=0.01)


def kinds():
    return {f"{KIND}={kind}" for kind in KINDS}


def test_one_press_brings_the_pair_that_turns_the_other_way(use):
    assert use.buttons[NEXT] == "And for 2024?" and "604" not in use.part("pairs")
    use.press(NEXT)
    told = "In 2024, the Global Terrorism Index counts 604 deaths, fewer than UCDP: 1,901 (range 1,783 to 2,644)."
    assert use.said == told
    assert use.said in use.part("pairs") and use.screen.focus == "[data-part=pairs] .beside > :last-child"
    assert {*use.buttons} == kinds() and use.screen.done
    (ours, theirs), (later, index) = pictures(use)
    assert theirs > ours and later > index and later / ours == pytest.approx(1901 / 612, rel=0.03), "one scale"


@pytest.mark.parametrize("off", KINDS)
def test_a_kind_that_is_pressed_out_shrinks_the_view_in_the_fold_alone_and_comes_back(both, lesson, off):
    before, html = pictures(both), dict(both.screen.parts)
    both.press(f"{KIND}={off}")
    counts = series(lesson.evidence["deaths"], "Mali", [kind for kind in KINDS if kind != off])
    assert pictures(both) == before and both.screen.done and not both.screen.focus
    assert [row[1] for row in table(both)] == [f"{e.best:,}" for e in counts.values()]
    assert "Counted: " in both.said and "all three kinds" not in both.said
    pressed = {b.get("data-press"): b.get("aria-pressed") for b in both.root.iter("button")}
    assert pressed == {f"{KIND}={kind}": "true" if kind != off else "false" for kind in KINDS}
    both.press(f"{KIND}={off}")
    assert dict(both.screen.parts) == html and both.screen.done


def test_the_last_kind_stays_and_says_why(both, lesson, words):
    both.press(f"{KIND}={KINDS[0]}").press(f"{KIND}={KINDS[1]}")
    kept = lesson.store.progress
    both.press(f"{KIND}={KINDS[2]}")
    assert lesson.store.progress == kept and both.said == words("deaths.last")


@pytest.mark.parametrize("button", [KINDS[0], f"{KIND}=", f"{KIND}=<b>", "more", "", "=", FIELD])
def test_a_wrong_button_changes_nothing(use, lesson, button):
    before = lesson.store.progress
    assert use.activity.update(before, Press(button)) == (before, None)


def test_the_second_pair_comes_once(both, lesson):
    before = lesson.store.progress
    assert both.activity.update(before, Press(NEXT)) == (before, None)
    assert both.activity.update(before, Press(f"{KIND}=<b>")) == (before, None)


def test_work_of_an_earlier_edition_opens_at_the_answer(lesson):
    lesson.store.progress = Progress().with_prediction("other-count", "more", "many small ones")
    use = Using(lesson.definition_switch())
    assert "many small ones" in use.seen and "949" in use.part("pairs") and NEXT in use.buttons


@pytest.mark.parametrize(
    "form", [{KIND: "off"}, {NEXT: "<b>"}, {NEXT: "on", **{f"{KIND}.{kind}": "off" for kind in KINDS}}]
)
def test_a_damaged_form_counts_all_kinds(use, lesson, form):
    lesson.store.progress = lesson.store.progress.with_form(FORM, form)
    assert "612 (range 592 to 890)" in use.part("pairs") and (NEXT in use.buttons) == (form.get(NEXT) != "on")


def test_what_was_pressed_away_comes_back_with_the_code(both, lesson):
    both.press(f"{KIND}={KINDS[1]}")
    other = lesson_with("definition-switch")
    other.store.progress = from_code(to_code(lesson.store.progress.stamped(1_790_000_000, "Wq7z", "Ab3dE6gH9k")))
    assert dict(Using(other.definition_switch()).screen.parts) == dict(both.screen.parts)
    assert f"{KIND}.{KINDS[1]}" in other.store.progress.forms[FORM]


def test_everything_else_waits_in_one_fold(use, words):
    [fold] = read(use.screen.parts["more"]).findall("details")
    assert text(fold.find("summary")) == words("deaths.more")
    assert {*use.fields} == {RANGES, RATE} and len(table(use)) == 15, "one country is no choice"
    assert "ACLED, published total: Other rules and an older state of the data than the UCDP rows." in text(fold)


def test_rates_are_worked_out_with_the_population_and_name_its_source(use, lesson):
    assert "[S275]" not in use.seen
    use.fill({RATE: "on"})
    counts = rates(series(lesson.evidence["deaths"], "Mali"), lesson.evidence["population"], "Mali")
    assert [row[1] for row in table(use)] == [f"{e.best:.1f}" for e in counts.values()]
    assert "[S275]" in use.seen


def test_ranges_can_be_hidden_and_the_sentence_says_so(use, words):
    use.fill({RANGES: ""})
    assert words("deaths.best_only") in use.said
    assert 'class="range"' not in use.screen.parts["more"]


def test_the_fold_follows_the_kinds(both):
    for kind in KINDS[1:]:
        both.press(f"{KIND}={kind}")
    assert "383" in [row[1] for row in table(both)], "only fighting with a state"


def test_the_other_countries_open_with_a_named_test_and_the_count_keeps_its_place(use, lesson):
    assert FIELD not in use.fields and not {*use.screen.ahead[FIELD]} & {*OTHERS}
    told = {"field": "groups", "test": "countries"}
    lesson.store.progress = lesson.store.progress.with_form(STORY, told)
    assert FIELD not in use.fields, "no bet yet"
    lesson.store.progress = lesson.store.progress.with_form(STORY, {**told, "bet.countries": "one"})
    assert {*OTHERS} <= {*use.fields[FIELD].values} and {*OTHERS} <= {*use.screen.ahead[FIELD]}
    assert use.fields[FIELD].value == "Mali"
    use.fill({FIELD: "Niger"})
    assert "Niger" in use.said and use.fields[FIELD].value == "Niger"


def test_a_damaged_story_opens_no_country(use, lesson):
    lesson.store.progress = lesson.store.progress.with_form(STORY, {"field": "groups"})
    assert FIELD not in use.fields and not {*use.screen.ahead[FIELD]} & {*OTHERS}


@pytest.mark.parametrize("count", ["", "Niger", "DC003", "DC999", "<b>"])
def test_a_count_that_is_not_on_offer_counts_as_the_first(use, count):
    inner = use.activity.behind()
    assert inner.render(Progress(), {FIELD: count}).parts == inner.render(Progress(), {}).parts


def test_only_the_fold_changes_with_a_box(use):
    before = dict(use.screen.parts)
    use.fill({RATE: "on"})
    assert [name for name, html in use.screen.parts.items() if html != before[name]] == ["more"]


def test_the_recap_sets_the_prediction_beside_both_counts_of_its_year(lesson, closed):
    recap = Using(lesson.recap())
    assert "949" not in recap.seen
    predict(closed)
    assert "In 2017, ACLED counts 949 deaths, more than UCDP: 612 (range 592 to 890)." in recap.seen


def test_a_french_switch_turns_too():
    use = predict(Using(Lesson("03_sahel_shift", lang="fr").definition_switch())).press(NEXT)
    assert "Indice mondial du terrorisme" in use.part("pairs") and "moins que l’UCDP" in use.said
    use.press(f"{KIND}={KINDS[0]}")
    assert "combats entre groupes armés" in use.said
