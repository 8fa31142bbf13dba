"""Words on screen: each phrase is used, exists, and is translated."""

import re
from pathlib import Path
from string import Formatter

import pytest

import dispute
from bank import BLOOM
from dispute.activities.actors.rules import GROUPS
from dispute.activities.causes.rules import LEVELS
from dispute.activities.experiments.view import _series as series
from dispute.activities.four_dates.rules import ORDERS, Check
from dispute.activities.order_switch.sorting import ASKED, LIFE
from dispute.activities.ordering.rules import ANSWERS
from dispute.activities.rivals import FIELDS
from dispute.activities.timeline.rules import LAYERS
from dispute.activities.treaty.rules import ROLES, situations
from dispute.errors import DisputeError
from dispute.evidence import deaths
from dispute.evidence.dates import KINDS, SORTS, Order
from dispute.evidence.description import TYPES
from dispute.evidence.tables import Evidence
from dispute.evidence.testimony import Hand
from dispute.questions.exercise.rules import Outcome
from dispute.questions.plan import forms, load, names
from dispute.questions.quiz import CONFIDENCE, Verdict
from dispute.words.template import environment
from dispute.words.texts import Words, files, section, sections

SRC = Path(dispute.__file__).parent
PHRASES = {f"{part}.{name}": entry for part in sections() for name, entry in section(part).items()}
CODE = "\n".join(p.read_text(encoding="utf-8") for kind in ("py", "html", "svg") for p in SRC.rglob(f"*.{kind}"))
LANGUAGES = sorted({language for entry in PHRASES.values() for language in entry})
TREATY = Evidence()["treaty"].rows

#: Phrases that stand between others.
PARTING = (
    "general.and", "general.colon", "general.parts", "alone.mirror", "number.thousands", "deaths.thousands",
    "deaths.rate",
)  # fmt: skip
#: Sections that are asked by what a table or an error says.
BY_VALUE = ("named.", "state.", "problems.")

#: Phrases whose name is put together from a value: the beginning of the name, and every value that can follow.
FAMILIES = {
    "dates.": SORTS,
    "quiz.": [*Verdict, *(level.replace(" ", "_") for level in CONFIDENCE)],
    "place.": {item.back for name in names() for item in load(name).items.values() if item.back},
    "order_switch.steps_": load("02_expulsions").activities["order-switch"]["pairs"],
    "testimony.hand_": [hand.replace(" ", "_") for hand in Hand],
    "testimony.row_": [hand.replace(" ", "_") for hand in Hand],
    "testimony.": ["voices", "none"],
    "dates.done_": SORTS,
    "order_switch.by_": ASKED,
    "order_switch.short_": ASKED,
    "order_switch.gloss_": LIFE,
    "order_switch.all_": [order.replace(" ", "_") for order in Order if order not in (Order.AFTER, Order.NOT_EARLIER)],
    "order_switch.pair_": [order.replace(" ", "_") for order in Order if order not in (Order.AFTER, Order.NOT_EARLIER)],
    "four_dates.ask_": KINDS,
    "four_dates.read_": ["notified", "fits", "shared", "ends"],
    "four_dates.order_": [order.replace(" ", "_") for order in ORDERS],
    "four_dates.": [check.replace(" ", "_") for check in Check],
    "exercise.": [outcome.replace(" ", "_") for outcome in Outcome],
    "treaty.": [*ROLES, *(s.replace("-", "_") for s in situations(TREATY))],
    "treaty.reason_": {t.reason_needed.replace(" ", "_") for t in TREATY if t.kind == "tool"},
    "treaty.undone_": {t.reversible.replace(" ", "_") for t in TREATY if t.kind == "tool"},
    "writing.": ["short", "fits", "long"],
    "answer_key.bloom_": map(str.lower, BLOOM),
    "deaths.": [kind.replace("-", "_") for kind in deaths.KINDS],
    "forces.counts_": {
        row.counts_what.replace(" ", "_").lower() for row in Evidence()["forces"] if "trained" not in row.counts_what
    },
    "headlines.": ["fall", "rise", "times", "same", "unknown", "first", "last", "twice", "full"],
    "headlines.change_": ["fall", "rise", "times", "same", "unknown"],
    "headlines.bounds_": ["fall", "rise", "times", "open"],
    "rivals.field_": FIELDS,
    "counting.": ["still", "coups", "ceiling"],
    "counting.ceiling_": ["allowed", "present", "map"],
    "timeline.layer_": LAYERS,
    "timeline.status_": {row.status for row in Evidence()["timeline"]} - {"undisputed"},
    "ordering.": [
        *(answer.replace(" ", "_") for answer in ANSWERS),
        "first",
        "second",
        "too_sure",
        "too_careful",
        "reversed",
    ],
    "ordering.fits_": [order.replace(" ", "_") for order in Order],
    "writing.list_": ["causal", "reporting", "dating"],
    "causes.": [*LEVELS, "rival", "open", "after", "open_order"],
    "causes.ask_": [*LEVELS, "rival"],
    "codebook.type_": TYPES,
    "causes.usual_": LEVELS,
    "causes.nearer_": ["long", "mid"],
    "causes.farther_": ["mid", "trigger"],
    "actors.": GROUPS,
}
#: A name put together in an f-string or with jinja's ~ ends where its value begins.
BEGINNINGS = set(
    re.findall(r'(?:words|counted)\(\s*f"([a-z_]+\.[a-z_]*)\{', CODE) + re.findall(r'words\(\s*"([a-z_.]+)" ~', CODE)
)
NAMED = set(re.findall(r'["\']([a-z_]+\.[a-z0-9_-]+)["\']', CODE)) - BEGINNINGS


