"""Come back: paste a code, choose a file, or load what this computer has kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import ipywidgets as w

from dispute.errors import DisputeError
from dispute.model.progress import Progress
from dispute.model.resume import MOST_BYTES, from_code, from_json
from dispute.texts import Words
from dispute.views import resume as view
from dispute.widgets.panel import Panel
from dispute.widgets.store import Store
from dispute.widgets.submit import Submit, submission


def resume(found: list[tuple[date, str]], store: Store, words: Words) -> Panel:
    """Return three ways back to earlier work; whichever fails leaves the current work untouched.

    Parameters
    ----------
    found
        Day and text of the files kept on this computer, oldest first. They are offered, never loaded unasked.
    """
    code = w.Textarea(description=words("resume.code"), rows=3)
    file = w.FileUpload(accept=".json", description=words("resume.file"))
    panel = Panel(words, words("resume.title"), f"<p>{words('resume.task')}</p>")

    def take(read: Callable[[], Progress]) -> None:
        try:
            earlier = read()
        except DisputeError as problem:
            panel.ask_for(f"{problem} {words('resume.untouched')}")
            return
        # What was done in this session since the start is newer than what comes back.
        store.progress = earlier.merged(store.progress)
        panel.show(view.restored(earlier, words), view.restored_sentence(earlier, words))

    def read_file() -> Progress:
        uploaded = file.value[0]
        if uploaded["size"] > MOST_BYTES:
            return from_json("x" * (MOST_BYTES + 1))
        try:
            return from_json(bytes(uploaded["content"]).decode("utf-8-sig"))  # some editors add a mark
        except UnicodeDecodeError:
            return from_json("")

    def read_kept() -> Progress:
        everything, damaged = Progress(), []
        for _, text in found:
            try:
                everything = everything.merged(from_json(text))
            except DisputeError as problem:  # one bad file must not hold back the others
                damaged.append(problem)
        if len(damaged) == len(found):
            raise damaged[-1]
        return everything

    ways: list[w.Widget] = [
        submission([code], words("resume.paste"), lambda: take(lambda: from_code(code.value)), 2 * MOST_BYTES),
        file,
    ]
    if found:
        ways.append(Submit(words("resume.kept", day=words.day(found[-1][0], year=True)), lambda: take(read_kept)))
    panel.place(*ways)
    file.observe(panel.safe(lambda change: take(read_file) if change.new else None), "value")
    return panel
