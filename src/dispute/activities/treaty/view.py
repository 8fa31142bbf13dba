"""The tools of diplomatic law as cards, and the arguments of each side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from markupsafe import Markup

from dispute.activities.ladder.rules import HIGHEST
from dispute.activities.treaty.rules import ROLES
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/treaty/view.html"


def task(entries: Sequence[Any], words: Words) -> str:
    """Return the articles by number and name, with sources: where to look, not what follows."""
    articles = [e for e in entries if e.kind == "article"]
    return render(TEMPLATE, part="task", articles=articles, words=words)


def situation_name(situation: str, words: Words) -> str:
    """Return a situation in words."""
    return words(f"treaty.{situation.replace('-', '_')}")


def choices(situations: Sequence[str], situation: str, role: str, words: Words) -> str:
    """Return a card for each situation and one for each role; ``situation`` and ``role`` name the fields."""
    return render(
        TEMPLATE, part="choices", words=words, situation=situation, role=role,
        situations=[(situation_name(each, words), each) for each in situations],
        roles=[(words(f"treaty.{each}"), each) for each in ROLES],
    )  # fmt: skip


def sentence(tools: Sequence[Any], situation: str, role: str, words: Words) -> str:
    """Return how many tools there are, how far up the ladder they reach, and how many need no reason."""
    steps = [t.ladder_step for t in tools if t.ladder_step]
    name = {"situation": situation_name(situation, words), "role": words(f"treaty.{role}")}
    if not tools:
        return words("treaty.none", **name)
    phrase = "treaty.found" if steps else "treaty.found_off_ladder"
    return words(
        phrase, n=len(tools), free=sum(t.reason_needed == "no" for t in tools),
        lowest=min(steps, default=0), highest=max(steps, default=0), **name,
    )  # fmt: skip


def figure(tools: Sequence[Any], words: Words) -> str:
    """Return the ladder as SVG, the highest rung on top: those with a tool are lit and say with how many."""
    on = Counter(t.ladder_step for t in tools if t.ladder_step)
    rungs = [
        {
            "number": n, "name": words(f"ladder.step_{n}"),
            "tools": words("treaty.tools" if on[n] > 1 else "treaty.tool", n=on[n]) if on[n] else "",
        }
        for n in range(HIGHEST, 0, -1)
    ]  # fmt: skip
    title = words("treaty.figure", n=HIGHEST, lit=words.listed([str(n) for n in sorted(on)]))
    return render("activities/treaty/figure.svg", rungs=rungs, title=title)


def show(tools: Sequence[Any], entries: Sequence[Any], situation: str, role: str, words: Words) -> str:
    """Return the sentence, the tools from the lowest step up, and the words of the articles they rest on."""
    numbers = {n for t in tools for n in (t.article or "").split(",")}
    articles = [e for e in entries if e.kind == "article" and e.article in numbers]
    return render(
        TEMPLATE, part="tools", tools=tools, articles=articles, words=words,
        sentence=sentence(tools, situation, role, words),
        figure=Markup(figure(tools, words)) if any(t.ladder_step for t in tools) else "",
    )  # fmt: skip


def arguments(shown: Sequence[Any], articles: Sequence[Any], words: Words) -> str:
    """Return arguments (rows of ``treaty.csv``), each with its speaker and its limit, and the articles behind them."""
    return render(TEMPLATE, part="arguments", arguments=shown, articles=articles, words=words)
