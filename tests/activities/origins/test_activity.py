"""The origin tracer in use: predict, trace, hear the answer to each press, and come back."""

import pytest

from dispute import Lesson
from dispute.activities.origins import FOUR, NAME
from dispute.activities.origins.rules import CANNOT_TELL, evidence
from dispute.activities.origins.view import answer, findings, short
from dispute.activity import Press
from dispute.work.resume import from_code, to_code
from reading import spaced, text
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


def report(lesson, key):
    return next(each for each in lesson.reports() if each.id == key)


def answered(lesson, words, key, origin):
    return answer(report(lesson, key), origin, lesson.known_origins(), words)


def test_no_origin_is_on_screen_before_the_prediction(closed, lesson, told):
    assert all(button.startswith("prediction=") for button in closed.buttons)
    for shown in (closed.seen, text(closed.shown.page["text/html"])):
        assert not [o.label for o in lesson.known_origins().values() if o.label in shown]
        assert told[0] not in shown


def test_each_press_is_answered_above_the_next_report_and_the_tree_grows(use, lesson, truth, words):
    keys = [*truth]
    assert card(use, lesson) == keys[0] and len(use.buttons) == 9 + 10 and "<line" not in use.html
    use.press(f"{keys[0]}=french-source-afp")
    right = answered(lesson, words, keys[0], "french-source-afp")
    assert use.part("told") == f"✓ RTN. {right}" and card(use, lesson) == keys[1]
    assert "Origins so far: 1." in use.part("tree") and use.html.count("<line") == 1
    assert (
        use.said.startswith(f"Your guess fits. {right} Origins so far: 1.") and short(lesson.reports()[1]) in use.said
    )
    assert use.screen.focus == "[data-part=card]"
    use.press(f"{keys[1]}=malian-note")
    assert use.part("told").startswith("✗ Boursorama.") and words("origins.differs") in use.said
    assert "Origins so far: 2." in use.part("tree"), "the tree is the sources', not the guess"
    assert lesson.known_origins()["malian-note"].label not in use.part("tree")


def test_a_report_that_is_not_pressed_has_no_answer_on_the_screen(use, lesson, truth, words):
    for n, (key, origin) in enumerate(truth.items()):
        for later in [*truth][n:]:
            assert not (because := report(lesson, later).because) or because not in use.seen
        use.press(f"{key}={origin}")


def test_what_is_traced_is_kept_at_once_and_the_recap_waits_for_the_last(use, lesson, told):
    use.press(f"D046={CANNOT_TELL}")
    assert lesson.store.progress.forms[NAME] == {"D046": CANNOT_TELL}
    assert told[1] not in Using(lesson.recap()).seen and not use.screen.done


def test_a_dot_brings_a_report_back_with_its_answer_and_its_voice_can_be_changed(use, lesson, words):
    use.press("D046=malian-note").press("show-D046")
    assert card(use, lesson) == "D046" and pressed(use) == ["D046=malian-note"]
    assert use.part("again").startswith("✗ RTN.") and use.part("told") == ""
    use.press("D046=french-source-afp")
    assert lesson.store.progress.forms[NAME] == {"D046": "french-source-afp"}
    assert use.part("told").startswith("✓ RTN.") and use.part("again") == "" and card(use, lesson) != "D046"


def test_a_wrong_button_changes_nothing(use, lesson):
    before = use.seen
    for button in ("check", "D046=a-rumour", "D999=malian-note", "show-D999", "=", ""):
        work, told = use.activity.update(use.work, Press(button))
        assert work == use.work and use.activity.render(work, {}, told).parts["card"]
    assert use.seen == before


