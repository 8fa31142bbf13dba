"""The page script: its pure part by Node's runner, and its size."""

import gzip
import shutil
import subprocess
from pathlib import Path

import pytest

from dispute.hosts import script as of_host

HERE = Path(__file__).parent


@pytest.mark.node
def test_its_pure_part_does_what_it_says():
    node = shutil.which("node")
    assert node, "Node.js is missing: sudo apt-get install -y nodejs"
    scripts = [str(HERE / f"{name}.test.mjs") for name in ("page", "live")]
    done = subprocess.run([node, "--test", *scripts], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_script_and_style_are_small_and_the_loader_is_tiny():
    script, style, loader = ((of_host.HERE / name).read_bytes() for name in ("page.js", "page.css", "loader.js"))
    assert len(script) + len(style) <= 60_000 and len(loader) <= 1_000
    assert len(gzip.compress(script + style)) <= 17_500  # the style of the frame is in it
