"""The editor's line in use: a headline is sent, three questions are answered, and the line gets a reply."""

import pytest

from dispute import Lesson
from dispute.activities.editor import CALLS, FORM, KEEP, SEND, TEXT
from dispute.activities.headlines.rules import FORM as HEADLINES
from dispute.activity import Press
from dispute.words.texts import Words
from dispute.work.progress import Progress
from dispute.work.resume import from_code, to_code
from driving import lesson_with
from reading import HOSTILE, read, spaced, text
from using import Using

KEPT = {"1": "2012/2022", "2": "2022/2024"}
UP, DOWN = KEPT.values()
WHOLE = (
    "Reported killings in Mali fell by 48 per cent from 2022 to 2024 (UCDP, low and high: 25 to 60). But from 2012 "
    "they rose: each headline takes another first year."
)


@pytest.fixture
def lesson():
    return lesson_with("editor")


@pytest.fixture
def closed(lesson):
    return Using(lesson.editor())


@pytest.fixture
def use(lesson, closed):
    lesson.store.progress = lesson.store.progress.with_form(HEADLINES, KEPT)
    return closed


def buttons(call):
    return {f"{call}={choice}" for choice in CALLS[call]}


def called(use, sent=DOWN, choices=("few", "apart", "open")):
    use.press(f"{SEND}={sent}")
    for call, choice in zip(CALLS, choices, strict=True):
        use.press(f"{call}={choice}")
    return use


def test_without_two_opposite_headlines_it_says_so_and_the_box_is_open(closed, lesson, words):
    for kept in ({}, {"1": UP}, {"1": UP, "2": "2013/2022"}):
        lesson.store.progress = Progress().with_form(HEADLINES, kept)
        assert words("editor.closed") in closed.part("closed") and {*closed.buttons} == {KEEP}
        assert "per cent" not in closed.seen and closed.fields[TEXT].value == ""


def test_nothing_of_the_rows_stands_there_before_an_answer(use):
    hidden = use.seen + text(use.shown.page["text/html"])
    assert not [n for n in ("3,540", "1,783", "of 11", "ACLED") if n in hidden] and use.screen.ahead == {}


def test_the_learners_two_headlines_are_offered_and_each_press_opens_one_question(use, words):
    assert use.buttons == {
        f"{SEND}={UP}": "Reported killings in Mali: 10.2 times as many in 2022 as in 2012.",
        f"{SEND}={DOWN}": "Reported killings in Mali fell by 48 per cent from 2022 to 2024.",
    }
    use.press(f"{SEND}={DOWN}")
    both = {f"{SEND}={each}" for each in KEPT.values()}
    for call, following in zip(CALLS, [*[*CALLS][1:], None], strict=True):
        assert {*use.buttons} == both | buttons(call) and TEXT not in use.fields and not use.screen.done
        use.press(f"{call}={CALLS[call][0]}")
        assert use.screen.focus == f"[data-part=call-{call}]"
        if following:
            assert use.said.endswith(text(next(read(use.screen.parts[f"call-{following}"]).iter("p"))))
    assert {*use.buttons} == both | {KEEP} and use.fields[TEXT].value.startswith(
        "Reported killings in Mali fell by 48 per cent"
    )


