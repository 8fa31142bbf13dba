"""Countries: a name, its id, its owner and its country column speak of one country; a case names its two states."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from dispute.evidence.tables import Evidence
from wording import unquoted

#: How English names what belongs to a country.
ADJECTIVES = {
    "Algerian": "Algeria", "American": "United States", "Azerbaijani": "Azerbaijan", "British": "United Kingdom",
    "Burkinabe": "Burkina Faso", "Chinese": "China", "French": "France", "German": "Germany", "Malian": "Mali",
    "Nigerien": "Niger", "Russian": "Russia", "Senegalese": "Senegal", "Spanish": "Spain", "Swedish": "Sweden",
    "Turkish": "Türkiye",
}  # fmt: skip


def known(evidence: Evidence) -> set[str]:
    """Return the name of every country in the tables."""
    return {actor.country for actor in evidence["actors"] if actor.country} | set(ADJECTIVES.values())


def countries(text: str, known: set[str]) -> list[str]:
    """Return each country that the text names by noun or adjective, in order; ``French-speaking`` names none."""
    words = "|".join(sorted(map(re.escape, known | ADJECTIVES.keys()), key=len, reverse=True))
    return [ADJECTIVES.get(found, found) for found in re.findall(rf"(?<![\w-])(?:{words})(?![\w-])", unquoted(text))]


def opening(text: str, known: set[str]) -> str | None:
    """Return the country with which a text opens, an article aside: ``The French embassy …`` opens with France."""
    first = re.sub(r"^(?:The|An?) ", "", text)
    for country in countries(first, known)[:1]:
        names = [country, *(adjective for adjective, other in ADJECTIVES.items() if other == country)]
        if first.startswith(tuple(names)):
            return country
    return None


def check_a_case_names_its_two_states_in_order(evidence: Evidence) -> Iterator[str]:
    names = known(evidence)
    for line, case in evidence["cases"].numbered():
        place = f"{evidence['cases'].place(line)}: {case.case_id}"
        states = [evidence["actors"][key].country for key in (case.state_a_id, case.state_b_id)]
        if countries(case.label_en, names)[:2] != states:
            yield f"{place} label_en does not name {' and '.join(map(str, states))} in this order. Correct one of them."
        for column, state in (("step_a_en", states[0]), ("step_b_en", states[1])):
            if getattr(case, column) and opening(getattr(case, column), names) != state:
                yield f"{place} {column} does not open with {state}, whose step it is. Correct it, or the states."
        if case.first_mover_id not in (None, case.state_a_id, case.state_b_id):
            yield f"{place} first_mover_id is neither of the two states."
        first_a, last_b = case.date_a_lo, case.date_b_hi
        if case.first_mover_id == case.state_a_id and first_a and last_b and last_b < first_a:
            yield f"{place} first mover {states[0]} comes after the other state. Swap the states, or correct a day."
        if bool(case.step_b_en) != bool(case.date_b_lo and case.date_b_hi):
            yield f"{place} step_b_en and its two days belong together. Fill in what is missing."
        for year in re.findall(r"\b\d{4}\b", case.label_en):
            if int(year) != case.date_a_hi.year:
                yield f"{place} label_en says {year}, but date_a_hi is {case.date_a_hi}."


def check_a_name_and_its_country_agree(evidence: Evidence) -> Iterator[str]:
    """What calls itself French belongs to France: by its name, and an office by its id too."""
    names = known(evidence)
    for table, label, country in (
        ("actors", "name_en", "country"),
        ("origins", "label_en", "country"),
        ("sources", "owner", "owner_country"),
    ):
        for line, row in evidence[table].numbered():
            here = getattr(row, country)
            texts = [getattr(row, label) or ""]
            if "offic" in row.kind:  # an office, or an official
                texts.append(getattr(row, evidence[table].key).replace("-", " ").title())
            for text in texts:
                there = countries(text, names)
                if here and there and there[0] != here:
                    yield f"{evidence[table].place(line)}: {text!r} speaks of {there[0]}, but {country} is {here}."


def check_a_state_is_its_own_country(evidence: Evidence) -> Iterator[str]:
    for line, actor in evidence["actors"].numbered():
        if actor.kind == "state" and actor.country != actor.name_en:
            yield f"{evidence['actors'].place(line)}: {actor.name_en} is a state: write its own name as country."


def check_an_owner_has_one_country(evidence: Evidence) -> Iterator[str]:
    """The same owner stands with the same country in every row; the rarer one is the suspect."""
    seen = defaultdict(Counter)
    for source in evidence["sources"]:
        seen[source.owner][source.owner_country] += 1
    for line, source in evidence["sources"].numbered():
        usual = seen[source.owner].most_common(1)[0][0]
        if source.owner and source.owner_country != usual:
            yield (
                f"{evidence['sources'].place(line)}: owner_country of {source.owner} is "
                f"{source.owner_country or 'empty'}, but {usual or 'empty'} in other rows. Make them equal."
            )


def check_an_outlet_and_its_own_reporting_share_a_country(evidence: Evidence) -> Iterator[str]:
    outlets = {actor.name_en: actor.country for actor in evidence["actors"] if actor.kind == "outlet"}
    for line, origin in evidence["origins"].numbered():
        name = origin.label_en.split("'s own ")[0]
        if origin.kind == "own reporting" and name in outlets and origin.country != outlets[name]:
            yield (
                f"{evidence['origins'].place(line)}: {origin.origin_id} has country {origin.country}, "
                f"but data/actors.csv gives {outlets[name]} for {name}. Make them equal."
            )
