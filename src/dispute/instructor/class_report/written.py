"""What a class has written, and nothing else of its work: to read, to mark, or to print as one document.

No name is in a learner's work. What stands above it is the folder that holds it, as a teacher or a platform has named
it; where all lie in one folder, a number stands for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dispute.instructor.class_report.signs import Export
from dispute.questions.course import Course
from dispute.words.template import render
from dispute.words.texts import Words
from dispute.work.together import people


@dataclass(frozen=True, slots=True)
class Written:
    """One learner's texts: each with its lesson, its task and the words. ``two`` learners may have made them."""

    label: str
    texts: tuple[tuple[str, str, str], ...]
    two: bool


def written(course: Course, learners: Sequence[Export], words: Words) -> list[Written]:
    """Return the texts of all learners who wrote any, in the order of their folders."""
    folders = Counter(one.folder for one in learners)
    found = []
    for number, one in enumerate(sorted(learners, key=lambda one: (one.folder, one.name)), 1):
        notes = one.progress.notes
        texts = tuple(
            (plan.title, prompt.text, notes[key].strip())
            for plan in course.plans for key, prompt in plan.prompts.items() if notes.get(key, "").strip()
        )  # fmt: skip
        own = one.folder if one.folder and folders[one.folder] == 1 else ""
        label = own or words("class_report.learner", n=number)
        if texts:
            found.append(Written(label, texts, people(one.progress) == 2))
    return found


def page(found: Sequence[Written], words: Words) -> str:
    """Return all texts as a whole page that prints cleanly."""
    body = Markup(render("instructor/class_report/written.html", learners=found, words=words))
    return render("hosts/print_page.html", title=words("class_report.written"), body=body, lang=words.lang)
