"""The briefing builder: the task, and what to look at again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from dispute.model.briefing import Found, Reader, Review
from dispute.model.prose import Written
from dispute.texts import Words
from dispute.views.jinja import render

#: How many entries of one kind are shown, and how many days of a source.
MOST_ENTRIES, MOST_DAYS = 12, 6


def task(settings: Mapping[str, Any], prompts: Mapping[str, Any], words: Words) -> str:
    """Return the task and what each part asks."""
    return render("briefing.html", part="task", settings=settings, prompts=prompts, words=words)


def sentence(review: Review, settings: Mapping[str, Any], words: Words) -> str:
    """Return how long the briefing is and how many things there are to look at again."""
    least, most = settings["words"]
    name = "briefing.summary" if review.points else "briefing.nothing"
    return words(name, n=review.total, least=least, most=most, points=review.points)


def review(review: Review, settings, prompts, reader: Reader, origins: Mapping[str, Any], words: Words) -> str:
    """Return everything to look at again, kind by kind, and the words of each part."""
    titles = {piece["id"]: piece["title"] for piece in settings["parts"]}
    counts = [
        (titles[key], n, words("briefing.range", least=prompts[key].length[0], most=prompts[key].length[1]))
        for key, n in review.words.items()
    ]
    return render(
        "briefing.html", part="review", sentence=sentence(review, settings, words), counts=counts, words=words,
        groups=groups(review, titles, reader, origins, words), most=MOST_ENTRIES,
    )  # fmt: skip


def groups(review: Review, titles: Mapping[str, str], reader: Reader, origins: Mapping[str, Any], words: Words):
    """Return for each kind its title and its entries: a text, and a note or nothing."""

    def quoted(found: Found) -> str:
        return words("briefing.in_part", part=titles[found.part], sentence=_short(found.sentence.text))

    def hit(found: Found) -> str:
        why = words("briefing.word_why", word=found.hit.word, why=found.hit.why)
        return f"{why} {words('briefing.attributed')}" if found.attributed else why

    return [
        (words("briefing.unknown"), [(words("briefing.unknown_one", tag=tag), "") for tag in review.unknown]),
        (words("briefing.uncited"), [(quoted(f), "") for f in review.uncited]),
        (words("briefing.dates"), [(quoted(f), wrong_day(f, reader, words)) for f in review.dates]),
        (words("briefing.shared"), [
            (words("briefing.shared_one", tags=_tags(tags, words), origin=origins[key].label_en), "")
            for key, tags in review.shared.items()
        ]),
        (words("briefing.missing"), [(words("briefing.missing_one", side=side), "") for side in review.missing]),
        (words("briefing.settled"), [(quoted(f), hit(f)) for f in review.settled]),
        (words("briefing.sided"), [(quoted(f), hit(f)) for f in review.sided]),
        (words("briefing.causal"), [(quoted(f), hit(f)) for f in review.causal]),
    ]  # fmt: skip


def wrong_day(found: Found, reader: Reader, words: Words) -> str:
    """Return which days the rows of the sentence's sources have instead."""
    tags = [tag for tag in found.sentence.tags if tag in reader.origins]
    known = sorted({day for tag in tags for day in reader.days.get(tag, ())})
    if not known:
        return words("briefing.dates_none", day=found.written.text, tags=_tags(tags, words))
    near = sorted(sorted(known, key=lambda d: _distance(d, found.written))[:MOST_DAYS])
    said = words.listed([words.day(day, year=True) for day in near])
    return words("briefing.dates_one", day=found.written.text, tags=_tags(tags, words), days=said)


def _distance(day: date, written: Written) -> int:
    return abs((day.month - written.month) * 31 + day.day - written.day)


def _tags(tags: Sequence[str], words: Words) -> str:
    return words.listed([f"[{tag}]" for tag in dict.fromkeys(tags)])


def _short(text: str, most: int = 200) -> str:
    return text if len(text) <= most else f"{text[:most]} …"


def choices(sources: Sequence[Any]) -> list[tuple[str, str]]:
    """Return a label and the tag of each source; a title that may print a private name is left out."""
    return [(_label(source), source.source_id) for source in sources]


def _label(source: Any) -> str:
    who = ", ".join(filter(None, [source.original_publisher or source.publisher, source.published]))
    return f"[{source.source_id}] {who}" + (f": {source.title_en}" if source.show else "")


def said(sentence: str) -> str:
    """Return one sentence between the controls."""
    return render("briefing.html", part="said", sentence=sentence)
