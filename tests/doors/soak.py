"""An hour of bad luck, made short: a learner works; kernels die, the disk is full, the server goes, a file is damaged.

``pytest tests/doors/soak.py`` lasts half a minute; ``SOAK=60 pytest -s tests/doors/soak.py`` an hour, and ``SEED``
takes another way. The learner is a client that speaks JupyterLab's protocol to a real server. Everything that was
entered and everything that came back stands in ``artefacts/soak.json``: no answer that the page has shown may be lost.
"""

from __future__ import annotations

import json
import os
import random
import re
import subprocess
import time
import urllib.request
import uuid
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

import psutil
import pytest
import websocket

from browser.lab import Lab, serve
from dispute.questions import plan
from dispute.work import disk
from dispute.work.come_back_view import ALL
from dispute.work.progress import Progress
from dispute.work.resume import from_code
from notebook import ROOT

MINUTES = float(os.environ.get("SOAK", "0.5"))
SEED = int(os.environ.get("SEED", "1"))
LEDGER = ROOT / "artefacts" / "soak.json"
LESSONS = ("00_start_here", "02_expulsions")
TEXTS = {"00_start_here": "W0-surer", "02_expulsions": "W2"}
KILLED, MEANWHILE, FULL, DAMAGED, RESTARTED = FAULTS = (
    "killed kernel", "killed while it answers", "full disk", "damaged file", "restarted server",
)  # fmt: skip
#: Between two faults a learner makes so many entries.
CALM = 4
SURE = ("guess", "unsure", "fairly sure", "certain")
PATIENCE = 60


