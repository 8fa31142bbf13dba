"""A headline that a learner writes under a text: kept as its last line, and read with the two states exchanged."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dispute.words.texts import Words
from dispute.words.wording import load, there

#: By language: what stands for the one state and what for the other, the longer words first.
PAIRS = {
    "en": (("France", "Mali"), ("French", "Malian"), ("Paris", "Bamako")),
    "fr": (
        ("de la France", "du Mali"), ("à la France", "au Mali"), ("la France", "le Mali"), ("France", "Mali"),
        ("françaises", "maliennes"), ("française", "malienne"), ("français", "malien"), ("Paris", "Bamako"),
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Split:
    """A kept text: what it says, and the headline in its last line, if there is one."""

    text: str
    headline: str = ""


def joined(text: str, headline: str) -> str:
    """Return a text with its headline, as it is kept; a text of one line without a headline stays as it is."""
    headline = " ".join(headline.split())
    return f"{text}\n{headline}" if headline or "\n" in text else text


def split(note: str) -> Split:
    """Return what :func:`joined` was given."""
    text, line, headline = note.rpartition("\n")
    return Split(text, headline) if line else Split(headline)


def count(headline: str) -> int:
    """Return the number of words; a sign that stands alone, as in French, is none."""
    return sum(bool(re.search(r"\w", word)) for word in headline.split())


def turned(headline: str, lang: str) -> str:
    """Return a headline with the two states exchanged; empty if it names neither."""
    other = {one.lower(): two for a, b in PAIRS[lang] for one, two in ((a, b), (b, a))}
    every = "|".join(sorted(map(re.escape, other), key=len, reverse=True))
    said, n = re.subn(rf"\b(?:{every})\b", lambda found: _like(found[0], other[found[0].lower()]), headline, flags=re.I)
    return said if n else ""


def _like(was: str, word: str) -> str:
    """Return a word with a capital letter where the one before had one."""
    return word[:1].upper() + word[1:] if was[:1].isupper() else word


def seen(headline: str, room: int, words: Words) -> list[str]:
    """Return how many words a headline has, the words of order in it, and what it says with the states exchanged."""
    if not headline:
        return [words("writing.headline_none")]
    hits = [hit.word for hit in load(words.lang)["order"].hits(headline)] if there(words.lang) else []
    quoted = ", ".join(words("general.quoted", text=word) for word in dict.fromkeys(hits))
    said = [words("writing.headline_words", n=count(headline), room=room) + "."]
    said.append(words("writing.headline_order", seen=quoted) if hits else words("writing.headline_no_order"))
    if other := turned(headline, words.lang) if words.lang in PAIRS else "":
        said.append(words("writing.turned", text=words("general.quoted", text=other)))
    return said
