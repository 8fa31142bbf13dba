"""Other languages: made from the English as it stands, whole where they are shown, and in words of their own."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import babel
import pytest
import textstat
from babel.messages.pofile import read_po, write_po

from checks.cells import cells
from dispute import Lesson, shipped
from dispute.activities.opening import Opening
from dispute.errors import DisputeError
from dispute.evidence import described
from dispute.evidence.dates import DateRange
from dispute.evidence.tables import TRANSLATIONS, Evidence, default_folder
from dispute.hosts.store import Store
from dispute.lessons.opening import opening
from dispute.publish import alone, po, put, translations
from dispute.publish.catalogue import languages, parts, phrases
from dispute.publish.parity import differences
from dispute.questions.plan import names
from dispute.words import texts
from dispute.words.days import in_words
from dispute.words.french import FINE, WIDE, typeset
from dispute.words.numbers import large, number, percents, stated
from dispute.words.texts import FORMS, Words, section
from dispute.words.wording import QUOTED, load
from right_path import steps
from using import Using

EVIDENCE = Evidence()
SAID = [(lang, phrase) for phrase in phrases(EVIDENCE) for lang in phrase.said]
FRENCH = {phrase.name: parts(phrase.said["fr"]) for lang, phrase in SAID if lang == "fr"}
#: Phrases that name such a word to speak of it.
NAMED_ON_PURPOSE = {"activities/glossary/glossary.toml:terms.retorsion.term"}
#: Phrases that are the words of somebody who is named beside them: claims, reasons, documents, arguments, roles.
OWN_WORDS = re.compile(
    r"data/claims:\w+:value|data/events:\w+:reason|data/documents:.*|data/treaty:argument-.*|data/actors:.*|"
    r"activities/role_play/.*|lessons/05_capstone/lesson.toml:activities.model-briefings.briefings.one.*"  # has faults
)
#: Who says so: a word that settles guilt or law needs one of these beside it.
SAID_BY = re.compile(
    r"\b(?:selon|dit|disent|parle\w*|accus\w+|demand\w+|présumés?|communiqué|procureur|rejette|soupçonn\w+)\b", re.I
)
#: Names in English.
NAMES = {"The Economist"}
#: Cells whose English quotes days in French.
IN_FRENCH = {"data/claims:K286:value", "data/claims:K290:value"}
#: English words that are no French ones.
ENGLISH = re.compile(r"\b(?:the|of|and|with|was|were|is|this|that|which|by|from|said|says|who|they|not)\b", re.I)


@dataclass
class Shown:
    """An activity with work of its own, as the value of a cell has it."""

    activity: Opening
    store: Store


@pytest.fixture
def use():
    return Using(Shown(opening("fr", "../en/"), Store()))


@pytest.fixture(scope="module")
def page():
    return alone.page("fr")


def strings(value: object) -> Iterator[str]:
    """Yield every text in what JSON holds; names of presses are keys."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from strings(one)


@pytest.fixture(scope="module")
def seen(page):
    """Everything that the page says after any press, without what is marked as another language, and names."""
    [data] = re.findall(r'id="live">(.*?)</script>', page, re.S)
    said = [
        *strings([one["table"] for one in json.loads(data)["activities"]]),
        page[page.index("<main") : page.index("<script")],
    ]
    plain = re.sub(r'<(\w+)[^>]* lang="(?!fr)\w+"[^>]*>.*?</\1>', " ", " ".join(said), flags=re.S)
    spoken = re.findall(r'(?:aria-label|alt)="([^"]*)', plain)
    text = " ".join([re.sub(r"<[^>]*>", " ", plain), *spoken]).replace("CC BY", " ")
    for name in sorted({row.publisher for row in EVIDENCE["sources"]}, key=len, reverse=True):
        text = text.replace(name, " ")
    return text


@pytest.mark.parametrize("lang", languages())
def test_every_translation_was_made_from_the_english_as_it_stands(lang):
    assert list(translations.stale(lang, EVIDENCE)) == []


def test_a_translation_has_the_places_tags_numbers_and_days_of_its_english():
    wrong = []
    for lang, phrase in SAID:
        english, said = parts(phrase.english), parts(phrase.said[lang])
        assert isinstance(phrase.english, str) == isinstance(phrase.said[lang], str), phrase.name
        if len(english) == 2:  # forms for a number, as many as the language has
            english = english[-1:] * po.forms(lang)
        if phrase.name not in ("dates.months", "dates.weekdays", *IN_FRENCH):
            pairs = zip(english, said, strict=True)
            wrong += [f"{lang} {phrase.name}: {why}" for a, b in pairs for why in differences(a, b, lang)]
    assert wrong == []


