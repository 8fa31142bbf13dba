"""Exercises in code: what they ask, how they are tried, and what the checks say."""
