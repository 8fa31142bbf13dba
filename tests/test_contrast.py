"""Text and marks can be read in JupyterLab's light and dark theme, and on any other page."""

import re
import sys
from pathlib import Path

import pytest

import dispute

SRC = Path(dispute.__file__).parent
CSS = (SRC / "hosts" / "page.css").read_text(encoding="utf-8")
PICTURES = {path.relative_to(SRC).as_posix(): path.read_text(encoding="utf-8") for path in SRC.rglob("*.svg")}
ALONE = sorted(name for name, svg in PICTURES.items() if 'fill="#fff"' in svg)  # on a ground of their own
THEMES = Path(sys.prefix) / "share" / "jupyter" / "lab" / "themes" / "@jupyterlab"


def declared(css: str) -> dict[str, str]:
    return dict(re.findall(r"(--[\w-]+)\s*:\s*([^;}]+)", css))


def theme(name: str) -> dict[str, str]:
    """The variables of our style under a theme of JupyterLab, or on any other page (``"none"``)."""
    root, dark = re.search(r"\.dispute \{(.*?)\n\}", CSS, re.S), re.search(r"body\[.*?\] \{(.*?)\}", CSS)
    lab = (
        {}
        if name == "none"
        else declared((THEMES / f"theme-{name}-extension" / "index.css").read_text(encoding="utf-8"))
    )
    return lab | (declared(dark.group(1)) if name == "dark" else {}) | declared(root.group(1))


def rgb(value: str, known: dict[str, str], behind=(255, 255, 255)) -> tuple[float, ...]:
    """Resolve variables and fallbacks down to a colour, laid over what is behind it."""
    value = value.strip()
    if found := re.fullmatch(r"var\((--[\w-]+)(?:,\s*(.+))?\)", value):
        return rgb(known.get(found.group(1)) or found.group(2), known, behind)
    if found := re.fullmatch(r"rgba\((\d+),\s*(\d+),\s*(\d+),\s*([\d.]+)\)", value):
        *parts, alpha = map(float, found.groups())
        return tuple(alpha * part + (1 - alpha) * back for part, back in zip(parts, behind, strict=True))
    digits = {"white": "fff", "black": "000"}.get(value, value.removeprefix("#"))
    digits = "".join(2 * d for d in digits) if len(digits) == 3 else digits
    return tuple(int(digits[i : i + 2], 16) for i in (0, 2, 4))


def contrast(one, other) -> float:
    """Contrast as WCAG 2 defines it."""

    def light(colour):
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (p / 255 for p in colour)]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_computed_as_the_standard_has_it():
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast(rgb("#767676", {}), rgb("white", {})) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("name", ["light", "dark", "none"])
@pytest.mark.parametrize("ground", ["--ground", "--raised"])
@pytest.mark.parametrize(
    ("mark", "least"), [("--ink", 4.5), ("--quiet", 4.5), ("--one", 3), ("--two", 3), ("--data", 3)]
)
def test_text_and_marks_stand_out_in_every_theme(name, ground, mark, least):
    known = theme(name)
    behind = rgb(known[ground], known)
    assert contrast(rgb(known[mark], known, behind), behind) >= least


@pytest.mark.parametrize("name", ALONE)
def test_a_picture_that_stands_alone_has_marks_that_stand_out_on_its_own_ground(name):
    used = re.findall(r"var\((--[a-z]+), (#\w+)\)", PICTURES[name])
    assert used
    for mark, fallback in used:
        if mark not in ("--ground", "--line"):  # what lies behind, and hair lines that carry nothing
            assert contrast(rgb(fallback, {}), (255, 255, 255)) >= 3, mark
            assert rgb(fallback, {}) == rgb(theme("none")[mark], {}), f"{mark}: picture and style disagree"


def test_pictures_stand_alone_in_two_lessons():
    assert {"activities/order_switch/figure.svg", "charts/columns.svg"} <= set(ALONE)