def test_every_phrase_is_used():
    put_together = {f"{start}{value}" for start, values in FAMILIES.items() for value in values}
    begun = {name for name in PHRASES for start in BEGINNINGS - set(FAMILIES) if name.startswith(start)}
    rest = set(PHRASES) - NAMED - put_together - begun
    assert {name for name in rest if not name.startswith(BY_VALUE)} == set()


def test_every_name_with_a_phrase_is_one_that_a_table_holds():
    evidence = Evidence()
    held = {str(value) for table in evidence.resources for row in evidence[table]
            for name in evidence[table].fields if isinstance(value := getattr(row, name), str)}  # fmt: skip
    held |= {series(value) for value in held} | {part for value in held for part in re.split("[;,] ?", value)}
    for part in ("named.", "state."):
        called = {name.removeprefix(part): entry["en"] for name, entry in PHRASES.items() if name.startswith(part)}
        assert all(name == english for name, english in called.items())
        assert set(called) - held == set()


@pytest.mark.parametrize(("table", "column"), [
    ("sources", "kind"), ("sources", "owner_country"), ("origins", "kind"), ("origins", "country"),
    ("actors", "country"), ("losses", "who_died"), ("shares", "what_is_counted"), ("trade", "unit"),
    ("places", "country"), ("outlines", "country"), ("arms", "supplier"), ("documents", "side"),
])  # fmt: skip
def test_every_value_that_a_screen_names_has_a_phrase(table, column):
    values = {value for row in Evidence()[table] if (value := getattr(row, column))}
    assert {f"named.{value}" for value in values} <= set(PHRASES)


def test_every_phrase_that_is_named_exists():
    asked_for = set(re.findall(r'(?:words|self|_get)\(\s*"([a-z_]+\.[a-z0-9_-]+)"(?! ~)', CODE))
    assert len(asked_for) > 50, "the search finds too little to mean anything"
    sections, files = (
        {name.split(".")[0] for name in PHRASES},
        (".html", ".svg", ".toml", ".csv", ".json", ".css", ".js"),
    )
    elsewhere = {name for name in NAMED if name.split(".")[0] in sections and not name.endswith(files)}
    assert asked_for | elsewhere <= set(PHRASES)


@pytest.mark.parametrize("start", FAMILIES)
def test_every_value_of_a_family_has_its_phrase(start):
    assert {f"{start}{value}" for value in FAMILIES[start]} <= set(PHRASES)


@pytest.mark.parametrize("start", sorted(BEGINNINGS))
def test_a_name_that_is_put_together_meets_some_phrase(start):
    assert any(name.startswith(start) for name in PHRASES)


@pytest.mark.parametrize("name", PHRASES)
def test_every_phrase_is_there_in_english_and_has_the_same_places_to_fill_in_every_language(name):
    entry = PHRASES[name]
    assert "en" in entry and set(entry) <= set(LANGUAGES)
    kinds = {type(words) for words in entry.values()}
    assert len(kinds) == 1 and kinds <= {str, list}
    if kinds == {str}:
        places = {
            language: {p for _, p, _, _ in Formatter().parse(words) if p is not None}
            for language, words in entry.items()
        }
        assert len({frozenset(p) for p in places.values()}) == 1, places
        assert all(re.fullmatch(r"[a-z_]+", place) for p in places.values() for place in p)
        assert all(words == words.strip() or name in PARTING for words in entry.values())
    else:
        assert len({len(words) for words in entry.values()}) == 1
        places = {
            frozenset(p for _, p, _, _ in Formatter().parse(form) if p) for forms in entry.values() for form in forms
        }
        assert len(places) == 1, places


def test_no_phrase_stands_twice_and_none_is_empty():
    # TOML itself refuses a name that stands twice in one file.
    # Two files of one name would hide each other.
    shared, rooms = SRC.glob("**/phrases/*.toml"), SRC.glob("**/phrases.toml")
    assert sorted(files().values()) == sorted([*shared, *rooms])
    assert all(words for entry in PHRASES.values() for words in entry.values())


def test_forms_and_lessons_speak_english():
    assert forms() and all(load(name) for name in names())


def test_words_fill_their_places_and_leave_braces_in_what_is_filled_in(words):
    assert "{0} {n} {words}" in words("quiz.question", id="{0} {n} {words}")


def test_an_unknown_language_or_phrase_is_an_error_that_says_what_to_do():
    with pytest.raises(DisputeError, match=r"'xx'.*choose"):
        Words("xx")
    with pytest.raises(DisputeError, match=r"questions/phrases/quiz\.toml.*nothing"):
        Words()("quiz.nothing")


def test_a_list_of_words_is_joined_as_in_a_sentence(words):
    assert words.listed(["a"]) == "a"
    assert words.listed(["a", "b"]) == f"a{words('general.and')}b"
    assert words.listed(["a", "b", "c"]) == f"a, b{words('general.and')}c"


@pytest.mark.parametrize(
    ("lang", "said"), [("en", ["1 more source", "2 more sources"]), ("fr", ["1 source de plus", "2 sources de plus"])]
)
def test_one_more_source_is_one_source(lang, said):
    show = environment().from_string('{% from "words/macros.html" import tags %}{{ tags(ids, words) }}')
    shown = [show.render(ids=[f"D00{n}" for n in range(2 + more)], words=Words(lang)) for more in (0, 1, 2)]
    assert "aria-label" not in shown[0]
    assert [re.search(r'aria-label="([^"]*)"', html)[1] for html in shown[1:]] == said
