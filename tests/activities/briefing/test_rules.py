"""The review of a briefing: what it finds, what it leaves alone, and that it always comes."""

from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dispute import Lesson
from dispute.activities.briefing.rules import Reader
from dispute.evidence.written import days, days_by_source
from dispute.words.texts import Words
from dispute.words.wording import load

MONTHS = Words("en").months
READER = Reader(
    load("en"),
    MONTHS,
    {"D001": "note", "D002": "note", "D003": "ministry", "D004": None},
    {"France": frozenset({"ministry"}), "Mali": frozenset({"note", "army"})},
    {"D001": {date(2025, 9, 17)}, "D003": {date(2025, 9, 19), date(2024, 9, 1)}},
)

BITS = [
    "They left on 14 September.", "AP says so.", "It is calm.", "He hit back because of it.", "Five left", "Who left?",
    "[D001]", "[D009]", "(D003)", "“a junta”", "He was guilty.", "My cut-off date is 5 May 2026.", "\n", " ", "no. 77",
    "It is …",
]  # fmt: skip
texts = st.one_of(st.lists(st.sampled_from(BITS), max_size=12).map(" ".join), st.text(max_size=120))
drafts = st.dictionaries(st.sampled_from(["a", "b", "c"]), texts, max_size=3)


def review(text):
    return READER.review({"a": text})


def quoted(found):
    return [f.sentence.text for f in found]


@pytest.mark.parametrize(
    "text",
    [
        "They left on 14 September.", "In May 2025 it rained.", "It came in March.", "Five staff left.", "AP says so.",
        "According to him it rained.", "They are said to have left.", "It is 2 km.",
    ],
)  # fmt: skip
def test_a_date_a_number_and_a_verb_of_saying_ask_for_a_tag(text):
    assert quoted(review(text).uncited) == [text]
    assert review(text.replace(".", " [D001].")).uncited == ()
    assert review(f"{text} [D001]").uncited == ()


@pytest.mark.parametrize(
    "text",
    [
        "The mood was calm.", "Who left on 14 September?", "My cut-off date is 5 June 2026.", "It may rain.", "",
        "No source says when they left.", "I know of no court that has ruled.", "A report from an airport would help.",
    ],
)  # fmt: skip
def test_a_mood_a_question_a_gap_and_the_own_date_need_no_tag(text):
    found = review(text)
    assert found.points == found.untagged == bool(text)


def test_a_gap_with_a_number_asks_for_a_tag_all_the_same():
    assert quoted(review("Nobody says who told the five to leave.").uncited)


def test_unknown_tags_are_named_and_known_ones_listed_once():
    found = review("One [D001] [d001]. Two [D009] [51].")
    assert found.tags == ("D001",) and found.unknown == ("51", "D009")


def test_several_tags_of_one_origin_are_one_origin_and_an_untraced_source_is_none():
    assert review("One [D001]. Two [D002] [D003] [D004].").shared == {"note": ("D001", "D002")}
    assert review("One [D001]. Two [D003] [D004].").shared == {}


def test_a_side_that_no_tag_leads_back_to_is_missing_once_there_are_tags():
    assert review("Calm.").missing == ()
    assert review("Calm [D001].").missing == ("France",)
    assert review("Calm [D004].").missing == ("France", "Mali")
    assert review("Calm [D001] [D003].").missing == ()


def test_a_day_has_to_be_a_day_of_one_of_the_sentences_own_tags():
    assert review("A note is dated 17 September [D001].").dates == ()
    assert review("A note is dated 17 September 2024 [D001].").dates != ()
    [found] = review("A note is dated 18 September [D001]. It came on 19 September [D003].").dates
    assert (found.sentence.text, found.written.day) == ("A note is dated 18 September.", 18)
    assert review("On 16 or 17 September [D001].").dates[0].written.day == 16
    assert review("On 18 September.").dates == ()  # it is listed as a sentence without a tag


def test_words_that_say_why_come_with_a_question_and_know_whether_somebody_is_named():
    one, other = review("Because of it they left. France says that they left because of it [D003].").causal
    assert one.hit.word == "Because" and one.hit.why.endswith(".") and "?" in one.hit.why
    assert not one.attributed and other.attributed