@pytest.mark.parametrize(("english", "french", "wrong"), [
    ("{n} of {all}", "{n} sur {tous}", "places"),
    ("As said [D051].", "Comme dit.", "tags"),
    ("2,400 people", "2 500 personnes", "numbers"),
    ("on 17 September", "le 17 octobre", "months"),
    ("On Wednesday it", "Jeudi, il", "weekdays"),
])  # fmt: skip
def test_what_differs_is_named(english, french, wrong):
    [found] = differences(english, french, "fr")
    assert found.startswith(wrong)


def test_other_ways_to_write_the_same_do_not_differ():
    assert not list(differences("2,400 on 1 August, 0.5%", f"2{FINE}400 le 1er août, 0,5{FINE}%", "fr"))


def test_a_phrase_whose_english_changes_is_named_and_so_is_a_new_one_and_one_that_is_gone(monkeypatch):
    sealed = translations.seals()["fr"]
    [first, second, *_] = sealed
    changed = {name: made for name, made in sealed.items() if name != second}
    monkeypatch.setattr(translations, "seals", lambda: {"fr": {**changed, first: "00000000", "opening.gone": "1"}})
    told = list(translations.stale("fr", EVIDENCE))
    assert len(told) == 3
    for name, why in ((first, "the English has changed"), (second, "are new"), ("opening.gone", "Delete its line")):
        assert [why in sentence for sentence in told if sentence.startswith(f"{name}:")] == [True]


def test_a_row_of_translations_belongs_to_a_cell_with_words_or_to_the_code_book():
    known = {(c.table, EVIDENCE[c.table].key_of(c.row), c.column) for c in cells(EVIDENCE)}
    known |= {(described.NAME, key, part) for key, part, _ in described.places(EVIDENCE.package)}
    for line, row in EVIDENCE[TRANSLATIONS].numbered():
        assert (row.table, row.key, row.column) in known, EVIDENCE[TRANSLATIONS].place(line)


def test_rows_speak_the_language_that_the_evidence_was_asked_for_and_refuse_what_is_missing():
    row = Evidence(lang="fr")["events"]["DS019"]
    assert row.label_fr.startswith("Cinq agents") and row.label_en.startswith("Five")
    with pytest.raises(DisputeError, match=r"^data/events.csv: DS019 has no summary in 'bm': add it to .*\.$"):
        row.summary_bm  # noqa: B018
    with pytest.raises(DisputeError, match="has no label in 'fr'"):
        Evidence()["events"]["DS019"].label_fr  # noqa: B018
    empty = next(row for row in Evidence(lang="fr")["events"] if not row.reason_en)
    assert empty.reason_fr == empty.reason_en, "what nobody said needs no translation"
    with pytest.raises(AttributeError):
        row.nothing_fr  # noqa: B018


@pytest.mark.parametrize("lang", languages())
def test_words_that_the_code_book_says_in_several_places_are_translated_once(lang):
    english = {(key, part): text for key, part, text in described.places(EVIDENCE.package)}
    rows = [row for row in EVIDENCE[TRANSLATIONS] if (row.table, row.lang) == (described.NAME, lang)]
    said = [english[row.key, row.column] for row in rows]
    assert len(english) > len(said) == len(set(said))


@pytest.fixture
def described_folder(tmp_path) -> Path:
    """The tables, with another English word for the column of sources, which stands in many tables."""
    folder = shutil.copytree(default_folder(), tmp_path / "data")
    file = folder / "datapackage.json"
    text = file.read_text(encoding="utf-8")
    assert text.count('"Source ids, separated by semicolons."') > 10
    file.write_text(text.replace('"Source ids, separated by semicolons."', '"Ids of pages."'), encoding="utf-8")
    return folder


def test_a_description_of_a_column_whose_english_changes_is_stale(described_folder):
    [told] = translations.stale("fr", Evidence(described_folder))
    assert told.startswith("data/datapackage:actors/source_ids:description: the English has changed")


def test_a_description_that_a_language_lacks_is_refused_in_one_sentence():
    with pytest.raises(DisputeError, match=r"^data/datapackage\.json: events has no title in 'bm': add it to .*\.$"):
        Evidence(lang="bm").described("events")
    said = {text: "…" for _, _, text in described.places(EVIDENCE.package) if text != "Who acts"}
    with pytest.raises(DisputeError, match=r"events/actor_id has no title in 'bm'"):
        described.in_language(EVIDENCE.resource("events"), said, "bm")


