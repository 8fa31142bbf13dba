"""The learner's own line through the course: counted by hand, and whole when work is partial."""

import re
from base64 import b64decode
from dataclasses import replace

import pytest

import bank
from dispute import Lesson
from dispute.activities import last_question
from dispute.questions.course import load
from dispute.questions.quiz import Verdict
from dispute.work.course_line import NO_OPINION, STANDS_FOR, line
from dispute.work.course_recap import ENOUGH, certain, course_recap
from dispute.work.progress import Answer, Progress
from journey import marked_as
from reading import read, spaced, text
from right_path import steps
from using import Using

COURSE = load()
PLANS = COURSE.plans
SINGLES = {plan.name: [i for i in plan.items.values() if i.type == "single"] for plan in PLANS}


def answered(progress, item, *tries) -> Progress:
    for verdict, sure in tries:
        progress = progress.with_answer(item.id, marked_as(verdict, item), sure)
    return progress


def found(progress):
    return line(PLANS, COURSE.forms, progress)


@pytest.fixture
def some():
    """Two lessons: certain twice, of which one held and one was mended; a guess that did not hold."""
    (one, two, *_), (three, *_) = SINGLES[PLANS[0].name], SINGLES[PLANS[-1].name]
    work = answered(Progress(), one, (Verdict.RIGHT, "certain"))
    work = answered(work, two, (Verdict.WRONG, "certain"), (Verdict.RIGHT, "guess"))
    return answered(work, three, (Verdict.WRONG, "guess"))


def test_the_first_answer_counts_with_the_confidence_that_it_had(some):
    line = found(some)
    assert {level.confidence: (level.answers, level.right) for level in line.levels if level.answers} == {
        "guess": (1, 0), "certain": (2, 1),
    }  # fmt: skip
    assert line.score == pytest.approx((0.05**2 + 0.95**2 + (1 / 3) ** 2) / 3)
    assert (line.stops[0].right, line.stops[0].sure, line.stops[0].mended) == (0.5, pytest.approx(0.95), 1)
    assert line.stops[1].right is None and line.stops[-1].right == 0


@pytest.mark.parametrize("holds", [k / 20 for k in range(21)])
def test_the_score_is_proper_so_the_nearest_word_pays_best(holds):
    def expected(said):
        return holds * (1 - said) ** 2 + (1 - holds) * said**2

    best = min(STANDS_FOR.values(), key=expected)
    assert abs(best - holds) == pytest.approx(min(abs(p - holds) for p in STANDS_FOR.values()))
    assert expected(0.5) == pytest.approx(NO_OPINION)


def test_an_answer_whose_first_confidence_was_not_kept_is_left_out():
    item = SINGLES[PLANS[0].name][0]
    old = Progress(answers={item.id: Answer(item.key, "certain", 2, item.key)})
    assert found(old).answers == 0 and found(old).score is None


def test_the_sentence_says_how_well_certain_holds(some, words):
    said = text(course_recap(COURSE, some, words))
    assert "When you said “certain”, you were right in 1 of 2. Too few to judge." in said
    few = found(some)
    many = replace(few, levels=(*few.levels[:-1], replace(few.levels[-1], answers=ENOUGH, right=ENOUGH)))
    assert certain(many, words) == f"When you said “certain”, you were right in {ENOUGH} of {ENOUGH}."


def test_without_work_it_says_how_to_bring_it_back(words):
    assert "Load your earlier work" in text(course_recap(COURSE, Progress(), words))
    use = Using(Lesson("05_capstone").course_recap())
    assert "Load your earlier work" in use.seen and "<svg" not in use.html


def test_partial_work_says_what_is_missing(words):
    key, question = next((k, q) for plan in PLANS for k, q in plan.predictions.items())
    seen = text(course_recap(COURSE, Progress().with_prediction(key, question.option_ids[0], ""), words))
    assert "no answers yet" in seen and "no text yet" in seen
    assert "The test" not in seen and "What has changed" not in seen, "nothing has changed yet"
    seen = text(course_recap(COURSE, Progress().with_note(next(iter(PLANS[0].prompts)), "My <b>line</b>."), words))
    assert "My <b>line</b>." in seen and "prediction that is still asked" not in seen


def test_score_tables_and_texts_are_folded_so_that_the_line_stands_first(some, words):
    html = course_recap(COURSE, some, words)
    folded = re.findall(r"(?s)<details>.*?</details>", html)
    assert any("Score of your confidence" in text(one) for one in folded)
    assert any("your first and last text" in text(one) and "no text yet" in text(one) for one in folded)
    open_ = text(re.sub(r"(?s)<details>.*?</details>", "", html))
    assert "Answers that were not right at first and are now: 1." in open_
    assert "Score" not in open_ and "no text yet" not in open_ and "right in 1 of 2." in open_


