"""Thai: no spaces between words, no sentence marks, Buddhist-era years."""

from kg.language.thai.language import Thai

CODE = "th"
make = Thai
SCRIPT = r"[\u0e01-\u0e3a\u0e40-\u0e4e]"

__all__ = ["CODE", "SCRIPT", "make"]
