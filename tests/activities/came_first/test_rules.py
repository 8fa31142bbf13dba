"""Which came first, by the possible days of an event and of those that may have come before it."""

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest

from dispute import Lesson
from dispute.activities.came_first.rules import ANSWERS, answer, chosen, happening
from dispute.evidence.dates import DateRange


@pytest.fixture(scope="module")
def real():
    activity = Lesson("04_corridor").came_first().activity
    return activity.one, activity.others


def september(first, last):
    return DateRange(date(2025, 9, first), date(2025, 9, last))


def test_the_ban_came_before_every_possible_day_of_both_ends_of_cooperation(real):
    ban, (france, mali) = real
    assert ban.when == september(3, 3) and france.when == september(14, 19) and mali.when == september(17, 25)
    assert answer(ban, [france, mali]) == "one"


def test_the_earliest_day_counts_even_if_one_text_alone_gives_it(real):
    _, (france, _) = real
    assert (france.earliest.source_id, france.earliest.standing) == ("D253", "variant")


def test_claims_of_other_events_and_other_topics_and_those_without_a_first_day_give_no_day():
    event = SimpleNamespace(event_id="E1", public_hi=date(2025, 9, 9))

    def claim(topic="date", event_id="E1", lo=date(2025, 9, 8)):
        return SimpleNamespace(topic=topic, event_id=event_id, date_lo=lo)

    early = date(2025, 9, 1)
    claims = [claim(lo=None), claim(event_id="E2", lo=early), claim(topic="motive", lo=early), claim()]
    assert happening(event, claims, "").when == september(8, 9)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ([(4, 9), (5, 8)], "one"),
        ([(3, 9)], "open"),
        ([(1, 2)], "others"),
        ([(1, 2), (4, 5)], "open"),
        ([(1, 8), (9, 9)], "open"),
    ],
)
def test_an_order_is_only_what_all_possible_days_allow(real, days, said):
    ban, (france, _) = real
    assert answer(ban, [replace(france, when=september(*each)) for each in days]) == said


@pytest.mark.parametrize("kept", [None, {}, {"first": ""}, {"first": "both"}, {"other": "one"}])
def test_what_is_not_on_offer_is_no_answer(kept):
    assert chosen(kept) == "" and [chosen({"first": each}) for each in ANSWERS] == [*ANSWERS]
