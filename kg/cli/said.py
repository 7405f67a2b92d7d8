"""Words of answers in the language that is asked for."""

from __future__ import annotations


def said(language: str, word: str, english: str) -> str:
    """A word of answers as the lexicon has it in a language; the English one where it has none."""
    if language == "en":
        return english
    from kg.questions.words import lexicon  # noqa: PLC0415 -- start-up

    return lexicon(language).says.get(word, english)
