"""One filled source card, to read."""
