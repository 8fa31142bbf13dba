"""What the exercises under "Look under the hood" are checked by, lesson by lesson. No solution stands here."""
