"""Write into ``data/README.md`` how many pages are in which language, and where their makers' owners are.

``make outputs`` runs it, so the counts follow the tables; a test compares.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from dispute.evidence.tables import Evidence

#: The lines between these marks are made here.
PART = re.compile(r"(?<=<!-- counts -->\n).*?(?=<!-- end of counts -->)", re.DOTALL)
LANGUAGES = {
    "ar": "Arabic", "bg": "Bulgarian", "ca": "Catalan", "cs": "Czech", "de": "German", "en": "English",
    "es": "Spanish", "fr": "French", "it": "Italian", "nl": "Dutch", "pl": "Polish", "pt": "Portuguese",
    "ru": "Russian",
}  # fmt: skip


def counted(evidence: Evidence) -> str:
    """Return the counts as lines of Markdown."""
    sources = list(evidence["sources"])
    known = [source.owner_country for source in sources if source.owner_country]
    shown = sum(source.show for source in sources)
    return (
        f"- **Pages:** {len(sources)}; {shown} are shown in lessons.\n"
        f"- **Languages:** {_listed(LANGUAGES.get(s.language, s.language) for s in sources)}.\n"
        f"- **Country of the owner**, known for {len(known)}: {_listed(known)}.\n"
        f"- **Not established:** {len(sources) - len(known)}.\n"
    )


def write(folder: Path) -> None:
    """Renew the counts in the README of a data folder; the rest of the file stays as it is."""
    readme = folder / "README.md"
    text = readme.read_text(encoding="utf-8")
    readme.write_text(PART.sub(lambda _: counted(Evidence(folder)), text, count=1), encoding="utf-8")


def _listed(names: Iterable[str]) -> str:
    """Return names with their counts, most frequent first, then by name."""
    counts = Counter(names)
    return ", ".join(f"{name} {counts[name]}" for name in sorted(counts, key=lambda name: (-counts[name], name)))
