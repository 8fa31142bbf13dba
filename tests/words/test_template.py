"""Templates are compiled once for all kernels, where a disk allows it."""

import os
import sys
from pathlib import Path

import pytest
from jinja2.bccache import bc_magic

from dispute.words import template


@pytest.fixture
def fresh(tmp_path, monkeypatch):
    """A package of one template, as a kernel meets it that starts now."""
    (tmp_path / "words" / "__pycache__").mkdir(parents=True)
    (tmp_path / "room.html").write_text("Hello {{ name }}")
    monkeypatch.setattr(template, "ROOT", tmp_path)
    monkeypatch.setattr(template, "__file__", str(tmp_path / "words" / "template.py"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    template.environment.cache_clear()
    yield tmp_path
    template.environment.cache_clear()


def compiled(folder: Path) -> list[Path]:
    return list((folder / "words" / "__pycache__").glob("*.template"))


def test_a_second_kernel_does_not_compile_what_the_first_has_compiled(fresh, monkeypatch):
    assert template.render("room.html", name="<b>") == "Hello &lt;b&gt;"
    assert len(compiled(fresh)) == 1
    template.environment.cache_clear()
    monkeypatch.setattr(type(template.environment()), "compile", None)
    assert template.render("room.html", name="again") == "Hello again"


def test_a_changed_template_is_compiled_anew(fresh):
    template.render("room.html", name="a")
    (fresh / "room.html").write_text("Good day {{ name }}")
    template.environment.cache_clear()
    assert template.render("room.html", name="a") == "Good day a"


@pytest.mark.parametrize("damage", [b"", b"j2 nothing", bc_magic, bc_magic + b"\x80"])
def test_a_damaged_compiled_template_is_made_anew(fresh, damage):
    template.render("room.html", name="a")
    compiled(fresh)[0].write_bytes(damage)
    template.environment.cache_clear()
    assert template.render("room.html", name="a") == "Hello a"


def test_on_a_disk_that_cannot_be_written_each_kernel_compiles_for_itself(fresh, monkeypatch):
    def full(*arguments, **named):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.NamedTemporaryFile", full)
    assert template.render("room.html", name="a") == "Hello a"
    assert not compiled(fresh)


@pytest.mark.parametrize("case", ["told not to", "no folder"])
def test_nothing_is_kept_where_python_keeps_nothing(fresh, monkeypatch, case):
    if case == "told not to":
        monkeypatch.setattr(sys, "dont_write_bytecode", True)
    else:
        os.rmdir(fresh / "words" / "__pycache__")
    assert template.render("room.html", name="a") == "Hello a"
    assert not compiled(fresh)
