"""What makes a page for reading answer: the first screens of its activities, the script, and what it may do.

Which cells are activities stands in the notebook, as one-line calls; these are read, never run as code. A page's own
text holds no key: first screens are those of untouched work, and tables are drawn only for activities that say so.
"""

from __future__ import annotations

import ast
import json
import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from markupsafe import Markup

from dispute import Lesson, hosts
from dispute.activity import Activity
from dispute.hosts.page import activity_of, linked
from dispute.hosts.paper import stored
from dispute.hosts.showing import beginning, said
from dispute.hosts.shown import Shown
from dispute.publish import composed, links, python
from dispute.words.texts import Words, section
from dispute.work.progress import Progress

HERE = Path(hosts.__file__).parent
SCRIPT = re.compile(r"<script(?: type=\"module\")?>(.*?)</script>", re.S)
SCRIPTS = ("page.js", "tables.js", "live.js", "worker.js")
IMPORT = re.compile(r'^import .* from "\./\w+\.js";\n', re.M)
#: Comments that have their lines for themselves: each page carries its script whole.
COMMENT = re.compile(r"^[ \t]*(?:/\*\*[\s\S]*?\*/|//.*)\n|\n(?=\n)", re.M)
#: What a notebook's stored page asks for, and no page needs.
RUN = re.compile(r'<p class="dispute-run">.*?</p>', re.S)
#: What HTML reads inside a script.
ENDS = re.compile(r"<(?=[/!]|script)", re.I)
#: A page asks its own server for its own files, and nobody else for anything. Python is WebAssembly, in a worker that
#: the page itself writes. Pictures bring their proportions as style.
POLICY = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {hashes}; worker-src 'self' blob:; connect-src 'self'; "
    "img-src 'self' data:; style-src 'unsafe-inline'; base-uri 'none'"
)


def policy(html: str) -> str:
    """Return what a page may do; its own scripts are named by their hashes."""
    hashes = [b64encode(sha256(script.encode()).digest()).decode() for script in SCRIPT.findall(html)]
    return POLICY.format(hashes=" ".join(f"'sha256-{one}'" for one in hashes))


def calls(notebook: dict) -> Iterator[tuple[str, str, list[str]]]:
    """Yield cell id, method and arguments of each cell whose last line asks the lesson for something."""
    for cell in notebook["cells"]:
        if cell["cell_type"] != "code" or cell["id"].startswith("hood"):
            continue
        match ast.parse("".join(cell["source"]).splitlines()[-1]).body:
            case [ast.Expr(ast.Call(ast.Attribute(ast.Name("lesson"), method), given, []))]:
                if all(isinstance(one, ast.Constant) for one in given):
                    yield cell["id"], method, [one.value for one in given]


def shown(name: str, lang: str, notebook: dict) -> Iterator[tuple[str, str, list[str], Shown]]:
    """Yield each activity of a lesson with its call; what is only read already stands in the page."""
    lesson = Lesson(name, lang)
    lesson.store.keep = lambda progress: None
    for cell, method, arguments in calls(notebook):
        if isinstance(one := getattr(lesson, method)(*arguments), Shown):
            yield cell, method, arguments, one


def still(activity: Activity, words: Words) -> Markup:
    """Return an activity as it stands in a page before the script begins."""
    return Markup(RUN.sub("", stored(activity, words)))


def data(name: str, lang: str, notebook: dict) -> dict[str, Any]:
    """Return what a lesson's page knows from the start."""
    words, asked, activities = Words(lang), [], []
    for cell, method, arguments, one in shown(name, lang, notebook):
        activity = activity_of(one)
        first = beginning(activity, activity.render(Progress(), {}), words, one.style)
        first["parts"] = {part: linked(html) for part, html in first["parts"].items()}
        begun: dict[str, Any] = {"cell": cell, "first": first}
        if found := links.settings(activity):
            begun["settings"] = found
        if getattr(activity, "at_once", False):
            begun["table"] = composed.table(activity)
        activities.append(begun)
        asked.append([cell, method, arguments, [*first["parts"]]])
    own = {key: words(f"live.{key}") for key in section("live") if not key.startswith(("link", "wake"))}
    return {"lesson": name, "lang": lang, "words": {**said(words), **own}, "calls": asked, "activities": activities}


def only(data: Mapping[str, Any], cell: str) -> dict[str, Any]:
    """Return what a page knows that holds only one of a lesson's cells."""
    return {
        **data, "calls": [call for call in data["calls"] if call[0] == cell],
        "activities": [begun for begun in data["activities"] if begun["cell"] == cell],
    }  # fmt: skip


def scripts() -> tuple[str, str]:
    """Return the script of a page and that of its worker; the first begins at once."""
    *page, worker = (COMMENT.sub("", (HERE / name).read_text("utf-8")) for name in SCRIPTS)
    start = 'begin(document, JSON.parse(document.getElementById("live").textContent), ' \
        'document.getElementById("worker").textContent);'  # fmt: skip
    return f"\n{IMPORT.sub('', ''.join(page))}{start}\n", worker


def written(value: object) -> str:
    """Return a value as JSON that may stand inside a page: nothing in it ends a script, or begins a comment."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return ENDS.sub("\\\\u003c", text)


def offline(target: Path, template: str) -> Path:
    """Write the script that keeps all files of a site in a reader's browser, with the hash of each."""
    files = sorted(path for path in target.rglob("*") if path.is_file() and path.name != "offline.js")
    listed = [[path.relative_to(target).as_posix(), python.described(path)["integrity"]] for path in files]
    text = json.dumps(listed, indent=0)
    made = target / "offline.js"
    made.write_text(
        template.replace("{{ version }}", sha256(text.encode()).hexdigest()[:12]).replace("{{ files }}", text), "utf-8"
    )
    return made
