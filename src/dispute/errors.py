"""One kind of error: a sentence that says what is wrong, where, and what to do.

Whatever else fails becomes such a sentence here, and its trace goes to the log ``dispute``.
"""

from __future__ import annotations

import errno
import logging
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

#: Longer texts of an exception hold somebody's file or work; a report needs their beginning.
SHORT = 100
ADVICE = {
    errno.ENOSPC: "Delete what you do not need, then try again.",
    errno.EDQUOT: "Delete what you do not need, then try again.",
    errno.ENOENT: "Check the name.",
    errno.EEXIST: "Use another name.",
    errno.ENOTDIR: "Use another name: a file stands where a folder is needed.",
    errno.EISDIR: "Name a file in it.",
    errno.EACCES: "Use another place, or ask for the right to use this one.",
    errno.EROFS: "Use another place.",
}


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


def nearest(name: object, known: Iterable[str]) -> str:
    """Return the known name that somebody may have meant: the only one that begins so, or a near one; else nothing."""
    by_small, small = {each.casefold(): each for each in known}, str(name).casefold()
    found = [each for each in by_small if len(small) > 1 and (each.startswith(small) or small.startswith(each))]
    if len(found) != 1:
        from difflib import get_close_matches  # a page that answers starts sooner without it

        found = get_close_matches(small, by_small, 1, 0.75)
    return by_small[found[0]] if found else ""


def meant(name: object, known: Iterable[str]) -> str:
    """Return a question after the nearest name, to put behind a sentence; nothing if none is near."""
    return f" Did you mean {near!r}?" if (near := nearest(name, known)) else ""


def sentence(problem: BaseException) -> str:
    """Return any exception as what a reader can be told: what is wrong, where, what to do.

    A :class:`DisputeError` speaks for itself, and an :class:`OSError` names its file and the reason.
    """
    if isinstance(problem, DisputeError):
        return readable(str(problem))
    if isinstance(problem, OSError) and problem.strerror:
        what = problem.filename if problem.filename is not None else "A file"
        if isinstance(what, bytes):
            what = what.decode(errors="backslashreplace")
        advice = ADVICE.get(problem.errno, "Try again, or use another place.")
        return readable(f"{what} cannot be read or written ({problem.strerror}). {advice}")
    if isinstance(problem, ModuleNotFoundError) and problem.name and not problem.name.startswith("dispute"):
        how = "Set the module up again (README, “On your own computer”), then try again."
        return f"The package {problem.name} is missing here. {how}"
    return (
        "Something went wrong in this activity; your answers so far are kept. Run its cell again. "
        f"If it comes back, report: {report(problem)}."
    )


def report(problem: BaseException) -> str:
    """Return what helps to mend an unexpected exception: ``KeyError: 'x', dispute/questions/view.py line 41``."""
    text = " ".join(readable(str(problem)).split())
    short = text if len(text) <= SHORT else f"{text[:SHORT]}…"
    said = f"{type(problem).__name__}: {short}" if short else type(problem).__name__
    return f"{said}, {place}" if (place := _place(problem)) else said


def readable(text: str) -> str:
    """Return text that every page, file and terminal can take: half characters are written out."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _place(problem: BaseException) -> str:
    """Return where in this package it happened last; empty if nowhere."""
    home = Path(__file__).parent
    for frame in reversed(traceback.extract_tb(problem.__traceback__)):
        path = Path(frame.filename)
        if path.is_relative_to(home) and path != Path(__file__):
            return f"{path.relative_to(home.parent).as_posix()} line {frame.lineno}"
    return ""


def logged(problem: Exception) -> str:
    """Return an exception as a sentence, with its trace in the log unless the sentence says everything."""
    if not isinstance(problem, DisputeError):
        log.error("%s", report(problem), exc_info=problem)
    return sentence(problem)


@contextmanager
def telling(tell: Callable[[str], object]) -> Iterator[None]:
    """Tell in one sentence what fails inside, and go on. An interrupt is no failure and passes."""
    try:
        yield
    except Exception as problem:  # whatever an activity can raise
        tell(logged(problem))


class _ServersLog(logging.Handler):
    """Writes where the person who runs the server looks; a learner's cell is no place for a trace."""

    def emit(self, record: logging.LogRecord) -> None:
        # In a kernel, all that is written to stderr lands in a cell; the log of its application does not.
        kernel = getattr(sys.modules.get("traitlets.config"), "Application", None)
        if kernel and kernel.initialized():
            kernel.instance().log.handle(record)
        elif sys.__stderr__:
            logging.StreamHandler(sys.__stderr__).handle(record)


log = logging.getLogger("dispute")
log.addHandler(_ServersLog())
