"""A rival story in the making, the bet on its test, and the table's answer in words."""

from __future__ import annotations

from collections.abc import Sequence

from dispute.activities.rivals import charts
from dispute.activities.rivals.rules import BETS, COUNTED, FIELDS, MORE, TESTS, Story, Third, Verdict
from dispute.activities.rivals.table import Table
from dispute.words.template import render
from dispute.words.texts import Words

TEMPLATE = "activities/rivals/view.html"


def task(first: int, last: int, source_ids: Sequence[str], words: Words) -> str:
    """Return the two stories to rival, with their source, and no number."""
    return render(TEMPLATE, part="task", first=first, last=last, words=words, source_ids=source_ids)


def fields(own: Story, words: Words) -> str:
    """Return the fields where a cause can lie."""
    options = [(words(f"rivals.field_{field}"), field) for field in FIELDS]
    return render(TEMPLATE, part="field", fields=options, chosen=own.field, words=words)


def _places(words: Words) -> list[tuple[str, str]]:
    return [(words(f"rivals.test_{test}"), test) for test in TESTS]


def tests(own: Story, words: Words) -> str:
    """Return room for a few words, and the places where a story can be tested."""
    return render(TEMPLATE, part="test", tests=_places(words), chosen=own.test, because=own.because, words=words)


def again(own: Story, words: Words) -> str:
    """Return the same places once a bet is placed: the one that was bet on opens its answer again."""
    return render(TEMPLATE, part="again", tests=_places(words), chosen=own.test, words=words)


def asked(place: str, words: Words) -> str:
    """Return what a bet at a place answers, or that our tables do not reach there."""
    said = words(f"rivals.ask_{place}")
    return said if place in COUNTED else f"{said} {words('rivals.data')}"


def bet(place: str, chosen: str, words: Words) -> str:
    """Return a bet in words."""
    key = chosen.replace("-", "_")
    return words(f"deaths.{key}" if place == "kinds" else f"rivals.bet_{key}")


def bets(place: str, words: Words) -> str:
    """Return the bets of a place: one press commits."""
    options = [(bet(place, each, words), each) for each in BETS[place]]
    note, asks = ("", f"ask_{place}") if place in COUNTED else (words(f"rivals.ask_{place}"), "data")
    return render(TEMPLATE, part="bet", note=note, asked=words(f"rivals.{asks}"), bets=options)


def paper(words: Words) -> str:
    """Return each place with its bets, and no answer."""
    places = {name: (asked(test, words), [bet(test, b, words) for b in BETS[test]]) for name, test in _places(words)}
    return render(TEMPLATE, part="paper", places=places, words=words)


def told(own: Story, words: Words) -> str:
    """Return the story in the learner's words, with the test that an earlier edition asked for in words."""
    said = words("rivals.yours", field=words(f"rivals.field_{own.field}"))
    if own.because:
        said = words("rivals.yours_because", field=words(f"rivals.field_{own.field}"), because=own.because)
    if own.expect:
        said = f"{said} {words('rivals.yours_expect', expect=own.expect)}"
    return f"{said} {words('rivals.yours_against', against=own.against)}" if own.against else said


def placed(own: Story, table: Table, words: Words) -> list[str]:
    """Return each bet with what became of it, and each test that is kept for data to come."""
    said = []
    for place, chosen in own.bets.items():
        named = bet(place, chosen, words)
        if place in COUNTED:
            said.append(f"{words(f'rivals.you_{place}', bet=named)} {came(place, chosen, table, words)}")
        else:
            said.append(words("rivals.kept", test=words(f"rivals.test_{place}"), bet=named))
    return said


def came(place: str, chosen: str, table: Table, words: Words) -> str:
    """Return what the numbers show of a bet, in one sentence: the same, another answer, or nothing that is sure."""
    result = table.verdict(place, chosen)
    if result is not Verdict.FAILED:
        return words(f"rivals.so_{result}")
    return words(f"rivals.so_failed_{place}", answer=bet(place, table.answer(place), words))


