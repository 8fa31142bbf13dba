"""Which side acts: the words of a step and its ids speak of the same country.

A swapped actor is a plausible row, so only its own words give it away: ``France declares …`` is a French step, and
nobody but an office arrests.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.countries import known, opening
from dispute.evidence.tables import Evidence

#: Who can take such a step at all, by the kind of actor.
DONE_BY = {
    "outlet": {"report", "publication"},
    "office": {
        "arrest", "communique", "travel advice", "dismissal", "charge", "ban", "staff cut", "inquiry", "court decision",
    },
}  # fmt: skip
#: Steps of one state towards another, or towards the other's people.
TOWARDS_OTHERS = {"persona non grata", "suspension", "warning", "deadline"}


def check_a_step_fits_the_kind_of_its_actor(evidence: Evidence) -> Iterator[str]:
    for line, event in evidence["events"].numbered():
        actor = evidence["actors"][event.actor_id]
        for kind, acts in DONE_BY.items():
            if event.act in acts and actor.kind != kind:
                yield (
                    f"{evidence['events'].place(line)}: {event.event_id} ({event.act}) is done by an {kind}, "
                    f"but {event.actor_id} is a {actor.kind}. Correct actor_id, or act."
                )


def check_a_step_opens_with_the_side_that_acts(evidence: Evidence) -> Iterator[str]:
    """Reports apart: they open with what was reported, and name the outlet elsewhere."""
    names, actors = known(evidence), evidence["actors"]
    for line, event in evidence["events"].numbered():
        actor, place = actors[event.actor_id], f"{evidence['events'].place(line)}: {event.event_id}"
        if event.act in DONE_BY["outlet"]:
            told = f"{event.label_en} {event.summary_en} {event.asserted_by_en}".lower()
            if bare(actor.name_en) not in told:
                yield f"{place} is a {event.act} by {actor.name_en}, whom no text of the row names. Correct actor_id."
            continue
        for column in ("label_en", "summary_en"):
            country = opening(getattr(event, column), names)
            if country and actor.country and country != actor.country:
                yield f"{place} {column} opens with {country}, but {event.actor_id} belongs to {actor.country}."
        for other in actors:
            opens = event.label_en.lower().startswith(f"{bare(other.name_en)} ")
            if other.kind != "state" and opens and other is not actor:
                yield f"{place} label_en opens with {other.name_en}, but actor_id is {event.actor_id}."


def check_people_in_a_label_are_those_concerned(evidence: Evidence) -> Iterator[str]:
    """A person or group that a label names is the one who acts or the one it is done to."""
    for line, event in evidence["events"].numbered():
        for other in evidence["actors"]:
            named = other.kind in ("person", "group of persons") and bare(other.name_en) in event.label_en.lower()
            if named and other.actor_id not in (event.actor_id, event.target_id):
                yield (
                    f"{evidence['events'].place(line)}: {event.event_id} label_en names {other.name_en}, "
                    f"but target_id is {event.target_id or 'empty'}. Correct one."
                )


def check_a_step_towards_others_crosses_the_border(evidence: Evidence) -> Iterator[str]:
    for line, event in evidence["events"].numbered():
        if event.act in TOWARDS_OTHERS:
            actors = [evidence["actors"][key] if key else None for key in (event.actor_id, event.target_id)]
            sides = [actor.country if actor else None for actor in actors]
            place = f"{evidence['events'].place(line)}: {event.event_id} ({event.act})"
            if None in sides or sides[0] == sides[1]:
                yield f"{place} goes from {sides[0] or 'nobody'} to {sides[1] or 'nobody'}: name the two sides."
            elif actors[0].kind not in ("state", "office"):
                yield f"{place} is a step of a state or office, not of {actors[0].name_en}. Correct actor_id."


def check_who_ended_cooperation_is_who_acts(evidence: Evidence) -> Iterator[str]:
    names = known(evidence)
    for line, claim in evidence["claims"].numbered():
        country = opening(claim.value_en, names)
        if claim.topic == "who ended cooperation" and claim.event_id and country:
            actor = evidence["actors"][evidence["events"][claim.event_id].actor_id]
            if country != actor.country:
                yield (
                    f"{evidence['claims'].place(line)}: {claim.claim_id} says {country}, "
                    f"but {claim.event_id} is a step of {actor.name_en}. Correct event_id, or actor_id of the event."
                )


def bare(name: str) -> str:
    """Return a name as it can stand inside a sentence: without article, in small letters."""
    return re.sub(r"^(?:the|an?) ", "", name, flags=re.IGNORECASE).lower()
