"""Any exception as one sentence, and what a notebook calls."""

import logging
import shutil
import subprocess
import sys

import pytest

from dispute import DisputeError, Lesson
from dispute.errors import SHORT, log, nearest, report, sentence, telling
from dispute.evidence.tables import default_folder
from dispute.hosts.calls import speaking
from dispute.instructor import Classroom
from dispute.questions.plan import names


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        (DisputeError("Row 3 is wrong. Mend it."), "Row 3 is wrong. Mend it."),
        (DisputeError("caf\udce9 is wrong."), "caf\\udce9 is wrong."),
        (OSError(28, "No space left", "a.json"), "a.json cannot be read or written (No space left). "
         "Delete what you do not need, then try again."),
        (FileNotFoundError(2, "No such file", b"caf\xe9"), "caf\\xe9 cannot be read or written (No such file). "
         "Check the name."),
        (OSError(99, "Strange"), "A file cannot be read or written (Strange). Try again, or use another place."),
        (KeyError("x"), "Something went wrong in this activity; your answers so far are kept. Run its cell again. "
         "If it comes back, report: KeyError: 'x'."),
        (StopIteration(), "Something went wrong in this activity; your answers so far are kept. Run its cell again. "
         "If it comes back, report: StopIteration."),
    ],
)  # fmt: skip
def test_any_exception_is_one_sentence(problem, said):
    assert sentence(problem) == said


def test_a_report_is_short_on_one_line_and_names_the_place_in_this_package():
    try:
        Lesson(names()[0]).rows.ranges("nothing", None)
    except DisputeError as problem:
        assert report(problem).endswith(f"dispute/lessons/rows.py line {_last(problem)}")
    assert report(ValueError("a\nb" * 200)) == f"ValueError: {('a b' * 200)[:SHORT]}…"


def _last(problem) -> int:
    trace = problem.__traceback__
    while trace.tb_next:
        trace = trace.tb_next
    return trace.tb_lineno


def test_what_fails_is_told_and_logged_and_an_interrupt_passes(trouble):
    told = []
    with telling(told.append):
        raise KeyError("x")
    with telling(told.append):
        raise DisputeError("Mend it.")
    assert told == [sentence(KeyError("x")), "Mend it."] and len(trouble) == 1
    trouble.clear()
    with pytest.raises(KeyboardInterrupt), telling(told.append):
        raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("meant", "found"),
    [
        ("order_swich", "order_switch"),
        ("Order_Switch", "order_switch"),
        ("order", "order_switch"),
        ("new", ""),
        (["x"], ""),
        ("", ""),
    ],
)
def test_the_nearest_name_is_found(meant, found):
    assert nearest(meant, ["order_switch", "sources"]) == found
    assert nearest(meant, []) == ""


# What a notebook calls ----------------------------------------------------------------------------


@speaking("lesson", gone={"old": "Write lesson.new() instead."})
class Small:
    def __init__(self, name: str):
        self.name = name

    def shown(self, key: str) -> str:
        return {"here": "Shown."}[key]

    def nested(self) -> str:
        return self.shown("there")

    def typed(self) -> None:
        raise TypeError("inside")


def said(call) -> str:
    with pytest.raises(DisputeError) as error:
        call()
    assert error.value._render_traceback_() == [str(error.value)] and len(str(error.value).splitlines()) == 1
    return str(error.value)


def test_a_call_that_fails_is_one_sentence_with_its_cause_behind_it(trouble):
    small = Small("x")
    assert small.shown("here") == "Shown."
    assert "report: KeyError: 'there'" in said(small.nested) and len(trouble) == 1, "logged once"
    assert "report: TypeError: inside" in said(small.typed)
    with pytest.raises(DisputeError) as error:
        small.shown("there")
    assert isinstance(error.value.__cause__, KeyError)
    trouble.clear()


def test_a_call_with_other_arguments_is_one_sentence():
    assert said(Small) == (
        "Small(…) cannot be called like this (missing a required argument: 'name'). Copy the lesson's own cell."
    )
    assert "lesson.shown(…)" in said(lambda: Small("x").shown()) and "too many" in said(lambda: Small("x").nested(1))


def test_an_unknown_call_says_that_the_notebook_is_newer_and_a_misspelt_one_names_the_nearest():
    small = Small("x")
    assert said(lambda: small.new_thing).startswith("This notebook is newer than the installed module (version ")
    assert "it asks for 'new_thing'. Update the module" in said(lambda: small.new_thing())
    assert said(lambda: small.show) == "There is no lesson.show. Did you mean lesson.shown?"
    assert said(lambda: small.old()) == "lesson.old is gone. Write lesson.new() instead."


@pytest.mark.parametrize("make", [lambda: Lesson(names()[0]), Classroom])
def test_what_jupyter_asks_of_any_object_is_answered_plainly(make):
    made = make()
    assert not hasattr(made, "_repr_html_") and not hasattr(made, "nothing_of_ours")
    with pytest.raises(AttributeError) as error:
        _ = made._ipython_display_
    assert not isinstance(error.value, DisputeError)
    assert "newer than" in said(lambda: made.nothing_of_ours())


@pytest.mark.parametrize("key", ["N9-Q1", "", 3, None, ["N2-Q1"], "n2-q1"])
def test_an_unknown_question_is_one_sentence(key):
    heard = said(lambda: Lesson("02_expulsions").ask(key))
    assert heard.startswith(f"Lesson 02_expulsions has no question {key!r}. It has N2-Q22, ")
    assert ("Did you mean 'N2-Q1'?" in heard) == (key in ("N9-Q1", "n2-q1"))


@pytest.mark.parametrize("name", ["02", "02_expulsions.ipynb", "02_expulsion", "2", 2, None])
def test_a_lesson_by_half_its_name_is_asked_back(name):
    heard = said(lambda: Lesson(name))
    assert ("Did you mean '02_expulsions'?" in heard) == (str(name).startswith("02"))


@pytest.mark.parametrize("data", [__file__, "no\0where", "nowhere", 5])
def test_a_folder_of_data_that_is_none_is_one_sentence(data, trouble):
    said(lambda: Lesson("02_expulsions", data=data).start())
    trouble.clear()


def test_a_package_that_is_missing_is_named_with_what_to_do():
    assert sentence(ModuleNotFoundError("no", name="anywidget")).startswith(
        "The package anywidget is missing here. Set"
    )


def test_a_damaged_row_is_one_sentence_in_the_cell_of_its_activity_and_the_others_are_made(tmp_path):
    data = shutil.copytree(default_folder(), tmp_path / "data")
    table = data / "cases.csv"
    table.write_text(table.read_text(encoding="utf-8").replace("\n", "\nX", 1), encoding="utf-8")
    lesson = Lesson("02_expulsions", data=data)
    assert said(lesson.cases).startswith("data/cases.csv, line 2")
    assert lesson.order_switch() and lesson.ask("N2-Q1")


def test_outside_a_kernel_the_trace_goes_to_stderr_and_to_whoever_listens(caplog, trouble):
    with caplog.at_level(logging.ERROR, "dispute"):
        log.error("x", exc_info=KeyError("x"))
    assert caplog.records
    trouble.clear()
    code = "from dispute.errors import logged; logged(KeyError('x'))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "" and done.stderr.startswith("KeyError: 'x'")
