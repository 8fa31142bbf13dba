"""A state in, HTML or SVG text out. Each module loads when it is first used."""

from dispute.late import modules_of

__getattr__ = modules_of(__name__)