def test_what_a_language_lacks_is_refused_in_one_sentence_and_not_shown_half(monkeypatch):
    general = {key: {**entry, "bm": "…"} for key, entry in section("general").items()}
    monkeypatch.setattr("dispute.words.texts.section", lambda name: general if name == "general" else section(name))
    with pytest.raises(DisputeError, match=r"^lessons/02_expulsions/lesson\.toml: no 'bm' beside .*use 'en'\.$"):
        Lesson("02_expulsions", "bm")
    with pytest.raises(DisputeError, match=r"the phrase 'check' is missing in 'bm'\. Add it, or use 'en'\.$"):
        Words("bm")("quiz.check")


def test_a_language_that_lacks_a_word_of_the_opening_has_no_page_and_it_is_said_why(monkeypatch, capsys):
    assert [*alone.offered(["en"])] == ["fr"] and [*alone.offered(["en", "fr"])] == []
    without = {**section("opening"), "title_sure": {"en": "How sure?"}}
    monkeypatch.setattr("dispute.words.texts.section", lambda name: without if name == "opening" else section(name))
    assert alone.offered(["en"]) == {}
    assert "Left out: the opening in 'fr'" in (told := capsys.readouterr().err) and "'title_sure'" in told


def test_the_six_scenes_are_done_in_french(use):
    for step in steps(use):
        use.press(step.button, step.values)
        assert use.said
    made = use.screen.parts["repair-made"]
    assert use.screen.done and 'href="../en/01_background.html"' in made
    assert "Information rendue publique le 19 septembre par " in made


def test_no_english_is_left_on_the_french_page(seen):
    assert len(seen) > 20_000, "every screen is there"
    assert not [seen[max(0, m.start() - 30) : m.end() + 30] for m in ENGLISH.finditer(seen)]


def test_hardly_any_french_phrase_is_its_english():
    """Names are, and what both took from Latin; a sentence is not."""
    same = {phrase.english for lang, phrase in SAID if phrase.said[lang] == phrase.english and lang == "fr"}
    found = [text for text in same if isinstance(text, str) and text not in NAMES]
    assert [text for text in found if ENGLISH.search(text) or len(text.split()) > 12] == []


def test_french_is_set_as_french():
    texts = [(name, text) for name, found in FRENCH.items() for text in found]
    plain = [(name, re.sub(r"`[^`]*`", "", text)) for name, text in texts]
    assert [name for name, text in texts if typeset(text) != text] == []
    assert [name for name, text in plain if re.search(r"[“”‘\"]|\w'\w", text)] == []


@pytest.mark.parametrize(("typed", "made"), [
    ("« Oui »: il a dit.", f"«{FINE}Oui{FINE}»{WIDE}: il a dit."),
    ("Qui ? Quand; où!", f"Qui{FINE}? Quand{FINE}; où{FINE}!"),
    ("l'État a 25 %", f"l’État a 25{FINE}%"),
    ("{n} %", f"{{n}}{FINE}%"),
    ("?", "?"),
    ("échelon 4; article 9 ; en 2025?", f"échelon 4{FINE}; article 9{FINE}; en 2025{FINE}?"),
    ("à 10:30, https://a.b", "à 10:30, https://a.b"),
])  # fmt: skip
def test_what_is_typed_plainly_gets_its_spaces(typed, made):
    assert typeset(typed) == made == typeset(made)


@pytest.mark.parametrize("kind", ["sided", "weighing", "names"])
def test_french_takes_no_side(kind):
    hits = [(name, hit) for name, texts in FRENCH.items() for text in texts for hit in load("fr")[kind].hits(text)]
    assert [f"{name}: {hit.word}: {hit.why}" for name, hit in hits if name not in NAMED_ON_PURPOSE] == []


def test_french_settles_nothing_that_nobody_is_named_for():
    settled = [(name, hit) for name, texts in FRENCH.items() if not OWN_WORDS.fullmatch(name)
               for text in texts if not SAID_BY.search(text) for hit in load("fr")["settled"].hits(text)]  # fmt: skip
    assert [f"{name}: {hit.word}: {hit.why}" for name, hit in settled] == []


