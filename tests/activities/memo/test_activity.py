"""Two memos for roles that stand against each other."""

import pytest

from dispute import Lesson
from dispute.errors import DisputeError
from dispute.work.progress import Progress
from dispute.work.resume import from_code, to_code
from reading import rows
from using import Using


@pytest.fixture
def lesson():
    return Lesson("05_capstone")


def write(use, role, *texts, step="tool-mediation"):
    fields = dict(zip(("interest", "options", "facts"), texts, strict=False))
    return use.press("keep", {"role": role, "step": step, **fields})


def test_a_memo_asks_for_role_step_and_interest_first(lesson):
    use = Using(lesson.memo("memo-one"))
    write(use, "mediator", "", "An option.")
    assert "Choose a role and a step" in use.said and lesson.store.progress == Progress()
    assert use.entries["options"] == "An option."


def test_the_ladder_offers_the_tools_of_the_toolbox_from_the_lowest_step_up(lesson, evidence):
    tools = Using(lesson.memo("memo-one")).fields["step"].values[1:]
    assert set(tools) == {t.treaty_id for t in evidence["treaty"] if t.kind == "tool"}
    steps = [evidence["treaty"][tool].ladder_step for tool in tools]
    climbed = [n for n in steps if n is not None]
    assert climbed == sorted(climbed) and steps[: len(climbed)] == climbed


def test_two_memos_see_each_other_as_soon_as_both_are_kept(lesson):
    one, two = Using(lesson.memo("memo-one")), Using(lesson.memo("memo-two"))
    write(one, "ministry-a", "Safety.", "A. B.", "Note [D051]. Text [D290].")
    assert "Memo 1 is kept. Known tags: 2." in one.said and "side by side" not in one.seen
    write(two, "ministry-b", "Respect.", "C. D.", "Note [D999].")
    for use in (one, two):
        assert rows(use.screen.parts["kept"])[0][1:] == ["Safety.", "Respect."]
    assert "[D999]" in two.said and "two facts" in two.said
    write(two, "ministry-a", "Respect.")
    assert "one role" in two.said


def test_a_very_long_field_stays_in_its_box(lesson):
    use = Using(lesson.memo("memo-one"))
    write(use, "press", "x" * 100_000)
    assert "over 5,000 letters" in use.said and lesson.store.progress == Progress()
    assert len(use.entries["interest"]) == 100_000


def test_memos_come_back_and_hostile_text_stays_text(lesson, hostile):
    use = Using(lesson.memo("memo-one"))
    write(use, "press", f"a{hostile}"[:4000], hostile[:4000], hostile[:4000])
    other = Lesson("05_capstone")
    shown = Using(other.memo("memo-one"))
    other.store.progress = from_code(to_code(lesson.store.progress))
    assert shown.html == use.html and shown.entries["role"] == "press"
    assert shown.entries == use.entries
    assert "<script" not in shown.html and "<img" not in shown.html


def test_a_memo_of_another_version_is_shown_as_far_as_it_fits(lesson):
    use = Using(lesson.memo("memo-one"))
    lesson.store.progress = Progress().with_form("memo-one", {"role": "gone", "odd": "x"})
    assert use.entries.get("role", "") == "" and "Memo 1 is kept" in use.seen


def test_there_are_two_memos_and_no_third(lesson):
    with pytest.raises(DisputeError, match="memo-three"):
        lesson.memo("memo-three")
