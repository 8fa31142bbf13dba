"""A writing prompt, and how long the text is."""

from __future__ import annotations

from dispute.model.plan import Prompt
from dispute.texts import Words
from dispute.views.jinja import render


def prompt(prompt: Prompt, words: Words) -> str:
    """Return the prompt with the length it asks for."""
    return render("writing.html", part="prompt", prompt=prompt, words=words)


def length(prompt: Prompt, text: str, words: Words) -> str:
    """Return the number of words, and whether that is what the prompt asks for."""
    n = len(text.split())
    least, most = prompt.length
    fit = "short" if n < least else "long" if n > most else "fits"
    return words(f"writing.{fit}", n=n, least=least, most=most)


def kept(prompt: Prompt, text: str, words: Words) -> str:
    """Return the text as it is kept, escaped, with its length."""
    return render("writing.html", part="kept", text=text, length=length(prompt, text, words), words=words)
