"""English: word order, capitals and prepositions."""

from __future__ import annotations

from kg.language.english.language import English as make  # noqa: N813 -- the protocol's factory

CODE = "en"
SCRIPT = ""  # Latin letters speak for no single language

__all__ = ["CODE", "SCRIPT", "make"]
