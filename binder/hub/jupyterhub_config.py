"""A class server on one machine: JupyterHub, with one small server for each learner.

    python -m pip install jupyterhub==6.1.1 jupyterlab==4.6.6 .
    npm install --prefix class-server configurable-http-proxy@5.3.0
    python -m dispute.instructor.wall.password class-server
    CLASS_PASSWORD=… HUB_ADDRESS=0.0.0.0 jupyterhub -f binder/hub/jupyterhub_config.py

For one class in a network that you trust: everybody shares the password and picks a name, and all servers run as the
same user of this machine. The teacher has a name and a password of their own, and sees the wall. A school that needs
real accounts uses another authenticator and spawner of JupyterHub.
"""

import os
import re
from pathlib import Path

from jupyter_server.auth import passwd_check
from jupyterhub.auth import DummyAuthenticator

from dispute.command import copy
from dispute.hosts.room import CLASS, PASSWORD, TEACHER

c = get_config()  # noqa: F821 - JupyterHub defines it

address, port = os.environ.get("HUB_ADDRESS", "127.0.0.1"), int(os.environ.get("HUB_PORT", "8000"))
folder = Path(os.environ.get("HUB_FOLDER", "class-server")).resolve()
folder.mkdir(parents=True, exist_ok=True)

c.JupyterHub.bind_url = f"http://{address}:{port}"
# The hub itself and the proxy's control talk on this machine only.
c.JupyterHub.hub_bind_url = f"http://127.0.0.1:{port + 1}"
c.ConfigurableHTTPProxy.api_url = f"http://127.0.0.1:{port + 2}"
proxy = os.environ.get("HUB_PROXY") or folder / "node_modules" / ".bin" / "configurable-http-proxy"
c.ConfigurableHTTPProxy.command = [str(proxy)]
c.ConfigurableHTTPProxy.pid_file = str(folder / "proxy.pid")
c.JupyterHub.db_url = f"sqlite:///{folder / 'hub.sqlite'}"
c.JupyterHub.cookie_secret_file = str(folder / "cookie-secret")

if not os.environ.get("CLASS_PASSWORD"):
    raise SystemExit("Set CLASS_PASSWORD, which every learner types, for example: CLASS_PASSWORD=… jupyterhub …")


class ClassAuthenticator(DummyAuthenticator):
    """One password for all learners, and one for the teacher; without the latter nobody has the teacher's name."""

    async def authenticate(self, handler, data):
        if self.normalize_username(data["username"]) != TEACHER:
            return await super().authenticate(handler, data)
        known = folder / PASSWORD
        right = known.is_file() and passwd_check(known.read_text(encoding="utf-8").strip(), data["password"])
        return TEACHER if right else None


c.JupyterHub.authenticator_class = ClassAuthenticator
c.DummyAuthenticator.password = os.environ["CLASS_PASSWORD"]
c.Authenticator.allow_all = True
# A name becomes a folder: letters, digits and a few signs, nothing that leads elsewhere.
c.Authenticator.username_pattern = re.compile(r"[a-z0-9][a-z0-9_-]{0,30}").pattern

c.JupyterHub.spawner_class = "simple"
c.SimpleLocalProcessSpawner.home_dir_template = str(folder / "home" / "{username}")
c.Spawner.default_url = "/doc/tree/en/00_start_here.ipynb"
c.Spawner.args = ["--ServerApp.kernel_websocket_connection_class=dispute_server.PromptConnection"]
# Each kernel would start a thread of linear algebra for each core, which thirty learners share and no lesson needs.
c.Spawner.environment = {"OPENBLAS_NUM_THREADS": "1"}
c.Spawner.start_timeout = c.Spawner.http_timeout = 180
# A whole class comes at once; the rest waits a moment instead of being turned away.
c.JupyterHub.concurrent_spawn_limit = 40


def deliver(spawner) -> None:
    """Put the notebooks into the user's folder before their server starts; changed ones stay as they are.

    The teacher's server alone knows where the class is, and has the notebooks for instructors.
    """
    teacher = spawner.user.name == TEACHER
    list(copy(folder / "home" / spawner.user.name, instructor=teacher))
    if teacher:
        spawner.environment = {**spawner.environment, CLASS: str(folder)}
        spawner.default_url = "/doc/tree/instructor/wall.ipynb"


c.Spawner.pre_spawn_hook = deliver
