"""A saved mail, or a page that a browser saved as one file, taken apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage

#: Parts with a name that are no attachment to read: pictures of signatures, and mails, which are read as mails.
OTHERS = ("image", "message", "multipart")


@dataclass(frozen=True, slots=True)
class Mail:
    """Who sent it, its own texts, its attachments by name, and the mails inside it."""

    sender: str
    texts: tuple[bytes, ...]
    attached: tuple[tuple[str, bytes], ...]
    forwarded: tuple[bytes, ...]


def read(raw: bytes) -> Mail:
    """Return a mail's parts; of a text that comes plain and as a page the plain one if a code is in it; no pictures.

    Raises
    ------
    Exception
        Whatever the parser raises on a mail that breaks the rules.
    """
    mail = message_from_bytes(raw, policy=policy.default)
    parts = list(_parts(mail))
    texts = [p for p in parts if p.get_content_maintype() == "text" and not p.get_filename()]
    plain = [p for p in texts if p.get_content_subtype() == "plain" and b"WMF" in _bytes(p)] or texts
    return Mail(
        str(mail["From"] or ""),
        tuple(_own(_bytes(p)) for p in plain),
        tuple((_name(p), _bytes(p)) for p in parts if p.get_filename() and p.get_content_maintype() not in OTHERS),
        tuple(p.get_payload(0).as_bytes() for p in parts if p.get_content_type() == "message/rfc822"),
    )


def _parts(mail: EmailMessage) -> Iterator[EmailMessage]:
    """Yield the parts of a mail; a mail inside it is one part."""
    if mail.get_content_maintype() != "multipart":
        yield mail
        return
    for part in mail.iter_parts():
        yield from _parts(part)


def _bytes(part: EmailMessage) -> bytes:
    return part.get_payload(decode=True) or b""


def _own(text: bytes) -> bytes:
    """Return a text without the lines that it quotes from another mail, unless its only code is there."""
    own = b"\n".join(line for line in text.splitlines() if not line.startswith(b">"))
    return own if b"WMF" in own else text


def _name(part: EmailMessage) -> str:
    return part.get_filename().replace("\\", "/").rpartition("/")[2] or "-"
