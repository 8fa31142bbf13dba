"""A class on a wall: bars, a grid or a tree, each with its numbers, and one sentence that says what is seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from textwrap import wrap

from markupsafe import Markup

from dispute.instructor.wall.rules import ENOUGH, Ask, Board, Form, Row, alike
from dispute.words import problems
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE, FIGURE = "instructor/wall/view.html", "instructor/wall/figure.svg"
#: Longest line of a name in the tree, and the heights of a line and of the gap below a name.
LINE, HEIGHT, GAP = 19, 15, 14
#: The widest line of the tree, in pixels: all learners.
WIDEST = 12
#: Longest words of a button on the menu.
SHORT = 46


def door(words: Words) -> str:
    """Return the field for the password."""
    return render(TEMPLATE, part="door", words=words)


def menu(lessons: Mapping[str, str], lesson: str, asks: Sequence[Ask], ask: Ask | None, words: Words) -> str:
    """Return a chip for each lesson, and one for each thing that can be shown of the chosen one."""
    numbers = [(key.partition("_")[0], key) for key in lessons]
    offered = [(short(each.title), each.id) for each in asks]
    return render(
        TEMPLATE, part="menu", lessons=numbers, lesson=lesson, title=lessons[lesson], asks=offered,
        ask=ask.id if ask else "", words=words,
    )  # fmt: skip


def short(text: str) -> str:
    """Return the beginning of a text, with a sign that there is more."""
    return text if len(text) <= SHORT else f"{text[: text.rfind(' ', 0, SHORT)]} …"


def question(ask: Ask, words: Words) -> str:
    """Return what was asked."""
    return render(TEMPLATE, part="question", ask=ask, html=Markup(ask.question), words=words)


def switch(shown: bool, words: Words) -> str:
    """Return the button that shows the figures, or hides them."""
    return render(TEMPLATE, part="do", shown=shown, words=words)


def counted(answers: int | None, learners: int, words: Words) -> str:
    """Return how many learners have answered; fewer than enough are not counted out."""
    if answers is None:
        sentence = words("wall.learners", n=learners)
    elif answers < ENOUGH:
        sentence = words("wall.few", enough=ENOUGH)
    else:
        sentence = words("wall.answers", n=answers, learners=learners)
    return render(TEMPLATE, part="counted", sentence=sentence)


def unread(files: Sequence[tuple[str, str]], words: Words) -> str:
    """Return the files that cannot be read, folded: their folders are called as learners call themselves."""
    return render(TEMPLATE, part="unread", files=files, told=problems.told, words=words) if files else ""


def boards(found: Sequence[tuple[Board, Mapping[str, Row]]], name: str, words: Words) -> str:
    """Return all boards of something that was asked."""
    return "\n".join(_board(board, rows, f"{name}-{n}", words) for n, (board, rows) in enumerate(found))


def _board(board: Board, rows: Mapping[str, Row], name: str, words: Words) -> str:
    said = sentence(board, rows, words)
    seen = {key: row for key, row in rows.items() if row.enough}
    picture = Markup(tree(board, seen, said)) if board.form is Form.TREE and seen else ""
    # An option that nobody chose tells something on a bar; on a grid of many it is a blank column.
    options = [
        key for key in board.options if board.form is Form.BARS or any(row.chosen.get(key) for row in seen.values())
    ]
    return render(
        TEMPLATE, part=str(board.form), board=board, rows=rows, options=options, sentence=said, figure=picture,
        name=name, words=words, percent=percent, any=bool(seen), enough=ENOUGH,
    )  # fmt: skip


def sentence(board: Board, rows: Mapping[str, Row], words: Words) -> str:
    """Return what is seen, in words: what most have chosen, or where a class agrees most and least."""
    seen = {key: row for key, row in rows.items() if row.enough}
    if not seen:
        return words("wall.few", enough=ENOUGH)
    if board.form is Form.BARS:
        [row] = seen.values()
        which = words.listed([words("wall.quoted", words=board.options[key].rstrip(".")) for key in row.most])
        return words("wall.most", which=which, n=row.chosen[row.most[0]], total=row.learners)
    ends = alike(seen)
    if ends is None:
        return words("wall.rows", n=len(seen), total=len(rows))
    most, least = ends
    return words(
        "wall.alike", most=board.rows[most], much=_highest(seen[most], words), least=board.rows[least],
        little=_highest(seen[least], words),
    )  # fmt: skip


def _highest(row: Row, words: Words) -> str:
    return percent(max(map(row.share, row.chosen)), words)


def percent(share: float, words: Words) -> str:
    """Return a share in percent."""
    return words.typeset(f"{100 * share:.0f} %")


def tree(board: Board, rows: Mapping[str, Row], title: str) -> str:
    """Return a line from each row to each option that somebody chose: the more learners, the wider."""
    chosen = [key for key in board.options if any(row.chosen.get(key) for row in rows.values())]
    left, deep = _column([board.rows[key] for key in rows])
    right, other = _column([board.options[key] for key in chosen])
    height = max(deep, other)
    stretch = [height / each if each else 1 for each in (deep, other)]
    for side, factor in zip((left, right), stretch, strict=True):
        for each in side:
            each["y"] = round(each["y"] * factor, 1)
    lines = [
        {"from": leaf["y"], "to": root["y"], "width": round(WIDEST * row.share(key), 2)}
        for leaf, row in zip(left, rows.values(), strict=True)
        for root, key in zip(right, chosen, strict=True)
        if row.chosen.get(key)
    ]
    return render(FIGURE, leaves=left, roots=right, lines=lines, height=height, line=HEIGHT, title=title)


def _column(names: Sequence[str]) -> tuple[list[dict], float]:
    """Return names in lines, each with its middle, one below the other, and how deep they are together."""
    found, top = [], 0.0
    for name in names:
        lines = wrap(name, LINE)
        deep = HEIGHT * len(lines) + GAP
        found.append({"lines": lines, "y": top + deep / 2})
        top += deep
    return found, top
