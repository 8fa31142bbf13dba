"""The content of lesson 05: the model briefings are sourced, the marks stay hidden, and our own checker agrees."""

import re

import pytest

from dispute import Lesson
from dispute.activities.role_play.rules import public
from dispute.activities.rubric.rules import rows
from dispute.activities.talks import load as load_talks
from dispute.evidence.written import days
from dispute.questions.plan import load
from dispute.words.prose import sentences
from notebook import notebooks
from reading import spaced, text
from using import Using
from wording import one_sided

PLAN = load("05_capstone")
MODELS = PLAN.activities["model-briefings"]
STRONG = next(b for b in MODELS["briefings"] if b["id"] == "two")
WEAK = next(b for b in MODELS["briefings"] if b["id"] == "one")
MARKS = {key: {row: entry["mark"] for row, entry in given.items()} for key, given in MODELS["marks"].items()}
RUBRIC = rows(PLAN.activities["rubric"])


@pytest.fixture(scope="module")
def reader():
    return Lesson("05_capstone")._reader()


def parts_of(briefing):
    return {piece["title"]: piece["text"] for piece in briefing["parts"]}


def review(reader, briefing):
    return reader.review(parts_of(briefing))


def test_the_strong_briefing_stands_up_to_our_own_checker(reader, words):
    found = review(reader, STRONG)
    assert found.total > PLAN.activities["briefing"]["words"][1]
    assert "longer than your page" in MODELS["marks"]["two"]["clarity"]["why"]
    assert (found.unknown, found.uncited, found.dates, found.causal, found.sided, found.settled) == ((),) * 6
    dated = [d for text_ in parts_of(STRONG).values() for s in sentences(text_) for d in days(s.text, words.months)]
    assert len(dated) >= 7


def test_the_weak_briefing_shows_what_the_checker_finds(reader):
    found = review(reader, WEAK)
    least, most = PLAN.activities["briefing"]["words"]
    assert least <= found.total <= most, "to be in length is no merit yet"
    assert found.uncited and found.settled and found.shared and len(found.causal) >= 3


@pytest.mark.parametrize("briefing", [STRONG, WEAK], ids=["strong", "weak"])
def test_every_tag_of_a_model_briefing_belongs_to_the_two_cases_and_is_listed(reader, evidence, briefing):
    cited = set(review(reader, briefing).tags)
    assert cited <= {key for case in MODELS["cases"] for key in evidence["cases"][case].source_ids}
    assert cited <= {source.source_id for source in Lesson("05_capstone").rows.sources()}


def test_the_numbers_of_the_strong_briefing_are_those_of_the_two_cases(evidence):
    april, may = (evidence["cases"][key] for key in MODELS["cases"])
    told = parts_of(STRONG)["Sequence"]
    assert told.count("twelve") == 2 and april.count_a_lo == april.count_a_hi == april.count_b_lo == 12
    assert f"with {april.deadline_hours} hours" in told
    assert "fifteen or more" in told and (may.count_a_lo, may.count_a_hi, may.count_b_lo) == (15, None, None)


@pytest.mark.parametrize("briefing", [STRONG, WEAK], ids=["strong", "weak"])
def test_model_briefings_take_no_side_and_have_the_builders_parts(briefing):
    assert [problem for part in parts_of(briefing).values() for problem in one_sided(part)] == []
    assert list(parts_of(briefing)) == [piece["title"] for piece in PLAN.activities["briefing"]["parts"]]


def test_our_marks_cover_the_rubric_and_tell_a_strong_text_from_a_weak_one():
    assert {key: set(given) for key, given in MARKS.items()} == {key: {r.id for r in RUBRIC} for key in ("one", "two")}
    assert {key: sum(given.values()) for key, given in MARKS.items()} == {"one": 5, "two": 16}
    assert all(len(row.levels) == 4 for row in RUBRIC)
    assert [problem for g in MODELS["marks"].values() for e in g.values() for problem in one_sided(e["why"])] == []


def test_our_marks_can_be_read_nowhere_before_a_learner_has_marked():
    use = Using(Lesson("05_capstone").model_briefings())
    untouched = text(use.shown.page["text/html"]) + use.seen
    stored = " ".join(cell.source + cell.stored for book in notebooks() if "/en/" in book.name for cell in book.cells)
    for given in MODELS["marks"].values():
        for entry in given.values():
            assert spaced(entry["why"]) not in untouched and spaced(entry["why"]) not in spaced(stored)


