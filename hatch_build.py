"""Builds the wheel and the source archive from the files that ``dispute.shipped`` names, and no others."""

import sys
from pathlib import Path
from types import ModuleType

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).parent


class OnlyOurFiles(BuildHookInterface):
    """Hatchling would take whatever lies in a folder, also learners' files that Git ignores."""

    def initialize(self, version: str, build_data: dict) -> None:
        """Name the files. An editable installation copies none: it uses this folder."""
        if version == "editable":
            return
        shipped, problem = _shipped()
        try:
            files = shipped.files(ROOT)
        except problem as told:
            raise SystemExit(str(told)) from None
        if self.target_name == "sdist":
            files = {name: name for name in (*files, *shipped.PROJECT, "src/lab_settings.json", *shipped.frame(ROOT))}
        build_data["force_include"] = {str(ROOT / name): at for name, at in files.items()}


def _shipped():
    """Import the module without its package, whose widgets are not there while a wheel is built."""
    if "dispute" not in sys.modules:
        package = ModuleType("dispute")
        package.__path__ = [str(ROOT / "src" / "dispute")]
        sys.modules["dispute"] = package
    from dispute import errors, shipped

    return shipped, errors.DisputeError
