"""A class server on this machine: 20 learners at once open lesson 02 and run all of it.

``make hub`` prints time to ready and memory. Learners are clients that speak the protocol of JupyterLab (log in, start,
open, run every cell in turn), not browsers: twenty browsers would measure this machine, not the server.
"""

from __future__ import annotations

import contextlib
import http.cookiejar
import json
import os
import signal
import socket
import statistics
import subprocess
import sys
import threading
import time
import urllib.parse
import urllib.request
import uuid
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
import websocket

import classes
import used
from dispute.questions.plan import names
from dispute.shipped import languages
from doors import fresh

LEARNERS = int(os.environ.get("LEARNERS", "20"))
PASSWORD = "a class password"
PACKAGES = ["jupyterhub==6.1.1", "jupyterlab==4.6.6", "ipykernel==7.4.0"]
PROXY = "configurable-http-proxy@5.3.0"
LESSON = "en/02_expulsions.ipynb"


class Learner:
    """One learner: logs in, starts their server, opens the lesson, runs every cell."""

    def __init__(self, address: str, name: str, password: str = PASSWORD):
        self.address, self.name, self.password = address, name, password
        self.cookies = http.cookiejar.CookieJar()
        self.browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.cookies))
        self.ready = self.done = float("nan")
        self.errors: list[str] = []

    def ask(self, path: str, data=None, *, form: bool = False):
        headers = {}
        if xsrf := [c.value for c in self.cookies if c.name == "_xsrf" and path.startswith(c.path)]:
            headers["X-XSRFToken"] = xsrf[-1]
            if form:
                data = {**data, "_xsrf": xsrf[-1]}
        if data is not None:
            body = urllib.parse.urlencode(data) if form else json.dumps(data)
            data = body.encode()
            headers["Content-Type"] = "application/x-www-form-urlencoded" if form else "application/json"
        request = urllib.request.Request(self.address + path, data, headers)
        with self.browser.open(request, timeout=200) as answer:
            return answer.geturl(), answer.read()

    def __call__(self) -> None:
        try:
            start = time.monotonic()
            channel = self.opened(LESSON)
            lesson = json.loads(self.ask(f"/user/{self.name}/api/contents/{LESSON}")[1])["content"]
            cells = [cell for cell in lesson["cells"] if cell["cell_type"] == "code"]
            for number, cell in enumerate(cells):
                self._run(channel, "".join(cell["source"]), cell["id"])
                if number == 0:
                    self.ready = time.monotonic() - start
            self.done = time.monotonic() - start
        except Exception as problem:
            self.errors.append(f"{type(problem).__name__}: {problem}")

    def opened(self, notebook: str) -> websocket.WebSocket:
        """Log in, start the server, open a notebook, and return the way to its kernel."""
        self.ask("/hub/login")
        self.ask("/hub/login", {"username": self.name, "password": self.password}, form=True)
        self.ask(f"/hub/spawn/{self.name}")
        home = f"/user/{self.name}"
        while True:  # the waiting page leads on once the server answers
            with contextlib.suppress(urllib.error.URLError, ConnectionError):
                where, _ = self.ask(f"{home}/doc/tree/{notebook}")
                if f"{home}/doc" in where:
                    break
            time.sleep(0.3)
        session = {"path": notebook, "name": notebook, "type": "notebook", "kernel": {"name": "python3"}}
        kernel = json.loads(self.ask(f"{home}/api/sessions", session)[1])["kernel"]["id"]
        return self._open(f"{home}/api/kernels/{kernel}/channels")

    def says(self, notebook: str, code: str) -> str:
        """Return what some code prints in a notebook's kernel on this user's own server."""
        return self._run(self.opened(notebook), code, "asked")

    def _open(self, path: str) -> websocket.WebSocket:
        cookie = "; ".join(f"{c.name}={c.value}" for c in self.cookies if path.startswith(c.path))
        url = self.address.replace("http:", "ws:") + path
        return websocket.create_connection(url, cookie=cookie, origin=self.address, timeout=200)

    def _run(self, channel: websocket.WebSocket, code: str, cell: str) -> str:
        key, printed = uuid.uuid4().hex, ""
        head = {"msg_id": key, "msg_type": "execute_request", "username": "", "session": self.name, "version": "5.3"}
        content = {"code": code, "silent": False, "store_history": True, "user_expressions": {}, "allow_stdin": False}
        channel.send(json.dumps({
            "header": {**head, "date": ""}, "parent_header": {}, "metadata": {}, "channel": "shell",
            "content": content, "buffers": [],
        }))  # fmt: skip
        while True:
            frame = channel.recv()
            if isinstance(frame, bytes):  # widgets send some of their state as bytes
                continue
            said = json.loads(frame)
            if said["parent_header"].get("msg_id") != key:
                continue
            if said["msg_type"] == "error":
                self.errors.append(f"{cell}: {said['content']['evalue']}")
            if said["msg_type"] == "stream":
                printed += said["content"]["text"]
            if said["msg_type"] == "status" and said["content"]["execution_state"] == "idle":
                return printed  # everything that it prints came before


