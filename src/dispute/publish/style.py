"""The style that a page carries: short, and where nothing on the page will change, only what its elements need."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup

RULE = re.compile(r"([^{}]+)\{((?:[^{}]|\{[^{}]*\})*)\}")
#: What a selector asks besides names of elements and classes.
ASIDE = re.compile(r"\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|\[[^\]]*\]|::?[\w-]+|#[\w-]+")


def short(css: str) -> str:
    """Return a style without comments and the space around its signs."""
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.S)
    css = re.sub(r"\s*([{};,])\s*", r"\1", css).replace(";}", "}")
    return re.sub(r":\s+", ":", css).strip()


def needed(css: str, html: str) -> str:
    """Return the rules of a short style that can say something of a page which stays as it is."""
    soup = BeautifulSoup(html, "html.parser")
    tags = soup.find_all(True)
    names = {tag.name for tag in tags} | {"html", "body"}
    return _needed(css, names, {one for tag in tags for one in tag.get("class", ())})


def _needed(css: str, names: set[str], classes: set[str]) -> str:
    kept = []
    for head, body in RULE.findall(css):
        if head.startswith("@"):
            inner = _needed(body, names, classes) if "{" in body and "keyframes" not in head else body
            kept += [f"{head}{{{inner}}}"] if inner else []
        elif found := [one for one in _selectors(head) if _fits(one, names, classes)]:
            kept.append(f"{','.join(found)}{{{body}}}")
    return "".join(kept)


def _fits(selector: str, names: set[str], classes: set[str]) -> bool:
    bare = ASIDE.sub("", selector)
    return set(re.findall(r"\.([\w-]+)", bare)) <= classes and set(re.findall(r"(?<![\w.-])[a-z][\w-]*", bare)) <= names


def _selectors(head: str) -> Iterator[str]:
    """Yield the selectors of a rule; a comma inside parentheses parts none."""
    depth, one = 0, ""
    for sign in head:
        depth += {"(": 1, ")": -1}.get(sign, 0)
        if sign == "," and not depth:
            yield one
            one = ""
        else:
            one += sign
    yield one
