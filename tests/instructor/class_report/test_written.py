"""What a class wrote, as one document: only texts, by folder or number, however strange the texts are."""

from base64 import b64decode
from html import unescape

import bank
from collected import counted, put
from dispute.instructor.class_report.exports import collect
from dispute.instructor.class_report.rules import class_report
from dispute.instructor.class_report.table import keep
from dispute.instructor.class_report.written import page, written
from dispute.questions.course import load
from dispute.words.texts import Words
from dispute.work import together
from dispute.work.progress import Progress
from dispute.work.resume import to_json
from reading import HOSTILE, read

COURSE, WORDS = load(), Words()


def work(said: str, mark: str, *, two: bool = False) -> str:
    progress = Progress(mark=mark).with_note("W2", said).with_note("W0-surer", f"first {said}")
    progress = progress.with_answer("N2-Q1", ("x",), "certain").with_prediction("who-first", "mali", "my reason")
    return to_json(together.said(progress, together.TWO) if two else progress)


def found(folder, files):
    return written(COURSE, collect(put(folder, files)).learners, WORDS)


def test_texts_stand_under_their_folders_in_the_order_of_the_course(tmp_path):
    one, other = found(tmp_path, {"Zoe/w.json": work("late", "m2"), "Ana/w.json": work("early", "m1")})
    assert [one.label, other.label] == ["Ana", "Zoe"]
    assert [said for _, _, said in one.texts] == ["first early", "early"]
    prompts = {prompt.text for plan in COURSE.plans for prompt in plan.prompts.values()}
    assert {task for _, task, _ in one.texts} <= prompts


def test_learners_in_one_folder_have_numbers_and_no_file_name(tmp_path):
    learners = found(tmp_path, {"Ana Muster.json": work("a", "m1"), "Zoe.json": work("b", "m2")})
    assert [one.label for one in learners] == ["Learner 1", "Learner 2"]
    assert "Muster" not in page(learners, WORDS)


def test_nothing_but_texts_is_in_it(tmp_path):
    shown = page(found(tmp_path, {"w.json": work("my sentence", "m1")}), WORDS)
    assert "my sentence" in shown and "my reason" not in shown
    [item] = [item for item in bank.QUESTIONS if item.id == "N2-Q1"]
    assert item.stem not in unescape(shown)


def test_who_wrote_nothing_is_left_out_and_markup_stays_text(tmp_path):
    silent = to_json(Progress(mark="m3").with_answer("N2-Q1", ("x",), "guess"))
    typed = " ".join(HOSTILE.values())
    learners = found(tmp_path, {"a/w.json": silent, "b/w.json": work(typed, "m1")})
    assert [one.label for one in learners] == ["b"]
    body = page(learners, WORDS).partition("<main>")[2].partition("</main>")[0]
    shown = [e for e in read(body.replace("h1>", "p>").replace("h2>", "p>")).iter("p") if e.get("class") == "typed"]
    assert "".join(shown[1].itertext()).split() == typed.split()


def test_two_at_one_screen_are_named_and_count_once(tmp_path):
    files = {"a/w.json": work("ours", "m1", two=True), "b/w.json": work("mine", "m2")}
    assert counted(tmp_path / "class", files) == 2
    collection = collect(tmp_path / "class")
    assert collection.pairs == 1
    both, alone = written(COURSE, collection.learners, WORDS)
    assert both.two and not alone.two and page([both, alone], WORDS).count(WORDS("save.by_two")) == 1


def test_the_report_offers_the_texts_only_if_there_are_any(tmp_path):
    collection = collect(put(tmp_path, {"w.json": work("mine", "m1")}))
    report = class_report(COURSE, [one.progress for one in collection.learners])
    texts = page(written(COURSE, collection.learners, WORDS), WORDS)
    links = {a.get("download"): a.get("href") for a in read(keep(report, collection, WORDS, texts)).iter("a")}
    assert b64decode(links["class-texts.html"].partition(",")[2]).decode() == texts
    assert "class-texts.html" not in keep(report, collection, WORDS)
