"""Rival causes: the bet is marked on the pictures, the numbers are the table's, and words stay as they are."""

import pytest

from dispute.activities.rivals import charts, view
from dispute.activities.rivals.rules import BETS, COUNTED, TESTS, Third, Verdict, story
from dispute.words.texts import Words
from driving import lesson_with
from reading import read, rows, spaced, text

EN, FR = Words("en"), Words("fr")
SPLIT = [
    Third("12 by groups, 3 by states.", ("S001",)),
    Third("More.", ("S991",)),
    Third("One attack.", ("S918",), folded=True),
]


@pytest.fixture(scope="module")
def table():
    return lesson_with("rival-causes").rival_causes().activity.table


def own(place, bet, **more):
    return story({"field": "groups", "test": place, f"bet.{place}": bet, **more})


@pytest.mark.parametrize("place", COUNTED)
def test_three_pictures_share_one_scale_and_the_table_holds_their_numbers(table, place):
    html = charts.show(place, "", table, EN)
    pictures = list(read(html).iter("svg"))
    scales = {tuple(text(t) for t in svg.iter("text") if t.get("x") == "0") for svg in pictures}
    assert len(pictures) == 3 and len(scales) == 1
    assert [len(row) for row in rows(html)] == [4] * 15
    for n, svg in enumerate(pictures, start=1):
        assert [text(t).split(": ")[1] for t in svg.iter("title")] == [row[n] for row in rows(html)]
    assert "your bet" not in text(html)


def marked(html):
    return [text(div) for div in read(html).iter("div") if div.get("class") == "yours"]


def test_the_bet_is_marked_on_the_pictures_that_it_is_about(table):
    for bet in BETS["kinds"]:
        [one] = marked(charts.show("kinds", bet, table, EN))
        assert one.startswith(view.bet("kinds", bet, EN)) and EN("rivals.mark_largest") in one
    for bet in BETS["countries"]:
        both = marked(charts.show("countries", bet, table, EN))
        assert [one.split(" +")[0].split(" −")[0] for one in both] == ["Burkina Faso", "Niger"]
        assert all(EN(f"rivals.mark_{bet}") in one for one in both)


def test_the_days_of_both_partners_stand_under_the_countries_alone(table):
    assert "15 August 2022" in text(charts.show("countries", "one", table, EN))
    assert "15 August 2022" not in text(charts.show("kinds", "one-sided", table, EN))


@pytest.mark.parametrize(
    ("place", "says"),
    [
        ("countries", "Mali × 2.8, Burkina Faso +85 % and Niger −41 %"),
        (
            "kinds",
            "state +714 (30 %), fighting between armed groups +410 (17 %) and attacks on civilians by any side "
            "+1,245 (53 %)",
        ),
        ("months", "years only"),
        ("reach", "No table of ours"),
    ],
)
def test_what_was_counted_is_told_for_each_place(table, place, says):
    assert says in view.counted(place, table, EN) and place in TESTS


def test_what_low_and_high_do_not_decide_is_said(table):
    class Unsure(type(table)):
        def answer(self, place):
            return None

    unsure = Unsure(table.countries, table.kinds, table.window, table.events)
    assert EN("rivals.unsure") in view.counted("kinds", unsure, EN)
    told = own("countries", "one")
    shown = text(view.found(told, unsure, EN) + view.after(told, unsure, SPLIT, EN))
    assert EN("rivals.then_unclear") in shown and view.placed(told, unsure, EN)[0].endswith(EN("rivals.so_unclear"))


@pytest.mark.parametrize("words", [EN, FR], ids=["en", "fr"])
def test_every_bet_is_answered_in_both_languages_and_both_partners_are_asked_alike(table, words):
    for place in TESTS:
        for bet in BETS[place]:
            told = own(place, bet)
            found = text(view.found(told, table, words))
            assert spaced(view.then(told, table, words)) in found
            assert (spaced(words("rivals.filled", first=2021, last=2022)) in found) == (place in COUNTED)
            after = text(view.after(told, table, SPLIT, words))
            assert all((one.text in after) == (place == "kinds") for one in SPLIT)
            assert spaced(view.lost(place, table, words)) in after and (view.lost(place, table, words) != "") == (
                place in COUNTED
            )
            assert spaced(view.mirror(place, words)) in after
            assert not [state for state in ("France", "Russia", "français", "russe") if state in after]


def test_both_partners_stories_fail_the_test_of_the_neighbours_alike_with_their_sources(table):
    assert table.verdict("countries", "neither") is Verdict.FAILED, "each names a step in one country alone"
    after = text(view.after(own("countries", "one"), table, SPLIT, EN))
    assert "both lose ground alike" in after and "[S138]" in after and "[S153]" in after


def test_which_rival_loses_ground_follows_from_the_numbers(table):
    grown = table.grown("kinds")
    assert sum(each.best for each in grown.values()) == 2369 and grown["non-state"].high < grown["one-sided"].low
    assert view.lost("kinds", table, EN) == (
        "A story of fighting between armed groups alone loses ground: that part added the fewest deaths."
    )
    grown = table.grown("countries")
    assert grown["Niger"].high < 0 < grown["Burkina Faso"].low, "by low and high too"
    said = view.lost("countries", table, EN)
    assert "in the whole region, because deaths fell in Niger. Stays: one that Mali shares with Burkina Faso." in said
    turned = {"Mali": table.countries["Mali"], "Burkina Faso": table.countries["Niger"],
              "Niger": table.countries["Burkina Faso"]}  # fmt: skip
    said = view.lost("countries", type(table)(turned, table.kinds, table.window, table.events), EN)
    assert "because deaths fell in Burkina Faso. Stays: one that Mali shares with Niger." in said


def test_below_a_bet_on_a_kind_the_split_by_who_attacked_stands_with_its_sources(table):
    for bet in BETS["kinds"]:
        after = text(view.after(own("kinds", bet), table, SPLIT, EN))
        assert f"{view.lost('kinds', table, EN)} {SPLIT[0].text} [S001] {SPLIT[1].text} [S991]" in after


def test_a_test_that_no_table_decides_has_no_picture_and_names_the_data_that_it_needs(table):
    for place in ("months", "reach"):
        for bet in BETS[place]:
            assert view.pictures(own(place, bet), table, EN) == ""
            [said] = view.placed(own(place, bet), table, EN)
            assert "still to be made" in said and view.bet(place, bet, EN) in said


def test_the_task_names_two_stories_and_no_number_of_deaths():
    shown = text(view.task(2021, 2022, ["S001"], EN))
    assert "[S001]" in shown and "," not in shown.replace(", ", "")


def test_odd_words_in_a_story_are_shown_as_they_are(table, hostile):
    told = own("kinds", "one-sided", because=f"x {hostile} x")
    assert spaced(hostile) in text(view.yours(told, table, EN))


def test_on_paper_each_place_stands_with_its_bets_and_no_answer(table):
    shown = text(view.paper(EN))
    for place in TESTS:
        assert EN(f"rivals.test_{place}") in shown
        assert all(view.bet(place, bet, EN) in shown for bet in BETS[place])
    assert not [n for n in ("85", "1,245", "passed", "failed") if n in shown]