@pytest.mark.parametrize(
    ("sent", "choices", "told"),
    [
        (
            DOWN,
            ("few", "apart", "open"),
            (
                "Right. 1 of 11 other first years also says “fewer” for 2024. The story hangs on your first year. "
                "[S001]",
                "Right. UCDP gives 3,540 to 4,462 for 2022, 1,783 to 2,644 for 2024. They do not touch: by UCDP’s "
                "count, “almost certainly” (our rule, not UCDP’s). [S001]",
                "Right. No other count here has both, only the UN mission for 2022 (at least 1,277 civilians) and the "
                "Global Terrorism Index for 2024 (604 deaths from terrorism as this index defines it). So name UCDP. "
                "[S001] [S997] [S262]",
            ),
        ),
        (
            UP,
            ("few", "touch", "same"),
            (
                "Not so. 9 of 9 other first years also say “more” for 2022. The story hardly hangs on your first "
                "year. [S001]",
                "Not so. UCDP gives 350 to 735 for 2012, 3,540 to 4,462 for 2022. They do not touch: by UCDP’s count, "
                "“almost certainly” (our rule, not UCDP’s). [S001]",
                "Not so. No other count here has both, only the UN mission for 2022 (at least 1,277 civilians). So "
                "name UCDP. [S001] [S997]",
            ),
        ),
    ],
)
def test_each_answer_stands_beside_the_choice_with_its_sources(use, sent, choices, told):
    called(use, sent, choices)
    for call, said in zip(CALLS, told, strict=True):
        [answer] = [e for e in read(use.screen.parts[f"call-{call}"]).iter("div") if e.get("class") == "answer"]
        assert text(answer) == said
    assert spaced(use.said) == spaced(told[-1].split(" [")[0])


def test_an_answer_stays_and_the_other_headline_has_its_own(use, lesson):
    called(use)
    before = lesson.store.progress
    assert use.activity.update(before, Press("years=most")) == (before, None)
    use.press(f"{SEND}={UP}", {TEXT: "Reported killings in Mali fell by 48 per cent from 2022 to 2024. By UCDP."})
    assert {*buttons("years")} <= {*use.buttons} and KEEP in use.buttons, "the box stays"
    assert use.fields[TEXT].value == "Reported killings in Mali: 10.2 times as many in 2022 as in 2012. By UCDP."
    called(use, UP, ("most", "apart", "open"))
    assert use.fields[TEXT].value == "Reported killings in Mali: 10.2 times as many in 2022 as in 2012. By UCDP."
    assert lesson.store.progress.forms[FORM][f"{DOWN}.years"] == "few"


def test_a_line_with_all_that_is_asked_is_printed(use, lesson, words):
    called(use).press(KEEP, {TEXT: WHOLE})
    assert words("editor.prints") in use.part("reply") and use.screen.done
    [paper] = [text(e) for e in read(use.screen.parts["reply"]).iter("blockquote")]
    assert paper == WHOLE and lesson.store.progress.notes["W3"] == WHOLE
    assert words("editor.prints") in use.said and words("editor.asks") not in use.seen
    opened = (
        "In attacks on civilians, UCDP puts 1,186 deaths of 2022 and 274 of 2024 on armed groups. On governments it "
        "puts 275 and 345 (Mali’s: 275 and 29). So one part moved the other way. For the other 316 of 2024, our table "
        "names no government: do not guess."
    )
    assert f"{opened} [S001]" in use.part("reply") and opened in spaced(use.said)
    within, fold = read(use.screen.parts["reply"]).iter("details")
    assert text(within).startswith(words("editor.within")) and opened in text(within)
    assert text(fold) == (
        "Compare with ours UCDP counts 3,656 deaths (3,540 to 4,462) in Mali in 2022, 1,901 (1,783 to 2,644) in "
        "2024: fewer. From 2012 to 2022: more. Both are true, because each takes other years. Does yours say so? "
        "Inside UCDP, each kind of violence says the same."
    )


#: What the tables hold against a line without it.
WHY = {
    "years": "63 of 78 pairs of years say the opposite.",
    "counter": "For 2024, the Global Terrorism Index counts 604.",
}


@pytest.mark.parametrize(
    ("out", "asked"),
    [("UCDP", "counter"), ("low and high: 25 to 60", "range"), ("from 2012", "other"), ("from 2022", "years")],
)
def test_the_editor_asks_for_what_is_missing_and_for_nothing_else(use, words, out, asked):
    called(use).press(KEEP, {TEXT: WHOLE.replace(out, "")})
    items = [text(e) for e in read(use.screen.parts["reply"]).iter("li")]
    assert items == [f"{words(f'editor.lacks_{asked}')} {WHY.get(asked, '')}".strip()]
    assert (
        "<blockquote" not in use.html
        and items[0] in spaced(use.said)
        and words("writing.words_only") in use.part("reply")
    )
    use.press(KEEP, {TEXT: WHOLE})
    assert "<blockquote" in use.html, "the line can be mended"


