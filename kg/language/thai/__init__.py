"""Thai: no spaces between words, no sentence marks, Buddhist-era years."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.language.thai.language import Thai
    from kg.vocabulary.model import Vocabulary

CODE = "th"
SCRIPT = r"[\u0e01-\u0e3a\u0e40-\u0e4e]"


def make(vocabulary: Vocabulary) -> Thai:
    """Compile the language; its modules are loaded when a text first needs them."""
    from kg.language.thai.language import Thai  # noqa: PLC0415 -- as told

    return Thai(vocabulary)


__all__ = ["CODE", "SCRIPT", "make"]
