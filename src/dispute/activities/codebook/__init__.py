"""What a table and each of its columns hold."""

from dispute.activities.codebook.view import codebook

__all__ = ["codebook"]
