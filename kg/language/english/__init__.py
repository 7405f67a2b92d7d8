"""English: words parted by spaces, capitals for names, tense and voice in the verb."""

from kg.language.english.language import English

CODE = "en"
make = English
SCRIPT = ""  # Latin letters speak for no single language

__all__ = ["CODE", "SCRIPT", "make"]