@pytest.mark.parametrize(
    "text", ["It led to a break.", "As a result they left.", "In response he left.", "It is due to her."]
)  # fmt: skip
def test_strong_causal_words_are_found(text):
    assert quoted(review(text).causal) == [text]


def test_words_that_take_a_side_are_found_unless_they_are_quoted():
    assert [f.hit.word for f in review("The junta hit back.").sided] == ["junta", "hit back"]
    assert review("He speaks of a “junta”.").sided == ()


def test_a_sentence_that_stops_at_its_dots_is_asked_for_its_end():
    found = review("Mali says so [D001]; France … It came late … or never. “And so on...” Who knows…? … It is calm.")
    assert quoted(found.unfinished)[:1] == ["Mali says so; France …"] and "It is calm." not in quoted(found.unfinished)
    assert "“And so on...”" in quoted(found.unfinished) and "Who knows…?" not in quoted(found.unfinished)
    assert not review("Mali says so [D001]; France is silent.").unfinished


def test_guilt_as_a_fact_is_found_and_an_accusation_with_its_speaker_is_not():
    assert quoted(review("He was punished for spying.").settled)
    assert quoted(review("The arrest violated the Vienna Convention.").settled)
    assert review("Mali accuses him of spying; France denies it [D003].").settled == ()


@pytest.mark.parametrize(
    "text",
    ["He is guilty, a court ruled.", "A Malian court has sentenced him.", "He was convicted in June."],
)
def test_a_court_does_not_vouch_for_itself_somebody_has_to_report_it(text):
    assert quoted(review(f"{text} [D003]").settled) and quoted(review(text).uncited) == [text]
    assert review(f"Judicial sources say: {text} [D003]").settled == ()


@pytest.mark.parametrize(
    "text", ["No court has ruled.", "No court over both states has ruled.", "The court has not yet ruled."]
)  # fmt: skip
def test_that_no_court_has_ruled_settles_nothing(text):
    assert review(text).settled == () and review(f"{text} [D003]").settled == ()


def test_a_french_page_is_asked_the_same_of_a_court():
    reader = Reader(load("fr"), Words("fr").months, READER.origins, READER.sides, READER.days)
    for text in ("Un tribunal malien l’a condamné [D003].", "Il est coupable, une cour a jugé [D003]."):
        assert reader.review({"a": text}).settled, text
    for text in (
        "Selon des sources judiciaires, un tribunal l’a condamné [D003].",
        "Aucune cour n’a jugé.",
        "L’UE condamne l’arrestation [D003].",
    ):
        assert not reader.review({"a": text}).settled, text


@given(drafts)
def test_any_text_gets_a_review_and_points_count_what_it_lists(parts):
    found = READER.review(parts)
    assert set(found.words) == set(parts) and found.total >= 0
    listed = [found.unknown, found.shared, found.uncited, found.dates, found.causal, found.sided, found.settled]
    listed.append(found.unfinished)
    assert found.points == sum(map(len, listed)) + len(found.missing) + found.untagged


@given(texts, st.data(), st.sampled_from([" [D001]", " [D001, D003]", " [D009]"]))
@example("He left. 5 days later no. 77 came", None, " [D001]")
def test_adding_a_tag_never_adds_a_sentence_without_one(text, data, tag):
    place = data.draw(st.integers(0, len(text))) if data else 20
    assert len(review(text[:place] + tag + text[place:]).uncited) <= len(review(text).uncited)


@given(drafts)
def test_the_order_of_the_parts_does_not_matter(parts):
    one, other = READER.review(parts), READER.review(dict(reversed(parts.items())))
    assert (one.total, one.tags, one.unknown, one.shared, one.missing) == (
        other.total, other.tags, other.unknown, other.shared, other.missing,
    )  # fmt: skip
    for kind in ("uncited", "dates", "causal", "sided", "settled"):
        assert sorted(map(str, getattr(one, kind))) == sorted(map(str, getattr(other, kind)))


