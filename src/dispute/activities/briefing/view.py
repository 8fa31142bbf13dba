"""The briefing builder: the task, and what to look at again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from dispute.activities.briefing.rules import Found, Reader, Review
from dispute.evidence.written import Written
from dispute.questions.view import notice as notice
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/briefing/view.html"

#: How many entries of one kind are shown, and how many days of a source.
MOST_ENTRIES, MOST_DAYS = 12, 6


def task(settings: Mapping[str, Any], prompts: Mapping[str, Any], words: Words) -> str:
    """Return the task and what each part asks."""
    return render(TEMPLATE, part="task", settings=settings, prompts=prompts, words=words)


def sentence(review: Review, settings: Mapping[str, Any], words: Words) -> str:
    """Return how long the briefing is and how many things there are to look at again."""
    least, most = settings["words"]
    name = "briefing.summary" if review.points else "briefing.nothing"
    return words(name, n=review.total, least=least, most=most, points=review.points)


def review(
    review: Review, settings, prompts, reader: Reader, cited: Mapping[str, tuple[Any, Any]], words: Words
) -> str:  # fmt: skip
    """Return everything to look at again, kind by kind, then the words of each part and the tags.

    Parameters
    ----------
    cited
        For each known tag of the text its source, and its origin or None.
    """
    titles = {piece["id"]: piece["title"] for piece in settings["parts"]}
    counts = [
        (titles[key], n, words("briefing.range", least=prompts[key].length[0], most=prompts[key].length[1]))
        for key, n in review.words.items()
    ]
    return render(
        TEMPLATE, part="review", sentence=sentence(review, settings, words), counts=counts, words=words,
        groups=groups(review, titles, reader, cited, words), cited=cited, most=MOST_ENTRIES,
    )  # fmt: skip


def groups(review: Review, titles: Mapping[str, str], reader: Reader, cited: Mapping[str, Any], words: Words):
    """Return for each kind its title and its entries: a text, and a note or nothing."""

    def quoted(found: Found) -> str:
        return words("briefing.in_part", part=titles[found.part], sentence=_short(found.sentence.text))

    def by_sentence(found: Sequence[Found]) -> list[tuple[str, str]]:
        """Return each sentence once, with what is said about all of its words."""
        notes: dict[str, list[str]] = {}
        for f in found:
            notes.setdefault(quoted(f), []).append(words("briefing.word_why", word=f.hit.word, why=f.hit.why))
            if f.attributed:
                notes[quoted(f)].append(words("briefing.attributed"))
        return [(text, " ".join(dict.fromkeys(said))) for text, said in notes.items()]

    return [
        (words("briefing.untagged"), [(words("briefing.untagged_one"), "")] if review.untagged else []),
        (words("briefing.unknown"), [(words("briefing.unknown_one", tag=tag), "") for tag in review.unknown]),
        (words("briefing.uncited"), [(quoted(f), "") for f in review.uncited]),
        (words("briefing.dates"), [(quoted(f), wrong_day(f, reader, words)) for f in review.dates]),
        (words("briefing.shared"), [
            (words("briefing.shared_one", tags=_tags(tags, words), origin=cited[tags[0]][1].label_en), "")
            for key, tags in review.shared.items()
        ]),
        (words("briefing.missing"), [(words("briefing.missing_one", side=side), "") for side in review.missing]),
        (words("briefing.settled"), by_sentence(review.settled)),
        (words("briefing.sided"), by_sentence(review.sided)),
        (words("briefing.causal"), by_sentence(review.causal)),
    ]  # fmt: skip


def wrong_day(found: Found, reader: Reader, words: Words) -> str:
    """Return which days the rows of the sentence's sources have instead."""
    tags = [tag for tag in found.sentence.tags if tag in reader.origins]
    known = sorted({day for tag in tags for day in reader.days.get(tag, ())})
    if not known:
        return words("briefing.dates_none", day=found.written.text, tags=_tags(tags, words))
    near = sorted(sorted(known, key=lambda d: _distance(d, found.written))[:MOST_DAYS])
    # The year stands once if it is the same for all.
    years = len({day.year for day in near}) > 1
    said = words.listed([words.day(day, year=years or day == near[-1]) for day in near])
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


def reader(readers: Mapping[str, str], chosen: str, words: Words) -> str:
    """Return for whom the briefing can be."""
    options = [(name, key) for key, name in readers.items()]
    return render(TEMPLATE, part="reader", options=options, chosen=chosen if chosen in readers else "", words=words)


def piece(n: int, key: str, title: str, text: str, words: Words) -> str:
    """Return the box of one part."""
    return render(TEMPLATE, part="piece", label=words("briefing.part", n=n, title=title), key=key, text=text)


def cutoff(day: str, words: Words) -> str:
    return render(TEMPLATE, part="cutoff", day=day, words=words)


def check(words: Words) -> str:
    return render(TEMPLATE, part="check", words=words)


def find_lesson(lessons: Mapping[str, str], words: Words) -> str:
    """Return the lessons among whose sources one can look."""
    options = [*((title, name) for name, title in lessons.items()), (words("briefing.find_all"), "all")]
    return render(TEMPLATE, part="find-lesson", options=options, words=words)


def find_source(sources: Sequence[Any], titles: Mapping[str, str], words: Words) -> str:
    """Return the sources to choose from, and the parts that a tag can go into."""
    return render(
        TEMPLATE, part="find-source", sources=choices(sources), words=words,
        parts=[(title, key) for key, title in titles.items()],
    )  # fmt: skip