def test_french_quotes_four_words_of_a_source_at_most():
    quoting = {name: texts for name, texts in FRENCH.items() if name.startswith(("data/", "opening.says_"))}
    quoted = [(name, one) for name, texts in quoting.items() for text in texts for one in QUOTED.findall(text)]
    ours = {row.title_fr for row in Evidence(lang="fr")["treaty"]}  # a tool by the name that we give it
    words = [(name, text) for name, one in quoted if (text := one.strip("«»\u202f")) not in ours]
    assert [(name, text) for name, text in words if len(text.split()) > 4] == []


@pytest.mark.parametrize(("text", "word"), [
    ("La junte a répondu.", "junte"),
    ("Le Mali a riposté.", "riposté"),
    ("Un espion a été arrêté.", "espion"),
    ("La France prétend que oui.", "prétend"),
    ("Paris a expulsé deux agents.", "Paris a"),
    ("Deux personae non gratas : persona non grate", "persona non grate"),
    ("Il est coupable.", "coupable"),
])  # fmt: skip
def test_words_that_take_a_side_in_french_are_found(text, word):
    assert word in [hit.word for words in load("fr").values() for hit in words.hits(text)]
    lists = [words for name, words in load("fr").items() if name != "reporting"]
    assert not [hit for words in lists for hit in words.hits(f"Il dit{WIDE}: «{FINE}{text}{FINE}»")]


def test_a_briefing_is_read_by_the_same_kinds_of_words_in_french():
    assert not set(load("en")) - set(load("fr"))


@pytest.mark.parametrize(("text", "kind", "word"), [
    ("Le Mali a agi parce que la France l’a fait.", "causal", "parce que"),
    ("Le Mali a réagi.", "causal", "réagi"),
    ("Selon le Mali, c’est fait.", "reporting", "Selon"),
    ("Douze agents sont partis.", "numbers", "Douze"),
    ("Aucune page ne donne le jour.", "gap", "Aucune page"),
    ("Date de clôture : 31 mai 2025.", "own", "Date de clôture"),
    ("Le Mali a enfreint la convention.", "settled", "a enfreint la convention"),
    ("La France a été punie.", "settled", "punie"),
])  # fmt: skip
def test_what_a_briefing_is_asked_about_in_french_is_found(text, kind, word):
    assert word in [hit.word for hit in load("fr")[kind].hits(text)]


def test_each_state_gets_the_same_words():
    """What is said of the one state's step is said of the other's: only names and numbers differ."""
    bare = {}
    for name in ("data/events:DS021:label", "data/events:DS022:label", "opening.act_ds021", "opening.act_ds022"):
        [text] = FRENCH[name]
        bare[name] = re.sub(r"\b(?:de la France|du Mali|La France|Le Mali|deux|cinq|maliens|français)\b", "…", text)
    assert bare["data/events:DS021:label"] == bare["data/events:DS022:label"]
    assert bare["opening.act_ds021"] == bare["opening.act_ds022"]


def test_the_opening_reads_like_a_text_for_a_lycee():
    """By Kandel and Moles, the French form of Flesch: syllables are parted as by a hyphen, so it is a high figure."""
    texts = [text for name, found in FRENCH.items() if name.startswith("opening.") for text in found if "." in text]
    plain = " ".join(re.sub(r"\{\w+\}", "Paris", text).replace(FINE, " ").replace(WIDE, " ") for text in texts)
    textstat.set_lang("fr")
    try:
        ease = textstat.flesch_reading_ease(plain)
    finally:
        textstat.set_lang("en_US")
    lengths = [len(sentence.split()) for sentence in re.split(r"(?<=[.?!])\s+", plain)]
    assert ease >= 80 and sum(lengths) / len(lengths) <= 16, (ease, sum(lengths) / len(lengths))


@pytest.mark.parametrize("lang", FORMS)
def test_a_number_takes_the_form_that_its_language_gives_it(lang):
    rule = babel.Locale(lang).plural_form
    for n in [*range(200), 1_000_000 - 1]:
        assert FORMS[lang](n) == (0 if rule(n) == "one" else 1), n


def test_days_are_written_as_french_writes_them():
    words = Words("fr")
    assert words.day(date(2025, 8, 1), weekday=True, year=True) == "vendredi 1er août 2025"
    days = DateRange(date(2025, 9, 1), date(2025, 9, 19))
    assert in_words(days, words) == "entre le 1er et le 19 septembre"
    assert in_words(DateRange(None, date(2025, 9, 19)), words) == "au plus tard le 19 septembre"


