"""Activities in a notebook: one widget for any of them. The kernel answers, the page script shows.

One model carries script and style for the whole lesson; each activity's own brings its first screen and a loader
of less than a kilobyte. All the rest are messages; ``page.js`` says what they hold.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any
from uuid import uuid4

import anywidget
import traitlets

from dispute.activity import Activity
from dispute.hosts.script import layout, script
from dispute.hosts.showing import Showing
from dispute.hosts.store import Store
from dispute.words.texts import Words


class Live(Showing, anywidget.AnyWidget):
    """The kernel's side of one activity on a page."""

    _esm = Path(__file__).with_name("loader.js").read_text(encoding="utf-8")
    page = traitlets.Unicode().tag(sync=True)
    #: This model's own name: anywidget hands its script a part of the model, and messages are heard at the whole.
    own = traitlets.Unicode().tag(sync=True)
    #: What a page that is opened shows at once; see :meth:`get_state`.
    first = traitlets.Dict().tag(sync=True)

    def __init__(self, activity: Activity, store: Store, words: Words, style: str = ""):
        Showing.__init__(self, activity, store, words, style)
        own = uuid4().hex
        anywidget.AnyWidget.__init__(
            self, model_id=own, own=own, page=script().model_id, first=self._opened(), layout=layout()
        )
        self.on_msg(lambda _, content, buffers: self._receive(content, buffers))

    def get_state(self, *args, **kwargs) -> dict[str, Any]:
        """Return the model's state with the screen of now: a page that is loaded again begins with it.

        So the trait need not be sent at every change, which is what messages are for.
        """
        state = super().get_state(*args, **kwargs)
        return {**state, "first": self._opened()} if "first" in state else state