def test_the_last_voice_brings_the_whole_tree_and_the_recap_tells_it(use, lesson, truth, told, words):
    recap = Using(lesson.recap())
    *most, (last, origin) = truth.items()
    trace(use, dict(most))
    assert told[1] not in use.seen + recap.seen
    use.press(f"{last}={origin}")
    assert use.screen.focus == "[data-part=tree]" and use.screen.done and use.part("card") == ""
    assert use.said.startswith(f"Your guess fits. {answered(lesson, words, last, origin)}")
    assert use.html.count("<line") == 10
    for sentence in told:
        assert sentence in use.seen and sentence in recap.seen and sentence in use.said
    assert "You predicted: ten." in recap.seen


def test_a_report_can_be_read_again_once_all_are_traced(use, lesson, truth, told, words):
    first = next(iter(truth))
    trace(use, {**truth, first: "afp-reporting"}).press(f"show-{first}")
    assert words("origins.carrier") in use.part("again") and told[1] in use.part("tree")
    use.press(f"{first}={truth[first]}")
    assert use.part("told").startswith("✓ RTN.") and told[1] in Using(lesson.recap()).seen


def test_work_that_waited_for_a_check_is_answered_and_work_that_was_checked_is_done(lesson, truth, told):
    closed = Using(lesson.origin_tracer())
    use = predict(closed, "ten")
    part = dict([*truth.items()][:9])
    lesson.store.progress = lesson.store.progress.with_form(NAME, part)
    shown = Using(lesson.origin_tracer())
    assert "9 reports" not in shown.seen and shown.html.count("<line") == 9 and not shown.screen.done
    lesson.store.progress = lesson.store.progress.with_form(NAME, {**truth, "checked": "yes"})
    shown = Using(lesson.origin_tracer())
    assert told[0] in shown.seen and shown.screen.done and told[1] in Using(lesson.recap()).seen
    assert use.press("show-D046").press("D046=malian-note").work.forms[NAME]["checked"] == "yes", "old work is kept"


def test_work_comes_back_in_an_activity_that_is_shown_already(use, lesson, truth, told):
    trace(use, truth)
    other = Lesson("00_start_here")
    shown = Using(other.origin_tracer())
    other.store.progress = from_code(to_code(lesson.store.progress))
    assert told[1] in shown.seen and Using(other.origin_tracer()).seen == shown.seen
    assert pressed(shown.press("show-D046")) == [f"D046={truth['D046']}"]


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_all_ten_are_drawn_in_both_languages(lang):
    lesson = Lesson("00_start_here", lang)
    use = predict(Using(lesson.origin_tracer()), "ten")
    for key, origin in evidence(lesson.reports()).items():
        assert spaced(report(lesson, key).clue) in use.part("card")
        use.press(f"{key}={origin}")
        assert lesson.words(f"origins.voice_{origin}") in use.part("told")
    assert use.screen.done and "origins.voice" not in use.seen


def test_origins_that_no_longer_exist_are_open_again(use, lesson, words):
    lesson.store.progress = lesson.store.progress.with_form(NAME, {"D046": "a-rumour", "checked": "yes"})
    assert pressed(use) == [] and words("origins.open") in use.seen


def test_source_1_is_folded_in_every_other_lesson():
    assert "<details>" not in Lesson("00_start_here").source_1().html
    for name in ("01_background", "02_expulsions", "03_sahel_shift", "04_corridor", "05_capstone"):
        shown = Lesson(name).source_1().html
        assert "<details>" in shown and "READ MORE" in shown


def test_the_first_four_are_new_to_who_comes_from_the_opening_and_two_of_them_share_a_paper(lesson):
    reports, known = lesson.reports(FOUR), lesson.known_origins(FOUR)
    ids = {each.id for each in reports}
    assert ids < {each.id for each in lesson.reports()}
    assert not ids & {row.source_id for row in lesson.rows.listed("opening", "relays", "relays")}
    assert [each.origin for each in reports] == [
        "french-ministry", "malian-security-source-rfi", "malian-note", "malian-note",
    ]  # fmt: skip
    assert {known[each.origin].side for each in reports} == {"France", "Mali"}
    right = {each.origin for each in reports}
    for side in ("France", "Mali"):
        assert [key for key in known if key not in right and known[key].side == side], "a voice that does not fit"


