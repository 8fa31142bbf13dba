"""Actor cards: the same two lines for everybody, with sources, and no private name."""

from types import SimpleNamespace

from dispute.activities.actors.rules import grouped
from dispute.activities.actors.view import cards
from reading import read, spaced, text


def boxes(html):
    return [text(div) for div in read(html).iter("div") if div.get("class") == "card"]


def test_every_card_has_both_lines_and_its_sources(evidence, words):
    shown = [row for members in grouped(evidence["actors"]).values() for row in members]
    for said, row in zip(boxes(cards(evidence["actors"], words)), shown, strict=True):
        assert f"{words('actors.itself')} {row.says_of_itself_en or words('actors.nothing')}" in said
        assert f"{words('actors.others')} {row.others_say_en or words('actors.nothing')}" in said
        assert f"[{row.source_ids[0]}]" in said
        assert said.lower().startswith(row.name_en.lower())


def test_odd_words_on_a_card_are_shown_as_they_are(evidence, words, hostile):
    row = evidence["actors"]["jnim"]
    odd = SimpleNamespace(**{name: getattr(row, name) for name in row.__dataclass_fields__})
    odd.says_of_itself_en = odd.others_say_en = hostile
    assert text(cards([odd], words)).count(spaced(hostile)) == 2
