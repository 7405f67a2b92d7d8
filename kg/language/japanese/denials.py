"""Acts that words behind the verb deny, whoever reports that: 約束したわけではないと述べた, 採択は見送られた."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.japanese.syntax import Predicate
from kg.language.words import alternation, table
from kg.patterns import compiled

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

DENIED = "denied"  # what a verb behind it only reports not to have been done
_GAP = r"(?:[^、。をは]|を(?:表明|行|発表)){0,14}?"  # an ending between a cue and what is said of it
_REPORTED = compiled(
    r"[^、。をが]{0,8}?(?:(?:と|旨|ことを|点を|との(?:認識|考え|立場|見解)を)、?(?:改めて|明確に|強く|重ねて)?)"
)
_REPORTS = frozenset({"Announcement", "Emphasis"})


class Denials:
    """Finds them with the lists "denied" and "put_off" of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the pattern."""
        denied, put_off = alternation(words.get("denied", ())), alternation(table(words, "put_off"))
        self._denied = compiled(
            rf"(?:{_GAP}(?:{denied})|(?:[をはがも]|について(?:は)?)、?[^、。をはが]{{0,12}}?(?:{put_off}))(?:んでした|かった|い|く)?"
        )

    def settle(self, text: str, found: Sequence[Predicate], limit: int) -> list[Predicate]:
        """The predicates of a sentence, those that are denied as such, without the verbs that only report that."""
        kept: list[Predicate] = []
        for place, one in enumerate(found):
            before = kept[-1] if kept else None
            if (
                before is not None
                and _only_reports(one, before)
                and _REPORTED.fullmatch(text, before.end, one.hit.start)
            ):
                kept[-1] = replace(before, marker=DENIED, end=max(before.end, one.end))
                continue
            following = found[place + 1].hit.start if place + 1 < len(found) else limit
            denied = self._denied.match(text, one.hit.end, following) if one.modality != "negated" else None
            if denied is None:
                kept.append(one)
            else:
                kept.append(Predicate(one.hit, "asserted", denied.end(), modality="negated"))
        return kept


def _only_reports(one: Predicate, before: Predicate) -> bool:
    """Whether a verb only tells what the verb before it denies; what somebody will not set up may be announced."""
    decided = before.hit.cue.voice == "nominal" and one.hit.cue.act == "Announcement"
    return one.hit.cue.act in _REPORTS and before.modality == "negated" and not decided
