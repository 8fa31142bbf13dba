"""Codes: a learner's work as letters that can be written down, mailed and pasted."""
