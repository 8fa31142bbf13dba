"""The browsers that learners come with: found on this machine, or one sentence says how to get one.

``ENGINE=firefox`` runs the browser tests in Firefox; without it they run in Chromium.
"""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass

from playwright.sync_api import Browser, Playwright

#: Loopback answers; every other name fails at once, so a request that leaves the machine is seen and stopped.
FLAGS = [
    "--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    # There is no graphics card, and software that plays one costs more than drawing without.
    "--disable-gpu", "--disable-gpu-rasterization", "--disable-gpu-compositing", "--disable-software-rasterizer",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]  # fmt: skip
#: The same for Firefox: a proxy that nobody serves, for all but this machine.
PREFERENCES = {
    "network.proxy.type": 1, "network.proxy.http": "127.0.0.1", "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1", "network.proxy.ssl_port": 9, "network.proxy.no_proxies_on": "127.0.0.1",
    "network.proxy.allow_hijacking_localhost": False, "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
}  # fmt: skip


@dataclass(frozen=True)
class Engine:
    """A browser: what its program is called, the variable that names another, and the package that brings it."""

    title: str
    programs: tuple[str, ...]
    variable: str
    package: str

    def find(self) -> str:
        """Return the path of the program; exit with the command that installs one if there is none."""
        found = os.environ.get(self.variable) or next(filter(None, map(shutil.which, self.programs)), None)
        if found is None:
            raise SystemExit(
                f"No {self.title} was found. Install one (Debian, Ubuntu: sudo apt-get install -y {self.package}), "
                f"or set the variable {self.variable} to its path."
            )
        return found


ENGINES = {
    "chromium": Engine(
        "Chromium", ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"), "CHROMIUM", "chromium"
    ),
    "firefox": Engine("Firefox", ("firefox-esr", "firefox"), "FIREFOX", "firefox-esr"),
}


def asked() -> str:
    """Return the name of the browser that the tests are to run in."""
    name = os.environ.get("ENGINE") or "chromium"
    if name not in ENGINES:
        raise SystemExit(f"ENGINE is {name!r}. It can be one of these: {', '.join(ENGINES)}.")
    return name


def launch(playwright: Playwright, name: str = "chromium") -> Browser:
    program = ENGINES[name].find()
    if name == "firefox":  # Debian's own, by the protocol that it has, WebDriver BiDi
        return playwright.firefox.launch(
            channel="moz-firefox", executable_path=program, headless=True, firefox_user_prefs=PREFERENCES
        )
    return playwright.chromium.launch(executable_path=program, headless=True, args=FLAGS)


if __name__ == "__main__":
    print(ENGINES[sys.argv[1] if sys.argv[1:] else asked()].find(), file=sys.stderr)
