"""A teacher's link: which parts of a lesson it can open, and what it can set up there.

Only what changes the view can be set, such as a start year, a pair or a road: no answer stands in an address.
"""

from __future__ import annotations

import subprocess
import tarfile
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup, Tag

from dispute.activity import Activity, Screen
from dispute.work.progress import Progress

#: Draws the QR code; MIT licence, no dependency.
QR = "qrcode-generator"
VERSION = "2.0.4"


def opened(activity: Activity) -> Screen:
    """Return the screen that has what an address may set; behind a prediction, it is the one after it."""
    progress = Progress()
    if getattr(activity, "behind", None):
        question = activity.question
        progress = progress.with_prediction(question.id, question.option_ids[0], "")
    return activity.render(progress, {})


def settings(activity: Activity) -> dict[str, list[str]]:
    """Return the fields that an address may set, with their values."""
    return {name: [*values] for name, values in opened(activity).ahead.items()}


def setups(activities: Iterable[tuple[str, Activity]]) -> Iterator[dict[str, Any]]:
    """Yield each activity, by its cell, that can be set up, with its fields in words."""
    for cell, activity in activities:
        screen = opened(activity)
        if screen.ahead:
            soup = BeautifulSoup("\n".join(screen.parts.values()), "html.parser")
            fields = [_field(soup, name, values) for name, values in screen.ahead.items()]
            yield {"part": cell, "title": activity.title, "fields": [field for field in fields if field]}


def _field(soup: BeautifulSoup, name: str, values: Sequence[str]) -> dict[str, Any] | None:
    """Return a field's name, its words and its values in words; None if it is not on the screen."""
    found = soup.find_all(attrs={"name": name})
    if not found:
        return None
    first, said = found[0], {value: value for value in values}
    if first.name == "select":
        said |= {o.get("value", ""): _words(o) for o in first.find_all("option") if o.get("value", "") in said}
    elif first.get("type") == "radio":
        said |= {r["value"]: _words(r.find_parent("label")) for r in found if r["value"] in said}
    elif first.get("type") == "checkbox":
        said |= {"on": "✓", "": "–"}
    if first.get("aria-label"):  # one of two handles on a bar
        return {"name": name, "label": first["aria-label"], "values": [*said.items()]}
    legend = first.find_parent("fieldset") if first.get("type") == "radio" else None
    label = legend.find("legend") if legend else first.find_parent("label").find("span")
    return {"name": name, "label": _words(label), "values": [*said.items()]}


def _words(tag: Tag) -> str:
    return " ".join(tag.get_text(" ").split())


def qr_script() -> str:
    """Return the script that draws QR codes, from npm, ready to stand in a page."""
    with tempfile.TemporaryDirectory(prefix="qr-") as temporary:
        subprocess.run(
            ["npm", "pack", "--silent", f"{QR}@{VERSION}"], cwd=temporary, check=True, stdout=subprocess.DEVNULL
        )
        with tarfile.open(Path(temporary) / f"{QR}-{VERSION}.tgz") as archive:
            source = archive.extractfile("package/dist/qrcode.mjs").read().decode()
    return source.replace("export default qrcode;", "").replace("</", "<\\/")
