"""Family names in Han letters: which full name one may begin, in Han letters too or as it is read."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from kg.resolution.names import OTHER_NAME, VARIANT, alike
from kg.resolution.romanise import is_han, sound

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.resolution.names import Spelt
    from kg.vocabulary.model import Vocabulary

_FULL = 3  # Han letters of a name that is more than a family's, where no reading of it is known


class Readings:
    """How family names are read, as the lexicon lists them."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        """Take the lists of all languages."""
        self._sounds: dict[str, set[str]] = defaultdict(set)
        for words in vocabulary.words.values():
            for entry in words.get("family_name_reading", ()):
                name, _, read = entry.partition("=")
                self._sounds[name].add(sound(read.lower()))

    def of(self, forms: Iterable[str]) -> dict[str, frozenset[str]]:
        """The family names among some forms of a name, each with how it may sound."""
        written = {"".join(form.split()) for form in forms if is_han(form)}
        alone = {name for name in written if len(name) < _FULL or name in self._sounds}
        return {name: frozenset(self._sounds.get(name, ())) for name in alone}

    def begun(self, forms: Iterable[str]) -> frozenset[str]:
        """How the family names may sound with which the forms in Han letters begin; empty where no reading is known."""
        written = {"".join(form.split()) for form in forms if is_han(form)}
        beginnings = {name[:end] for name in written for end in range(1, len(name) + 1)}
        return frozenset(read for name in beginnings for read in self._sounds.get(name, ()))


def likeness(reads: Iterable[str], names: Iterable[Spelt]) -> float | None:
    """How alike the readings of a family name are to a part of some names, from 0 to 1; None where either is unknown.

    A longer name may begin like the listed one and be read on (林 Hayashi, 林田 Hayashida): that counts as unknown.
    """
    pairs = [(read, part) for read in reads for told in names for part in told.sounds()]
    if not pairs:
        return None
    most = max(alike(*both) for both in pairs)
    return None if most < VARIANT and any(part.startswith(read) for read, part in pairs) else most


def other_family(reads: Iterable[str], names: Iterable[Spelt]) -> bool:
    """Whether the known readings of a family name are none of the parts of some names."""
    found = likeness(reads, names)
    return found is not None and found < OTHER_NAME


def of_one_family(surnames: dict[str, frozenset[str]], written: Iterable[str], names: Iterable[Spelt]) -> str | None:
    """What speaks for it that a family name is that of a person whose names are told so; None where nothing does."""
    return next(_agreeing(surnames, sorted(written), sorted(names)), None)


def _agreeing(surnames: dict[str, frozenset[str]], written: list[str], names: list[Spelt]) -> Iterator[str]:
    for name, read in sorted(surnames.items()):
        yield from (f"{name} ~ {full}" for full in written if full.startswith(name))
        for told in names:
            if any(alike(one, part) >= VARIANT for one in read for part in told.sounds()):
                yield f"{name} ~ {' '.join(told.parts)}"
