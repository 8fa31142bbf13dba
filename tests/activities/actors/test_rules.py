"""Actors fall into groups by their kind, and nobody is lost or shown twice."""

from dispute.activities.actors.rules import GROUPS, grouped


def test_each_actor_of_a_known_kind_stands_in_one_group(evidence):
    rows = evidence["actors"].rows
    known = [kind for kinds in GROUPS.values() for kind in kinds]
    shown = [row for members in grouped(rows).values() for row in members]
    assert sorted(r.actor_id for r in shown) == sorted(r.actor_id for r in rows if r.kind in known)


def test_no_person_stands_on_a_card(evidence):
    shown = [row for members in grouped(evidence["actors"]).values() for row in members]
    assert not [row for row in shown if "person" in row.kind]


def test_an_empty_group_is_left_out(evidence):
    assert list(grouped([evidence["actors"]["jnim"]])) == ["armed"]
