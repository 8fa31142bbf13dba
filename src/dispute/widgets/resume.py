"""Come back: paste a code, choose a file, or load what this computer has kept; and delete what is not yours."""

from __future__ import annotations

from collections.abc import Callable

import ipywidgets as w

from dispute.errors import DisputeError
from dispute.model import kept
from dispute.model.incoming import MOST_BYTES, work_in, work_in_file
from dispute.model.kept import Kept
from dispute.model.progress import Progress
from dispute.texts import Words
from dispute.views import resume as view
from dispute.widgets.panel import Panel, dropdown
from dispute.widgets.store import Store
from dispute.widgets.submit import Submit, submission


def resume(store: Store, words: Words) -> Panel:
    """Return three ways back to earlier work; whichever fails leaves the current work untouched."""
    code = w.Textarea(description=words("resume.code"), rows=3)
    file = w.FileUpload(description=words("resume.file"))
    panel = Panel(words, words("resume.title"), f"<p>{words('resume.task')}</p>")

    def take(read: Callable[[], Progress]) -> None:
        try:
            earlier = read()
        except DisputeError as problem:
            panel.ask_for(f"{problem} {words('resume.untouched')}")
            return
        store.progress = earlier.merged(store.progress)
        panel.show(view.restored(earlier, store.progress, words), view.restored_sentence(earlier, words))

    def read_file() -> Progress:
        uploaded = file.value[0]
        return work_in_file(b"" if uploaded["size"] > MOST_BYTES else bytes(uploaded["content"]), uploaded["size"])

    paste = submission([code], words("resume.paste"), lambda: take(lambda: work_in(code.value)), 2 * MOST_BYTES)
    here = _on_this_computer(panel, take, store, words)
    panel.place(paste, file, here)
    file.observe(panel.safe(lambda change: take(read_file) if change.new else None), "value")
    return panel


def _on_this_computer(
    panel: Panel, take: Callable[[Callable[[], Progress]], None], store: Store, words: Words
) -> w.VBox:
    """Return what is kept here, to load or to delete, and the choice that nothing is kept."""
    box, told, found, asked = w.VBox(), w.HTML(), kept.found(), []

    def draw() -> None:
        asked.clear()
        choice = dropdown(words("resume.which"), view.choices(found, words), words)
        choice.value = "0" if len(found) == 1 else ""

        def chosen() -> list[Kept]:
            if not choice.value:
                panel.ask_for(words("resume.choose"))
            return found if choice.value == view.ALL else [found[int(choice.value)]] if choice.value else []

        def load() -> None:
            works = chosen()
            if works:
                take(lambda: kept.merged(kept.again(works)))

        def delete() -> None:
            asked[:] = chosen()
            sure.layout.display = "" if asked else "none"
            if asked:
                panel.ask_for(words("resume.sure", what=view.named(asked, words)))

        def really() -> None:
            works = [*asked]  # what the question named, whatever is chosen by now
            if works and change(lambda: kept.delete(works, everything=len(works) == len(found))):
                said = words("resume.deleted", what=view.named(works, words))
                found[:] = [one for one in found if one not in works]
                draw()
                panel.ask_for(said)

        sure = Submit(words("resume.really"), really, [choice])
        sure.layout.display = "none"
        ways = [
            Submit(words("resume.kept"), load, [choice]),
            Submit(words("resume.delete"), delete, [choice]),
            sure,
        ]  # fmt: skip
        there = [w.HTML(view.kept_here(found, words)), *([choice] if len(found) > 1 else []), *ways] if found else []
        wanted = kept.wanted()
        stop.description, told.value = words("resume.stop" if wanted else "resume.again"), view.where(wanted, words)
        box.children = there
        for widget in (*there, stop):
            if isinstance(widget, Submit):
                widget.status = panel.status

    def keeping(wanted: bool) -> None:
        if not change(kept.keep_again if wanted else lambda: kept.keep_nothing(store.progress.marks)):
            return
        if wanted:
            store.keep(store.progress)
        found[:] = kept.found()
        draw()
        panel.ask_for(words("resume.keeps_again" if wanted else "resume.keeps_nothing"))

    # One button for both ways, beside what is drawn anew: the keyboard stays on it when its name changes.
    stop = Submit("", lambda: keeping(not kept.wanted()))

    def change(what: Callable[[], None]) -> bool:
        try:
            what()
        except DisputeError as problem:
            panel.ask_for(str(problem))
            return False
        return True

    draw()
    return w.VBox([box, told, stop])