def yours(own: Story, table: Table, words: Words) -> str:
    """Return the story and its bets, to stand above the answer."""
    return render(TEMPLATE, part="yours", line=told(own, words), placed=placed(own, table, words))


def counted(place: str, table: Table, words: Words) -> str:
    """Return what our tables show at a place, or that they do not reach there."""
    if place not in COUNTED:
        return words(f"rivals.found_{place}")
    first, last = table.window
    said = [
        words(
            "rivals.one_change", place=charts.name(place, key, words), change=charts.changed(place, key, table, words)
        )
        for key in table.counts(place)
    ]  # fmt: skip
    return f"{words('rivals.change', first=first, last=last, changes=words.listed(said))} {sure(place, table, words)}"


def sure(place: str, table: Table, words: Words) -> str:
    """Return whether the low and high estimates decide a test as the best ones do."""
    return words("rivals.sure" if table.answer(place) else "rivals.unsure")


def then(own: Story, table: Table, words: Words) -> str:
    """Return what follows for the story; for a test that is still to be made, what its data could show."""
    result = table.verdict(own.test, own.bets[own.test])
    return words(f"rivals.data_{own.bets[own.test]}" if result is Verdict.OPEN else f"rivals.then_{result}")


def lost(place: str, table: Table, words: Words) -> str:
    """Return which rivals lose ground by the numbers of a place, whatever was bet on; nothing without numbers."""
    if place not in COUNTED:
        return ""
    found = table.grown(place)
    least = charts.name(place, min(found, key=lambda key: found[key].best), words)
    if place == "kinds":
        return words("rivals.lost_kinds", least=least)
    rose = next(charts.name(place, key, words) for key in [*found][1:] if found[key].low > 0)
    return words("rivals.lost_countries", fell=least, rose=rose)


def mirror(place: str, words: Words) -> str:
    """Return what becomes of both partners' stories in the same test, and where to look next for both."""
    return words(f"rivals.mirror_{place if place in COUNTED else 'open'}")


def found(own: Story, table: Table, words: Words) -> str:
    """Return what follows for the story, and how to read the pictures below it: they hold the numbers."""
    said = counted(own.test, table, words)
    if own.test in COUNTED:
        first, last = table.window
        said = f"{words('rivals.filled', first=first, last=last)} {sure(own.test, table, words)}"
    return render(TEMPLATE, part="found", then=then(own, table, words), counted=said)


def after(own: Story, table: Table, split: Sequence[Third], words: Words) -> str:
    """Return which rivals lose ground, and what becomes of both partners' stories in the same test.

    Below a test of the kinds, ``split`` says what no kind does: whether groups or states attacked.
    """
    place = own.test
    sources = list(dict.fromkeys(key for event in table.steps for key in event.source_ids[:1]))
    return render(
        TEMPLATE, part="after", lost=lost(place, table, words), mirror=mirror(place, words), words=words,
        sources=sources if place == "countries" else [], split=split if place == "kinds" else (),
    )  # fmt: skip


def more(place: str, words: Words) -> str:
    """Return the button that asks what follows from the answer at a place."""
    return render(TEMPLATE, part="more", button_name=f"{MORE}={place}", words=words)


def follows(place: str, table: Table, words: Words) -> str:
    """Return what a screen reader says of what follows: for both partners' stories, and for others."""
    return f"{mirror(place, words)} {lost(place, table, words)}".strip()


def heard(own: Story, table: Table, words: Words) -> str:
    """Return what a screen reader says of the answer: what follows, and what was counted."""
    return f"{then(own, table, words)} {counted(own.test, table, words)}"


def pictures(own: Story, table: Table, words: Words) -> str:
    """Return the series that were counted, with the bet marked; nothing where our tables do not reach."""
    return charts.show(own.test, own.bets[own.test], table, words) if own.test in COUNTED else ""


def third(parts: Sequence[Third], words: Words) -> str:
    """Return more on the attacks, folded: numbers of the story that no bet is about."""
    return render(TEMPLATE, part="third", third=parts, words=words)