class Kernel:
    """One lesson in one tab: a kernel, and messages to its activities as the page sends them."""

    def __init__(self, lab: Lab, lesson: str):
        self.lab, self.lesson, self.activities, self.kept = lab, lesson, {}, None
        name = f"{lesson}-{uuid.uuid4().hex[:6]}.ipynb"
        session = {"path": name, "name": name, "type": "notebook", "kernel": {"name": "python3"}}
        made = self._ask("sessions", session)
        self.session, self.id = made["id"], made["kernel"]["id"]
        address = lab.address.replace("http:", "ws:")
        self.channel = websocket.create_connection(
            f"{address}/api/kernels/{self.id}/channels?token={lab.token}", timeout=PATIENCE
        )
        self._run(f"from dispute import Lesson\nlesson = Lesson({lesson!r})")

    @property
    def process(self) -> psutil.Process:
        for process in psutil.process_iter(["cmdline"]):
            if any(self.id in part for part in process.info["cmdline"] or ()):
                return process
        raise ProcessLookupError(self.id)

    def show(self, call: str) -> str:
        """Show an activity, and return what the page calls it."""
        if call not in self.activities:
            found = [data for data in self._run(call) if "application/vnd.jupyter.widget-view+json" in data]
            self.activities[call] = found[0]["application/vnd.jupyter.widget-view+json"]["model_id"]
        return self.activities[call]

    def press(self, call: str, button: str, entries: dict[str, str], dies: float | None = None) -> dict:
        """Press a button, and return the activity's answer, once all is done that it has begun.

        A kernel that ``dies`` is killed so many seconds after the press; then there is no answer.
        """
        comm, number = self.show(call), uuid.uuid4().hex
        message = {"id": number, "kind": "press", "button": button, "entries": entries, "files": [], "drafts": {}}
        key = self._send("comm_msg", {"comm_id": comm, "data": {"method": "custom", "content": message}})
        if dies is not None:
            process = self.process
            time.sleep(dies)
            process.kill()
            return {}
        answer: dict = {}
        for said in self._heard(key):
            told = said["content"].get("data", {}).get("content", {}) if said["msg_type"] == "comm_msg" else {}
            self.kept = told.get("kept", self.kept)
            if told.get("id") == number:
                answer = told
        return answer

    def close(self) -> None:
        with suppress(OSError, websocket.WebSocketException):
            self.channel.close()
        with suppress(OSError):
            self._ask(f"sessions/{self.session}", method="DELETE")

    def _ask(self, path: str, data: dict | None = None, method: str = "POST") -> dict:
        head = {"Authorization": f"token {self.lab.token}", "Content-Type": "application/json"}
        body = json.dumps(data).encode() if data else None
        request = urllib.request.Request(f"{self.lab.address}/api/{path}", body, head, method=method)
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return json.loads(answer.read() or "{}")

    def _run(self, code: str) -> list[dict]:
        key = self._send("execute_request", {
            "code": code, "silent": False, "store_history": False, "user_expressions": {}, "allow_stdin": False,
        })  # fmt: skip
        shown = []
        for said in self._heard(key):
            assert said["msg_type"] != "error", said["content"]
            if said["msg_type"] in ("display_data", "execute_result"):
                shown.append(said["content"]["data"])
        return shown

    def _send(self, kind: str, content: dict) -> str:
        key = uuid.uuid4().hex
        header = {"msg_id": key, "msg_type": kind, "username": "", "session": "soak", "version": "5.3", "date": ""}
        self.channel.send(json.dumps({
            "header": header, "parent_header": {}, "metadata": {}, "channel": "shell", "content": content,
            "buffers": [],
        }))  # fmt: skip
        return key

    def _heard(self, key: str) -> Iterator[dict]:
        """Yield what the kernel says to one message, until it has nothing more to do."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            frame = self.channel.recv()
            if isinstance(frame, bytes):  # a widget's state
                continue
            said = json.loads(frame)
            if said["parent_header"].get("msg_id") != key:
                continue
            yield said
            if said["msg_type"] == "status" and said["content"]["execution_state"] == "idle":
                return
        raise TimeoutError(key)


@dataclass
class Entry:
    """What a learner has entered; whether the page has shown it, what happened then, and what came back in the end."""

    number: int
    lesson: str
    what: str
    entered: str
    shown: bool
    fault: str = ""
    back: str = ""


class Learner:
    """One learner with a home, who works on whatever happens, and keeps a ledger."""

    def __init__(self, home: Path, seed: int):
        self.home, self.dice = home, random.Random(seed)
        self.ledger: list[Entry] = []
        self.happened: Counter[str] = Counter()
        self.kernels: dict[str, Kernel] = {}
        self.items = {
            lesson: [item for item in plan.load(lesson).items.values() if item.type == "single"] for lesson in LESSONS
        }

    def at(self, lab: Lab, lesson: str) -> Kernel:
        """Return the lesson as it is open; else open it, and take back what is kept."""
        if lesson not in self.kernels:
            kernel = self.kernels[lesson] = Kernel(lab, lesson)
            kernel.press("lesson.resume()", "load-kept", {"which": ALL})
        return self.kernels[lesson]

    def leave(self, lesson: str) -> None:
        self.kernels.pop(lesson).close()

    def enter(self, lab: Lab, lesson: str, fault: str = "", dies: float | None = None) -> None:
        """Answer a question, or write a text; a line of the ledger says so."""
        number = len(self.ledger)
        if self.dice.random() < 0.3 or fault == FULL:  # the same answer once more would be nothing new to keep
            what, entered = TEXTS[lesson], f"Entry {number}, written in Ségou"
            call, button, entries = f"lesson.write({what!r})", "keep", {"text": entered}
        else:
            item = self.dice.choice(self.items[lesson])
            what, entered = item.id, self.dice.choice(item.option_ids)
            call, button, entries = f"lesson.ask({what!r})", f"{what}-sure={self.dice.choice(SURE)}", {what: entered}
        kernel = self.at(lab, lesson)
        answer = kernel.press(call, button, entries, dies)
        assert dies is not None or ("parts" in answer and not answer.get("problem")), answer
        self.ledger.append(Entry(number, lesson, what, entered, dies is None, fault))

    def suffers(self, lab: Lab, fault: str) -> None:
        """Go through one fault; what the learner then enters in the same lesson belongs to it."""
        self.happened[fault] += 1
        lesson = self.dice.choice(LESSONS)
        kernel = self.at(lab, lesson)
        match fault:
            case "killed kernel":
                kernel.process.kill()
                self.leave(lesson)
            case "killed while it answers":
                self.enter(lab, lesson, fault, dies=self.dice.random() / 20)
                self.leave(lesson)
            case "full disk":
                ballast = self.home / "ballast"
                with suppress(OSError), ballast.open("wb", buffering=0) as file:
                    while file.write(bytes(4096)):
                        pass
                self.enter(lab, lesson, fault)
                assert kernel.kept is False, "the page says that nothing is kept"
                ballast.unlink()
            case "damaged file":
                for file in self.home.glob(f"{lesson}*.json"):
                    raw = file.read_bytes()
                    file.write_bytes(raw[: self.dice.randrange(len(raw))])
        self.enter(lab, lesson, fault)
        if fault == FULL:
            assert self.kernels[lesson].kept is True, "and that it is kept again"

    def works(self, lab: Lab, until: float, faults: list[str]) -> None:
        """Work until a moment, or until the server is to be started anew."""
        while time.monotonic() < until or faults:
            for _ in range(CALM):
                self.enter(lab, self.dice.choice(LESSONS))
            fault = faults.pop() if faults else self.dice.choice(FAULTS)
            if fault == RESTARTED:
                self.happened[fault] += 1
                return
            self.suffers(lab, fault)

    def takes_away(self, lab: Lab) -> Progress:
        """Return all that is kept, as a new kernel finds it and *Save my work* gives it away."""
        parts = self.at(lab, LESSONS[0]).press("lesson.save()", "make", {})["parts"]
        return from_code(re.search(r'data-code="full">([^<]+)<', "".join(parts.values()))[1])


def settle(ledger: list[Entry], work: Progress) -> list[Entry]:
    """Write into each line what came back, and return those whose answer is lost.

    A later entry takes the place of an earlier one. What no page has shown, since the kernel was killed meanwhile, may
    be there or not.
    """
    lost = []
    for what in {entry.what for entry in ledger}:
        lines = [entry for entry in ledger if entry.what == what]
        answer = work.answers.get(what)
        back = work.notes.get(what, "") if what in TEXTS.values() else answer.choice[0] if answer else ""
        last = max((n for n, entry in enumerate(lines) if entry.shown), default=-1)
        allowed = {entry.entered for entry in lines[max(last, 0) :]} | ({""} if last < 0 else set())
        for entry in lines:
            entry.back = back
        if back not in allowed:
            lost += lines[last:]
    return lost


@pytest.fixture
def home(tmp_path) -> Iterator[Path]:
    """A home on a disk of its own, so small that it can be filled; only root can bring one.

    Each damaged file is set aside and stays, so an hour of bad luck needs more than the half megabyte of a minute.
    """
    folder = tmp_path / "home"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8m", "none", folder], capture_output=True)
    if mounted.returncode:
        pytest.skip(f"No small disk can be had here: {mounted.stderr.decode(errors='replace').strip()}")
    yield folder
    subprocess.run(["umount", folder], check=True)


def test_no_answer_that_was_shown_is_lost(tmp_path, home):
    notebooks = tmp_path / "notebooks"
    notebooks.mkdir()
    learner, start = Learner(home, SEED), time.monotonic()
    until, faults = start + 60 * MINUTES, [RESTARTED, DAMAGED, FULL, MEANWHILE, KILLED]
    while time.monotonic() < until or faults:
        with serve(notebooks, env={"DISPUTE_HOME": str(home)}) as lab:
            learner.works(lab, until, faults)
        learner.kernels.clear()
    with serve(notebooks, env={"DISPUTE_HOME": str(home)}) as lab:
        work = learner.takes_away(lab)
    lost, aside = settle(learner.ledger, work), [*home.glob(f"*{disk.ASIDE}*")]
    LEDGER.parent.mkdir(exist_ok=True)
    told = {
        "minutes": round((time.monotonic() - start) / 60, 1), "seed": SEED, "faults": dict(learner.happened),
        "entered": len(learner.ledger), "shown": sum(entry.shown for entry in learner.ledger), "lost": len(lost),
        "set_aside": len(aside), "kilobytes": round(sum(file.stat().st_size for file in home.iterdir()) / 1000),
        "left_behind": len([*home.glob(f"*{disk.PART}")]),
    }  # fmt: skip
    LEDGER.write_text(json.dumps({**told, "ledger": [asdict(entry) for entry in learner.ledger]}, indent=1))
    print(f"\n{told}")
    assert set(learner.happened) == set(FAULTS)
    assert not lost, lost


def test_the_ledger_sees_what_is_lost():
    lines = [Entry(0, "02_expulsions", "N2-Q1", "a", True), Entry(1, "02_expulsions", "N2-Q1", "b", False)]
    for option, lost in (("a", 0), ("b", 0), ("c", 2)):
        assert len(settle(lines, Progress().with_answer("N2-Q1", (option,), "certain"))) == lost
    assert len(settle(lines, Progress())) == 2
    assert settle([Entry(0, "02_expulsions", "W2", "text", False)], Progress()) == []
