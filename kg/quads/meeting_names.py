"""Name the n-th meeting of a series, as queries/internal/meeting-name.rq says each language does."""

from __future__ import annotations

from functools import lru_cache

import pyoxigraph as ox

from kg.names import XSD
from kg.resources import folder


@lru_cache(maxsize=1)
def _question() -> tuple[ox.Store, str]:
    return ox.Store(), (folder("queries") / "internal" / "meeting-name.rq").read_text(encoding="utf-8")


@lru_cache(maxsize=4096)
def meeting_name(ordinal: int, label: str, language: str) -> str | None:
    """The name in `language` of meeting number `ordinal` of the series that is called `label`; None if not known how.

    >>> meeting_name(22, "ASEAN-Japan Summit", "en")
    '22nd ASEAN-Japan Summit'
    """
    store, question = _question()
    bound: dict[ox.Variable, ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple] = {
        ox.Variable("n"): ox.Literal(str(ordinal), datatype=ox.NamedNode(XSD + "integer")),
        ox.Variable("label"): ox.Literal(label, language=language),
    }
    answer = store.query(question, substitutions=bound)
    names = [row["name"] for row in answer] if isinstance(answer, ox.QuerySolutions) else []
    return names[0].value if names and isinstance(names[0], ox.Literal) else None
