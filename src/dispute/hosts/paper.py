"""What nobody can press: a page to read, and an activity in a saved notebook or on a sheet of paper."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from markupsafe import Markup

from dispute.activity import Activity
from dispute.words.template import render
from dispute.words.texts import Words
from dispute.work.progress import Progress


@dataclass(frozen=True, slots=True)
class Page:
    """HTML as the value of a cell: tables and lists that need no control.

    ``title`` is all that a text terminal shows.
    """

    title: str
    html: str

    @property
    def page(self) -> dict[str, str]:
        """What a saved notebook holds, as plain as all else that is stored."""
        from dispute.hosts.plain import plain  # a page that answers stores nothing, and its Python starts sooner

        return {"text/plain": self.title, "text/html": f'<div class="dispute">\n{plain(self.html)}\n</div>'}

    def _repr_mimebundle_(self, **_) -> dict[str, str]:
        return self.page


def head(activity: Activity, words: Words) -> tuple[str, str]:
    """Return the small line above an activity and its title; one of them, or both, may be empty."""
    if getattr(activity, "still", False):
        return "", ""
    if getattr(activity, "small", False):
        return activity.title, ""
    if not getattr(activity, "turn", True):
        return "", activity.title
    minutes = _minutes().get(activity.name)
    turn = words("general.your_turn")
    return words("general.turn_minutes", turn=turn, minutes=minutes) if minutes else turn, activity.title


@cache
def _minutes() -> dict[str, int]:
    """Return how long each room takes, as counted along one right path; those without a path are left out."""
    return tomllib.loads(Path(__file__).with_name("minutes.toml").read_text(encoding="utf-8"))


def stored(activity: Activity, words: Words) -> str:
    """Return what a saved notebook shows: the untouched screen as a plain page, or an activity's own words for it.

    ``without_shelf`` is an activity on no computer in particular, ``at_rest`` one that nobody can press. ``on_paper``
    stands below its screen: what a page that runs shows only after a press.
    """
    from dispute.hosts.plain import plain

    own, anywhere = getattr(activity, "stored", None), getattr(activity, "without_shelf", activity)
    at_rest = getattr(anywhere, "at_rest", anywhere)
    parts = [*at_rest.render(Progress(), {}).parts.values()] if own is None else [own]
    return render(
        "hosts/stored.html",
        parts=[Markup(plain(html)) for html in (*parts, getattr(activity, "on_paper", "")) if html],
        head=None if own is not None else head(activity, words),
        words=words,
        opens=own is not None,
    )
