"""What kind of verb a cue is at its place: finite, passive, participle, or none at all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.words import alternation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.language.cues import Hit

_BEFORE = re.compile(r"[\w'-]+|[^\w\s]")
_INVERTED = re.compile(r"(?:nor|neither)\s")
_REACH = 60  # characters before a cue in which its auxiliaries stand
_AUXILIARIES = 7
ROLES = frozenset({"Attendance", "Chairing", "Cochairing", "Hosting"})


class Verb:
    """A cue's verb group: where it starts, its kind and its mood."""

    __slots__ = ("hit", "kind", "modality", "previous", "start")

    def __init__(self, hit: Hit, kind: str, start: int, modality: str, previous: str) -> None:
        """`kind`: finite, passive, participle, infinitive or nominal; `previous`: the word before the group."""
        self.hit = hit
        self.kind = kind
        self.start = start
        self.modality = modality
        self.previous = previous


class Verbs:
    """Judges cues with the auxiliaries of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Keep the closed classes."""
        self._be = set(words.get("be_form", ()))
        self._skip = {*words.get("auxiliary", ()), *words.get("adverb", ()), *self._be}
        self._adverbs = set(words.get("adverb", ()))
        self._negation = {w for w in words.get("negation", ()) if " " not in w}
        self._conditional = set(words.get("conditional", ()))
        self._planned = {w for w in words.get("planned", ()) if " " not in w} - {"to"}
        self._plans = re.compile(rf"(?:{alternation(w for w in words.get('planned', ()) if ' ' in w)})$")
        self._determiner = set(words.get("determiner", ())) - {
            "that",
            "both",
            "all",
            "each",
            "further",
            "more",
            "some",
            "many",
        }
        self._preposition = set(words.get("preposition", ())) - {"following"}
        self._speaker = re.compile(rf"\b(?:{alternation(words.get('first_person', ()))})\s(?:\w+ly\s|also\s|would\s|would like to\s|wish to\s|want to\s)*$")
        self._clause = {"when", "if", "as", "once", "whether", "where", "than"}
        self._perfect = set(words.get("perfect", ()))

    def judge(self, lower: str, floor: int, hit: Hit, *, preview: bool) -> Verb | None:
        """The verb of a cue; None where the words are no act (an adjective, a noun, a gerund)."""
        cue = hit.cue
        group, start, previous = self._group(lower, floor, hit.start)
        if _INVERTED.match(lower, floor):
            group = ["not", *group]
        modality = (
            cue.modality if cue.modality != "done" else self._modality(group, previous, preview=preview, future=cue.act)
        )
        if cue.voice in {"nominal", "passive"}:
            return Verb(hit, cue.voice, start, modality, previous)
        first = lower[hit.start : hit.end].split(" ", 1)[0]
        passive = any(word in self._be for word in group)
        if first.endswith("ing"):
            return self._ing(hit, start, modality, previous, passive=passive)
        if cue.priority < 0:
            return self._base(lower, hit, group, start, modality, previous)
        if first in {"would", "will", "to", "is", "are"} and previous in {"which", "that", "who"}:
            return None
        if first in {"would", "will", "to", "is", "are"}:
            return Verb(hit, "finite", start, "done" if modality in {"planned"} else modality, previous)
        if (
            passive
            and " "
            not in lower[hit.start : hit.end]
            .strip()
            .replace(" to", "")
            .replace(" for", "")
            .replace(" on", "")
            .replace(" that", "")
            and first.endswith(("ed", "en"))
        ):
            return Verb(hit, "passive", start, modality, previous)
        if first.endswith("ed") and lower.startswith(" by ", hit.end):
            return Verb(hit, "passive", start, modality, previous)
        if previous in self._clause:
            return None
        if not group and (previous in self._determiner or previous in self._preposition or previous.endswith("'s")):
            return None
        if group and previous in self._preposition and not any(w in self._perfect for w in group):
            return None
        return Verb(hit, "finite", start, modality, previous)

    def _ing(self, hit: Hit, start: int, modality: str, previous: str, *, passive: bool) -> Verb | None:
        if passive:
            return Verb(hit, "finite", start, modality, previous)
        if hit.cue.act in ROLES:
            return Verb(hit, "finite", start, modality, previous)
        if previous in {"", ",", "while", "and", ";", "-", ":"}:
            return Verb(hit, "participle", start, modality, previous)
        return None

    def _base(self, lower: str, hit: Hit, group: list[str], start: int, modality: str, previous: str) -> Verb | None:
        if previous in self._determiner or previous in self._preposition - {"to"} or previous.endswith("'s"):
            return None
        if self._speaker.search(lower[max(0, start - 24) : hit.start]):
            return Verb(hit, "present", start, "done", previous)
        if previous == "to" or "to" in group:
            return Verb(hit, "infinitive", start, modality, previous)
        if any(word in self._planned or word in self._conditional or word in {"did", "does", "do"} for word in group):
            return Verb(hit, "finite", start, modality, previous)
        return Verb(hit, "present", start, modality, previous)

    def _group(self, lower: str, floor: int, end: int) -> tuple[list[str], int, str]:
        """Auxiliaries and adverbs before the cue, where they start, and the word before them."""
        begin = max(floor, end - _REACH)
        tokens = list(_BEFORE.finditer(lower, begin, end))
        if begin > floor and tokens:
            tokens = tokens[1:]
        group: list[str] = []
        start = end
        previous = ""
        for token in reversed(tokens[-_AUXILIARIES:]):
            word = token.group()
            if word in self._skip or (word.endswith("ly") and len(word) > 4):  # noqa: PLR2004 - "only", not "fly"
                group.insert(0, word)
                start = token.start()
            else:
                previous = word
                break
        return group, start, previous

    def _modality(self, group: list[str], previous: str, *, preview: bool, future: str) -> str:
        words = [*group, previous] if previous in self._negation else group
        if any(word in self._negation for word in words):
            return "negated"
        if any(word in self._conditional for word in group):
            return "conditional"
        if any(word in self._planned for word in group):
            return "done" if preview and future in {"ExchangeOfViews", "Announcement"} else "planned"
        return "done"
