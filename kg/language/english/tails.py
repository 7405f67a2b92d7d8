"""What known names tell besides: papers of a body by the words behind it, topics where they are in small letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.protocol import Mention

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from kg.text import Span


def of_known(text: str, span: Span, mentions: Sequence[Mention], tail: re.Pattern[str]) -> Iterator[Mention]:
    """Papers that a known body and a `tail` behind it name, and topics where a paper is named in small letters."""
    here = [m for m in mentions if span.start <= m.start]
    for mention in here:
        found = tail.match(text, mention.end, span.end) if mention.kind == "actor" else None
        if found is not None:
            rule = "english-document-tail"
            yield Mention("document", mention.start, found.end(), rule=rule, confidence=0.7, type="PolicyDocument")
    for mention in here:
        if mention.kind == "document" and mention.start < span.end and text[mention.start].islower():
            yield Mention("topic", mention.start, mention.end, mention.iris, rule="english-small-letters")
