"""An activity as the value of a cell."""

from __future__ import annotations

from dataclasses import dataclass

from dispute.activity import Activity
from dispute.hosts.paper import stored
from dispute.hosts.store import Store
from dispute.words.texts import Words

LIVE = "application/vnd.jupyter.widget-view+json"


@dataclass(frozen=True)
class Shown:
    """An activity as the value of a cell: first the page that is stored, then the live one, which hides it.

    ``style`` is a class for the live one, such as that of large type on a wall.
    """

    activity: Activity
    store: Store
    words: Words
    style: str = ""

    @property
    def page(self) -> dict[str, str]:
        """What a saved notebook shows: the task, before anybody has done anything."""
        return {"text/plain": self.activity.title, "text/html": stored(self.activity, self.words)}

    def _ipython_display_(self) -> None:
        from IPython.display import display  # only a notebook has it

        from dispute.hosts.notebook import Live

        display(self.page, raw=True)
        live = Live(self.activity, self.store, self.words, self.style)
        view = {"version_major": 2, "version_minor": 0, "model_id": live.model_id}
        display({LIVE: view}, raw=True)
