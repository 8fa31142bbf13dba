"""What all tests share: the real words, tables and lessons, and made-up steps."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import date, timedelta
from itertools import count
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings
from hypothesis import strategies as st

from dispute.errors import log
from dispute.evidence.chronology import Step
from dispute.evidence.dates import SORTS, DateRange
from dispute.evidence.tables import Evidence
from dispute.publish import site
from dispute.questions import plan
from dispute.words.texts import Words
from reading import HOSTILE

# The same examples in every run: a red test stays red until it is mended.
settings.register_profile("dispute", derandomize=True, database=None, deadline=None, max_examples=60)
settings.load_profile("dispute")

NAMES = map(str, count())


@st.composite
def ranges(draw) -> DateRange:
    """A range within ten days, so that overlaps and ties are common; ends may be open, or both missing."""
    first, last = sorted(draw(st.lists(st.integers(1, 10), min_size=2, max_size=2)))
    lo, hi = date(2025, 8, 27) + timedelta(first), date(2025, 8, 27) + timedelta(last)
    kinds = [DateRange(lo, hi)] * 3 + [DateRange(lo, lo), DateRange(lo), DateRange(None, hi), DateRange()]
    return draw(st.sampled_from(kinds))


st.register_type_strategy(DateRange, ranges())
st.register_type_strategy(
    Step,
    st.builds(
        Step,
        id=st.integers(0, 999).map("E{:03}".format),
        label=st.text("abc <&'\"{}", min_size=1, max_size=60).map(str.strip).filter(bool),
        actor=st.sampled_from(["france", "mali"]),
        dates=st.fixed_dictionaries(dict.fromkeys(SORTS, ranges())),
        source_ids=st.just(("D046", "D051")),
    ),
)


@pytest.fixture(scope="session")
def words() -> Words:
    return Words("en")


@pytest.fixture(scope="session")
def evidence() -> Evidence:
    return Evidence()


@pytest.fixture(scope="session")
def plans() -> dict[str, plan.Plan]:
    """Every lesson that stands on disk."""
    return {name: plan.load(name) for name in plan.names()}


@pytest.fixture(scope="session")
def once(tmp_path_factory, worker_id) -> Callable[[str, Callable[[Path], object]], Path]:
    """Return what makes a folder that only is read: one for all processes, made by the first that asks."""
    own = tmp_path_factory.getbasetemp()
    shared = own if worker_id == "master" else own.parent

    def made(name: str, make: Callable[[Path], object]) -> Path:
        with FileLock(shared / f"{name}.lock"):
            if not (shared / name).is_dir():
                make(unfinished := tmp_path_factory.mktemp(name))
                unfinished.rename(shared / name)
        return shared / name

    return made


@pytest.fixture(scope="session")
def pages_of_site(once) -> Path:
    """All pages of the site, without what makes them answer."""
    return once("pages", site.build)


@pytest.fixture(scope="session")
def whole_site(once) -> Path:
    """The site as it is published."""
    return once("site", site.publish)


@pytest.fixture(params=HOSTILE.values(), ids=HOSTILE.keys())
def hostile(request) -> str:
    """Text that a learner might type to break a page."""
    return request.param


@pytest.fixture(autouse=True)
def home_of_its_own(tmp_path_factory, monkeypatch):
    """No test reads or writes the work that somebody has kept on this computer; few make a folder at all."""
    monkeypatch.setenv("DISPUTE_HOME", str(tmp_path_factory.getbasetemp() / "homes" / next(NAMES)))


@pytest.fixture(autouse=True)
def trouble():
    """What failed behind a control and was told on the page; a test that wants it empties the list."""
    seen: list[str] = []
    handler = logging.Handler(logging.ERROR)
    handler.emit = lambda record: seen.append(logging.Formatter().format(record))
    log.addHandler(handler)
    yield seen
    log.removeHandler(handler)
    assert not seen, "\n".join(seen)
