"""Where releases disagree about what an answer tells: what each side says, and how many releases say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.answers.things import label
from kg.names import AJ
from kg.questions.words import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.questions.model import Frame

_MOST = 5  # disputes that are told
_KINDS = {  # of conflicts, by the slots that they are about
    "amount": ("amount",),
    "place": ("place",),
    "date": ("startDate", "endDate", "actDate", "date", "from", "until"),
}
_SIDES = """PREFIX aj: <{aj}> SELECT ?conflict ?kind ?says ?doubt (COUNT(DISTINCT ?release) AS ?many) WHERE {{
  VALUES ?about {{ {about} }}
  ?conflict a aj:Conflict ; aj:conflictAbout ?about ; aj:conflictKind ?kind ; aj:hasSide ?side .
  ?side aj:saidBy ?claim . ?claim aj:statedIn ?release .
  OPTIONAL {{ ?conflict aj:conflictDoubt ?doubt }}
  OPTIONAL {{ ?side aj:statedThing ?thing }} OPTIONAL {{ ?side aj:statedValue ?value }}
  BIND(COALESCE(?thing, ?value) AS ?says)
}} GROUP BY ?conflict ?kind ?says ?doubt ORDER BY ?conflict DESC(?many) ?says"""


def kinds(frame: Frame) -> frozenset[str]:
    """The kinds of conflicts that touch what is asked or told in a question."""
    return frozenset(kind for kind, slots in _KINDS.items() if any(frame.has(slot) for slot in slots))


def disputes(store: ox.Store, things: Iterable[str], touched: frozenset[str], language: str) -> str:
    """What releases tell differently about some things (IRIs), in words; empty where they agree."""
    about = " ".join(str(ox.NamedNode(iri)) for iri in dict.fromkeys(things))
    if not about or not touched:
        return ""
    found: dict[tuple[str, str, str], list[tuple[str, int]]] = {}
    rows = store.query(_SIDES.format(aj=AJ, about=about))
    for conflict, kind, says, doubt, many in rows if isinstance(rows, ox.QuerySolutions) else ():
        if isinstance(kind, ox.Literal) and kind.value in touched and says is not None:
            told = label(store, says.value, language) if isinstance(says, ox.NamedNode) else says.value
            why = doubt.value if doubt else ""
            found.setdefault((conflict.value, kind.value, why), []).append((told, int(many.value)))
    return "; ".join(_told(kind, sides, why, language) for (_, kind, why), sides in list(found.items())[:_MOST])


def _told(kind: str, sides: list[tuple[str, int]], doubt: str, language: str) -> str:
    """One conflict: "releases disagree on the place: Lima (1 of 4 releases), Rome (3 of 4 releases)".

    And why it may be none.
    """
    says = lexicon(language).says
    every = sum(many for _, many in sides)
    share = says.get("of releases", "{}/{}")
    told = ", ".join(f"{side} ({share.format(many, every)})" for side, many in sides)
    why = f"; {says.get(doubt, doubt)}" if doubt else ""
    return f"{says.get('disagree', '{}').format(says.get(kind, kind))}: {told}{why}"
