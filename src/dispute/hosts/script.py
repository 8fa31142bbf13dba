"""Script and style of all activities, in one model for the whole lesson."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

import anywidget
import traitlets
from ipywidgets import Layout

HERE = Path(__file__).parent


@cache
def layout() -> Layout:
    """Return a layout that all models share: each would open one of its own, and none is ever changed."""
    return Layout()


class Script(anywidget.AnyWidget):
    """Script and style of all activities; shows nothing itself."""

    _esm = "export default {}"
    script = traitlets.Unicode().tag(sync=True)
    style = traitlets.Unicode().tag(sync=True)
    #: Tells two scripts in one page apart: the module may be upgraded while a tab is open.
    version = traitlets.Unicode().tag(sync=True)


@cache
def script() -> Script:
    """Return the one model with script and style."""
    code, style = ((HERE / name).read_text(encoding="utf-8") for name in ("page.js", "page.css"))
    return Script(script=code, style=style, version=sha256((code + style).encode()).hexdigest()[:12], layout=layout())
