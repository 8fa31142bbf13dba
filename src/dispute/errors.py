"""One kind of error: a sentence that says what is wrong, where, and what to do."""


class DisputeError(Exception):
    """Something a reader can put right: a wrong row, an unknown lesson, a damaged file.

    Notebooks show the sentence alone. A page of traceback would frighten a learner
    and hide the one line that helps.
    """

    def _render_traceback_(self) -> list[str]:
        return [f"{self}"]


def one_of(allowed) -> str:
    """Return the allowed values as words: ``a, b or c``."""
    *most, last = [str(value) for value in allowed]
    return f"{', '.join(most)} or {last}" if most else last