def proportional(process: psutil.Process) -> float:
    """Return a process's share of memory in MiB; what several share is divided between them."""
    try:
        for line in Path(f"/proc/{process.pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    except OSError:
        pass
    return 0.0


@pytest.fixture(scope="module")
def hub(tmp_path_factory):
    """A running class server, made as the recipe says, and its process."""
    folder = tmp_path_factory.mktemp("hub")
    classes.password.keep(folder / "class", classes.PASSWORD)
    python = fresh.environment(folder / "env")
    made = fresh.wheel(used.use(used.tree(folder / "source")), folder / "wheel")
    fresh.install(python, "-c", str(fresh.PINS), *PACKAGES, str(made))
    with running(folder, python, fresh.ROOT) as (address, process):
        yield address, process, folder


@contextlib.contextmanager
def running(folder: Path, python: Path, source: Path) -> Iterator[tuple[str, psutil.Process]]:
    """Run the hub of an environment, set up as a source tree says, until the block ends."""
    done = subprocess.run(["npm", "install", "--silent", PROXY], cwd=folder, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    config = folder / "config.py"
    config.write_text(
        f"load_subconfig({str(source / 'binder' / 'hub' / 'jupyterhub_config.py')!r})\n"
        + ("c.Spawner.args = [*c.Spawner.args, '--allow-root']\n" if os.geteuid() == 0 else ""),
        encoding="utf-8",
    )
    env = {
        **os.environ, "PATH": f"{python.parent}{os.pathsep}{os.environ['PATH']}", "CLASS_PASSWORD": PASSWORD,
        "HUB_PORT": str(port), "HUB_FOLDER": str(folder / "class"),
        "HUB_PROXY": str(folder / "node_modules" / ".bin" / "configurable-http-proxy"),
    }  # fmt: skip
    for name in ("DISPUTE_HOME", "PYTHONPATH"):
        env.pop(name, None)
    with (folder / "hub.log").open("w") as log:
        command = [python.parent / "jupyterhub", "-f", config]
        process = subprocess.Popen(
            command, cwd=folder, env=env, stdout=log, stderr=subprocess.STDOUT, start_new_session=True
        )
    try:
        address = f"http://127.0.0.1:{port}"
        for _ in range(600):
            assert process.poll() is None, (folder / "hub.log").read_text()[-3000:]
            with contextlib.suppress(OSError):
                urllib.request.urlopen(f"{address}/hub/health", timeout=2).close()
                break
            time.sleep(0.2)
        yield address, psutil.Process(process.pid)
    finally:
        started = [psutil.Process(process.pid), *psutil.Process(process.pid).children(recursive=True)]
        process.send_signal(signal.SIGTERM)
        _, left = psutil.wait_procs(started, timeout=30)
        for straggler in left:
            with contextlib.suppress(psutil.Error):
                straggler.kill()
        psutil.wait_procs(left, timeout=10)


def test_a_class_opens_lesson_02_at_once_and_everybody_can_run_all(hub):
    address, process, folder = hub
    learners = [Learner(address, f"learner-{n:02}") for n in range(1, LEARNERS + 1)]
    threads = [threading.Thread(target=learner) for learner in learners]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    servers = [p for p in process.children(recursive=True) if any("singleuser" in part for part in p.cmdline())]
    kernels = [p for p in process.children(recursive=True) if "ipykernel_launcher" in p.cmdline()]
    assert not {learner.name: learner.errors for learner in learners if learner.errors}
    assert len(kernels) == LEARNERS
    per_learner = sum(map(proportional, servers + kernels)) / LEARNERS
    ready, done = ([getattr(learner, what) for learner in learners] for what in ("ready", "done"))
    print(f"\n{LEARNERS} learners at once, {os.cpu_count()} cores, Python {sys.version.split()[0]}")
    for label, times in (("log in to first cell run", ready), ("log in to last cell run", done)):
        print(f"{label}: p50 {statistics.median(times):.0f} s, p95 {statistics.quantiles(times, n=20)[-1]:.0f} s")
    print(f"memory for each learner (server and kernel, shared pages divided): {per_learner:.0f} MiB")
    print(f"load of the machine in the last minute: {os.getloadavg()[0]:.1f}")
    assert per_learner < 300
    kept = list((folder / "class" / "home").glob("*/en/02_expulsions.ipynb"))
    assert len(kept) == LEARNERS, "each has notebooks of their own"
    for home in (folder / "class" / "home").iterdir():
        brought = {path.relative_to(home).as_posix() for path in home.rglob("*.ipynb")}
        lessons = {f"{lang}/{name}.ipynb" for lang in languages() for name in names()}
        assert brought == lessons, "and nothing that lay beside them"
        assert not [path for path in home.rglob("*") if "Mueller" in path.name or path.name == "notes.txt"]


WALL = """
import os
from dispute.instructor import Classroom
room = Classroom().wall().activity.room
known = os.environ.get("DISPUTE_CLASS")
print(known, room and (room.opens({wrong!r}), room.works, room.opens({right!r}), len(room.works)))
"""


def test_the_teacher_alone_has_the_wall_and_it_counts_what_learners_keep(hub):
    address, _, folder = hub
    for n in range(3):
        classes.put(folder / "class", f"learner-{n + 1:02}", classes.works()[n])
    code = WALL.format(wrong=PASSWORD, right=classes.PASSWORD)
    teacher = Learner(address, "teacher", classes.PASSWORD)
    said = teacher.says("instructor/wall.ipynb", code)
    assert said.split(" ", 1) == [str(folder / "class"), "(False, (), True, 3)\n"], teacher.errors
    assert Learner(address, "learner-01").says(LESSON, code) == "None None\n"
    assert not [path for path in (folder / "class" / "home" / "learner-01").rglob("wall.ipynb")]
    for password in (PASSWORD, ""):
        guest = Learner(address, "Teacher")
        guest.ask("/hub/login")
        with pytest.raises(urllib.error.HTTPError) as refused:
            guest.ask("/hub/login", {"username": "Teacher", "password": password}, form=True)
        assert refused.value.code == 403


def test_a_wrong_password_and_a_name_that_leads_elsewhere_are_refused(hub):
    address, _, folder = hub
    for name, password in (("learner-01", "wrong"), ("../elsewhere", PASSWORD)):
        guest = Learner(address, name)
        guest.ask("/hub/login")
        with pytest.raises(urllib.error.HTTPError) as refused:
            guest.ask("/hub/login", {"username": name, "password": password}, form=True)
        assert refused.value.code == 403
    assert not (folder / "class" / "elsewhere").exists()
