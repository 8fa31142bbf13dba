"""What a notebook may ask for, lesson by lesson, and a room for each activity, which loads when it is first used."""

from dispute.late import modules_of

__getattr__ = modules_of(__name__)
