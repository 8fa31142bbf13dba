"""How much is said in each language, what it was made from, and what is stale.

``python -m dispute.publish.translations`` counts what is done in each language. ``--stale fr`` lists what was not made
from the English as it is, ``--seal fr`` seals what is new, and ``--seal fr opening.title`` seals one phrase anew: run
that after you have compared it with the English. ``seals.toml`` keeps for each translation a hash of its English.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from dispute import shipped
from dispute.console import command
from dispute.errors import DisputeError
from dispute.evidence.tables import Evidence
from dispute.publish.catalogue import ROOT, languages, phrases

SEALS = Path(__file__).with_name("seals.toml")
NOTEBOOKS = ROOT.parents[1] / "notebooks"


def counts(evidence: Evidence | None = None) -> list[str]:
    """Return for each language how much of what kind is done, as lines of a table."""
    everything = list(phrases(evidence))
    all_of = Counter(phrase.kind for phrase in everything)
    books = [shipped.language(name) for name in shipped.lessons(NOTEBOOKS)]
    teach = [shipped.language(name) for name in shipped.instructors(NOTEBOOKS)]
    head = [*(kind.capitalize() for kind in all_of), "Lessons", "Instructors' notebooks"]
    lines = [f"| Language | {' | '.join(head)} |", "|---" * (len(head) + 1) + "|"]
    for lang in ["en", *languages()]:
        done = Counter(phrase.kind for phrase in everything if lang == "en" or lang in phrase.said)
        cells = [f"{done[kind]:,} of {all_of[kind]:,}" for kind in all_of]
        cells += [f"{books.count(lang)} of {books.count('en')}", f"{teach.count(lang)} of {teach.count('en')}"]
        lines.append(f"| {lang} | {' | '.join(cells)} |")
    return lines


def seals() -> dict[str, dict[str, str]]:
    """Return for each language the hash of the English that each translation was made from."""
    return tomllib.loads(SEALS.read_text(encoding="utf-8")) if SEALS.is_file() else {}


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
            yield f"{phrase.name}: the English has changed since its words in {lang!r} were made. Mend them, {again}."
    if seen:
        yield from (f"{name}: has a seal and no words in {lang!r}. Delete its line in seals.toml." for name in sealed)


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
    head = "# What each translation was made from: a hash of its English.\n"
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
    parser.add_argument("--stale", metavar="LANGUAGE", help="list what was not made from the English as it is")
    options = parser.parse_args()
    if options.seal:
        print(*seal(options.seal, options.names), sep="\n")
    elif options.stale:
        print(*stale(options.stale), sep="\n")
    else:
        print(*counts(), sep="\n")


if __name__ == "__main__":
    sys.exit(command(main)())
