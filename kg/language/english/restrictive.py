"""Verbs in relative clauses without a comma: "thanked A for the boats which A pledged, and agreed on B"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.language.english.verbs import Verb
    from kg.language.protocol import Mention

_WHICH = re.compile(r",?\s(?:which|whom)\s(?:the\s)?$")
_SUBJECTS = frozenset({"actor", "person", "reference", "position"})
_LEAD = 16  # characters before a subject in which the pronoun stands


def which(lower: str, mentions: Iterable[Mention], verb: Verb) -> Span | None:
    """The pronoun before the subject of a verb that such a clause is of, with the space before it."""
    for mention in mentions:
        if mention.kind in _SUBJECTS and mention.end <= verb.start and not lower[mention.end : verb.start].strip():
            found = _WHICH.search(lower, max(0, mention.start - _LEAD), mention.start)
            if found is not None:
                return Span(found.start(), mention.start)
    return None
