"""A class is counted truly, however its files were collected, with marks and without."""

from functools import reduce
from itertools import permutations

import pytest

from collected import KEPT, answered, archive, coded, counted, mail, put, saved
from dispute.instructor.class_report.exports import collect
from dispute.work.progress import Progress
from dispute.work.resume import to_code, to_json

CLASSES = ["one-question-each.txt", "two-question-each.txt"]
IDK = Progress().with_prediction("who-first", "france", "idk").with_answer("N2-Q1", ("france",), "guess")
FULL = Progress().with_prediction("who-first", "mali", "The note has a date.").with_answer("N2-Q1", ("a",), "guess")


def codes(name: str) -> list[str]:
    return (KEPT / name).read_text(encoding="utf-8").split()


@pytest.mark.parametrize("name", CLASSES)
def test_twenty_five_learners_with_few_different_answers_count_as_twenty_five(name, tmp_path):
    assert len(set(codes(name))) < 20, "many are equal"
    assert counted(tmp_path, {f"learner{n}/code.txt": code for n, code in enumerate(codes(name))}) == 25


@pytest.mark.parametrize("name", CLASSES)
@pytest.mark.parametrize("between", ["\n", "\r\n\r\n", " and\n"])
def test_in_a_list_of_codes_each_line_is_another_learner(name, between, tmp_path):
    assert counted(tmp_path, {"codes.txt": between.join(codes(name))}) == 25


def test_a_list_that_was_downloaded_twice_counts_once(tmp_path):
    text = "\n".join(codes(CLASSES[0]))
    assert counted(tmp_path, {"codes.txt": text, "codes (1).txt": text, "codes - Copy.txt": text}) == 25


def test_two_learners_who_wrote_the_same_short_reason_are_two(tmp_path):
    more = IDK.with_answer("N2-Q2", ("sep-17",), "certain").with_note("W2", "My own text.")
    assert counted(tmp_path / "folders", {"anna/a.json": to_json(IDK), "ben/a.json": to_json(more)}) == 2
    assert counted(tmp_path / "flat", {"anna.json": to_json(IDK), "ben.json": to_json(more)}) == 2


@pytest.mark.parametrize(
    ("names", "learners"),
    [
        (["anna/w.json", "ben/w.json"], 2),
        (["w.json", "w (1).json", "w - Copy.json", "w - Kopie (2).json"], 1),
        (["anna/w.json", "anna/w (1).json", "ben/w.json"], 2),
        (["Anna Muster_12345_assignsubmission_file_/w.json", "Ben Ben_12346_assignsubmission_file_/w.json"], 2),
        (["Anna Muster_12345_assignsubmission_file_w.json", "Ben Ben_12346_assignsubmission_file_w.json"], 2),
        (["mustermannanna_12345_67890_w.json", "mustermannben_LATE_12346_67891_w-1.json"], 2),
        (["mustermannanna_12345_67890_w.json", "mustermannanna_LATE_12345_67899_w-1.json"], 1),
        (["work_anna_attempt_2026-11-03-10-11-12_w.json", "work_ben_attempt_2026-11-03-10-11-13_w.json"], 2),
        (["12-34 - Anna Muster - 3 Nov, 2026 1011 AM - w.json", "12-35 - Ben Ben - 3 Nov, 2026 1011 AM - w.json"], 2),
        (["Submitted files/Anna/Test/Version 1/w.json", "Submitted files/Anna/Test/Version 2/w.json"], 1),
        (["Submitted files/Anna/Test/Version 1/w.json", "Submitted files/Ben/Test/Version 1/w.json"], 2),
        (["Working files/Anna/Test/w.json", "Submitted files/Anna/Test/Version 1/w.json"], 1),
        (["Zo\u00e9/w.json", "Zoe\u0301/w.json"], 1),
        (["class a/monday/anna/w.json", "class a/tuesday/anna/w.json"], 2),
    ],
)  # fmt: skip
@pytest.mark.parametrize("work", [saved, coded])
def test_equal_work_without_a_mark_is_told_apart_by_its_place(names, learners, work, tmp_path):
    assert counted(tmp_path, dict.fromkeys(names, work("N2-Q1"))) == learners


def test_what_a_platform_calls_one_persons_is_one_learners_even_if_it_has_nothing_in_common(tmp_path):
    moodle = "Anna Muster_12345_assignsubmission_{}_/{}"
    files = {moodle.format("file", "w.json"): saved("N2-Q1"), moodle.format("onlinetext", "o.html"): coded("N3-Q2")}
    [learner] = collect(put(tmp_path, files)).learners
    assert set(learner.progress.answers) == {"N2-Q1", "N3-Q2"}