def test_a_word_of_cause_gets_a_question_and_no_verdict(use, words):
    called(use).press(KEEP, {TEXT: f"{WHOLE} It fell because of the army."})
    assert words("editor.cause", seen="“because”") in use.part("reply") and "<blockquote" in use.html
    assert words("editor.cause", seen="“because”") in use.said


@pytest.mark.parametrize("typed", ["", "  \n"])
def test_nothing_written_gets_one_request(use, lesson, words, typed):
    called(use)
    before = lesson.store.progress
    use.press(KEEP, {TEXT: typed})
    assert use.said == words("writing.empty") and lesson.store.progress == before and use.screen.parts["reply"] == ""


def test_a_text_of_an_earlier_edition_is_shown_with_a_reply(closed, lesson, words):
    lesson.store.progress = Progress().with_note("W3", "Fewer died.")
    assert closed.fields[TEXT].value == "Fewer died." and words("editor.lacks_counter") in closed.part("reply")
    assert closed.screen.done
    lesson.store.progress = lesson.store.progress.with_form(HEADLINES, KEPT)
    assert closed.fields[TEXT].value == "Fewer died." and f"{SEND}={UP}" in closed.buttons


@pytest.mark.parametrize(
    "button", ["years=few", f"{SEND}=2013/2016", f"{SEND}=", "ends=apart", "years=<b>", "", "=", "send", *HOSTILE]
)
def test_a_wrong_button_and_one_before_its_time_change_nothing(use, lesson, button):
    before = lesson.store.progress
    assert use.activity.update(before, Press(button)) == (before, None)


@pytest.mark.parametrize("kept", [*HOSTILE, "2013/2016", "1999/2024"])
def test_a_damaged_form_sends_nothing(use, lesson, kept):
    lesson.store.progress = lesson.store.progress.with_form(FORM, {SEND: kept, f"{kept}.years": kept})
    assert {*use.buttons} == {f"{SEND}={each}" for each in KEPT.values()}


def test_everything_comes_back_with_the_code(use, lesson):
    called(use).press(KEEP, {TEXT: WHOLE})
    other = lesson_with("editor")
    other.store.progress = from_code(to_code(lesson.store.progress.stamped(1_790_000_000, "Wq7z", "Ab3dE6gH9k")))
    assert dict(Using(other.editor()).screen.parts) == dict(use.screen.parts)


def test_odd_words_in_a_line_are_shown_as_they_are(use, hostile):
    called(use).press(KEEP, {TEXT: f"{WHOLE} {hostile} x"})
    assert spaced(hostile) in use.part("reply")


def test_a_french_line_is_asked_about_and_printed():
    lesson = Lesson("03_sahel_shift", lang="fr")
    lesson.store.progress = Progress().with_form(HEADLINES, KEPT)
    use = called(Using(lesson.editor()))
    assert "1 autre première année sur 11 dit aussi" in use.part("call-years")
    use.press(KEEP, {TEXT: "Baisse de 2022 à 2024 (UCDP, de 3 540 à 4 462), mais hausse à partir de 2012."})
    assert Words("fr")("editor.prints").split(",")[0] in use.part("reply") and "<blockquote" in use.html


def test_a_line_on_years_with_no_other_government_says_nothing_of_one(use):
    called(use, UP, ("most", "apart", "open")).press(KEEP, {TEXT: "UCDP: 3,540 in 2022, more than 2012, not 2024."})
    reply = use.part("reply")
    assert "UCDP puts 4 deaths of 2012 and 1,186 of 2022 on armed groups." in reply
    assert "On governments it puts 19 and 275 (Mali’s: 19 and 275). Neither part moved the other way. [S001]" in reply
