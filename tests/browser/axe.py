"""axe-core in an opened page: what would stop people who use a keyboard, a screen reader or a lens."""

from __future__ import annotations

from pathlib import Path

import axe_playwright_python
from playwright.sync_api import Page

SCRIPT = Path(axe_playwright_python.__file__).with_name("axe.min.js")


#: What we make of a notebook in JupyterLab: every activity, and the text between them.
OURS = {"include": [[".dispute"], [".jp-RenderedMarkdown"]]}


def violations(page: Page, part: str | dict | None = None) -> list[str]:
    """Return one line for each violation in the page, or in a part: a selector, or axe's own lists."""
    if not page.evaluate("() => !!window.axe"):
        page.evaluate(SCRIPT.read_text(encoding="utf-8"))
    found = page.evaluate("async part => (await axe.run(part || document)).violations", part)
    return [
        f"{rule['id']} ({rule['impact']}): {node['target']} {node['html'][:200]}"
        for rule in found
        for node in rule["nodes"]
    ]
