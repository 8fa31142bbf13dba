"""A person who hears a page: Firefox on a screen that nobody sees, real keys, and Orca, whose speech is written down.

All programs come from Debian. Speech goes to a voice that makes no sound: with a real one and no sound
card, Orca hangs. It needs a screen and a session bus of its own:
``xvfb-run --auto-servernum dbus-run-session pytest …``.
"""

from __future__ import annotations

import contextlib
import json
import os
import pty
import re
import shutil
import signal
import subprocess
import tempfile
import threading
import time
import tty
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, TimeoutError, sync_playwright

from browser.engine import ENGINES, PREFERENCES

#: What speaks and what presses; ``.ci/packages test-all`` installs them.
PROGRAMS = ("orca", "speech-dispatcher", "openbox", "xdotool", "gsettings")
ACCESS = "/usr/libexec/at-spi-bus-launcher"
#: Orca says what changes and what has the keyboard; not the keys themselves, and no page by itself.
HEARD = {"enableKeyEcho": False, "sayAllOnLoad": False, "pageSummaryOnLoad": False, "speakMisspelledIndicator": False}
#: Firefox tells assistive programs everything, and opens no page and no question of its own.
OPEN_TO_ALL = {
    **PREFERENCES, "accessibility.force_disabled": -1, "browser.shell.checkDefaultBrowser": False,
    "browser.aboutwelcome.enabled": False, "datareporting.policy.dataSubmissionEnabled": False,
    "termsofuse.bypassNotification": True, "layout.spellcheckDefault": 0, "intl.accept_languages": "en-GB",
}  # fmt: skip
SPOKEN = re.compile(r"SPEECH OUTPUT: (['\"])(.*)\1(?:\s*\{.*\})?$")
#: The name of what has the keyboard, or how it begins: Orca must have said it before the next key is pressed.
NAMED = """() => {
  const one = document.activeElement;
  const label = one.ariaLabel || one.labels?.[0]?.innerText || (one === document.body ? "" : one.innerText) || "";
  return label.replace(/\\s+/g, " ").trim().slice(0, 40);
}"""
#: Seconds: nothing new in Orca's log for so long is silence; a press may wait so long for its first word.
SILENCE, FIRST, MOST = 1.2, 8, 30


class Ear:
    """What Orca has said since somebody listened last.

    Orca writes its log to a terminal: Python hands each line on at once to one. A file would get some thousand letters
    at a time, so that on a quiet machine the last words came half a minute late.
    """

    def __init__(self):
        self.ours, self.orcas = pty.openpty()
        tty.setraw(self.orcas)
        self.said: list[str] = []
        self.moved = time.monotonic()
        threading.Thread(target=self._read, daemon=True).start()

    @property
    def terminal(self) -> str:
        return os.ttyname(self.orcas)

    def _read(self) -> None:
        with open(self.ours, encoding="utf-8", errors="replace", closefd=False) as log, contextlib.suppress(OSError):
            for line in log:
                self.moved = time.monotonic()
                if (match := SPOKEN.search(line.rstrip())) and (words := " ".join(match[2].split())):
                    self.said.append(words)

    def listen(self, wanted: str = "", first: float = FIRST) -> list[str]:
        """Wait until Orca is silent, and has said what is wanted; return the lines that it said."""
        start = time.monotonic()
        while (now := time.monotonic()) < start + MOST:
            enough = squeezed(wanted) in squeezed(" ".join(self.said)) and (self.said or now > start + first)
            if enough and now > max(start, self.moved) + SILENCE:
                break
            time.sleep(0.1)
        heard, self.said = self.said, []
        return heard


def squeezed(text: str) -> str:
    return re.sub(r"\W+", "", text)