def test_the_count_of_what_is_done_is_the_count_of_what_is_there():
    [head, _, english, french] = translations.counts(EVIDENCE)
    assert head.startswith("| Language | Phrases") and english.count(" of ") == french.count(" of ") == 6
    done = [int(cell.split(" of ")[0].replace(",", "")) for cell in french.split("|")[2:-1]]
    *words, lessons, teach = done
    assert sum(words) == len(FRENCH) and (lessons, teach) == (len(names()), len(shipped.INSTRUCTOR))


def test_translations_are_put_beside_their_english_and_the_rest_stays(tmp_path, monkeypatch):

    folder = shutil.copytree(default_folder(), tmp_path / "data")
    file = tmp_path / "phrases.toml"
    file.write_text('# kept\none = { en = "One" }  # kept too\n\ntwo = { en = ["Two"] }\n', encoding="utf-8")
    monkeypatch.setattr(texts, "files", lambda: {"some": file})
    monkeypatch.setattr(put, "Evidence", lambda: Evidence(folder))
    put.put("fr", {
        "some.one": "Un ? ", "some.two": ("Deux",), "data/events:DS001:label": "Début",
        "data/datapackage:actors/source_ids:description": "Ses sources",
    })  # fmt: skip
    assert file.read_text(encoding="utf-8") == (
        f'# kept\none = {{ en = "One", fr = "Un{FINE}? " }}  # kept too\n\ntwo = {{ en = ["Two"], fr = ["Deux"] }}\n'
    )
    evidence = Evidence(folder, "fr")
    assert evidence["events"]["DS001"].label_fr == "Début"
    assert evidence.described("events")["schema"]["fields"][-1]["description"] == "Ses sources", "said of each table"
    with pytest.raises(DisputeError, match=r"no phrase 'some\.three'"):
        put.put("fr", {"some.three": "Trois"})


def test_a_translators_file_has_every_phrase_and_brings_back_what_was_written_in_it(tmp_path):
    file = tmp_path / "fr.po"
    done = po.export("fr", file)
    assert done >= len(FRENCH) and po.taken("fr", file) == ({}, [])
    with file.open("rb") as written:
        found = read_po(written)
    names = {phrase.name for phrase in phrases(EVIDENCE) if isinstance(phrase.english, str)}
    assert names <= {message.context for message in found}
    found.get("How sure?", "opening.title_sure").string = "Est-ce sûr ?"
    found.get(("{n} page", "{n} pages"), "opening.count_page").string = ("{n} feuille", "{n} feuilles", "{n} feuilles")
    found.get("{n} / {total}", "opening.short").string = "{n} sur tout"
    found.get("Who acts first?", "opening.title_pages").flags.add("fuzzy")
    found.get("Four witnesses?", "opening.title_witnesses").id = "Five witnesses"
    found.add("Gone", "Parti", context="opening.gone")
    with file.open("wb") as changed:
        write_po(changed, found)
    made, problems = po.taken("fr", file)
    assert made == {
        "opening.title_sure": f"Est-ce sûr{FINE}?", "opening.count_page": ("{n} feuille", "{n} feuilles")
    }  # fmt: skip
    assert [problem.partition(":")[0] for problem in problems] == [
        "opening.short", "opening.gone"
    ], problems  # fmt: skip


def test_a_stale_phrase_is_fuzzy_and_a_file_of_something_else_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(translations, "seals", lambda: {"fr": {}})
    made = po.catalog("fr")
    assert made.get("How sure?", "opening.title_sure").fuzzy
    file = tmp_path / "fr.po"
    file.write_text("no such thing", encoding="utf-8")
    with pytest.raises(DisputeError, match=r"^fr\.po cannot be read"):
        po.taken("fr", file)
    with pytest.raises(DisputeError, match="which form a number takes in 'bm'"):
        po.forms("bm")


def test_the_next_language_can_be_exported_before_anything_is_said_in_it(tmp_path):
    assert po.export("bm", tmp_path / "bm.po") == 0


@pytest.mark.parametrize(("value", "shown", "grand"), [
    (2400.5, f"2{FINE}400,5", f"2{FINE}400"), (0, "0", "0"), (1_500_000, f"1{FINE}500{FINE}000", "1,5 million"),
    (2_700_000, f"2{FINE}700{FINE}000", "2,7 millions"),
])  # fmt: skip
def test_numbers_are_written_as_french_writes_them(value, shown, grand):
    words = Words("fr")
    assert number(value, words) == shown and large(value, words) == grand
    assert number(value) == shown.replace(",", ".").replace(FINE, ",")
    assert percents(0.5, 12, words) == f"0,5{FINE}% à 12{FINE}%" and stated(None, 2.5, words) == "jusqu’à 2,5"