def test_each_part_of_the_builder_has_a_writing_task_and_they_fit_the_whole():
    parts = PLAN.activities["briefing"]["parts"]
    lengths = [PLAN.prompt(piece["id"]).length for piece in parts]
    least, most = PLAN.activities["briefing"]["words"]
    assert sum(lo for lo, _ in lengths) == least and sum(hi for _, hi in lengths) == most == 150


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_each_box_has_an_opening_from_each_side_that_is_true_and_waits_for_its_end(lang):
    lesson = Lesson("05_capstone", lang)
    reader, listed = lesson._reader(), {source.source_id for source in lesson.rows.sources()}
    first = []
    for part in lesson.plan.activities["briefing"]["parts"]:
        heard = []
        for opening in part["openings"]:
            found = reader.review({part["id"]: opening})
            assert len(found.tags) == 1 and set(found.tags) <= listed and not found.unknown
            assert (found.uncited, found.dates, found.causal, found.sided, found.settled) == ((),) * 5, opening
            assert [each.sentence.text[-1] for each in found.unfinished] == ["…"] == [opening[-1]]
            assert found.total <= 0.8 * lesson.plan.prompt(part["id"]).length[1], "there is room for its end"
            assert one_sided(opening) == []
            heard.append("Mali" if "Mali" in _subject(opening) else "France")
        assert sorted(heard) == ["France", "Mali"], part["id"]
        first.append(heard[0])
    assert first == ["Mali", "France", "Mali", "France", "Mali"], "nobody always comes first"


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_each_end_fits_both_openings_and_only_one_is_as_sure_as_the_evidence(lang):
    """The same ends for either state; the builder asks about those that are surer, and about nothing else in them."""
    lesson = Lesson("05_capstone", lang)
    reader, builder = lesson._reader(), Using(lesson.briefing()).activity
    assert [box for box, ends in builder.closings.items() if ends] == ["W5-meaning", "W5-unknown"]
    for box, ends in builder.closings.items():
        assert len(ends) in (0, 3) and [*ends.values()].count("") == (1 if ends else 0), box
        for opening in builder.openings[box]:
            for end, asks in ends.items():
                written = f"{opening.removesuffix('…')}{end}"
                found = reader.review({box: written}).against(builder.closings)
                assert [said for *_, said in found.ended] == ([asks] if asks else []), end
                assert (found.uncited, found.dates, found.causal, found.sided, found.settled) == ((),) * 5, end
                assert not found.unfinished and found.total <= lesson.plan.prompt(box).length[1], written
                assert one_sided(written) == [] == one_sided(asks)
        if ends:
            fits = next(end for end, asks in ends.items() if not asks)
            longest = max(len(end.split()) for end in ends if end != fits)
            assert len(fits.split()) <= longest, "the one that fits is not told by its length"


def _subject(opening):
    """Return the state that an opening is about: the one that stands before its tag, the step's if two do."""
    before = opening.partition("[")[0]
    for words in ("France’s step", "mesure de la France", "France’s ministry", "ministère français"):
        if words in before:
            return "France"
    return "Mali" if "Mali" in before or "malien" in before else "France"


def test_no_opening_holds_the_line_that_the_lesson_asks_about():
    """What judicial sources report has just been told: the page does not write it for a learner."""
    said = " ".join(opening for part in PLAN.activities["briefing"]["parts"] for opening in part["openings"])
    assert not {"D117", "D249", "D250", "D252"} & {tag for s in sentences(said) for tag in s.tags}
    assert "20" not in said.replace("2025", "") and "judicial" not in said


def test_the_line_for_reporters_says_what_the_eight_papers_show_and_asks_each_state_alike():
    """If a paper came to show the proof or the list, or one more lay on the desk, the question would be wrong."""
    item, desk = PLAN.items["N5-Q15"], Lesson("05_capstone")._desk()
    assert "eight papers" in item.stem and len(desk.papers) == 8
    assert not [paper.document_id for paper in desk.papers if paper.shows], "no text shows either, as we read them"
    assert set(item.sources) == {paper.source_ids[0] for paper in desk.papers}
    assert PLAN.core[0] == item.id, "it is asked below the desk, where the papers lie"
    says = {paper.document_id: paper.says_en for paper in desk.papers}
    for accuses in ("mali-communique-77", "mali-council-interview", "mali-prosecutor-statement"):
        assert "shows no proof" in says[accuses], accuses
    assert "shows no proof" in says["france-ministry-august"] and "shows no list" in says["france-ministry-december"]
    assert (
        "plot" in desk.paper("mali-communique-77").title_en and "list of diplomats" in says["france-ministry-december"]
    )
    options = {option.id: option for option in item.options}
    assert [key for key, option in options.items() if option.key] == ["asks-both"]
    for option in options.values():
        assert one_sided(option.text) == [] == one_sided(option.reason)
    mali, france = (options[key].text for key in ("asks-mali", "asks-france"))
    for text_ in (mali, france):
        assert "Mali alleges a plot" in text_ and "France cites the diplomats’ list" in text_
    assert abs(len(mali.split()) - len(france.split())) <= 2
    assert max(options.values(), key=lambda option: len(option.text.split())).id != "asks-both"
    # Not shown is not equally disputed: this much each side says itself, under the options that do not hold.
    assert "second secretary" in options["both-fall"].reason and "second secretary" in says["mali-council-interview"]
    assert "calls the charge unfounded" in options["both-fall"].reason and "unfounded" in says["france-ministry-august"]
    assert "no Malian government paper here speaks of the list" in options["both-fall"].reason
    assert not [key for key, text in says.items() if key.startswith("mali-") and re.search(r"\blist", text)]
    assert "not protected" in options["both-fall"].reason and "do not apply to him" in says["mali-council-interview"]
    assert "kept in Mali" in options["asks-mali"].reason
    assert "list of diplomats kept in Mali" in says["france-ministry-december"]


