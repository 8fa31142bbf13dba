"""Words in more than one language: where each stands, what it was made from, and which are stale.

``python -m dispute.publish.translations`` counts what is done in each language. ``--open fr`` lists what is begun and
not done, ``--seal fr`` seals what is new, and ``--seal fr opening.title`` seals one phrase anew: run that after you
have compared it with the English as it is now.

A phrase has a name: ``opening.title`` in the phrases, ``data/events:DS019:label`` in the tables, and for other texts
the file and the way to it: ``lessons/01_background/lesson.toml:lesson.title``. ``seals.toml`` keeps for each a hash of
the English that its translation was made from.
"""

from __future__ import annotations

import argparse
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from string import Formatter
from typing import Any

from dispute import shipped
from dispute.console import command
from dispute.errors import DisputeError
from dispute.evidence.tables import TRANSLATIONS, Evidence
from dispute.publish import french
from dispute.publish.readings import LOG, key_of
from dispute.words import texts
from dispute.words.texts import section, sections
from dispute.words.wording import FILE as WORDING

ROOT = texts.ROOT
SEALS = Path(__file__).with_name("seals.toml")
NOTEBOOKS = ROOT.parents[1] / "notebooks"
#: The kinds of words, as they are counted.
PHRASES, TEXTS, ROWS = "phrases", "texts", "words of rows"
TAG = re.compile(r"\[[DS]\d{3}\]")
_TYPESET = {"fr": french.typeset}


@dataclass(frozen=True)
class Phrase:
    """Words in English, and in what other languages they stand; a list is one of months, or of forms for a number."""

    name: str
    kind: str
    english: str | tuple[str, ...]
    said: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)

    @property
    def hash(self) -> str:
        """The hash of the English words, by which a translation knows what it was made from."""
        return sha256("\n".join(parts(self.english)).encode()).hexdigest()[:8]


def parts(words: str | tuple[str, ...]) -> tuple[str, ...]:
    """Return words as a list of texts, which for most is one."""
    return (words,) if isinstance(words, str) else tuple(words)


def typeset(text: str, lang: str) -> str:
    """Return a text as its language sets it."""
    return _TYPESET.get(lang, str)(text)


def phrases(evidence: Evidence | None = None) -> Iterator[Phrase]:
    """Yield everything that is said to learners and teachers, but the notebooks: these are translated as files."""
    for part in sections():
        for key, entry in section(part).items():
            yield _phrase(f"{part}.{key}", PHRASES, entry)
    known = {*texts.files().values(), WORDING}
    for path in sorted(ROOT.rglob("*.toml")):
        if path not in known and path != SEALS and not path.name.startswith("wording_"):
            place = path.relative_to(ROOT).as_posix()
            for way, entry in beside(tomllib.loads(path.read_text(encoding="utf-8"))):
                yield _phrase(f"{place}:{way}", TEXTS, entry)
    yield from _rows(evidence or Evidence())


def _phrase(name: str, kind: str, entry: Mapping[str, Any]) -> Phrase:
    said = {lang: words if isinstance(words, str) else tuple(words) for lang, words in entry.items()}
    return Phrase(name, kind, said.pop("en"), said)


