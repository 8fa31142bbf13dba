"""Reasons side by side: each under its speaker, with its sources, and as many for each side."""

from dispute import Lesson
from reading import read, text


def test_both_reasons_of_jnim_stand_beside_the_answer_of_the_authorities():
    html = Lesson("04_corridor").reasons().html
    said, cards = text(html), [d for d in read(html).iter("div") if d.get("class") == "reasons"]
    assert "fuel depots" in said and "cut off fuel to villagers" in said and "[D359]" in said and "[S947]" in said
    assert "People die in ambushes" in said and "[D358]" in said
    assert "escorts" not in said, "AP's report stands beside the fuel ban, not among a side's reasons"
    sides = list(cards[0])
    assert [len([*side.iter("li")]) for side in sides] == [2, 2]
    assert "A stated reason makes no attack right." in said


def test_no_side_is_said_to_be_right():
    said = text(Lesson("04_corridor").reasons().html).lower()
    assert not [word for word in ("rightly", "true reason", "really", "because it is") if word in said]
