"""What ``text2qti`` cannot be told: the questions are for practice, as often as one likes, and free to use.

It writes a graded quiz with one attempt and all rights reserved. Canvas makes an assignment with marks wherever the
archive holds one, so that goes.
"""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Callable

CANVAS = "http://canvas.instructure.com/xsd/cccv1p0"
QTI = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
PACKAGE = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
ABOUT = "{http://www.imsglobal.org/xsd/imsmd_v1p2}"
LICENCE = "CC BY 4.0 - https://creativecommons.org/licenses/by/4.0/"
#: Canvas's words for as many attempts as one likes, in its own file and in the standard's.
ENDLESS, UNLIMITED = "-1", "unlimited"


def practice(archive: bytes) -> bytes:
    """Return an archive of ``text2qti`` as a quiz for practice, under our licence."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename == "imsmanifest.xml":
                content = _changed(content, PACKAGE, _free)
            elif entry.filename.endswith("assessment_meta.xml"):
                content = _changed(content, CANVAS, _unmarked)
            elif entry.filename.endswith(".xml"):
                content = _changed(content, QTI, _repeated)
            new.writestr(entry, content)
    return made.getvalue()


def _changed(content: bytes, namespace: str, change: Callable[[ET.Element], None]) -> bytes:
    root = ET.fromstring(content)
    change(root)
    # Readers of these formats look for elements without a prefix.
    ET.register_namespace("", namespace)
    ET.register_namespace("imsmd", ABOUT.strip("{}"))
    return ET.tostring(root, encoding="UTF-8", xml_declaration=True)


def _free(root: ET.Element) -> None:
    for rights in root.iter(f"{ABOUT}rights"):
        rights.find(f"{ABOUT}description/{ABOUT}string").text = LICENCE


def _unmarked(root: ET.Element) -> None:
    root.find(f"{{{CANVAS}}}quiz_type").text = "practice_quiz"
    root.find(f"{{{CANVAS}}}allowed_attempts").text = ENDLESS
    for name in ("assignment", "assignment_group_identifierref"):
        root.remove(root.find(f"{{{CANVAS}}}{name}"))


def _repeated(root: ET.Element) -> None:
    for entry in root.iter(f"{{{QTI}}}qtimetadatafield"):
        label, value = entry
        if label.text == "cc_maxattempts":
            value.text = UNLIMITED
