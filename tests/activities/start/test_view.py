"""The top of a lesson and the code book of a table."""

from datetime import date

from dispute.activities.codebook import codebook
from dispute.activities.start.view import ready
from dispute.evidence.tables import Evidence
from dispute.words.texts import Words
from reading import read, rows, spaced, text

DAY = date(2026, 6, 5)


def show(plan, words, before=()):
    return text(ready(plan, list(before), {"events": 11, "claims": 22, "sources": 33}, DAY, words))


def test_the_top_of_every_lesson_names_its_question_aims_and_minutes(plans, words):
    for plan in plans.values():
        said = show(plan, words)
        assert spaced(plan.question) in said
        assert words("start.about", minutes=plan.minutes) in said
        for code, aim in plan.objectives:
            assert spaced(aim) in said and code not in said, "codes are for teachers"


def test_the_top_of_a_lesson_counts_what_is_loaded_and_gives_the_last_day_of_the_evidence(plans, words):
    said = show(next(iter(plans.values())), words)
    assert said.startswith(words("start.ready"))
    assert words("start.loaded", events=11, claims=22, sources=33) in said
    assert words.day(DAY, year=True) in said


def test_a_lesson_without_prerequisites_says_so_and_another_names_them(plans, words):
    plan = next(iter(plans.values()))
    assert words("start.no_prerequisites") in show(plan, words)
    said = show(plan, words, ["One <lesson>", "Two", "Three"])
    assert words("start.no_prerequisites") not in said
    assert words.listed(["One <lesson>", "Two", "Three"]) in said


def test_the_code_book_has_a_row_for_every_column_of_every_table(evidence, words):
    for resource in evidence.resources.values():
        html = codebook(resource, words)
        fields = resource["schema"]["fields"]
        found = rows(html)
        assert [row[0] for row in found] == [field["name"] for field in fields]
        for row, field in zip(found, fields, strict=True):
            assert field["type"] in row[1] and field.get("unit", "") in row[1]
            assert spaced(field["title"]) in row[2] and spaced(field.get("description", "")) in row[2]
            for allowed in field.get("constraints", {}).get("enum", []):
                assert allowed in row[2]
        assert resource["path"] in text(next(read(html).iter("caption")))


def test_the_code_book_speaks_french_and_keeps_names_and_values_as_the_file_has_them(evidence):
    french, words = Evidence(lang="fr"), Words("fr")
    for name, english in evidence.resources.items():
        resource = french.described(name)
        html = codebook(resource, words)
        for row, field, before in zip(
            rows(html), resource["schema"]["fields"], english["schema"]["fields"], strict=True
        ):
            assert row[0] == before["name"] and words(f"codebook.type_{before['type']}") in row[1]
            assert spaced(field["title"]) in row[2] and spaced(field.get("description", "")) in row[2]
            for allowed in before.get("constraints", {}).get("enum", []):
                assert allowed in row[2]
        kept = [element for element in read(html).iter() if element.get("lang") == "en"]
        assert {field["name"] for field in english["schema"]["fields"]} <= {text(element) for element in kept}
        assert resource["title"] in html and english["description"] not in html
