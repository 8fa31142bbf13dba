"""Modules of a package load when they are first used, and a misspelt one is an ordinary error."""

import subprocess
import sys

import pytest

from dispute import activities


def test_a_module_is_there_when_asked_for_and_a_misspelt_one_is_named():
    assert activities.sources.cards
    with pytest.raises(AttributeError, match="no attribute 'sourcez'"):
        _ = activities.sourcez


def test_the_package_brings_no_host_before_a_lesson_is_asked_for():
    code = "import sys, dispute; print([m for m in sys.modules if m.startswith(('anywidget', 'dispute.hosts'))])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
