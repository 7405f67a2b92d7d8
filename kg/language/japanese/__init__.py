"""Japanese: particles, the verb at the end, era years, subjects left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.language.japanese.language import Japanese
    from kg.vocabulary.model import Vocabulary

CODE = "ja"
SCRIPT = r"[\u3040-\u30ff\u4e00-\u9fff]"


def make(vocabulary: Vocabulary) -> Japanese:
    """Compile the language; its modules are loaded when a text first needs them."""
    from kg.language.japanese.language import Japanese  # noqa: PLC0415 -- as told

    return Japanese(vocabulary)


__all__ = ["CODE", "SCRIPT", "make"]
