"""The role-play file: what is public, what is private, and that the two never meet."""

import pytest

from dispute.activities.role_play.rules import private, public
from dispute.activities.role_play.view import debrief, shown
from notebook import notebooks
from reading import read, text
from wording import one_sided

GAME, SECRETS = public(), private()
PRIVATE = [
    *SECRETS.events,
    *(part for b in SECRETS.briefs.values() for part in (b.interest, b.limit, b.trade, b.card)),
]  # fmt: skip


def test_every_role_has_a_brief_and_every_opponent_is_a_role():
    ids = [role.id for role in GAME.roles]
    assert len(set(ids)) == len(ids) and set(SECRETS.briefs) == set(ids)
    assert all(role.opposes in (*ids, "") for role in GAME.roles)
    assert GAME.minutes == 45 and len(GAME.debrief) == 6


def test_what_is_invented_says_so_on_its_face():
    assert "invented" in GAME.invented
    for made_up in [*SECRETS.events, *(brief.card for brief in SECRETS.briefs.values())]:
        assert made_up.startswith("Invented: ")


def test_real_positions_carry_sources_that_resolve(evidence):
    real = {role.id: role.sources for role in GAME.roles if role.id.startswith("ministry")}
    assert len(real) == 2 and all(real.values())
    cited = {key for role in GAME.roles for key in role.sources} | set(GAME.decision_sources)
    assert cited <= {source.source_id for source in evidence["sources"]}


@pytest.mark.parametrize("words_of", [[GAME.decision, *GAME.debrief, *(r.position for r in GAME.roles)], PRIVATE])
def test_no_part_takes_a_side_or_asks_who_is_guilty(words_of):
    assert [problem for words in words_of for problem in one_sided(words)] == []
    assert "who is guilty" in GAME.not_on_the_table


def test_learners_see_the_public_side_and_never_a_private_part(words):
    page = text(shown(GAME, words)) + text(debrief(GAME, words))
    assert all(role.name in page and role.position in page for role in GAME.roles)
    assert all(question in page for question in GAME.debrief)
    stored = " ".join(
        " ".join(f"{c.source} {c.stored}".split()) for book in notebooks() if "/en/" in book.name for c in book.cells
    )
    for secret in PRIVATE:
        # Two short ones could stand anywhere by chance.
        if len(secret.split()) > 3:
            assert secret not in page and secret not in stored


def test_the_page_reads_as_strictly_as_every_other(words):
    assert read(shown(GAME, words)) is not None and read(debrief(GAME, words)) is not None


def test_every_role_has_one_fact_for_it_and_one_against_it_with_sources_that_resolve(evidence):
    for role in GAME.roles:
        for fact in (role.supports, role.against):
            assert fact.text and fact.sources and all(key in evidence["sources"] for key in fact.sources), role.id
        assert role.supports.text != role.against.text


def test_no_fact_of_a_role_takes_a_side():
    facts = [fact.text for role in GAME.roles for fact in (role.supports, role.against)]
    assert [problem for text in facts for problem in one_sided(text)] == []


def test_both_governments_speak_by_their_first_text_of_the_affair(evidence):
    """One rule for both: the earliest paper of ``documents.csv`` that each of them made."""
    makers = {"ministry-a": {"french-foreign-ministry"}, "ministry-b": {"mali-transitional-authorities", "mali"}}
    for role in GAME.roles:
        if role.id in makers:
            papers = [d for d in evidence["documents"] if d.made_by in makers[role.id]]
            first = min(papers, key=lambda d: d.date_hi)
            assert set(role.sources) <= set(first.source_ids), role.id


def test_a_line_without_a_text_behind_it_says_so(words):
    page = text(shown(GAME, words))
    assert page.count("no text of theirs found") == sum(not role.sources for role in GAME.roles) > 0


def test_families_and_lawyers_of_those_held_sit_on_both_sides_and_civil_society_has_a_seat():
    opposed = {role.id: role.opposes for role in GAME.roles}
    assert opposed["families-a"] == "families-b" and opposed["families-b"] == "families-a"
    assert "civil-society" in opposed and "mediator" in opposed