@given(drafts, texts)
def test_a_part_is_read_by_itself(parts, text):
    alone = READER.review({"z": text})
    both = READER.review({**parts, "z": text})
    assert both.words["z"] == alone.words["z"]
    assert [f for f in both.uncited if f.part == "z"] == list(alone.uncited)


@dataclass(frozen=True)
class Row:
    source_ids: tuple[str, ...]
    day: date | None
    words: str


@pytest.mark.parametrize(("text", "found"), [
    ("Le 1er juillet 2025.", [(1, 7, 2025)]),
    ("les 16 et 17 septembre", [(16, 9, None), (17, 9, None)]),
    ("du 3 au 5 juin", [(3, 6, None), (5, 6, None)]),
    ("Mais 20 agents maliens sont partis en mai.", []),
])  # fmt: skip
def test_days_are_read_in_french(text, found):
    assert [(w.day, w.month, w.year) for w in days(text, Words("fr").months)] == found


def test_days_of_a_source_are_those_of_its_rows_and_of_their_words():
    rows = [
        Row(("D001", "D002"), date(2025, 9, 17), "Told on 19 September; a source of 1 May 2024; 31 June."),
        Row((), date(2020, 1, 1), ""),
    ]
    days = {date(2025, 9, 17), date(2025, 9, 19), date(2024, 5, 1)}
    assert days_by_source([rows], MONTHS) == {"D001": days, "D002": days}


@dataclass
class Claim:
    claim_id: str
    source_id: str
    event_id: str
    day: date | None


@dataclass
class Event:
    event_id: str
    source_ids: tuple[str, ...]
    day: date | None


def test_a_row_of_several_sources_lends_no_day_to_one_that_speaks_for_itself():
    own, others, alone = date(2025, 9, 17), date(2025, 9, 19), date(2025, 9, 25)
    rows = [
        Claim("K1", "D001", "E1", own),
        Event("E1", ("D001", "D002"), others),
        Event("E2", ("D001", "D002"), alone),
        Event("E1", ("D001",), alone),
    ]
    found = days_by_source([rows[:1], rows[1:3]], MONTHS)
    assert found == {"D001": {own, alone}, "D002": {others, alone}}, "no claim has D002 on E1, or D001 on E2"
    assert days_by_source([[rows[0], rows[3]]], MONTHS) == {"D001": {own, alone}}, "a row of its own is its own word"


def test_the_real_days_of_a_source_are_those_that_it_gives_itself():
    told = Lesson("05_capstone")._reader().days
    assert date(2025, 9, 17) in told["D353"] and date(2025, 9, 19) not in told["D353"]
    assert told["D249"] == {date(2026, 6, 5)}
    assert {date(2025, 9, 14), date(2025, 9, 17)} <= told["D051"], "AP has these days"
    assert not {date(2025, 9, 15), date(2025, 9, 21)} & told["D051"], "the week before is a count of ours, in a note"


def test_the_days_that_a_learner_is_shown_are_those_of_the_sources_own_word(evidence):
    own = Lesson("05_capstone")._reader().own
    claims = [c for c in evidence["claims"] if c.source_id == "D051"]
    assert own["D051"] == {day for c in claims for day in (c.date_lo, c.date_hi) if day}
    assert own["D051"] == {date(2025, 9, 17), date(2025, 9, 25)}


def test_a_whole_briefing_is_read_against_the_real_tables():
    reader = Lesson("05_capstone")._reader()
    parts = {f"part {n}": ("On 17 September a note, AP says, led to a break [D051]. " * 8) for n in range(5)}
    found = reader.review(parts)
    assert found.total > 350 and len(found.causal) == 40 and found.dates == ()


def test_the_real_reader_knows_every_source_both_sides_and_the_days_of_the_dispute(evidence):
    reader = Lesson("05_capstone")._reader()
    assert set(reader.origins) == {source.source_id for source in evidence["sources"]}
    assert "french-ministry" in reader.sides["France"] and "malian-note" in reader.sides["Mali"]
    assert "rfi-reporting" not in reader.sides["France"], "an outlet's own reporting speaks for no state"
    assert date(2025, 9, 17) in reader.days["D051"] and date(2025, 9, 17) not in reader.days["D011"]