@pytest.mark.parametrize(("lang", "said"), [
    ("en", [
        "What you can do now", "You can say who was first by 3 kinds of date",
        "a page whose 2 sources a reader can check.",
    ]),
    ("fr", ["Ce que vous savez faire maintenant", "selon 3 sortes de date", "vérifier les 2 sources."]),
])  # fmt: skip
def test_the_end_says_what_the_learner_can_do_now_counted_from_their_own_work(lang, said):
    lesson = Lesson("05_capstone", lang)
    answers = {"traced": "mali", "notified": "france", "public": "same"}
    lesson.store.progress = work = Progress().with_form(last_question.NAME, {**answers, "decided": "mali"})
    lesson.store.progress = work.with_note("W5-situation", "One [D051]. Two [D005] [D051]. Three [X999].")
    seen = spaced(Using(lesson.course_recap()).seen)
    assert all(spaced(one) in seen for one in said) and "sides" not in seen and "parties" not in seen
    lesson.store.progress = Progress().with_form(last_question.NAME, answers)
    assert said[0] not in spaced(Using(lesson.course_recap()).seen), "what is not done is not said to be"


def test_an_end_of_the_talks_counts_its_steps():
    lesson = Lesson("05_capstone")
    use = Using(lesson.talks())
    for each in steps(use):
        use.press(each.button, each.values)
    seen = Using(lesson.course_recap()).seen
    assert "You can bring two sides to 3 steps, and say whose needs they leave open." in seen


def test_the_picture_has_a_point_for_each_lesson_with_answers_at_the_height_that_the_table_says(some, words):
    svg = next(read(course_recap(COURSE, some, words)).iter("svg"))
    filled = [c for c in svg.iter("circle") if c.get("r") == "7"]
    top, bottom = 12, 172
    assert [float(c.get("cy")) for c in filled] == [(top + bottom) / 2, bottom]
    assert len({c.get("cx") for c in filled}) == 2 and svg.get("aria-label")


def test_the_picture_can_be_kept_as_a_file_that_stands_alone(some, words):
    html = course_recap(COURSE, some, words)
    file = b64decode(re.search(r"image/svg\+xml;charset=utf-8;base64,([^\"]+)", html)[1]).decode()
    root = read(file)
    assert (
        "right in 1 of 2." in text(file) and 'fill="#fff"' in file and not re.search(r"https?://(?!www\.w3\.org)", file)
    )
    assert root is not None


def test_every_prediction_comes_back_under_its_lesson_with_its_reason(words, hostile):
    progress, asked = Progress(), {}
    for plan in PLANS:
        for key, question in plan.predictions.items():
            asked[key] = (plan.title, question)
            progress = progress.with_prediction(key, question.option_ids[0], f"Why {key} {hostile[:40]}")
    shown = course_recap(COURSE, progress, words)
    read(shown)
    for title, question in asked.values():
        assert title in text(shown) and " ".join(question.option(question.option_ids[0]).text.split()) in text(shown)
    assert "<script" not in shown


def test_what_came_of_a_prediction_stands_beside_it():
    lesson, asked = Lesson("05_capstone"), [(p, k, q) for p in PLANS for k, q in p.predictions.items()]
    for _, key, question in asked:
        lesson.store.progress = lesson.store.progress.with_prediction(key, question.option_ids[0], "")
    seen = Using(lesson.course_recap()).seen
    for plan in PLANS:
        for finding in Lesson(plan.name).findings():
            if finding.after in plan.predictions:
                assert all(" ".join(said.split()) in seen for said in finding.told(lesson.store.progress))


def test_the_test_is_told_only_once_both_sets_are_handed_in(words):
    progress = Progress()
    for n, (form, sitting) in enumerate(zip(bank.FORMS.values(), ("first", "second"), strict=True)):
        for m, item in enumerate(form.items):
            progress = answered(progress, item, (Verdict.RIGHT if m < 3 + 4 * n else Verdict.WRONG, "guess"))
        assert found(progress).test is None
        progress = progress.with_form(form.key, {"handed_in": "yes", "sitting": sitting, "opened": "0"})
    assert found(progress).test == (3, 7, 10)
    assert "3 of 10 in the first set, 7 of 10 in the second" in text(course_recap(COURSE, progress, words))
