"""A real JupyterLab on loopback, and what a test asks of it."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from dispute.hosts import frame

TESTS = Path(__file__).parents[1]
FRAME = Path(frame.__file__).parent / "labextensions"

#: What a test needs besides the settings that the package brings (``src/lab_settings.json``).
SETTINGS = {"@jupyterlab/docmanager-extension:plugin": {"autosave": False}}

#: The server as it comes, as Binder sets it up, and as `make lab` does, with the frame of this very folder.
STOCK = ()
PROMPT = ("--ServerApp.kernel_websocket_connection_class=dispute_server.PromptConnection",)
SETUP = (
    *PROMPT,
    *(f"--{app}.extra_labextensions_path={FRAME}" for app in ("LabApp", "JupyterNotebookApp")),
)


@dataclass(frozen=True)
class Lab:
    """A running server: its address, token and log, and the folder that it serves."""

    address: str
    token: str
    log: Path
    root: Path

    def forget(self) -> None:
        """Delete the work that is kept in this server's home: a test before may have left some, and it is offered."""
        shutil.rmtree(self.log.parent / ".who-moved-first", ignore_errors=True)


@contextlib.contextmanager
def serve(
    root: Path, settings: dict | None = None, options: Sequence[str] = SETUP, env: dict[str, str] | None = None
) -> Iterator[Lab]:
    """Run JupyterLab on a folder, with a home of its own, until the block ends; ``env`` counts more than ours."""
    home = Path(tempfile.mkdtemp(prefix="lab-"))
    for plugin, values in {**SETTINGS, **(settings or {})}.items():
        package, name = plugin.split(":")
        folder = home / "settings" / package
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.jupyterlab-settings").write_text(json.dumps(values))
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    token, log = secrets.token_hex(16), home / "lab.log"
    # Not the tests' helpers: one is called `notebook`, as is what the server loads for the Jupyter Notebook.
    packages = [p for p in os.environ.get("PYTHONPATH", "").split(os.pathsep) if p and Path(p) != TESTS]
    env = {
        **os.environ, "HOME": str(home), "JUPYTER_PLATFORM_DIRS": "1", "IPYTHONDIR": str(home / "ipython"),
        "JUPYTER_CONFIG_DIR": str(home / "config"), "JUPYTER_DATA_DIR": str(home / "data"),
        "JUPYTER_RUNTIME_DIR": str(home / "run"), "JUPYTERLAB_SETTINGS_DIR": str(home / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(home / "workspaces"),
        "PYTHONPATH": os.pathsep.join(packages), **(env or {}),
    }  # fmt: skip
    command = [
        sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ip=127.0.0.1", f"--port={port}",
        "--ServerApp.port_retries=0", f"--IdentityProvider.token={token}", f"--ServerApp.root_dir={root}",
        "--expose-app-in-browser", "--LabApp.extension_manager=readonly", *options,
    ]  # fmt: skip
    with log.open("w") as out:
        server = subprocess.Popen(command, stdout=out, stderr=subprocess.STDOUT, env=env, start_new_session=True)
    try:
        address = f"http://127.0.0.1:{port}"
        _wait(server, f"{address}/api?token={token}", log)
        yield Lab(address, token, log, root)
    finally:
        if server.poll() is None:
            os.killpg(server.pid, signal.SIGTERM)
            with contextlib.suppress(subprocess.TimeoutExpired):
                server.wait(10)
            with contextlib.suppress(ProcessLookupError):
                os.killpg(server.pid, signal.SIGKILL)
        shutil.rmtree(home, ignore_errors=True)


def _wait(server: subprocess.Popen, url: str, log: Path, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if server.poll() is not None:
            raise RuntimeError(f"JupyterLab stopped: {log.read_text()[-2000:]}")
        with contextlib.suppress(urllib.error.URLError, ConnectionError):
            urllib.request.urlopen(url, timeout=2).close()
            return
        time.sleep(0.1)
    raise RuntimeError(f"JupyterLab did not answer in {seconds} s: {log.read_text()[-2000:]}")


def stop_kernels(lab: Lab) -> None:
    """Stop every kernel, so that the next page starts with none and restores no widget of the page before."""
    head = {"Authorization": f"token {lab.token}"}

    def ask(method: str, path: str) -> bytes:
        request = urllib.request.Request(f"{lab.address}/api/{path}", method=method, headers=head)
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.read()

    for session in json.loads(ask("GET", "sessions")):
        ask("DELETE", f"sessions/{session['id']}")


def open_notebook(page: Page, lab: Lab, path: str, view: str = "lab") -> None:
    """Open a notebook in a fresh kernel and wait until that is idle. ``view`` is ``lab`` or ``doc``."""
    stop_kernels(lab)
    page.goto(f"{lab.address}/{view}/tree/{path}?token={lab.token}&reset", wait_until="domcontentloaded")
    page.wait_for_selector(".jp-NotebookPanel:not(.lm-mod-hidden) .jp-Notebook .jp-Cell", timeout=60_000)
    # Ask the application, not its status bar: that one is translated and themed.
    page.wait_for_function(
        """() => { const s = window.jupyterapp?.shell?.currentWidget?.sessionContext;
            const k = s?.isReady && s.session?.kernel;
            return k && k.status === 'idle' && k.connectionStatus === 'connected'; }""",
        timeout=60_000,
    )
    # Where the frame is, it has told by now whether the notebook is ours.
    page.wait_for_function(
        """() => !document.querySelector('link[href*="who-moved-first"]')
            || 'dispute' in window.jupyterapp.shell.currentWidget.content.node.dataset""",
    )


#: Runs all cells, or waits for the frame: the first time it has begun to run a lesson of ours. It waits three minutes.
RUN = """async () => {
    const { dataset } = window.jupyterapp.shell.currentWidget.content.node;
    const byItself = !dataset.seen && ['starting', 'ran'].includes(dataset.dispute);
    dataset.seen = 'yes';
    if (!byItself) await window.jupyterapp.commands.execute('notebook:run-all-cells');
    const end = performance.now() + 180_000;
    while (byItself && dataset.dispute !== 'ran') {
        if (performance.now() > end) throw new Error(`The frame has not run the lesson: it is “${dataset.dispute}”.`);
        await new Promise(done => setTimeout(done, 50));
    } }"""


def run_all(page: Page) -> None:
    """Run all cells and wait until each has run and the kernel is idle.

    The first time, the frame has begun to run a lesson of ours; nothing runs twice.
    """
    page.evaluate(RUN)
    page.wait_for_function(
        """() => { const w = window.jupyterapp.shell.currentWidget;
            return w.sessionContext.session.kernel.status === 'idle' && w.content.widgets.every(c =>
                c.model.type !== 'code' || !c.model.sharedModel.source.trim() || c.model.executionCount != null); }""",
        timeout=120_000,
    )


#: Lists what the kernel was asked and has not answered: on a slow machine it seems idle before it has read a message.
#: Gives whether anything was asked since the last look.
ASKED = """() => {
    const kernel = window.jupyterapp?.shell.currentWidget?.sessionContext?.session?.kernel;
    if (!kernel) return false;  // a live page, or a notebook whose kernel has gone
    if (!kernel.asked) {
        kernel.asked = new Set();
        kernel.news = true;
        kernel.anyMessage.connect((_, { msg, direction }) => {
            if (direction === 'send' && msg.channel === 'shell') {
                kernel.news = true;
                kernel.asked.add(msg.header.msg_id);
            } else if (msg.header.msg_type === 'status' && msg.content.execution_state === 'idle')
                kernel.asked.delete(msg.parent_header.msg_id);
        });
        kernel.statusChanged.connect((_, status) => {
            kernel.news = true;
            if (!['idle', 'busy'].includes(status)) kernel.asked.clear();
        });
    }
    const news = kernel.news;
    kernel.news = false;
    return news;
}"""


#: Waits for a frame and a moment more; what was asked up to here is answered and shown.
SHOWN = """() => new Promise((done) => requestAnimationFrame(() => setTimeout(() => {
    const { kernel } = window.jupyterapp.shell.currentWidget.sessionContext.session;
    kernel.news = !!kernel.asked?.size;
    done();
}, 50)))"""


def settle(page: Page) -> None:
    """Wait until the kernel has done all that was asked, and the page has shown it."""
    if not page.evaluate(ASKED):
        return
    page.wait_for_function(
        """() => { const { kernel } = window.jupyterapp.shell.currentWidget.sessionContext.session;
            return kernel.status === 'idle' && !kernel.asked?.size; }""",
        timeout=60_000,
    )
    page.evaluate(SHOWN)


def restart_kernel(page: Page) -> None:
    """Restart the kernel, which forgets everything, as a culled session does."""
    page.evaluate(
        "async () => { await window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart(); }"
    )
