"""Words that take a side. They may stand only inside quotation marks, as somebody's own words."""

from __future__ import annotations

import re

#: A pattern, and why our own text does without it.
REASONS = {
    r"juntas?": "one side's word; write 'the transitional authorities'",
    r"regimes?": "a verdict on a government; write 'the government' or 'the authorities'",
    r"puppets?": "a verdict on a government; name the office",
    r"purg(?:e[ds]?|ing)": "the motive is not shown; write 'dismissals'",
    r"retaliat\w*": "a motive; write step, then step, and give the motive with its speaker",
    r"counter(?:ed|attack\w*)": "a motive; write step, then step, and give the motive with its speaker",
    r"(?:hit|hits|hitting|struck|strikes?) back": "a motive; write step, then step",
    r"tit[- ]for[- ]tat": "order and motive are the question; write step, then step",
    r"meddl\w*": "the treaty's word is 'interfere in internal affairs'",
    r"caught in the act|caught red-handed": "a legal claim; quote it with its speaker",
    r"hostages?": "a legal claim; quote it with its speaker",
    r"sp(?:y|ies|ied)": "a label; write 'the embassy employee', or what a source says of him",
    r"pivot\w*": "a frame; write 'changed security partners'",
    r"mercenar\w*": "one side's word for Wagner; name the group, and say who uses the word",
    r"rebels?|rebellions?|insurgen\w*": "one label for different groups; name the group",
    r"jihad\w*": "one label for different groups; name the group",
    r"terrorists?": "one side's label; name the group ('terrorism' as a topic is allowed)",
    r"massacre\w*": "one register for all sides; write 'killings of civilians', with the toll by asserter",
    r"neo-?colonial\w*|fran[cç]afrique": "praise and blame belong to a speaker",
    r"regain\w* sovereignty": "praise belongs to a speaker",
    r"strangl\w*|chok(?:e[ds]?|ing)": "one side's reading of an aim; write what was banned or stopped",
    r"independent(?= (?:outlets?|media|press|newspapers?|broadcasters?|sites?|journalis\w+|radio|daily))": (
        "a verdict on an outlet; give its owner and country"
    ),
    r"(?:state|government|kremlin)-(?:affiliated|linked|aligned|friendly)|pro-kremlin|propaganda\w*": (
        "a verdict on an outlet; give its owner and country"
    ),
}

#: Words in quotation marks: straight or curly, double or single, or French. An apostrophe inside a word does not end
#: a quotation, and one after a word (the states' steps) does not begin one.
QUOTED = re.compile(
    r'"[^"]*"'
    r"|“[^”]*”"
    r"|«[^»]*»"
    r"|(?<!\w)'(?:[^']|(?<=\w)'(?=\w))*'(?!\w)"
    r"|(?<!\w)‘(?:[^‘’]|(?<=\w)’(?=\w))*’(?!\w)"
)
_BANNED = {re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE): why for pattern, why in REASONS.items()}
_ANY = re.compile("|".join(pattern.pattern for pattern in _BANNED), re.IGNORECASE)


def unquoted(text: str) -> str:
    """Return the text with every quotation blanked out, so that only our own words are left."""
    return QUOTED.sub(lambda quotation: " " * len(quotation[0]), text)


def one_sided(text: str) -> list[str]:
    """Return for each banned word outside quotation marks what is wrong with it."""
    own = unquoted(text) if _ANY.search(text) else ""
    return [f"{found[0]!r}: {why}" for pattern, why in _BANNED.items() for found in pattern.finditer(own)]
