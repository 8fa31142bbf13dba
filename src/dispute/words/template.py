"""Templates, each in the folder of what it shows. Everything that a learner typed is escaped."""

from __future__ import annotations

import re
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from dispute.words.texts import Words
from dispute.words.typed_text import disturbs, shown

if TYPE_CHECKING:
    from jinja2 import BytecodeCache, Environment

ROOT = Path(__file__).parents[1]


def code(text: str) -> Markup:
    """Return text whose parts between backticks are shown as code."""
    return Markup(re.sub("`([^`]+)`", r"<code>\1</code>", str(escape(text))))


def whole(value: object) -> object:
    """Return what a template fills in, without signs that would disturb the page around it."""
    if isinstance(value, str) and disturbs(value):
        return type(value)(shown(value))  # HTML stays HTML
    return value


def compiled() -> BytecodeCache | None:
    """Return where compiled templates are kept: beside Python's own compiled modules; None where nothing is to be kept.

    The first kernel compiles for all that come later. On a disk that cannot be written, each compiles for itself.
    """
    from jinja2 import FileSystemBytecodeCache

    class Beside(FileSystemBytecodeCache):
        def load_bytecode(self, bucket) -> None:
            try:
                super().load_bytecode(bucket)
            except Exception:  # a file cut short: Jinja looks for damage at its beginning and its end alone
                bucket.reset()

        def dump_bytecode(self, bucket) -> None:
            with suppress(OSError):
                super().dump_bytecode(bucket)

    folder = Path(__file__).parent / "__pycache__"
    return Beside(str(folder), "%s.template") if folder.is_dir() and not sys.dont_write_bytecode else None


@cache
def environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # only once something is drawn

    made = Environment(
        loader=FileSystemLoader(ROOT),
        bytecode_cache=compiled(),
        autoescape=True,
        auto_reload=False,  # else each picture looks at the disk first
        finalize=whole,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["code"] = code
    return made


def render(template: str, **values: object) -> str:
    """Return a template, named by its path in the package, filled in; a missing value is an error, never a blank."""
    made = environment().get_template(template).render(**values).strip()
    return words.set_page(made) if isinstance(words := values.get("words"), Words) else made