#: Voices from either country that do not speak for its state: a rule for both.
NO_STATE = {
    "fla-statement", "csp-statement", "defence-lawyers", "relative-bbc", "malian-fuel-importers",
    "local-sources-rfi", "malian-case-source-rfi", "french-sources-reuters",  # not placed in an office, or in part only
    "malian-judicial-source", "malian-judicial-source-2025",  # a court is not a government
}  # fmt: skip


def test_each_state_is_heard_through_its_own_voices_only(reader, evidence):
    kinds = {"office on record", "unnamed official", "document"}
    for side, voices in reader.sides.items():
        found = {o.origin_id for o in evidence["origins"] if o.country == side and o.kind in kinds}
        assert voices == found - NO_STATE, "a new voice is either named in lesson.toml or left out above"
    assert not [voice for voices in reader.sides.values() for voice in voices if "judicial" in voice]
    for tag in ("S913", "S225", "D301", "D249", "D252"):
        assert reader.review({"a": f"It says so [D011] [{tag}]."}).missing == ("Mali",), tag
    assert reader.review({"a": "It says so [D011] [D051]."}).missing == ()
    assert reader.review({"a": "It says so [D050] [D051]."}).missing == ("France",)


def test_the_example_of_the_update_watch_is_a_row_of_the_evidence(reader):
    example = PLAN.activities["updates"]["example"]
    assert any(day.isoformat() == example["day"] for key in example["sources"] for day in reader.days[key])
    assert example["day"] <= Lesson("05_capstone").evidence.package["cutoff"]


def test_every_tag_of_the_two_games_is_listed_and_resolves(evidence):
    listed = {source.source_id for source in Lesson("05_capstone").rows.sources()}
    game = public()
    cited = {key for role in game.roles for key in role.cited} | set(load_talks().note.sources)
    assert cited | set(game.decision_sources) <= listed <= {s.source_id for s in evidence["sources"]}


def test_the_talks_begin_the_day_after_our_evidence_ends(evidence, words):
    """So both governments can know all that a page may say, and nothing later is played."""
    assert evidence.package["cutoff"] == "2026-06-05"
    assert "In a pair, or alone: it is 6 June 2026." in Using(Lesson("05_capstone").talks()).seen
    for book in notebooks():
        if book.path.stem == PLAN.name:
            assert re.search("the day after the|le lendemain de la", book.by_id["talks-intro"].source)


def test_the_day_of_a_roles_first_words_is_the_first_day_of_their_sources(evidence):
    papers = evidence["documents"]
    for chair in load_talks().chairs:
        days_of = [evidence["sources"][source].published for source in chair.role.sources]
        assert (chair.said.isoformat() if chair.said else None) == min(days_of, default=None), chair.id
    own = {chair.id: chair.said for chair in load_talks().chairs}
    assert own["ministry-a"] == papers["france-ministry-august"].date_hi
    assert own["ministry-b"] == papers["mali-communique-77"].date_hi


def test_the_lesson_comes_back_to_what_the_first_one_gave():
    first, last = (next(b for b in notebooks() if b.path.stem == name) for name in ("00_start_here", PLAN.name))
    assert "minister’s aide" in first.by_id["recap-intro"].source and "minister’s aide" in last.by_id["title"].source


def test_the_months_in_the_note_on_what_no_card_offers_are_those_of_its_rows(evidence):
    note, events = load_talks().note, {event.event_id: event for event in evidence["events"]}
    france, mali = events["DS015"], events["AF013"]
    assert [*note.sources] == [france.source_ids[0], mali.source_ids[0]] == ["D030", "D123"]
    assert "In one French paper, a French source ruled out bargaining (August 2025)" in note.text
    assert "Mali, the paper wrote, refused to negotiate a release (February 2026)" in note.text
    papers = {evidence["sources"][key].original_publisher for key in note.sources}
    assert papers == {"Le Monde"} and "refuses to negotiate a release" in mali.summary_en
    assert f"{france.public_hi:%Y-%m}" == "2025-08"
    assert f"{mali.public_lo:%Y-%m}" == f"{mali.public_hi:%Y-%m}" == "2026-02"
