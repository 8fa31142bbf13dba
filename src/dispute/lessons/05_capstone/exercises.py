"""Checks of E5: which sentences of a text still need a source tag."""

from __future__ import annotations

from collections.abc import Callable


def _found(uncited: Callable, text: str) -> list[str]:
    """Return the sentences that a function finds, without the spaces and stops at their ends."""
    return [str(sentence).strip(" .") for sentence in uncited(text)]


def a_sentence_with_a_date_is_found(uncited: Callable) -> bool:
    return _found(uncited, "They left on 14 September.") == ["They left on 14 September"]


def a_verb_of_saying_is_found(uncited: Callable) -> bool:
    return _found(uncited, "The ministry says that it knows nothing.") == ["The ministry says that it knows nothing"]


def a_tagged_sentence_is_left_alone(uncited: Callable) -> bool:
    texts = ["They left on 14 September [D046].", "A paper claims the opposite [S300].", "Twelve of 20 left [D007]."]
    return all(_found(uncited, text) == [] for text in texts)


def a_sentence_of_mood_is_left_alone(uncited: Callable) -> bool:
    return _found(uncited, "The mood was calm. Nobody moved.") == []


def every_sentence_is_looked_at(uncited: Callable) -> bool:
    text = "It rained on 3 May. The mood was calm. The guard said no. They left on 4 May [D001]."
    return _found(uncited, text) == ["It rained on 3 May", "The guard said no"]
