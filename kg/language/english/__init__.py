"""English: words parted by spaces, capitals for names, tense and voice in the verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.language.english.language import English
    from kg.vocabulary.model import Vocabulary

CODE = "en"
SCRIPT = ""  # Latin letters speak for no single language


def make(vocabulary: Vocabulary) -> English:
    """Compile the language; its modules are loaded when a text first needs them."""
    from kg.language.english.language import English  # noqa: PLC0415 -- as told

    return English(vocabulary)


__all__ = ["CODE", "SCRIPT", "make"]
