"""The learner's work as a readable page to hand in, and the links and codes that carry it away.

The page repeats what the learner chose and wrote. It holds no key, no reason and no verdict,
so it can be passed on before a class has discussed the questions.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dispute.questions.plan import Plan
from dispute.questions.quiz import Item
from dispute.words.links import download
from dispute.words.template import render
from dispute.words.texts import Words
from dispute.work.progress import Progress
from dispute.work.recap import predictions
from dispute.work.resume import to_code, to_json
from dispute.work.together import people


def page(plans: Sequence[Plan], others: Iterable[Item], progress: Progress, label: str, words: Words) -> str:
    """Return a whole HTML page: each lesson's predictions, answers and texts, and the code that restores them.

    Parameters
    ----------
    others
        Questions outside the lessons' own lists: warm-ups and test forms.
    label
        A code word of the learner's choice; no name is asked for.
    """
    lessons = [
        {
            "title": plan.title,
            "predictions": predictions(plan, progress),
            "answers": answers(plan.items.values(), progress),
            "texts": [
                (prompt.text, progress.notes[key]) for key, prompt in plan.prompts.items() if key in progress.notes
            ],
        }
        for plan in plans
    ]
    return render(
        "work/save_page.html", lang=words.lang, label=label, words=words, code=to_code(progress),
        lessons=[x for x in lessons if x["predictions"] or x["answers"] or x["texts"]],
        others=answers(others, progress), two=people(progress) == 2,
    )  # fmt: skip


def answers(items: Iterable[Item], progress: Progress) -> list[dict[str, object]]:
    """Return question, chosen options in words, confidence and attempts of every answered question."""
    found = []
    for item in items:
        given = progress.answers.get(item.id)
        if given is None:
            continue
        texts = {option.id: option.text for option in item.options}
        found.append({
            "id": item.id, "stem": item.stem, "chosen": [texts.get(part, part) for part in given.choice],
            "confidence": given.confidence.replace(" ", "_"), "attempts": given.attempts,
        })  # fmt: skip
    return found


def offer(plans: Sequence[Plan], others: Iterable[Item], progress: Progress, label: str, words: Words) -> str:
    """Return two download links, which need no server, and the two codes."""
    html = page(plans, others, progress, label, words)
    return render(
        "work/save.html", words=words, html=download(html, "text/html"),
        json=download(to_json(progress), "application/json"), short=to_code(progress, texts=False),
        full=to_code(progress), stem="who-moved-first",
    )  # fmt: skip
