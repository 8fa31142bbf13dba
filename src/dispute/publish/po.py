"""Words for translators' programs such as Poedit or Weblate: one file in gettext's form for each language.

``python -m dispute.publish.po export bm build/po/bm.po`` writes everything with what is there already; what was made
from another English is marked as fuzzy. ``… import bm build/po/bm.po`` puts beside their English what is neither empty
nor fuzzy, and seals it. What differs from its English in places, tags, numbers or days is named and left out.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, read_po, write_po

from dispute.console import command
from dispute.errors import DisputeError
from dispute.publish import put, translations
from dispute.publish.catalogue import Phrase, parts, phrases, typeset
from dispute.publish.parity import differences
from dispute.words.texts import FORMS

Words = str | tuple[str, ...]


def catalog(lang: str) -> Catalog:
    """Return all phrases as a catalogue, each by its name; one with forms for a number has plurals."""
    made, sealed = Catalog(locale=lang, project="who-moved-first"), translations.seals().get(lang, {})
    for phrase in phrases():
        said = phrase.said.get(lang)
        flags = ["fuzzy"] if said and sealed.get(phrase.name) != phrase.hash else []
        for name, english, text in _entries(phrase, said):
            if not isinstance(text, str):  # gettext may know forms that our numbers never take, such as for millions
                text = (*text, *text[-1:] * made.num_plurals)[: made.num_plurals]
            made.add(english, text, context=name, flags=flags)
    return made


def forms(lang: str) -> int:
    """Return how many forms a phrase with a number has in a language.

    Raises
    ------
    DisputeError
        If nobody has said yet which numbers take which form.
    """
    if lang not in FORMS:
        raise DisputeError(f"Say in src/dispute/words/texts.py, in FORMS, which form a number takes in {lang!r}.")
    return len({FORMS[lang](n) for n in range(1000)})


def _entries(phrase: Phrase, said: Words | None) -> Iterator[tuple[str, Words, Words]]:
    """Yield name, English and translation; a list of names, such as the months, has an entry for each."""
    if isinstance(phrase.english, str):
        yield phrase.name, phrase.english, said or ""
    elif counted(phrase):
        yield phrase.name, phrase.english, said or ("", "")
    else:
        for n, english in enumerate(phrase.english):
            yield f"{phrase.name}[{n}]", english, said[n] if said else ""


def counted(phrase: Phrase) -> bool:
    """Return whether a phrase has forms for a number."""
    return not isinstance(phrase.english, str) and len(phrase.english) == 2


def export(lang: str, path: Path) -> int:
    """Write the file of a language, and return how many entries are translated and not stale."""
    made = catalog(lang)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, made, width=120)
    return sum(1 for message in made if message.id and all(parts(message.string)) and not message.fuzzy)


def taken(lang: str, path: Path) -> tuple[dict[str, Words], list[str]]:
    """Return what a file has to put in, and a sentence for each entry that is left out.

    Raises
    ------
    DisputeError
        If the file is none of gettext's form.
    """
    try:
        with path.open("rb") as file:
            found = {message.context: message for message in read_po(file, abort_invalid=True) if message.id}
    except (OSError, ValueError, PoFileError) as problem:
        raise DisputeError(f"{path.name} cannot be read as a file of translations ({problem}).") from None
    made, problems = {}, []
    for phrase in phrases():
        messages = [found.pop(name, None) for name, _, _ in _entries(phrase, None)]
        if not all(message and all(parts(message.string)) and not message.fuzzy for message in messages):
            continue
        if (words := _words(phrase, messages, lang)) == phrase.said.get(lang):
            continue
        wrong = _wrong(phrase, messages, words, lang)
        problems += [f"{phrase.name}: {why}. Left out." for why in wrong]
        if not wrong:
            made[phrase.name] = words
    return made, problems + [f"{name}: there is no such phrase any more. Left out." for name in found]


def _words(phrase: Phrase, messages: list[Message], lang: str) -> Words:
    texts = tuple(typeset(text, lang) for message in messages for text in parts(message.string))
    if counted(phrase):
        return texts[: forms(lang)]
    return texts[0] if isinstance(phrase.english, str) else texts


def _wrong(phrase: Phrase, messages: list[Message], words: Words, lang: str) -> list[str]:
    if tuple(text for message in messages for text in parts(message.id)) != parts(phrase.english):
        return ["the English has changed since the file was written"]
    if counted(phrase) or isinstance(phrase.english, str):
        last = parts(phrase.english)[-1]
        return [why for text in parts(words) for why in differences(last, text, lang)]
    return []


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["export", "import"])
    parser.add_argument("lang")
    parser.add_argument("file", type=Path)
    options = parser.parse_args()
    if options.what == "export":
        print(f"{options.file}: {export(options.lang, options.file):,} phrases are there in {options.lang!r}.")
        return
    made, problems = taken(options.lang, options.file)
    put.put(options.lang, made)
    if made:
        translations.seal(options.lang, [*made])
    print(*problems, f"{len(made):,} phrases put in.", sep="\n")


if __name__ == "__main__":
    sys.exit(command(main)())
