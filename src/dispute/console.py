"""What every command does with trouble: one sentence on the terminal, and an exit status."""

from __future__ import annotations

import functools
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress

from dispute.errors import DisputeError, report, sentence

FAILED, INTERRUPTED = 1, 130


def command(main: Callable[..., int | None]) -> Callable[..., int]:
    """Return a command's ``main`` that always returns an exit status: 0, 1 after trouble, 130 after Ctrl-C.

    ``python -X dev`` lets unexpected trouble through with its trace, for who wants to mend it.
    """

    @functools.wraps(main)
    def run(*arguments, **named) -> int:
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):  # a terminal without our letters gets them written out
                stream.reconfigure(errors="backslashreplace")
        try:
            try:
                return main(*arguments, **named) or 0
            finally:
                if sys.stdout:  # none where the shell has closed it
                    sys.stdout.flush()  # here, not at the very end, where nobody could say what is wrong
        except KeyboardInterrupt:
            _say("Stopped.")
            return INTERRUPTED
        except BrokenPipeError:  # such as `… | head`: who reads has seen enough
            _mute(sys.stdout)
            return FAILED
        except Exception as problem:
            if sys.flags.dev_mode:
                raise
            _say(_told(problem))
            _settle(sys.stdout)
            return FAILED

    return run


def _told(problem: Exception) -> str:
    if isinstance(problem, subprocess.CalledProcessError):
        name = problem.cmd if isinstance(problem.cmd, str) else " ".join(map(str, problem.cmd[:4]))
        return f"{name} … failed (exit status {problem.returncode}). What it wrote above says why."
    if isinstance(problem, DisputeError | ModuleNotFoundError) or (isinstance(problem, OSError) and problem.strerror):
        return sentence(problem)
    return f"This command could not be finished. Report: {report(problem)}. python -X dev shows the whole trace."


def _say(text: str) -> None:
    try:
        print(text, file=sys.stderr or None, flush=True)
    except OSError:  # nobody can be told; the exit status still says it
        _mute(sys.stderr)


def _settle(stream) -> None:
    """Write out what waits; where that fails, Python must not try again when it ends."""
    try:
        if stream:
            stream.flush()
    except OSError:
        _mute(stream)


def _mute(stream) -> None:
    """Let a stream write nowhere: Python flushes it once more when it ends, and would complain."""
    with suppress(OSError), open(os.devnull, "w") as nowhere:  # some streams are no file at all
        os.dup2(nowhere.fileno(), stream.fileno())
