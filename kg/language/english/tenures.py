"""Terms of office in English: who is or becomes the chair, the coordinator, the host."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.begun import Begun
from kg.language.handovers import Handovers
from kg.language.protocol import Frame
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.language.protocol import Mention

_REACH = 60
_OWNED = re.compile(r"'s?\s(?:[\w'-]+\s){0,2}$")
_THEIRS = re.compile(r"\s[^.,;:]{0,50}\b(?:its|their)\s(?:[\w'-]+\s){0,3}$")  # "thanked A for its able …"
_CHAIRS = ("chair", "presidency")  # offices in bodies that the vocabulary does not know, too: no mere membership
_OPENING = re.compile(r"as\s(?:the\s)?(?:[\w-]+\s){0,2}$")


class Tenures:
    """Finds terms of office with the roles of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        """Compile the patterns."""
        roles = [word.lower() for word in words.get("tenure_role", ())]
        self._role = Begun(roles, rf"\b(?:{alternation(roles)})\b")
        self._as = compiled(rf"(?:\b(?:{alternation(words.get('tenure_verb', ()))})\b|,)\s(?:[\w'-]+\s){{0,3}}$")
        states, articles = alternation(words.get("tenure_state", ())), alternation(words.get("article", ()))
        self._state = compiled(rf"\b(?:{states})\s(?:(?:{articles})\s(?:[\w-]+\s)?)?$")
        self._successor = compiled(rf"\b(?:{alternation(words.get('tenure_successor', ()))})\s(?:{articles})?\s?$")
        self._handovers = Handovers(words, blanks=True)
        heads = alternation(words.get("tenure_head", ()))
        seats = alternation(words.get("tenure_seat", ()))
        alone = alternation(words.get("tenure_alone", ()))
        self._alone = compiled(rf"\b(?P<role>{alone})\s(?=(?:this|next|last)\syear\b|(?:in|for|of)\s(?:19|20)\d\d\b)")
        self._head_before = compiled(rf"\b(?:(?:{heads})\sof|{seats})\s(?:the\s)?$")
        self._head_after = compiled(rf"\s(?:{heads})\b")
        self._titled = compiled(rf"[a-z][\w-]*\s(?:{heads})\b")
        self._year = compiled(r"\b(?:19|20)\d\d\s$")

    def find(self, lower: str, sentence: Span, mentions: Sequence[Mention]) -> Iterator[Frame]:
        """Tenure frames of a sentence."""
        roles = self._roles(lower, sentence, mentions)
        for role in roles:
            handed = list(self._handovers.find(lower, sentence, role, mentions))
            if handed:
                yield from handed
                continue
            others = [m for m in mentions if not any(o.contains(m) for o in roles if o != role)]
            holder = self._holder(lower, sentence, role, others)
            within = {iri for m in mentions if role.contains(m) for iri in m.iris}
            if holder is None or within & set(holder.iris):
                continue  # "the Union, including its members": a body holds no office in itself
            year = self._year.search(lower, sentence.start, role.start)
            start = min(holder.start, year.start() if year else role.start)
            yield Frame(
                "Tenure",
                "",
                role,
                Span(start, max(role.end, holder.end)),
                Span(holder.start, holder.end),
                (Span(role.end, min(sentence.end, role.end + _REACH)),),
                "none",
                "done",
                "english-tenure",
                0.8,
                [holder],
            )

    def _roles(self, lower: str, sentence: Span, mentions: Sequence[Mention]) -> list[Span]:
        """Where a role stands: one of the list, or a head word with the body that it is of."""
        found = [Span(*match.span()) for match in self._role.finditer(lower, sentence.start, sentence.end)]
        for body in mentions:
            if body.kind == "person" and (match := self._titled.match(lower, body.start, body.end)):
                found.append(Span(*match.span()))  # "ASEAN Chair Prime Minister …"
            if body.kind != "actor" or not sentence.start <= body.start < sentence.end:
                continue
            if match := self._head_before.search(lower, max(sentence.start, body.start - _REACH), body.start):
                chairs = lower.startswith(_CHAIRS, match.start())
                found += [Span(match.start(), body.end)] if body.iris or chairs else []
            elif body.iris and (match := self._head_after.match(lower, body.end, sentence.end)):
                found.append(Span(body.start, match.end()))
        found += [Span(*match.span("role")) for match in self._alone.finditer(lower, sentence.start, sentence.end)]
        found.sort(key=lambda role: role.start - role.end)  # the fullest wording first
        return [role for place, role in enumerate(found) if not any(role.overlaps(one) for one in found[:place])]

    def _holder(self, lower: str, sentence: Span, role: Span, mentions: Sequence[Mention]) -> Mention | None:
        """Who holds it: named before as its owner or by "as", or named right after it."""
        before = [m for m in mentions if m.kind == "actor" and m.end <= role.start and m.iris]
        if before and any(owns.match(lower, before[-1].end, role.start) for owns in (_OWNED, _THEIRS)):
            return before[-1]
        start = max(sentence.start, role.start - _REACH)
        if before and self._as.search(lower, start, role.start):
            pair = before[-2:]  # of "A will succeed B as …" the one who takes over
            follows = len(pair) > 1 and self._successor.search(lower, pair[0].end, pair[-1].start)
            return pair[0] if follows else before[-1]
        if before and self._state.search(lower, max(start, before[-1].end), role.start):
            return before[-1]
        holders = [m for m in mentions if m.kind in {"actor", "person"}]
        beside = {role.start, role.end + 1}
        if _OPENING.fullmatch(lower, sentence.start, role.start):
            beside.add(role.end + len(", "))  # "As Chair of A, B proposed …"
        return next((m for m in holders if m.start in beside and m.end > role.end), None)
