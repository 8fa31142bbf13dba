"""Draw the picture of the front page: ``python -m dispute.publish.picture``. A test compares it with the data."""

from __future__ import annotations

import sys
from pathlib import Path

from dispute.activities.order_switch import view as chronology
from dispute.console import command
from dispute.evidence.chronology import sort_steps
from dispute.evidence.tables import Evidence
from dispute.lessons.rows import Rows
from dispute.questions import plan
from dispute.words.texts import Words

FILE = Path(".github") / "order-switch.svg"
#: The date by which the picture sorts: ranges overlap here, so it shows a question and gives no answer away.
KIND = "notified"


def picture(lang: str = "en") -> str:
    """Return the order switch of lesson 02 as an SVG that stands alone, 720 pixels wide."""
    words, evidence = Words(lang), Evidence()
    rows = Rows(plan.load("02_expulsions", lang), evidence, lang)
    steps = rows.steps("order-switch")
    order = sort_steps(steps, KIND)
    return chronology.figure(order, chronology.axis(steps), rows.sides(steps), words, width="720") + "\n"


def main() -> None:
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_text(picture(), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(command(main)())
