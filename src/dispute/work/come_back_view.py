"""What came back, and what this computer keeps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime

from markupsafe import escape

from dispute.questions.view import notice
from dispute.words.template import render
from dispute.words.texts import Words
from dispute.work.kept import Kept
from dispute.work.progress import Progress

#: The choice that means all kept work.
ALL = "all"


def restored_sentence(progress: Progress, words: Words) -> str:
    """Return how many answers, predictions and texts came back."""
    return words("resume.restored", **_counts(progress))


def restored(earlier: Progress, whole: Progress, words: Words) -> str:
    """Return the same sentence as HTML, and below it what stood in another window where a later entry stands now."""
    return notice(restored_sentence(earlier, words)) + wordings(whole, words)


def wordings(progress: Progress, words: Words) -> str:
    """Return texts of other windows that differ from what stands now, with their days; nothing if there are none."""
    found = []
    for name, versions in sorted(progress.earlier.items()):
        part, _, key = name.partition("/")
        now = progress.predictions[key].reason if part == "predictions" else getattr(progress, part)[key]
        told = []
        for version in versions:
            if version.value != now and version.value not in told and (text := _text(version.value)):
                told.append(version.value)
                found.append({"key": key, "day": _day(version.at, words), "text": text})
    return render("work/wordings.html", wordings=found, words=words) if found else ""


def choices(found: Sequence[Kept], words: Words) -> list[tuple[str, str]]:
    """Return label and value of each kept work, and of all of them."""
    each = [(named([one], words), str(n)) for n, one in enumerate(found)]
    return [*each, (words("resume.all"), ALL)] if len(found) > 1 else each


def named(works: Iterable[Kept], words: Words) -> str:
    """Return of kept work its day, its lessons and how much it is; no text of anybody's."""
    told = []
    for one in works:
        day, lessons = words.day(one.day, year=True), words.listed(one.lessons)
        name = "resume.unreadable" if one.problem else "resume.named"
        told.append(words(name, day=day, lessons=lessons, **_counts(one.work)))
    return words.parts(told)


def kept_here(found: Sequence[Kept], words: Words) -> str:
    """Return HTML that says what is kept here, and from which day."""
    return f"<p>{escape(words('resume.here', what=named(found, words)))}</p>"


def where(wanted: bool, words: Words) -> str:
    """Return HTML that says where answers lie."""
    return f"<p>{escape(words('resume.where' if wanted else 'resume.nowhere'))}</p>"


def _counts(progress: Progress) -> dict[str, int]:
    return {
        "answers": len(progress.answers), "predictions": len(progress.predictions), "texts": len(progress.notes),
    }  # fmt: skip


def _text(value) -> str:
    """Return what a learner wrote, on one line for each entry of a form."""
    return value if isinstance(value, str) else "\n".join(entry for entry in value.values() if entry)


def _day(at: int, words: Words) -> str:
    try:
        return words.day(datetime.fromtimestamp(at, UTC).date(), year=True) if at else ""
    except (OverflowError, ValueError, OSError):  # a day beyond the calendar
        return ""
