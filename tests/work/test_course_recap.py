"""The whole course in the learner's own words."""

from dispute.questions.plan import load, names
from dispute.work.course_recap import course_recap
from dispute.work.progress import Progress
from reading import read, text

PLANS = [load(name) for name in names()]


def test_without_work_it_says_how_to_bring_it_back(words):
    assert "Load your earlier work" in text(course_recap([], Progress(), words))
    assert "Load your earlier work" in text(course_recap(PLANS, Progress(), words))


def test_every_prediction_comes_back_under_its_lesson_with_its_reason(words, hostile):
    progress, asked = Progress(), {}
    for plan in PLANS:
        for key, question in plan.predictions.items():
            asked[key] = (plan.title, question)
            progress = progress.with_prediction(key, question.option_ids[0], f"Why {key} {hostile[:40]}")
    shown = course_recap(PLANS, progress, words)
    read(shown)
    for title, question in asked.values():
        assert title in text(shown) and " ".join(question.option(question.option_ids[0]).text.split()) in text(shown)
    assert text(shown).startswith(
        f"Predictions: {len(asked)}, in {len({t for t, _ in asked.values()})} of {len(PLANS)}"
    )
    assert "<script" not in shown


def test_answers_are_counted_over_all_lessons_as_they_are_now(words):
    first, last = PLANS[0], PLANS[-1]
    progress = Progress()
    for plan in (first, last):
        item = next(i for i in plan.items.values() if i.type == "single")
        progress = progress.with_answer(item.id, item.key, "guess")
    assert "Questions answered: 2; right at present: 2." in text(course_recap(PLANS, progress, words))
