"""Names that stand nowhere: the embassy employee, other staff, soldiers, private persons, and office-holders.

Office-holders are called by their office. The list holds salted hashes, since a list of names would publish them; two
salts, because two lists were merged and neither can be read. To add a name, hash each of its words::

    python -c "import sys; sys.path.insert(0, 'tests'); import names; print(names.hashed('dispute-names:', input()))"

A word is a run of letters. It is compared without accents and in small letters (:func:`words`), so spellings with
and without accents are one. An address may hold a name that its publisher put there. That of the embassy employee may
stand only in the address of a page that no learner sees: its spellings have a list of their own.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import cache

HASHES = {
    "dispute-names:": """
        04650a4284d36857 04ce7a90ba913366 08f806ae6618e8f1 12834b9d43a36c7b 14d3c823ab6ebcb9 167356f85ec1ab75
        17caf9e598f53eba 1ca37813f74167be 273df7ad899a96fa 2c9d89410273b11d 3157df1bba198734 3211840ebf3d042d
        3293069fc60e36e4 334052fa233f3dd3 3638fb6bf71118bd 38d65ef97eddc8ba 394a4cbdf8136285 41ae3df2fbaccb55
        477b993c230e7a76 48f33d61248fdeba 4af4503d964c2155 4d65b66f0964f582 4e54be5ff7e25af0 4fbc229ca3ad4c45
        545b680fcc76356b 57b7aad44714121b 58e3d53a3103ea69 6372bc2af08044b2 6876a665be38ae00 68dcdd61ccd19432
        71cfdc68cbe2ff2b 728ff2be8f08f07e 747271c30b41301f 804602c56ca983ca 827961147eb781a7 85df4d3faf0f74f4
        87a1d17109ca7799 87f1cba0b5dda1e0 9376d5c644fa9c3a 948d55cf5f038b82 981a2ff8622e8913 9847d0f4ae6bfccf
        9ba629afab363d61 9f24fcd8d3e43326 a96b03c53c807286 a96b5fed4929e4ac aa4bbe25f2a5799a aa7c9516b81ac05c
        b4e4597b349ce232 b67bae5cad365866 c324dd7c12ceb022 cae5013b30118f1a ce4ae7585c5073bf ce8c0533c873a415
        d4ca83e021066975 dc98e31406bbd855 dd867c5f5185ee4c e2ccce5ec229b9ed e325dd816a860f26 e3a14764b81f911c
        e4ed18acebd5b0c4 e93d4a13f78f780f edac56101c6431e6 efbee5ba3b617b2e f60ca8336ee023e8 fa940e239cc5511d
    """,
    "dispute-2025:": """
        074dbb60de15a34e 0c3bfb56323a7256 1259b8427f7108dc 1382f8b8c3cffb45 4688700306b674a9 79510e7e4be4d082
        83268689e0462fe1 a00edf1fdf06fcd7 b91585a95cc0fc6e c653ec8620ae64e0 eb57ba094b4159f8
    """,
    "dispute-addresses:": """
        1cf46a066140b29a 2eef54d23d104ca4 5a715128ea87df0a 6329dead98fabb92 6b85d4f0f3724ffe 8538865289343f46
        8f3735d6c1acc4ed aaf9ec1683c05744 e5cc4b4a6b98cd7d
    """,
}
#: The list whose words no address may hold, unless its page is kept from learners.
IN_ADDRESSES = "dispute-addresses:"
_ADDRESS = re.compile(r"""(?:https?://|www\.)[^\s"'<>)\]}\\]+""")


def words(text: str, addresses: bool = False) -> list[str]:
    """Return the words of a text without accents, in small letters; addresses are left out unless asked for."""
    plain = unicodedata.normalize("NFKD", text if addresses else _ADDRESS.sub(" ", text))
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return re.findall(r"[^\W\d_]+", plain.lower())


def hashed(salt: str, name: str) -> list[str]:
    """Return the hash of each word of a name."""
    return [hashlib.sha256((salt + word).encode()).hexdigest()[:16] for word in words(name)]


@cache
def _guarded(word: str, salts: tuple[str, ...]) -> bool:
    return any(found in HASHES[salt].split() for salt in salts for found in hashed(salt, word))


def named(text: str) -> int:
    """Return how many guarded words a text holds, addresses apart; which ones, no message may say."""
    return sum(_guarded(word, tuple(HASHES)) for word in words(text))


def addressed(text: str) -> int:
    """Return how many spellings of the employee's name a text holds, addresses included."""
    return sum(_guarded(word, (IN_ADDRESSES,)) for word in words(text, addresses=True))