def beside(value: Any, way: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    """Yield each ``{en = "…"}`` inside what a TOML file holds, with the way to it; a block with an id goes by that."""
    if isinstance(value, dict):
        if isinstance(value.get("en"), str):
            yield way, value
            return
        for key, inside in value.items():
            yield from beside(inside, f"{way}.{key}".lstrip("."))
    elif isinstance(value, list):
        for n, inside in enumerate(value):
            key = inside.get("id", n) if isinstance(inside, dict) else n
            yield from beside(inside, f"{way}.{key}")


def _rows(evidence: Evidence) -> Iterator[Phrase]:
    said: dict[tuple[str, str, str], dict[str, str]] = {}
    for row in evidence[TRANSLATIONS]:
        said.setdefault((row.table, row.key, row.column), {})[row.lang] = row.text
    for name in evidence.resources:
        table = evidence[name]
        columns = [column for column in table.fields if column.endswith("_en")]
        if name in (LOG, TRANSLATIONS) or not columns:
            continue
        for row in table:
            for column in columns:
                if english := getattr(row, column):
                    key = key_of(table, row)
                    yield Phrase(
                        f"data/{name}:{key}:{column.removesuffix('_en')}", ROWS, english,
                        said.get((name, key, column), {}),
                    )  # fmt: skip


def seals() -> dict[str, dict[str, str]]:
    """Return for each language the hash of the English that each translation was made from."""
    return tomllib.loads(SEALS.read_text(encoding="utf-8")) if SEALS.is_file() else {}


def languages() -> list[str]:
    """Return the languages besides English."""
    return sorted({lang for entry in section("general").values() for lang in entry} - {"en"})


def stale(lang: str, evidence: Evidence | None = None) -> Iterator[str]:
    """Yield one sentence for each translation that was not made from the English as it stands."""
    sealed, seen = dict(seals().get(lang, {})), False
    for phrase in phrases(evidence):
        if lang not in phrase.said:
            continue
        seen, made_from = True, sealed.pop(phrase.name, "")
        again = f"run `python -m dispute.publish.translations --seal {lang} {phrase.name}`"
        if not made_from:
            yield f"{phrase.name}: the words in {lang!r} are new. Compare them with the English, then {again}."
        elif made_from != phrase.hash:
            yield f"{phrase.name}: the English has changed since the words in {lang!r} were made. Mend them, then {again}."
    if seen:
        yield from (f"{name}: has a seal and no words in {lang!r}. Delete its line in seals.toml." for name in sealed)


def differences(english: str, text: str, lang: str) -> Iterator[str]:
    """Yield what a translation has that its English has not, or the other way round: places, tags, numbers, days."""
    for what, found in (("places", _places), ("tags", TAG.findall), ("numbers", _numbers)):
        ours, theirs = sorted(found(english)), sorted(found(text))
        if ours != theirs:
            yield f"{what} {theirs} where the English has {ours}"
    for kind in ("months", "weekdays"):
        entry = section("dates")[kind]
        ours, theirs = _named(english, entry["en"]), _named(text, entry.get(lang, entry["en"]))
        if ours != theirs:
            yield f"{kind} {theirs} where the English has {ours}"


def _places(text: str) -> list[str]:
    return [place for _, place, _, _ in Formatter().parse(text) if place is not None]


def _numbers(text: str) -> list[str]:
    """Return the numbers of a text, however it parts thousands and decimals, and whatever follows a first of a month."""
    plain = re.sub(r"\{[a-z_]*\}", "", TAG.sub("", text))
    return [re.sub(r"[.,\u202f\u00a0]", "", n) for n in re.findall(r"\d+(?:[.,\u202f\u00a0]\d+)*", plain)]


def _named(text: str, names: list[str]) -> list[int]:
    """Return which months or weekdays a text names, in their order of the year; English "may" is a verb too."""
    plain = text if names[0][0].isupper() else text.lower()
    return sorted(
        n for n, name in enumerate(names) for _ in re.findall(rf"\b{name}\b", plain) if name not in ("May", "mai")
    )


def counts(evidence: Evidence | None = None) -> list[str]:
    """Return for each language how much of what kind is done, as lines of a table."""
    everything = list(phrases(evidence))
    all_of = Counter(phrase.kind for phrase in everything)
    books = [name.split("/")[0] for name in shipped.lessons(NOTEBOOKS)]
    lines = [f"| Language | {' | '.join(k.capitalize() for k in all_of)} | Lessons |", "|---" * (len(all_of) + 2) + "|"]
    for lang in ["en", *languages()]:
        done = Counter(phrase.kind for phrase in everything if lang == "en" or lang in phrase.said)
        cells = [f"{done[kind]:,} of {all_of[kind]:,}" for kind in all_of]
        lines.append(f"| {lang} | {' | '.join(cells)} | {books.count(lang)} of {books.count('en')} |")
    return lines


def seal(lang: str, names: list[str]) -> list[str]:
    """Seal the translations of some phrases, or all that are new, and return their names.

    Raises
    ------
    DisputeError
        If a phrase has no words in this language; then nothing is sealed.
    """
    known = {phrase.name: phrase for phrase in phrases() if lang in phrase.said}
    every = seals()
    sealed = {name: made for name, made in every.get(lang, {}).items() if name in known}
    if missing := [name for name in names if name not in known]:
        raise DisputeError(f"{missing[0]} has no words in {lang!r}: write them first.")
    chosen = names or [name for name in known if name not in sealed]
    every[lang] = sealed | {name: known[name].hash for name in chosen}
    head = "# What each translation was made from: a hash of its English. `python -m dispute.publish.translations` writes it.\n"
    blocks = [
        f"\n[{one}]\n" + "".join(f'"{name}" = "{made}"\n' for name, made in sorted(found.items()))
        for one, found in sorted(every.items())
    ]
    SEALS.write_text(head + "".join(blocks), encoding="utf-8")
    return chosen


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="phrase")
    parser.add_argument("--seal", metavar="LANGUAGE", help="seal the phrases named, or all that are new")
    parser.add_argument("--open", metavar="LANGUAGE", help="list what is stale")
    options = parser.parse_args()
    if options.seal:
        print(*seal(options.seal, options.names), sep="\n")
    elif options.open:
        print(*stale(options.open), sep="\n")
    else:
        print(*counts(), sep="\n")


if __name__ == "__main__":
    sys.exit(command(main)())
