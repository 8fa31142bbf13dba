"""The briefing builder: five parts, questions about them, and a document to take away."""

from __future__ import annotations

import ipywidgets as w

from dispute.model.briefing import MOST_LETTERS
from dispute.model.document import document
from dispute.model.progress import Progress
from dispute.model.updates import CUTOFF, parse_day
from dispute.texts import Words
from dispute.views import briefing as view
from dispute.views import document as document_view
from dispute.widgets.panel import Panel, dropdown
from dispute.widgets.source_finder import Builder, Finder
from dispute.widgets.store import Store
from dispute.widgets.submit import Submit

NAME = "W5"


def briefing(builder: Builder, store: Store, words: Words) -> Panel:
    """Return the builder. Checking keeps the text, asks questions about it and never marks it."""
    titles, prompts, settings = builder.titles, builder.prompts, builder.settings
    boxes = {
        key: w.Textarea(description=words("briefing.part", n=n, title=title), rows=5)
        for n, (key, title) in enumerate(titles.items(), start=1)
    }
    cutoff = w.Text(description=words("briefing.cutoff"))
    reader = dropdown(words("briefing.reader"), [(r["name"], r["id"]) for r in settings["readers"]], words)
    fields = [reader, *boxes.values(), cutoff]
    panel = Panel(words, words("briefing.title"), view.task(settings, prompts, words))

    def too_long() -> str:
        """Return the sentence about the first part that no briefing can need; empty if there is none."""
        for key, box in boxes.items():
            if len(box.value) > MOST_LETTERS:
                return words("briefing.too_long", part=titles[key], n=f"{len(box.value):,}", most=f"{MOST_LETTERS:,}")
        return ""

    def commit() -> None:
        if problem := too_long():
            panel.ask_for(problem)
        elif not any(box.value.strip() for box in boxes.values()):
            panel.ask_for(words("briefing.empty"))
        else:
            progress = store.progress.with_form(NAME, {"reader": reader.value})
            for key, box in boxes.items():
                if box.value or key in progress.notes:
                    progress = progress.with_note(key, box.value)
            typed = cutoff.value.strip()
            day = parse_day(typed, words.months)
            if day:
                progress = progress.with_form(CUTOFF, {"day": day.isoformat()})
            keep(progress)
            if typed and not day:
                sentence = words("briefing.bad_cutoff", text=typed[:40])
                panel.show(f"{view.said(sentence)}\n{panel.view.value}", sentence)

    def insert(tag: str, key: str) -> None:
        boxes[key].value = f"{boxes[key].value.rstrip()} [{tag}]".lstrip()
        panel.status.text = words("briefing.inserted", tag=tag, part=titles[key])

    def read(progress: Progress) -> tuple[dict[str, str], str, str] | None:
        """Return the parts, the chosen reader and the cut-off date."""
        kept = (
            {key: progress.notes.get(key, "") for key in boxes},
            progress.forms.get(NAME, {}).get("reader", ""), progress.forms.get(CUTOFF, {}).get("day", ""),
        )  # fmt: skip
        return kept if any(kept[0].values()) or any(kept[1:]) else None

    def draw(kept: tuple[dict[str, str], str, str]) -> None:
        notes, chosen, day = kept
        for key, box in boxes.items():
            box.value = notes[key] or box.value
        reader.value = chosen if chosen in {r["id"] for r in settings["readers"]} else reader.value
        cutoff.value = day or cutoff.value
        if not any(text.strip() for text in notes.values()):
            return
        if problem := too_long():
            panel.ask_for(problem)
            return
        review = builder.reader.review(notes)
        cited = builder.cited(review)
        names = {r["id"]: r["name"] for r in settings["readers"]}
        made = document(notes, titles, names.get(chosen, ""), parse_day(day, words.months), cited)
        asked = view.review(review, settings, prompts, builder.reader, cited, words)
        panel.show(f"{asked}\n{document_view.preview(made, words)}", view.sentence(review, settings, words))

    finder = Finder(builder, words, titles, panel.safe)

    def find() -> None:
        if finder.source.value and finder.part.value:
            insert(finder.source.value, finder.part.value)
        else:
            panel.ask_for(words("briefing.insert_first"))

    # One form: each button brings along what is typed in every box.
    every = [*fields, *finder.fields]
    form_box = w.VBox([
        *fields, w.HTML(view.said(words("briefing.find"))), *finder.fields,
        Submit(words("briefing.insert"), find, every), Submit(words("briefing.check"), commit, every),
    ])  # fmt: skip
    form_box.add_class("dispute-form")
    panel.place(form_box)
    keep = store.part(panel.safe(read), panel.safe(draw))
    return panel
