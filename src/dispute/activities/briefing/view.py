"""The briefing builder: the task, and what to look at again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from markupsafe import Markup

from dispute.activities.briefing.rules import MOST_LETTERS, Found, Reader, Review
from dispute.activities.desk import view as desk_view
from dispute.evidence.written import Written
from dispute.questions.view import notice as notice
from dispute.words.numbers import number
from dispute.words.prose import Sentence
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/briefing/view.html"

#: How many days of a source are shown.
MOST_DAYS = 3


def task(settings: Mapping[str, Any], words: Words) -> str:
    return render(TEMPLATE, part="task", settings=settings, words=words)


def sentence(review: Review, settings: Mapping[str, Any], words: Words) -> str:
    """Return how long the briefing is and how many things there are to look at again."""
    least, most = settings["words"]
    name = "briefing.summary" if review.points else "briefing.nothing" if review.total >= least else "briefing.few"
    said = words(name, n=review.total, least=least, points=review.points)
    return f"{said} {words('briefing.longer', least=least, most=most)}" if review.total > most else said


def too_long(texts: Mapping[str, str], titles: Mapping[str, str], words: Words) -> str:
    """Return the sentence about the first part that no briefing can need; empty if there is none."""
    for key, text in texts.items():
        if len(text) > MOST_LETTERS:
            said = {"n": number(len(text), words), "most": number(MOST_LETTERS, words)}
            return words("briefing.too_long", part=titles[key], **said)
    return ""


def review(review: Review, settings: Mapping[str, Any], away: str, words: Words) -> str:
    """Return how long the text is, what is asked of the whole of it, and what carries it ``away``."""
    said = sentence(review, settings, words)
    return render(TEMPLATE, part="review", sentence=said, whole=whole(review, words), away=Markup(away), words=words)


def asked(
    review: Review, reader: Reader, cited: Mapping[str, Any], words: Words
) -> dict[str, list[tuple[str, list[str]]]]:  # fmt: skip
    """Return for each part its sentences that are to be looked at again, each with what is asked of it."""
    notes: dict[tuple[str, str], list[str]] = {}

    def note(part: str, sentence: Sentence, said: str) -> None:
        there = notes.setdefault((part, sentence.text), [])
        if said not in there:
            there.append(said)

    for part, sentence in review.read:
        for tag in sentence.tags:
            if tag in review.unknown:
                note(part, sentence, words("briefing.unknown_one", tag=tag))
    for found in review.unfinished:
        note(found.part, found.sentence, words("briefing.unfinished"))
    for found in review.uncited:
        note(found.part, found.sentence, words("briefing.uncited"))
    for part, sentence, papers in review.unheld:
        note(part, sentence, words("briefing.unheld", papers=desk_view.called(papers, words)))
    for part, sentence, asks in review.ended:
        note(part, sentence, asks)
    for found in review.dates:
        note(found.part, found.sentence, wrong_day(found, reader, words))
    for tags in review.shared.values():
        # Where the second voice is counted is where to look.
        part, sentence = [(p, s) for p, s in review.read if set(tags) & set(s.tags)][-1]
        origin = words.of(cited[tags[0]][1], "label")
        note(part, sentence, words("briefing.shared_one", tags=_tags(tags, words), origin=origin))
    for found in [*review.settled, *review.sided, *review.causal]:
        note(found.part, found.sentence, words("briefing.word_why", word=found.hit.word, why=found.hit.why))
        if found.attributed:
            note(found.part, found.sentence, words("briefing.attributed"))
    placed = {part: [] for part in review.words}
    order = {(part, sentence.text): n for n, (part, sentence) in reversed([*enumerate(review.read)])}
    for (part, text), said in sorted(notes.items(), key=lambda entry: order[entry[0]]):
        placed[part].append((short(text), said))
    return placed


def whole(review: Review, words: Words) -> list[str]:
    """Return what is asked of the whole text and of no sentence in it."""
    said = [words("briefing.untagged_one")] if review.untagged else []
    asks = {"briefing.missing_one": review.missing, "briefing.silent": review.silent}
    return said + [words(ask, side=words.state(side)) for ask, sides in asks.items() for side in sides]


def wrong_day(found: Found, reader: Reader, words: Words) -> str:
    """Return which days the sentence's sources give themselves; where they give none, those of their rows."""
    tags = [tag for tag in found.sentence.tags if tag in reader.origins]
    known = sorted({day for tag in tags for day in reader.own.get(tag) or reader.days.get(tag, ())})
    if not known:
        return words("briefing.dates_none", day=found.written.text, tags=_tags(tags, words))
    near = sorted(sorted(known, key=lambda d: _distance(d, found.written))[:MOST_DAYS])
    # The year stands once if it is the same for all.
    years = len({day.year for day in near}) > 1
    said = words.listed([words.day(day, year=years or day == near[-1]) for day in near])
    return words("briefing.dates_one", day=found.written.text, tags=_tags(tags, words), days=said)


def _distance(day: date, written: Written) -> int:
    """Return how far a day is from a written one, which may be none (31 June); without a year, any year is as near."""
    years = day.year - written.year if written.year else 0
    return abs((years * 12 + day.month - written.month) * 31 + day.day - written.day)


def _tags(tags: Sequence[str], words: Words) -> str:
    return words.listed([f"[{tag}]" for tag in dict.fromkeys(tags)])


def short(text: str, most: int = 200) -> str:
    return text if len(text) <= most else f"{text[:most]} …"


def label(source: Any, words: Words) -> str:
    """Return a source's tag and name; a title that may print a private name is left out."""
    name = words.named(source.original_publisher or source.publisher)
    who = ", ".join(filter(None, [name, words.dated(source.published)]))
    return words.typeset(f"[{source.source_id}] {who}" + (f": {words.of(source, 'title')}" if source.show else ""))


def check(words: Words) -> str:
    return render(TEMPLATE, part="check", words=words)


def find_lesson(lessons: Mapping[str, str], words: Words) -> str:
    """Return the lessons among whose sources one can look."""
    options = [*((title, name) for name, title in lessons.items()), (words("briefing.find_all"), "all")]
    return render(TEMPLATE, part="find-lesson", options=options, words=words)


def found(sources: Sequence[Any], words: Words) -> str:
    """Return the sources of a lesson, each with the tag to type."""
    return render(TEMPLATE, part="found", sources=[label(source, words) for source in sources], words=words)