def test_the_four_confirm_the_step_on_both_sides_and_only_the_note_gives_a_day_for_it(lesson, words):
    """The last word on the four. If a row changes it, read that word again."""
    voices = {each.origin for each in lesson.reports(FOUR)}
    told = [each for each in lesson.evidence["claims"] if (each.event_id, each.standing) == ("DS022", "stands")
            and each.origin_id in voices]  # fmt: skip
    assert {each.origin_id for each in told} == voices
    dated = [each for each in told if each.date_kind != "public" and each.date_lo and each.date_lo == each.date_hi]
    assert {each.origin_id for each in dated} == {"malian-note"}
    assert findings(lesson.reports(FOUR), lesson.known_origins(FOUR), words, one_step=True)[-1].endswith(
        words("origins.both_sides_day", who=words("origins.voice_malian-note"))
    )


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_each_of_the_four_is_answered_with_what_leads_to_its_voice(lang):
    lesson = Lesson("00_start_here", lang)
    use = predict(Using(lesson.four_reports()), "three")
    for each in lesson.reports(FOUR):
        assert not each.because or each.because not in use.seen
        use.press(f"{each.id}={each.origin}")
        assert use.part("told").startswith("✓") and spaced(each.because) in use.part("told")
    assert use.screen.done and use.html.count("<line") == 4


def test_work_on_the_four_reports_of_an_earlier_edition_opens_and_is_kept(lesson):
    old = {"D046": "french-source-afp", "D068": "afp-reporting", "D048": "afp-reporting", "D051": "malian-note"}
    lesson.store.progress = lesson.store.progress.with_form(FOUR, old)
    four = predict(Using(lesson.four_reports()), "three")
    assert four.html.count("<line") == 1 and not four.screen.done, "one of its chips is gone, so that report is open"
    four.press("D290=french-ministry")
    assert lesson.store.progress.forms[FOUR] == {**old, "D290": "french-ministry"}
    ten = predict(Using(lesson.origin_tracer()), "ten")
    assert ten.html.count("<line") == 5, "all ten still have that chip"


def test_what_was_said_of_four_reports_stands_in_the_ten_and_the_other_way_nothing_goes(lesson, words):
    four = predict(Using(lesson.four_reports()), "three")
    truth = evidence(lesson.reports(FOUR))
    trace(four, truth)
    assert four.screen.done and "4 reports, 3 origins." in four.said
    ten = predict(Using(lesson.origin_tracer()), "four-five")
    assert card(ten, lesson) not in truth, "the first report that is still open"
    assert ten.html.count("<line") == 4 and "Origins so far: 3." in ten.part("tree")
    first = next(each.id for each in lesson.reports() if each.id not in truth)
    ten.press(f"{first}=malian-note")
    assert lesson.store.progress.forms[FOUR] == truth
    assert lesson.store.progress.forms[NAME] == {**truth, first: "malian-note"}


def test_the_recap_tells_of_the_four_by_their_number(lesson, words):
    trace(predict(Using(lesson.four_reports()), "one"), evidence(lesson.reports(FOUR)))
    seen = Using(lesson.recap()).seen
    assert "You predicted: one. 4 reports, 3 origins." in " ".join(seen.split()) and "10 reports" not in seen


def test_the_page_that_prints_the_note_gives_hours_and_a_date_and_aps_report_gives_no_hours(lesson):
    """So the page cannot have copied AP, and its answer says why. If a row changes, read the answer again."""
    told = [each for each in lesson.evidence["claims"] if (each.event_id, each.standing) == ("DS022", "stands")]
    hours = {each.source_id: each.number_lo for each in told if each.topic == "deadline"}
    assert hours.get("D053") == 72 and "D051" not in hours
    dated = {each.source_id: each.date_lo for each in told if each.date_kind == "traced"}
    assert dated["D053"] == dated["D051"]
