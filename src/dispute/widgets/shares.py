"""A guess before the claims are shown, and a Fermi check of one flow."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import ipywidgets as w

from dispute.model.number import Box, Refused, read
from dispute.model.progress import Progress
from dispute.model.shares import Guess
from dispute.texts import Words
from dispute.views import shares as view
from dispute.widgets.number import Boxes
from dispute.widgets.panel import Panel
from dispute.widgets.store import Store
from dispute.widgets.submit import submission

#: Under which the learner's guess and Fermi check are kept.
GUESS, FERMI = "road-share", "fermi"
_GUESS = [Box("low"), Box("best"), Box("high")]
_FERMI = [Box("trucks", 1, 100_000), Box("load", 0.1, 1_000), Box("days", 1, 366)]


def guessed(progress: Progress) -> Guess | None:
    """Return the learner's guess; None if there is none, or a damaged one."""
    entries = progress.forms.get(GUESS, {})
    try:
        return Guess(*(read(box, entries.get(box.key, "")) for box in _GUESS))
    except Refused:
        return None


def share_claims(rows: Sequence[Any], place: str, store: Store, words: Words) -> Panel:
    """Return a form for a guess of one road's share, and behind it all claims about shares.

    Parameters
    ----------
    rows
        Share claims of ``shares.csv``, those of every route.
    place
        Id of the port whose road is guessed.
    """
    boxes = Boxes(_GUESS, {box.key: words(f"shares.{box.key}") for box in _GUESS})
    reason = w.Text(description=words("shares.reason"))
    ours = [row for row in rows if row.place_id == place]
    panel = Panel(words, words("shares.title"), view.task(words))

    def commit() -> None:
        guess = Guess(*(read(box, boxes.typed.get(box.key, "")) for box in _GUESS))
        if not guess.low <= guess.best <= guess.high:
            panel.ask_for(words("shares.order_wrong"))
        elif len(reason.value.strip()) < 3:
            panel.ask_for(words("shares.reason_missing"))
        else:
            keep({**boxes.typed, "reason": reason.value.strip()})
            panel.focus(".yours")

    def submit() -> None:
        if problem := boxes.try_to(commit, words):
            panel.ask_for(problem)

    def draw(entries: Mapping[str, str]) -> None:
        guess = guessed(store.progress)
        if guess is None:
            return
        if form.layout.display != "none":
            form.layout.display = "none"
            panel.children = [panel.head, form, panel.view, _browser(rows, words), panel.status]
        html = view.compared(guess, entries.get("reason", ""), ours, words)
        panel.show(html, view.verdict(guess, ours, words))

    closed = view.hidden(words)
    panel.extend_twin(closed, words)
    form = submission([w.HTML(closed), *boxes.fields.values(), reason], words("shares.commit"), submit)
    panel.place(form)
    keep = store.form(GUESS, panel.safe(draw))
    return panel


def _browser(rows: Sequence[Any], words: Words) -> Panel:
    """Return the claims, to be sorted and filtered by route."""
    routes = dict.fromkeys(row.route_en for row in rows)
    first = rows[0].route_en
    route = w.Dropdown(
        options=[(words("shares.all"), ""), *((name, name) for name in routes)],
        value=first, description=words("shares.route"),
    )  # fmt: skip
    by = w.Dropdown(
        options=[(words(f"shares.by_{key}"), key) for key in ("counts", "year", "share")],
        description=words("shares.sort"),
    )  # fmt: skip
    inner = Panel(words, words("shares.title"), "", [route, by])

    def draw(route: str, by: str) -> tuple[str, str]:
        chosen = [row for row in rows if route in ("", row.route_en)]
        return view.claims(chosen, by, words), view.sentence(chosen, by, words)

    inner.follow(draw, route=route, by=by)
    return inner


def estimate(entries: Mapping[str, str]) -> dict[str, float] | None:
    """Return a kept Fermi check as numbers; None if there is none, or a damaged one."""
    try:
        return {box.key: read(box, entries.get(box.key, "")) for box in _FERMI}
    except Refused:
        return None


def fermi(claims: Sequence[Any], trucks: Sequence[Any], store: Store, words: Words) -> Panel:
    """Return three number boxes whose product is compared with each published amount.

    Parameters
    ----------
    claims, trucks
        Rows of ``shares.csv`` in tonnes a year, and in trucks a day.
    """
    boxes = Boxes(_FERMI, {box.key: words(f"shares.{box.key}") for box in _FERMI})
    panel = Panel(words, words("shares.fermi_title"), view.fermi_task(trucks, words))

    def commit() -> None:
        for box in _FERMI:
            read(box, boxes.typed.get(box.key, ""))
        keep(boxes.typed)

    def submit() -> None:
        if problem := boxes.try_to(commit, words):
            panel.ask_for(problem)

    def draw(entries: Mapping[str, str]) -> None:
        entry = estimate(entries)
        if entry is None:
            return
        boxes.write(entries)
        panel.show(view.fermi(entry, claims, trucks, words), view.fermi_sentence(entry, claims, words))

    panel.place(submission(list(boxes.fields.values()), words("shares.work"), submit))
    keep = store.form(FERMI, panel.safe(draw))
    return panel