class Listener:
    """A person at a page with a keyboard and Orca. ``story`` is what was pressed and heard, as it is stored."""

    def __init__(self, page: Page, ear: Ear):
        self.page, self.ear, self.story = page, ear, []

    def key(self, name: str) -> list[str]:
        """Press a key that moves or chooses: what has the keyboard then must be heard, or how it stands now."""
        before = self.page.evaluate_handle("() => document.activeElement")
        subprocess.run(["xdotool", "key", name], check=True)
        with contextlib.suppress(TimeoutError):  # a key that chooses does not move the keyboard
            self.page.wait_for_function(
                "(held) => document.activeElement !== held", arg=before, timeout=4_000 if name == "Tab" else 1_500
            )
        moved = self.page.evaluate("(held) => document.activeElement !== held", before)
        return self.hear(name, self.page.evaluate(NAMED) if moved else "")

    def hear(self, after: str, wanted: str = "") -> list[str]:
        heard = self.ear.listen(wanted)
        self.story += [after, *(f"    {line}" for line in heard)]
        return heard

    def press(self, name: str = "space") -> list[str]:
        """Press a key that brings an answer: what the activity then tells must be heard."""
        told = "() => document.activeElement.closest('form.dispute').querySelector('.dispute-status').textContent"
        form = self.page.evaluate_handle("() => document.activeElement.closest('form.dispute')")
        before = self.page.evaluate(told)
        subprocess.run(["xdotool", "key", name], check=True)
        with contextlib.suppress(TimeoutError):  # nothing is told: the story shows it
            self.page.wait_for_function(
                "([form, before]) => !['', before].includes(form.querySelector('.dispute-status').textContent)",
                arg=[form, before], timeout=10_000,
            )  # fmt: skip
        return self.hear(name, form.evaluate("form => form.querySelector('.dispute-status').textContent"))

    def write(self, text: str) -> None:
        """Type into a field; Orca is not asked to echo."""
        subprocess.run(["xdotool", "type", "--delay", "20", text], check=True)
        self.story.append(f"types {text}")
        self.ear.listen(first=0)

    def before(self, form: str) -> None:
        """Put the keyboard on what comes before an activity, so that the next Tab enters it."""
        self.page.evaluate(
            """(selector) => {
              const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary")];
              const form = document.querySelector(selector);
              all.filter((one) => one.checkVisibility() && !one.disabled && one.tabIndex >= 0
                && one.compareDocumentPosition(form) & Node.DOCUMENT_POSITION_FOLLOWING).at(-1).focus();
            }""",
            form,
        )
        self.ear.listen(self.page.evaluate(NAMED), first=2)

    def tab(self, to: str, most: int = 30) -> None:
        """Press Tab until the keyboard is on the first thing that a selector means; every stop on the way is heard."""
        for _ in range(most):
            self.key("Tab")
            if self.page.evaluate("(selector) => document.activeElement.matches(selector)", to):
                return
        heard = "\n".join(self.story)
        raise AssertionError(f"{most} times Tab do not lead to {to}:\n{heard}")


@contextlib.contextmanager
def hearing() -> Iterator[Listener]:
    """Start Orca and a Firefox for it; yields a person at an empty page."""
    missing = [program for program in PROGRAMS if not shutil.which(program)]
    if missing:
        raise SystemExit(f"Missing: {', '.join(missing)}. Install them with: sudo .ci/packages test-all")
    home = Path(tempfile.mkdtemp(prefix="orca-"))
    orca, speech = home / ".local" / "orca", home / ".config" / "speech-dispatcher"
    for folder in (orca, speech, home / "run"):
        folder.mkdir(parents=True, mode=0o700)
    (speech / "speechd.conf").write_text('AddModule "dummy" "sd_dummy" ""\nDefaultModule dummy\n')
    settings = {"general": HEARD, "pronunciations": {}, "keybindings": {}}
    profiles = {"default": {"profile": ["Default", "default"], "pronunciations": {}, "keybindings": {}}}
    (orca / "user-settings.conf").write_text(json.dumps({**settings, "profiles": profiles}))
    env = {
        **os.environ, "HOME": str(home), "XDG_RUNTIME_DIR": str(home / "run"), "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_CACHE_HOME": str(home / ".cache"), "XDG_DATA_HOME": str(home / ".local"), "LC_ALL": "C.UTF-8",
        "GNOME_ACCESSIBILITY": "1", "GTK_MODULES": "gail:atk-bridge", "NO_AT_BRIDGE": "0",
        "LIBGL_ALWAYS_SOFTWARE": "1", "MOZ_DISABLE_CONTENT_SANDBOX": "1", "PYTHONPATH": "",
    }  # fmt: skip
    running = []

    def start(*command: str) -> None:
        with (home / f"{Path(command[0]).name}.out").open("w") as out:
            running.append(subprocess.Popen(command, env=env, stdout=out, stderr=out, start_new_session=True))

    try:
        start(ACCESS, "--launch-immediately")
        time.sleep(1)
        for key in ("interface toolkit-accessibility", "a11y.applications screen-reader-enabled"):
            subprocess.run(["gsettings", "set", *f"org.gnome.desktop.{key}".split(), "true"], env=env, check=True)
        start("speech-dispatcher", "-s", "-C", str(speech))
        start("openbox")  # without one, keys do not arrive
        time.sleep(1)
        ear = Ear()
        start("orca", f"--debug-file={ear.terminal}")
        end = time.monotonic() + 60
        while "Screen reader on." not in ear.said:
            assert time.monotonic() < end, (home / "orca.out").read_text()[-2000:]
            time.sleep(0.2)
        with sync_playwright() as playwright:
            browser = playwright.firefox.launch(
                channel="moz-firefox", executable_path=ENGINES["firefox"].find(), headless=False,
                firefox_user_prefs=OPEN_TO_ALL, env=env,
            )  # fmt: skip
            yield Listener(browser.new_context(no_viewport=True).new_page(), ear)
            browser.close()
    finally:
        for process in reversed(running):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGTERM)
        for process in running:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(5)
        shutil.rmtree(home, ignore_errors=True)
