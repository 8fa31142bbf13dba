"""The site: every lesson as a page that works on a phone, without a network, and on paper; from a server, it answers.

``python -m dispute.publish.site FOLDER`` reads the notebooks with their stored outputs. Each page carries its own
style and script, so it can be saved or mailed alone, to be read. Python, which answers, lies beside the pages.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from dispute import notebook_file, shipped
from dispute.console import command
from dispute.publish import alone, links, live, python
from dispute.publish.edition import NOTEBOOKS, Edition, environment
from dispute.publish.reading import TEMPLATES
from dispute.publish.target import check, clear
from dispute.words.texts import Words

#: A page that every edition has.
SIGN = "*/answers.html"


def languages(folder: Path = NOTEBOOKS) -> list[str]:
    """Return the languages that have a lesson, English first: the site opens in the first."""
    found = {name.split("/")[0] for name in shipped.lessons(folder)}
    return sorted(found, key=lambda lang: (lang != "en", lang))


def build(target: Path, notebooks: Path = NOTEBOOKS, qr: str = "") -> list[Path]:
    """Write the whole edition into a new folder and return its files.

    Raises
    ------
    DisputeError
        If a notebook is damaged, or may hold somebody's answers; or the folder holds other files.
    """
    shipped.name_strays(notebooks)
    for name in shipped.lessons(notebooks):
        notebook_file.fresh(notebooks / name)
    clear(target, SIGN)
    written, known = [], languages(notebooks)
    openings = alone.offered(known)
    for lang, html in openings.items():
        path = target / lang / "index.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(html, encoding="utf-8")
        written.append(path)
    for lang in known:
        edition = Edition(lang, notebooks, qr, alone.offers(openings))
        for name, html in edition.pages([other for other in known if other != lang]).items():
            path = target / lang / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(html, encoding="utf-8")
            written.append(path)
    start = target / "index.html"
    start.write_text(
        environment().get_template("door.html").render(languages=[(lang, Words(lang)) for lang in known]),
        encoding="utf-8",
    )
    return [start, *written]


def publish(target: Path, notebooks: Path = NOTEBOOKS) -> list[Path]:
    """Write the edition together with the Python that answers in it, and what keeps it for use without a network."""
    for name in shipped.lessons(notebooks):  # before anything is fetched
        notebook_file.fresh(notebooks / name)
    check(target, SIGN)
    pages = build(target, notebooks, links.qr_script())
    folder = python.build(target)
    return [*pages, *sorted(folder.iterdir()), live.offline(target, (TEMPLATES / "offline.js").read_text("utf-8"))]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    for path in publish(parser.parse_args().folder):
        print(f"{path}  {path.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    sys.exit(command(main)())
