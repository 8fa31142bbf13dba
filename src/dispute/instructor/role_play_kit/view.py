"""Cards of the role-play for its leader: briefs, events, facts, “How do you know?”, rubric."""

from __future__ import annotations

from dispute.instructor.role_play_kit.rules import Kit
from dispute.words.template import render
from dispute.words.texts import Words

#: What can be shown or printed on its own, in the order in which a class needs it.
PARTS = ("briefs", "facts", "cards", "events", "memo", "rubric", "hour", "seats", "offers")


def part(name: str, kit: Kit, words: Words) -> str:
    """Return one part as cards or as a table."""
    briefs = [(role, kit.private.briefs[role.id]) for role in kit.game.roles]
    return render("instructor/role_play_kit/view.html", part=name, kit=kit, briefs=briefs, words=words)
