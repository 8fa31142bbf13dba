"""Whatever is brought is read by its content: any encoding, any ending, files, pages, mails and words with codes."""

import zipfile
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import version_1
from dispute.errors import DisputeError
from dispute.words.texts import Words
from dispute.work import handed_in
from dispute.work.codes.found import PREFIX
from dispute.work.incoming import MOST_BYTES, decode, work_in, work_in_file, works, works_in
from dispute.work.progress import Progress
from dispute.work.resume import to_code, to_json
from work import refusal

WORK = Progress().with_note("W2", "“Ségou”: déjà vu, 17 – 25 €").with_answer("N2-Q1", ("mali",), "guess")
WORK = WORK.stamped(1_790_000_000, "Wq7z", "Ab3dE6gH9k")
OTHER = Progress().with_note("W2", "Another's").stamped(1_790_000_100, "Xq7z", "Zz3dE6gH9k")
CODE, JSON = to_code(WORK), to_json(WORK)
PAGE_1 = (Path(__file__).parents[1] / "version_1.html").read_text(encoding="utf-8")


def page(work: Progress) -> str:
    from dispute.questions import course

    whole = course.load("en")
    return handed_in.page(whole.plans, whole.other_items(), work, "", Words("en"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("text", [JSON, f"Léa: {CODE}", f"{CODE}\r\n\r\n{CODE}"])
def test_text_in_any_usual_encoding_is_read(encoding, text):
    raw = text.encode(encoding)
    assert decode(raw) == text
    assert works(raw) == [WORK] * text.count(PREFIX) if PREFIX in text else works(raw) == [WORK]


@given(st.binary(max_size=400))
@example(b"")
@example(b"\xff\xfe\x00")
@example(b"\x00")
@example(b"{\x00")
def test_any_bytes_are_work_or_one_sentence(raw):
    assert isinstance(decode(raw), str)
    try:
        assert works(raw)
    except DisputeError:
        refusal(works, raw)


def test_what_begins_with_a_brace_is_a_file_whatever_stands_before_it():
    for before in ("", "\ufeff", "\n \t", "\r\n\ufeff"):
        assert works_in(before + JSON) == [WORK]
    assert works_in(version_1.JSON) == [version_1.WORK]


def test_a_file_pasted_among_words_is_read():
    assert works_in(f"Hello, here is my file:\n\n{JSON}\n\nTom") == [WORK]


def test_the_own_page_is_read_and_a_code_in_a_text_of_the_learner_is_not_taken_for_it():
    mine = WORK.with_note("W1", f"My friend sent me {to_code(OTHER)}").stamped(1_790_000_200, "Wq7z", after=WORK.latest)
    assert works_in(page(mine)) == [mine]
    assert works_in(PAGE_1) == [version_1.WORK]


def test_a_page_that_a_browser_saved_in_its_own_way_is_read():
    html = page(WORK)
    body = html[html.index("<code>") + 6 :]
    code = body[: body.index("</code>")]
    for changed in (
        html.replace("<code>", '<CODE class="x" style="font-size: 12px">').replace("</code>", "</CODE>"),
        html.replace(code, f"<font>{code[:50]}</font><font>{code[50:]}</font>"),
        html.replace(code, "\n".join(code[at : at + 76] for at in range(0, len(code), 76))),
        html.replace("\n", "\r\n").replace("<html", "<!-- saved from url=(0014)about:internet --><html"),
        html.replace("<blockquote>", "<div>").replace("</blockquote>", "</div>"),
    ):
        assert works_in(changed) == [WORK]


def mail(**parts: str | bytes) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "student@example.org", "teacher@example.org", "My code"
    message.set_content(parts["text"], cte=parts.get("cte", "quoted-printable"))
    if "html" in parts:
        message.add_alternative(parts["html"], subtype="html", cte="base64")
    if "file" in parts:
        message.add_attachment(parts["file"], maintype="application", subtype="octet-stream", filename="my.json")
    return message


def test_a_saved_mail_is_read_with_its_forms_and_attachments():
    text, html = f"Bonjour,\n\n{CODE}\n\nÀ bientôt", f"<p>Bonjour</p><p>{CODE}</p>"
    assert works(bytes(mail(text=text))) == [WORK]
    assert works(bytes(mail(text=text, cte="base64"))) == [WORK]
    assert works(bytes(mail(text=text, html=html))) == [WORK], "two forms of one text"
    assert works(bytes(mail(text="See the file.", file=JSON.encode("utf-16")))) == [WORK]
    both = mail(text=text, file=to_json(OTHER).encode())
    assert works(bytes(both)) == works(bytes(both).replace(b"\n", b"\r\n")) == [WORK, OTHER]


def test_a_mail_that_was_pasted_with_its_marks_is_read():
    wrapped = "\n".join(CODE[at : at + 70] for at in range(0, len(CODE), 70))
    body = f"-----Original Message-----\nFrom: Tom\nSent: Monday\n\n> {wrapped}".replace("\n", "\n> ")
    assert works_in(body) == [WORK]
    invisible = wrapped.replace("\n", "=E2=80=8B=\n")
    assert works_in(f"Hello =E9\n{invisible}\nBye") == [WORK]


LINES = [CODE[at : at + 40] for at in range(0, len(CODE), 40)]
PLAIN = Progress().with_note("W2", "plain").stamped(1_790_000_000, "Wq7z", "Ab3dE6gH9k")
STRANGERS = {
    "Word's own text file": (f"My code – “{CODE}” …".encode("cp1252"), WORK),
    "twice forwarded": (("> > " + "\n> > ".join(LINES)).encode(), WORK),
    "a chat that was exported, in one message": (
        f"[28/11/2026, 21:03:27] Tom: {CODE}\n[28/11] Me: ok".encode(),
        WORK,
    ),
    "a chat that was exported, in two messages": (
        f"28/11/2026, 21:03 - Tom: {CODE[:50]}\n28/11/2026, 21:04 - Tom: {CODE[50:]}".encode(),
        WORK,
    ),
    "numbered lines": ("\n".join(f"{n}  {line}" for n, line in enumerate(LINES, 1)).encode(), WORK),
    "rich text": (f"{{\\rtf1\\ansi\\deff0 {{\\fonttbl {{\\f0 Times;}}}}\\f0\\fs24 {CODE}\\par }}".encode(), WORK),
    "a file that a browser shows": (("<html><pre>" + JSON.replace('"', "&quot;") + "</pre></html>").encode(), WORK),
    "an old editor's last byte": (JSON.replace("\n", "\r\n").encode() + b"\x1a", WORK),
    "a file with Word's quotes": (to_json(PLAIN).replace('"', "”").encode(), PLAIN),
    "escaped line ends": (('"' + "\\n".join(LINES) + '"').encode(), WORK),
    "a notebook": (f'{{"cells": [{{"source": ["my code: {CODE}"]}}], "nbformat": 4}}'.encode(), WORK),
    "four bytes a letter": (JSON.encode("utf-32"), WORK),
    "a column of a table": (f'name;code\n"k7";"{CODE}"\n'.encode(), WORK),
    "a first line twice": (f"{LINES[0]}\n{CODE}".encode(), WORK),
    "asked about in between": (f"> {LINES[0]}\n\nWhat is this?\n\n> ".encode() + "\n> ".join(LINES[1:]).encode(), WORK),
    "ligatures of a PDF": (CODE.replace("fi", "ﬁ").replace("ff", "ﬀ").encode(), WORK),
}


@pytest.mark.parametrize(("raw", "work"), STRANGERS.values(), ids=STRANGERS.keys())
def test_what_strangers_bring_is_read(raw, work):
    assert works(raw) == [work]


def test_a_file_whose_quotes_cannot_be_put_back_is_named():
    assert "quotation marks" in refusal(works_in, JSON.replace('"', "”"))


def test_a_friends_code_in_a_text_of_a_damaged_file_is_not_taken_for_the_work():
    mine = to_json(WORK.with_note("W1", f"My friend sent {to_code(OTHER)}"))
    assert "damaged" in refusal(works_in, mine[:-3]) and "damaged" in refusal(works_in, f"Hello {mine[:-3]}")


def test_a_list_of_names_with_colons_is_no_mail_and_loses_nobody():
    assert works_in(f"Name: Tom\nCode: {CODE}\n\nName: Mia\nCode: {to_code(OTHER)}") == [WORK, OTHER]


def test_a_mailbox_with_several_mails_is_read():
    box = b"".join(
        b"From x@example.org Mon\n" + bytes(mail(text=to_code(w), cte="base64")) + b"\n" for w in (WORK, OTHER)
    )
    assert works(box) == [WORK, OTHER]


def test_several_learners_in_one_text_stay_several_and_one_who_is_damaged_is_named():
    found = works_in(f"Léa {CODE}\nTom {to_code(OTHER)[:-9]}\nMia {version_1.CODE}")
    assert found[::2] == [WORK, version_1.WORK] and "at least 6 of its" in str(found[1])


def test_who_comes_back_with_the_short_and_the_full_code_gets_both_as_one():
    assert work_in(f"{to_code(WORK, texts=False)}\n{CODE}") == WORK
    assert work_in(f"{CODE[:-9]}\n{CODE}") == WORK
    assert "9 of its" in refusal(work_in, CODE[:-9])


def test_what_is_no_text_is_named():
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("word/document.xml", CODE)
    for raw in (packed.getvalue(), b"%PDF-1.7 ...", b"\x89PNG\r\n"):
        assert "Word, PDF" in refusal(works, raw)


def test_what_holds_no_work_or_is_too_large_is_said():
    for text in ("", "hello", "<p>Hello</p>", "From: a\nTo: b\n\nHello", "WMF2", "who-moved-first"):
        assert "no saved work" in refusal(works_in, text)
    assert "too large" in refusal(works_in, "x" * (MOST_BYTES + 1))
    assert "too large" in refusal(lambda raw: work_in_file(raw, MOST_BYTES + 1), b"")
    assert "newer version" in refusal(works_in, JSON.replace('"version": 2', '"version": 99'))


@pytest.mark.slow
def test_a_large_text_full_of_beginnings_is_read_in_a_moment():
    for text in ("WMF2" * 500_000, f"{CODE[:20]} " * 100_000, "WMF1-eNp1" * 200_000, "<" * 1_000_000, "> " * 1_000_000):
        refusal(work_in, text)
