"""Run all browser tests ten times in a row, without a retry: ``make steady``. Other options go to pytest."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from pathlib import Path

from dispute.console import command
from stamp import stamp

ROOT = Path(__file__).parents[1]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=10)
    options, for_pytest = parser.parse_known_args()
    runs = []
    target = ROOT / "artefacts" / "steady.json"
    target.parent.mkdir(exist_ok=True)
    for n in range(1, options.runs + 1):
        start = time.monotonic()
        command = [sys.executable, "-m", "pytest", "-q", "-m", "browser", *for_pytest]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", errors="replace")
        runs.append({"passed": done.returncode == 0, "seconds": round(time.monotonic() - start)})
        print(f"run {n}: {'passed' if runs[-1]['passed'] else 'FAILED'} ({runs[-1]['seconds']} s)", flush=True)
        if done.returncode:
            print(done.stdout[-4000:], flush=True)
        # Written after each run: somebody may have to stop before the last.
        target.write_text(json.dumps({**stamp(), "runs": runs}, indent=1) + "\n", encoding="utf-8")
    sys.exit(not all(run["passed"] for run in runs))


if __name__ == "__main__":
    sys.exit(command(main)())
