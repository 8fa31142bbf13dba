"""The switches with who claims what, and a gate for each act; what the last press has changed is marked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from markupsafe import Markup

from dispute.activities.immunity import rules
from dispute.activities.immunity.rules import Gate, Line
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/immunity/view.html"


def task(words: Words) -> str:
    return render(TEMPLATE, part="task", words=words)


def card(finding: str, form: Mapping[str, str], sources: Sequence[str], rows: Mapping[str, Any], words: Words) -> str:
    """Return one switch with who claims it; the switch that was moved last has below it what that has changed."""
    note = rules.note(form)
    return render(
        TEMPLATE, part="card", finding=finding, now=rules.state(form)[finding], sources=sources, words=words,
        moved=moved(form, words) if rules.last(form) == finding else "",
        n=rules.FINDINGS.index(finding) + 1, held=texts([note.row], rows, note.sources) if note else [],
    )  # fmt: skip


def texts(keys: Iterable[str], rows: Mapping[str, Any], most: int = 1) -> list[str]:
    """Return the first sources of rows, each once: the text itself stands first in a row."""
    return list(dict.fromkeys(source for key in keys for source in rows[key].source_ids[:most]))


def moved(form: Mapping[str, str], words: Words) -> str:
    """Return how many lines the last move has changed, which ones, and what else is to be said of it."""
    acts, said = rules.changed(form), words("immunity.nothing")
    if acts:
        now = rules.lines(rules.state(form))
        which = words.parts(f"{words(f'immunity.{act}')} ({words(f'immunity.is_{now[act].gate}')})" for act in acts)
        said = words.counted("immunity.changed", len(acts), n=len(acts), total=len(rules.ACTS), acts=which)
    return " ".join(filter(None, [said, noted(form, words)]))


def noted(form: Mapping[str, str], words: Words) -> str:
    """Return what else is to be said of the last move, if anything."""
    note = rules.note(form)
    return words(f"immunity.{note.says}") if note else ""


def says(line: Line, words: Words) -> str:
    return words(f"immunity.line_{line.says}")


def asked(act: str, words: Words) -> str:
    return words("immunity.asked", act=words(f"immunity.{act}"))


def gates(form: Mapping[str, str], rows: Mapping[str, Any], words: Words) -> str:
    """Return a gate for each act, with what the text says beside it."""
    now, changed = rules.lines(rules.state(form)), rules.changed(form)
    drawn = [
        (asked(act, words), figure(one.gate, words), says(one, words), texts(one.rows, rows), act in changed)
        for act, one in now.items()
    ]
    return render(TEMPLATE, part="gates", gates=drawn, words=words)


def figure(gate: Gate, words: Words) -> str:
    """Return a gate as a picture: its arm bars the way, is raised, is raised a little, or cannot be seen."""
    return Markup(render("activities/immunity/figure.svg", gate=gate.value, title=words(f"immunity.gate_{gate}")))


def speech(form: Mapping[str, str], words: Words) -> str:
    """Return what to say after a press: the lines that have changed, each once, and what else there is to say."""
    now = rules.lines(rules.state(form))
    told = [
        f"{words('immunity.may', act=words(f'immunity.{act}'))} {says(now[act], words)}" for act in rules.changed(form)
    ]
    end = words("immunity.end") if rules.just_done(form) else ""
    return " ".join(filter(None, [*(told or [words("immunity.nothing")]), noted(form, words), end]))


def end(sources: Mapping[str, Sequence[str]], words: Words) -> str:
    """Return what is missing on both sides."""
    return render(TEMPLATE, part="end", sources=sources, words=words)


def on_paper(rows: Mapping[str, Any], words: Words) -> str:
    """Return every line that the first finding can bring, and what the other two change."""

    def line(act: str, one: Line) -> tuple[str, list[str]]:
        return f"{asked(act, words)} {says(one, words)}", texts(one.rows, rows)

    found = [
        (words(f"immunity.paper_{side}"), [line(act, rules.ABOUT_AGENTS[act, side]) for act in (rules.HOLD, rules.TRY)])
        for side in rules.SIDES
    ]
    duties = rules.NOTES[rules.SERVICE, rules.SHOWN]
    found += [
        (words("immunity.paper_caught"), [line(rules.HOLD, rules.STOPPED)]),
        (
            words("immunity.paper_service"),
            [(words(f"immunity.{duties.says}"), texts([duties.row], rows, duties.sources))],
        ),
    ]
    return render(TEMPLATE, part="paper", found=found, words=words)
