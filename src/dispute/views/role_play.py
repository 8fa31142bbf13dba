"""The role-play as every player may read it: decision, rules, public roles, rounds and debrief."""

from __future__ import annotations

from dispute.model.role_play import RolePlay
from dispute.texts import Words
from dispute.words.template import render


def shown(game: RolePlay, words: Words) -> str:
    """Return the public side of the game; it says on its face what is invented."""
    return render("role_play.html", part="game", game=game, off=words.listed(list(game.not_on_the_table)), words=words)


def debrief(game: RolePlay, words: Words) -> str:
    """Return the questions for afterwards."""
    return render("role_play.html", part="debrief", game=game, words=words)
