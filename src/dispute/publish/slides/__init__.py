"""Slides for a class plan: the opening's scenes and the votes, for an office program and for a browser."""
