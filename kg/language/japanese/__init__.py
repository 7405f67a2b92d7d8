"""Japanese: particles, the verb at the end, era years, subjects left out."""

from __future__ import annotations

from kg.language.japanese.language import Japanese as make  # noqa: N813 -- the protocol's factory

CODE = "ja"
SCRIPT = r"[\u3040-\u30ff\u4e00-\u9fff]"

__all__ = ["CODE", "SCRIPT", "make"]
