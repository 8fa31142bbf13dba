"""The role-play as every player may read it: decision, rules, public roles, rounds and debrief."""

from __future__ import annotations

from dispute.activities.role_play.rules import RolePlay
from dispute.words.template import render
from dispute.words.texts import Words


def shown(game: RolePlay, words: Words) -> str:
    """Return the public side of the game; it says on its face what is invented."""
    return render(
        "activities/role_play/view.html",
        part="game",
        game=game,
        off=words.listed(list(game.not_on_the_table)),
        words=words,
    )


def debrief(game: RolePlay, words: Words) -> str:
    """Return the questions for afterwards."""
    return render("activities/role_play/view.html", part="debrief", game=game, words=words)
