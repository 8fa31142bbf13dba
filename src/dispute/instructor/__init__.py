"""For instructors. Learners' notebooks never import this: it shows keys and private briefs."""

from dispute.instructor.classroom import Classroom

__all__ = ["Classroom"]
