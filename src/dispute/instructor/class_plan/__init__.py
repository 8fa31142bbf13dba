"""Lesson plans for a class, and their rehearsal against the clock."""
