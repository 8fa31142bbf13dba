"""Public addresses, all made from the one in ``pyproject.toml``: ``[project.urls]``, Repository.

``python -m dispute.publish.address`` writes them into the files that hold links: run it once the
repository has a home, or moves. A test compares.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from dispute import shipped
from dispute.console import command
from dispute.errors import DisputeError
from dispute.files import read_toml

ROOT = Path(__file__).parents[3]
#: What stands in ``pyproject.toml`` while there is no public address.
UNKNOWN = "OWNER/REPO"
#: The frame's list of all cells that we wrote.
FRAME = Path("src/dispute/hosts/frame/labextensions/who-moved-first/static/lessons.json")
FIRST = "doc/tree/notebooks/{lang}/00_start_here.ipynb"
#: Where an owner and a repository stand in the links that we write.
FORMS = (
    r"(https://github\.com/){}(?=[/\s\"')>]|$)",
    r"(https://mybinder\.org/v2/gh/){}(?=/)",
    r"(https%3A%2F%2Fgithub\.com%2F){}(?=&)",
)
#: The one such link in a notebook, whose sources may lead to anybody's repository.
ARCHIVE = r"(https://github\.com/){}(?=/archive/HEAD\.zip)"
PAGES = re.compile(r"https://[\w-]+\.github\.io/[\w.-]+(?=/)")
NAME = r"[\w.-]+(?:/|%2F)[\w.-]+"


def repository(root: Path = ROOT) -> str:
    """Return ``OWNER/REPO``."""
    try:
        address = read_toml(root / "pyproject.toml", "pyproject.toml")["project"]["urls"]["Repository"]
        owner, name = address.removeprefix("https://github.com/").strip("/").split("/")
    except (KeyError, TypeError, AttributeError, ValueError):
        raise DisputeError(
            "pyproject.toml: [project.urls] has no Repository such as https://github.com/OWNER/REPO. Write it there."
        ) from None
    return f"{owner}/{name}"


def known(root: Path = ROOT) -> bool:
    """Return whether the project has a public address: until then no page leads there."""
    return repository(root) != UNKNOWN


def binder(path: str = "", root: Path = ROOT, *, lang: str = "en") -> str:
    """Return the link that starts Binder and opens one notebook, lesson 00 if none is named, in the document view."""
    place = (path or FIRST.format(lang=lang)).replace("/", "%2F")
    return f"https://mybinder.org/v2/gh/{repository(root)}/HEAD?urlpath={place}"


def issues(root: Path = ROOT) -> str:
    """Return where to report an error."""
    return f"https://github.com/{repository(root)}/issues/new"


def pages(root: Path = ROOT) -> str:
    """Return where the static host shows the reading edition."""
    owner, name = repository(root).split("/")
    return f"https://{owner.lower()}.github.io/{name}"


def opening(root: Path = ROOT) -> str:
    """Return where the static host shows lesson 00, which answers at once."""
    return f"{pages(root)}/en/00_start_here.html"


def lite(root: Path = ROOT) -> str:
    """Return where the static host opens lesson 00 in the in-browser edition."""
    return f"{pages(root)}/lite/notebooks/index.html?path=en/00_start_here.ipynb"


def archive(root: Path = ROOT) -> str:
    """Return the link from which pip installs the package."""
    return f"https://github.com/{repository(root)}/archive/HEAD.zip"


def pull(hub: str = "https://HUB.EXAMPLE.EDU", root: Path = ROOT) -> str:
    """Return the nbgitpuller link for a hub: it copies the repository and opens lesson 00."""
    name = repository(root)
    folder = name.split("/")[1]
    return (
        f"{hub}/hub/user-redirect/git-pull?repo=https%3A%2F%2Fgithub.com%2F{name.replace('/', '%2F')}"
        f"&branch=main&urlpath=doc%2Ftree%2F{folder}%2Fnotebooks%2Fen%2F00_start_here.ipynb"
    )


def rewritten(text: str, root: Path = ROOT) -> str:
    """Return a text with every public address of ours made from the one in ``pyproject.toml``."""
    name = repository(root)
    for form in FORMS:
        text = re.sub(form.format(NAME), lambda m: m[1] + (name.replace("/", "%2F") if "%" in m[1] else name), text)
    text = re.sub(r"(?<=urlpath=doc%2Ftree%2F)[\w.-]+(?=%2Fnotebooks)", name.split("/")[1], text) \
        if "git-pull" in text else text  # fmt: skip
    return PAGES.sub(pages(root), text)


def files(root: Path = ROOT) -> list[Path]:
    """Return the files that hold such links, and no link to somebody else's repository."""
    names = ("README.md", "CITATION.cff", "binder/hub/values.yaml", ".github/DOORS.md", ".github/UPKEEP.md")
    return [root / name for name in names if (root / name).is_file()]


def cells(root: Path = ROOT) -> list[Path]:
    """Return the files that hold our cells: the first of each notebook says where its package comes from.

    The frame runs a cell only if its list has the same text.
    """
    folder = root / "notebooks"
    return [folder / name for name in (*shipped.lessons(folder), *shipped.instructors(folder))] + [root / FRAME]


def rewritten_cells(text: str, root: Path = ROOT) -> str:
    """Return the text of such a file with the package's address made from the one in ``pyproject.toml``."""
    return re.sub(ARCHIVE.format(NAME), lambda m: m[1] + repository(root), text)


def main() -> None:
    write()


def write(root: Path = ROOT) -> None:
    """Write the address into each file that holds one, and name those that have changed."""
    for paths, made in ((files(root), rewritten), (cells(root), rewritten_cells)):
        for path in paths:
            text = path.read_text(encoding="utf-8")
            if (new := made(text, root)) != text:
                path.write_text(new, encoding="utf-8")
                print(path.relative_to(root))


if __name__ == "__main__":
    sys.exit(command(main)())
