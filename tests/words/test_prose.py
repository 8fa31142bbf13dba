"""A text as sentences, tags and days: where a sentence ends, whose tag it is, which day is meant."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dispute.evidence.written import days
from dispute.words.prose import BRACKET, sentences, tags_in
from dispute.words.texts import Words

MONTHS = Words("en").months


def told(text):
    return [(s.text, s.tags) for s in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They left. Nobody spoke.", [("They left.", ()), ("Nobody spoke.", ())]),
        ("They left [D046]. Nobody spoke.", [("They left.", ("D046",)), ("Nobody spoke.", ())]),
        ("They left. [D046] Nobody spoke.", [("They left.", ("D046",)), ("Nobody spoke.", ())]),
        ("They left.[d046; S300] Gone", [("They left.", ("D046", "S300")), ("Gone", ())]),
        ("They left (D046, D051).", [("They left.", ("D046", "D051"))]),
        ("One line\nAnother line [D046]", [("One line", ()), ("Another line", ("D046",))]),
        ("They left.\n[D046]\nGone.", [("They left.", ("D046",)), ("Gone.", ())]),
        ("Communique no. 77 was read. It is long.", [("Communique no. 77 was read.", ()), ("It is long.", ())]),
        ("He left on 14 Sept. Mali spoke.", [("He left on 14 Sept.", ()), ("Mali spoke.", ())]),
        ("It left on Sept. 14 at 3.5 p.m. by air.", [("It left on Sept. 14 at 3.5 p.m. by air.", ())]),
        ("Dr. Who said “no.” Then he left!", [("Dr. Who said “no.”", ()), ("Then he left!", ())]),
        ("What he wrote [sic] in [2025] stays.", [("What he wrote [sic] in [2025] stays.", ())]),
        ("A footnote [51] is no tag of ours.", [("A footnote is no tag of ours.", ("51",))]),
        ("[D046]", [("", ("D046",))]),
        ("", []),
        (" \n\t", []),
    ],
)
def test_sentences_end_where_a_reader_ends_them_and_keep_their_tags(text, expected):
    assert told(text) == expected


@given(st.text(st.sampled_from("ab. \n[]()D0514?!,;“”é\u202e"), max_size=80))
def test_no_text_stops_it_and_no_word_is_lost(text):
    found = sentences(text)
    words = "".join("".join(s.text.split()) for s in found)
    bare = BRACKET.sub(lambda m: "" if tags_in(m[1] or m[2]) else m[0], text)
    assert words == "".join(bare.split())


@given(st.lists(st.sampled_from(["They left on 3 May.", "He said no.", "All is calm.", "Why?"]), min_size=1), st.data())
def test_a_tag_after_a_full_stop_is_the_tag_of_the_sentence_before(parts, data):
    place = data.draw(st.integers(0, len(parts) - 1))
    text = " ".join([*parts[: place + 1], "[D046]", *parts[place + 1 :]])
    assert [s.text for s in sentences(text)] == parts
    assert [bool(s.tags) for s in sentences(text)] == [n == place for n in range(len(parts))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 17 September 2025", [(17, 9, 2025)]),
        ("on the 17th of september", [(17, 9, None)]),
        ("on Sept. 17, 2025", [(17, 9, 2025)]),
        ("on September 17.", [(17, 9, None)]),
        ("2025-09-17 and 18/09/2025", [(17, 9, 2025), (18, 9, 2025)]),
        ("on 16 or 17 September, 12 and 13 May", [(d, m, None) for d, m in [(12, 5), (13, 5), (16, 9), (17, 9)]]),
        ("31 June", [(31, 6, None)]),
        ("11 may have left; in May 15 people left; article 29; 27 states; 48 hours; 3.5 March", []),
        ("", []),
    ],
)  # fmt: skip
def test_days_are_read_in_the_ways_in_which_people_write_them(text, expected):
    assert sorted((w.day, w.month, w.year) for w in days(text, MONTHS)) == sorted(
        expected, key=lambda d: (d[0], d[1], d[2])
    )


@given(st.dates(date(1960, 1, 1), date(2030, 12, 31)))
def test_a_day_in_our_own_words_fits_itself_alone(day):
    words = Words("en")
    [written] = days(f"It was {words.day(day, weekday=True, year=True)}, they say.", MONTHS)
    assert written.fits(day) and not written.fits(day.replace(year=day.year - 1, day=1))


@given(st.text(max_size=200))
def test_no_text_stops_the_reading_of_days(text):
    assert all(0 <= written.day <= 99 for written in days(text, MONTHS))
