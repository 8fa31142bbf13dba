"""Modules of a package load when they are first used, and a misspelt one is an ordinary error."""

import subprocess
import sys

import pytest

from dispute import views, widgets


@pytest.mark.parametrize("package", [views, widgets])
def test_a_module_is_there_when_asked_for_and_a_misspelt_one_is_named(package):
    assert package.quiz.question
    with pytest.raises(AttributeError, match="no attribute 'quizz'"):
        _ = package.quizz


def test_opening_a_lesson_loads_no_activity_and_no_anywidget():
    code = (
        "import sys; from dispute import Lesson; Lesson('02_expulsions');"
        "print([m for m in sys.modules if m.startswith(('anywidget', 'dispute.widgets.', 'dispute.views.'))])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "['dispute.widgets.store']"