def test_an_earlier_state_in_the_learners_own_folder_counts_once_and_elsewhere_twice(tmp_path):
    early, late = coded("N2-Q1"), coded("N2-Q1", "N2-Q2")
    assert counted(tmp_path / "own", {"anna/1.txt": early, "anna/2.txt": late}) == 1
    assert counted(tmp_path / "others", {"anna/1.txt": early, "ben/2.txt": late}) == 2
    assert counted(tmp_path / "flat", {"1.txt": early, "2.txt": late}) == 2, "nothing tells that these are one's"
    group = {f"group/{n}.txt": coded(*["N2-Q1", "N2-Q2"][: n % 2 + 1], choice="abc"[n // 2]) for n in range(6)}
    assert counted(tmp_path / "group", group) == 6, "so many in one folder are a group's"


def test_the_short_code_beside_the_file_counts_once(tmp_path):
    files = {"anna/code.txt": to_code(FULL, texts=False), "anna/w.json": to_json(FULL)}
    assert counted(tmp_path, files) == 1


@pytest.mark.parametrize("work", [saved, coded])
def test_a_mark_makes_one_learner_wherever_the_files_lie(work, tmp_path):
    files = {
        "anna/1.json": work("N2-Q1", mark="m1"),
        "x/2.json": work("N3-Q2", mark="m1"),
        "3": work("N2-Q1", mark="m2"),
    }
    found = collect(put(tmp_path, files))
    assert sorted(sorted(one.progress.answers) for one in found.learners) == [["N2-Q1"], ["N2-Q1", "N3-Q2"]]
    [joined] = found.joined
    assert set(joined.names) == {"anna/1.json", "x/2.json"} and "mark" in joined.why
    assert not found.guessed, "a mark is no guess"


def test_equal_work_with_different_marks_is_two_learners_even_in_one_folder(tmp_path):
    assert counted(tmp_path / "flat", {"a.json": saved("N2-Q1", mark="m1"), "b.json": saved("N2-Q1", mark="m2")}) == 2
    moodle = "A_12_assignsubmission_file_/{}.json"
    group = {moodle.format(n): saved("N2-Q1", mark=f"m{n}") for n in "12"} | {moodle.format("old"): saved("N9-Q1")}
    assert counted(tmp_path / "group", group) == 3


def test_an_alias_joins_what_two_devices_saved(tmp_path):
    both = answered("N2-Q1", mark="m1").merged(answered("N3-Q2", mark="m2"))
    files = {"1.json": saved("N2-Q1", mark="m1"), "2.json": saved("N3-Q2", mark="m2"), "3.json": to_json(both)}
    for n, order in enumerate(permutations("abc")):
        assert counted(tmp_path / str(n), dict(zip(order, files.values(), strict=True))) == 1


def test_states_of_one_learner_are_merged_and_none_is_chosen(tmp_path):
    first = answered("N2-Q1", mark="m1")
    phone = first.with_answer("N2-Q1", ("b",), "guess").stamped(1_790_000_100, "phone")
    desk = first.with_note("W2", "My text.").stamped(1_790_000_200, "desk")
    files = {name: to_json(work) for name, work in (("z.json", first), ("a.json", desk), ("m.json", phone))}
    [learner] = collect(put(tmp_path, files)).learners
    assert learner.progress == reduce(Progress.merged, (phone, desk, first))
    answer = learner.progress.answers["N2-Q1"]
    assert (answer.first, answer.choice, answer.attempts) == (("a",), ("b",), 2)
    assert learner.progress.notes == {"W2": "My text."}


def test_old_work_joins_the_marked_work_that_grew_from_it(tmp_path):
    grown = FULL.with_note("W2", "More.").stamped(1_790_000_000, "w1", "m1")
    assert counted(tmp_path, {"old.json": to_json(FULL), "new.json": to_json(grown)}) == 1


def test_archives_and_mails_part_learners_like_folders(tmp_path):
    one = saved("N2-Q1")
    assert counted(tmp_path / "each", {f"{who}.zip": archive({"w.json": one}) for who in ("anna", "ben")}) == 2
    moodle = {f"{who}_1{who}_assignsubmission_file_/w.json": one for who in ("1", "2", "3")}
    assert counted(tmp_path / "class", {"all.zip": archive(moodle)}) == 3
    mails = {f"{n}.eml": mail(f"{who}@school.example", coded("N2-Q1")) for n, who in enumerate(["anna", "ben", "anna"])}
    assert counted(tmp_path / "mails", mails) == 2


def test_what_is_in_one_mail_is_one_learners(tmp_path):
    code, full = coded("N2-Q1"), to_code(answered("N3-Q2"))
    page = f"<p>Hello<br>{code}</p>"
    raw = mail("anna@school.example", f"Hello\n{code}\n{full}", {"w.json": saved("N2-Q1", "N2-Q2")}, page)
    assert counted(tmp_path, {"a.eml": raw}) == 1


def test_only_joins_without_a_mark_are_called_guesses(tmp_path):
    found = collect(put(tmp_path, {"a.json": saved("N2-Q1"), "b.json": saved("N2-Q1")}))
    assert found.guessed and [one.names for one in found.joined] == [("a.json", "b.json")]


def test_a_code_that_a_mail_quotes_is_not_the_senders(tmp_path):
    quoted = f"\n\n> Paste it like this:\n> {coded('N9-Q1', mark='teacher')}\n"
    mails = {f"{n}.eml": mail(f"{n}@school.example", coded("N2-Q1", mark=f"m{n}") + quoted) for n in range(3)}
    found = collect(put(tmp_path, mails))
    assert [set(one.progress.answers) for one in found.learners] == [{"N2-Q1"}] * 3


def test_a_mark_that_several_people_handed_in_is_pointed_out(tmp_path):
    moodle = "{}_1{}_assignsubmission_file_/w.json"
    passed = answered("N9-Q1", mark="m0")
    works = {
        moodle.format(who, n): to_json(passed.merged(answered("N2-Q1", mark=f"m{n}"))) for n, who in enumerate("ab")
    }
    [joined] = collect(put(tmp_path, works)).joined
    assert "mark" in joined.why and "passed on" in joined.why
