"""Arms by period: each share in its column, overlaps said, money never mentioned as the unit."""

from dispute.activities.arms.rules import NOBODY, shares
from dispute.activities.arms.view import LEAST, show, task
from dispute.words.texts import Words
from reading import read, spaced, text

EN = Words("en")
SPANS = [(2013, 2017), (2018, 2022), (2021, 2025)]


def test_every_share_stands_in_the_column_of_its_period(evidence):
    rows = evidence["arms"].rows
    for country in ("Mali", "Burkina Faso", "Niger"):
        html = show(rows, country, EN)
        cells = [[text(td) for td in tr] for body in read(html).iter("tbody") for tr in body]
        found = shares(rows, country)
        assert len(cells) == len(found)
        for (who, by), row in zip(found.items(), cells, strict=True):
            assert row[1:] == [str(by[span]) if span in by else EN("arms.below") for span in SPANS], who


def test_each_period_has_a_picture_whose_bars_are_its_large_shares_the_largest_first(evidence):
    rows = evidence["arms"].rows
    for country in ("Mali", "Burkina Faso", "Niger"):
        pictures = list(read(show(rows, country, EN)).iter("svg"))
        found = {
            who: by for who, by in shares(rows, country).items() if who not in NOBODY and max(by.values()) >= LEAST
        }
        for span, picture in zip(SPANS, pictures, strict=True):
            words = [text(t) for t in picture.iter("text")]
            wide = [
                float(r.get("width")[:-1])
                for r in picture.iter("rect")
                if r.get("width").endswith("%") and r.get("fill") != "none"
            ]
            said = {who: f"{by[span]} %" for who, by in found.items() if span in by}
            assert dict(zip(words[::2], words[1::2], strict=True)) == said
            assert wide == sorted(wide, reverse=True) == [float(value[:-2]) for value in words[1::2]]


def test_the_years_that_two_periods_share_are_named(evidence):
    assert "2018–2022 and 2021–2025 share the years 2021 and 2022" in text(show(evidence["arms"].rows, "Mali", EN))


def test_the_sentence_is_computed_and_notes_stay_beside_it(evidence):
    shown = text(show(evidence["arms"].rows, "Mali", EN))
    assert "Russia in 2013–2017 (28 %)" in shown and "2018–2022: 205.4" in shown and "Su-24" in shown


def test_the_task_explains_the_unit_and_gives_no_share(evidence):
    shown = text(task(evidence["arms"].rows, EN))
    assert "TIV is not money" in shown and "[S271]" in shown and "Russia" not in shown and "%" not in shown


def test_odd_words_are_shown_as_they_are(evidence, hostile):
    from dataclasses import replace

    rows = [replace(row, supplier=hostile) if row.arms_id == "AR001" else row for row in evidence["arms"]]
    assert spaced(hostile) in text(show(rows, "Mali", EN))
