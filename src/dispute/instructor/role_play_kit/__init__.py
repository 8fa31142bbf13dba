"""The role-play kit: what everybody may see, and what its leader hands out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dispute.activities import role_play
from dispute.errors import DisputeError, one_of
from dispute.hosts.paper import Page
from dispute.instructor.base import Base
from dispute.instructor.role_play_kit import rules as kits
from dispute.instructor.role_play_kit import view as cards

if TYPE_CHECKING:
    from dispute.hosts.shown import Shown

#: Parts that a player must not read before the game.
CLOSED = ("briefs", "events")


class RolePlayKit(Base):
    """“The channel”, on the real dispute or all fiction."""

    def role_play(self, part: str, fiction: bool = False) -> Page | Shown:
        """Show a part of the role-play: game, briefs, facts, cards, events, memo, rubric or debrief."""
        known = ("game", *cards.PARTS, "debrief")
        if part not in known:
            raise DisputeError(f"The role-play has no part {part!r}: choose {one_of(known)}.")
        kit = self.kit(fiction)
        title = self.words(
            f"role_play_kit.title{'_fiction' if fiction else ''}", part=self.words(f"role_play_kit.{part}")
        )
        if part == "game":
            return Page(title, role_play.shown(kit.game, self.words))
        if part == "debrief":
            return Page(title, role_play.debrief(kit.game, self.words))
        html = cards.part(part, kit, self.words)
        if part in CLOSED:
            return self._closed(f"role-play-{part}", title, html, self.words("role_play_kit.closed"))
        return Page(title, html)

    def kit(self, fiction: bool = False) -> kits.Kit:
        """Return the whole kit, for printing."""
        return kits.fiction(self.words.lang) if fiction else kits.real(self.evidence, self.words.lang)
