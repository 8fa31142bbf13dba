"""Commands: trouble is one sentence and an exit status, never a traceback."""

import os
import subprocess
import sys

import pytest

from dispute.console import command
from dispute.errors import DisputeError
from notebook import ROOT

#: A command that does one thing.
TRY = "import sys; from dispute.console import command; sys.exit(command(lambda: {0})())"


def run(*words, **places) -> subprocess.CompletedProcess:
    """Run Python with some words, and return what it said."""
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), **places.pop("env", {})}
    return subprocess.run([sys.executable, *words], text=True, env=env, cwd=ROOT, **{"capture_output": True, **places})


def fails(problem):
    def main():
        raise problem

    return command(main)


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        (DisputeError("Row 3 is wrong. Mend it."), "Row 3 is wrong. Mend it."),
        (
            PermissionError(13, "Permission denied", "kept.csv"),
            "kept.csv cannot be read or written (Permission",
        ),
        (OSError(28, "No space left on device"), "Delete what you do not need"),
        (NotADirectoryError(20, "Not a directory", "a/b"), "a file stands where a folder is needed"),
        (subprocess.CalledProcessError(2, ["npm", "pack"]), "npm pack … failed (exit status 2)"),
        (ModuleNotFoundError("no", name="pptx"), "The package pptx is missing here."),
        (KeyError("x"), "Report: KeyError: 'x'"),
        (UnicodeEncodeError("utf-8", "\udce9", 0, 1, "no"), "Report: UnicodeEncodeError"),
    ],
)
def test_trouble_is_one_sentence_and_status_1(problem, said, capsys):
    assert fails(problem)() == 1
    error = capsys.readouterr().err
    assert said in error and error.count("\n") == 1 and "Traceback" not in error


def test_a_command_that_ends_well_has_status_0_or_its_own():
    assert command(lambda: None)() == 0 and command(lambda: 3)() == 3


def test_ctrl_c_stops_with_one_word(capsys):
    assert fails(KeyboardInterrupt())() == 130
    assert capsys.readouterr().err == "Stopped.\n"


def test_a_reader_that_has_seen_enough_stops_the_command_without_a_word():
    code = TRY.format("print('line\\n' * 100000)")
    said = subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    )  # fmt: skip
    said.stdout.readline()
    said.stdout.close()
    assert (said.stderr.read(), said.wait()) == (b"", 1)
    said.stderr.close()


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="this system has no disk that is always full")
def test_an_output_that_cannot_be_written_is_said_once():
    with open("/dev/full", "w") as full:
        said = run("-c", TRY.format("print('a line')"), stdout=full, stderr=subprocess.PIPE, capture_output=False)
    assert said.returncode == 1
    assert (
        said.stderr
        == "A file cannot be read or written (No space left on device). Delete what you do not need, then try again.\n"
    )


@pytest.mark.parametrize(
    "env", [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}]
)
def test_a_terminal_without_our_letters_gets_them_written_out(env):
    said = run("-c", TRY.format("print('\\u201c\\xe9\\udce9')"), env=env)
    assert (said.returncode, said.stderr) == (0, "") and said.stdout.isascii()


def test_the_trace_is_there_for_who_wants_to_mend(tmp_path):
    said = run("-X", "dev", "-c", TRY.format("{}['x']"))
    assert said.returncode == 1 and "Traceback" in said.stderr


def test_every_command_of_the_project_speaks_through_the_wrapper():
    for path in [*ROOT.glob("src/dispute/**/*.py"), *ROOT.glob("tests/*.py")]:
        _, run_as_command, body = path.read_text(encoding="utf-8").partition('\nif __name__ == "__main__":')
        assert not run_as_command or "command(main)(" in body, path


def test_a_target_that_is_a_file_is_named(tmp_path):
    (tmp_path / "site").write_text("mine")
    said = run("-m", "dispute.publish.lms", str(tmp_path / "site"))
    assert said.returncode == 1 and said.stderr.count("\n") == 1 and "site" in said.stderr


def test_a_command_whose_outputs_are_closed_still_has_its_status():
    for code, status in (("print('x')", 0), ("{}['x']", 1)):
        done = subprocess.run(
            f"'{sys.executable}' -c \"{TRY.format(code)}\" >&- 2>&-", shell=True,
            env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        )  # fmt: skip
        assert done.returncode == status
