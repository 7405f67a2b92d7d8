"""What Thai passive verbs are about, and who gave it.

"เงิน 5 ล้านเยนถูกมอบให้แก่ศูนย์ โดยญี่ปุ่น": whoever did it stands behind the verb, what it was done to before it. What it
was done to may be a deed: "การประกาศสนับสนุนเงิน 5 ล้านเยนของญี่ปุ่น ได้รับความชื่นชมจากอาเซียน" tells two acts.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.language.protocol import DOERS
from kg.language.words import alternation, table
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.language.cues import Hit
    from kg.language.protocol import Frame, Mention
    from kg.language.thai.runs import Runs
    from kg.text import Folded

_LEAD = 8  # characters of a preposition and a space before a party
_PREFIXES = 24  # characters of what may stand between the preposition and the party's name
_LONGEST = 140  # characters of what a passive verb is about
_TELLS = frozenset({"Announcement", "Emphasis"})  # "the announcement that A will give" promises
_TELLING = frozenset({"Report"})
_PASSIVE = "thai-received"
_GIFT = "Pledge"


class Received:
    """Reads what stands before and behind passive verbs with the word lists of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], runs: Runs) -> None:
        """Compile; `runs` tell where a party with its prefixes begins."""
        self._runs = runs
        self._giver = compiled(rf"(?:{alternation(words.get('by', ()))})\s*$")
        self._nouns = table(words, "deed_noun")
        self._noun = compiled(rf"(?:{alternation(self._nouns)})\s?")
        self._makes = compiled(rf"(?:{alternation(words.get('deed_maker', ()))})$")
        self._owner = compiled(rf"(?:{alternation(words.get('deed_of', ()))})\s*$")
        self._for = compiled(rf"\s*(?:[(\dA-Za-z\"]|{alternation(words.get('received_for', ()))})")
        self._number = compiled(r"\d\s$")
        self._break = compiled(rf"(?:^|(?<=\s))(?:{alternation(words.get('clause_connector', ()))})\s?|\n")

    def givers(self, text: Folded, where: Span, mentions: Sequence[Mention]) -> list[tuple[Mention, int]]:
        """The parties told behind a passive verb as those who did something, and where the preposition before each is.

        Whose something is ("the ministry of A") is asked only where nobody else is told.
        """
        found: list[tuple[Mention, int]] = []
        owners: list[tuple[Mention, int]] = []
        for mention in mentions:
            if mention.kind in DOERS and where.start <= mention.start < where.end:
                floor = max(where.start - _LEAD, mention.start - _PREFIXES)
                start = self._runs.widen(text, where.start - _LEAD, mention.start)
                by = self._giver.search(text.text, floor, start)
                if by is not None:
                    owns = self._owner.search(text.text, floor, start) is not None
                    (owners if owns else found).append((mention, max(where.start, by.start())))
        return found or owners

    def gift(self, text: Folded, behind: Span) -> Span:
        """What was received, behind whoever gave it; nothing where a space parts it and no word leads to it."""
        words = text.text[slice(*behind)]
        told = words[:1] != " " or self._for.match(words) is not None
        return behind if told else Span(behind.start, behind.start)

    def about(self, text: Folded, before: Span, start: int) -> Span:
        """What a passive verb at the end of `before` is about: from `start`, which is the last space.

        Where that is the verb itself, or a space behind a number ("รถพยาบาล 10 คัน"), it begins where a clause does.
        """
        if start < before.end and self._number.search(text.text, before.start, start) is None:
            return Span(start, before.end)
        begin = before.start
        for match in self._break.finditer(text.text, *before):
            begin = match.end()
        end = begin + len(text.text[begin : before.end].rstrip())
        begin = end - len(text.text[begin:end].lstrip())
        return Span(begin, end) if end - begin <= _LONGEST else Span(min(start, before.end), before.end)

    def deeds(self, text: Folded, frame: Frame, hits: Sequence[Hit], mentions: Sequence[Mention]) -> list[Frame]:
        """The act that a noun of doing tells, which a frame of a passive verb is about."""
        about = frame.objects[0] if frame.rule == _PASSIVE and frame.objects else None
        told = self._told(text, about, hits) if about is not None else None
        if about is None or told is None:
            return []
        act, cue, begin = told
        owner = next((m for m in mentions if about.contains(m) and m.kind in DOERS and self._of(text, about, m)), None)
        of = self._of(text, about, owner) if owner is not None else None
        if owner is None or of is None:
            return []
        spans = [Span(begin, of), Span(owner.end, about.end)] if begin <= of else [Span(begin, about.end)]
        objects = tuple(span for span in spans if span.start < span.end)
        made = replace(frame, act=act, cue=cue, cue_span=Span(about.start, begin), clause=about, objects=objects)
        made.subject, made.agents, made.modality = Span(owner.start, owner.end), [owner], "done"
        made.rule, made.confidence = "thai-deed", 0.7
        return [made]

    def _of(self, text: Folded, about: Span, mention: Mention) -> int | None:
        """Where the word stands that tells whose a deed is; None where a party is not told as its owner."""
        found = self._owner.search(text.text, about.start, self._runs.widen(text, about.start, mention.start))
        return found.start() if found is not None else None

    def _told(self, text: Folded, about: Span, hits: Sequence[Hit]) -> tuple[str, str, int] | None:
        """The act that the first noun of a phrase tells, by which cue, and where the words of that act end.

        A gift that it announces counts for the announcement.
        """
        inside = [h for h in hits if about.contains(Span(h.start, h.end)) and h.cue.voice == "active"]
        first = next((h for h in inside if self._makes.fullmatch(text.text, about.start, h.start)), None)
        noun = self._noun.match(text.text, *about)
        if first is None and noun is None:
            return None
        act, cue, end = (first.cue.act, first.cue.iri, first.end) if first is not None else ("", "", 0)
        if noun is not None and noun.end() > end:
            act, cue, end = self._nouns[noun.group().rstrip()], "", noun.end()
        gift = next((h for h in inside if h.cue.act == _GIFT and h.start >= end), None)
        if gift is not None and act in {*_TELLS, *_TELLING, _GIFT}:
            return gift.cue.act, gift.cue.iri, gift.end
        return (act, cue, end) if act not in _TELLING else None
