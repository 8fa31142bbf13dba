"""Native controls above one HTML view. Each module loads when it is first used."""

from dispute.late import modules_of

__getattr__ = modules_of(__name__)
