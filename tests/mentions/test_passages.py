"""Where a release is parted: by language, by blank lines, and below its headline."""

from __future__ import annotations

import pytest

from kg.language.registry import Languages
from kg.mentions.passages import passages
from kg.text import fold
from kg.vocabulary import load

LANGUAGES = Languages(load())
TITLE = "Reef Ministers Meet in Tokyo to Launch the Harbour Plan"


def cut(text: str, title: str | None = None) -> list[str]:
    """The passages' words."""
    folded = fold(text)
    return [folded.text[slice(*one.span)] for one in passages(folded, LANGUAGES, None, title)]


@pytest.mark.parametrize(
    "head",
    [TITLE, TITLE.upper(), TITLE.replace("Tokyo to", "Tokyo\nto"), f"\n  {TITLE}  "],
)
def test_a_headline_is_a_passage_of_its_own(head: str) -> None:
    """However it is written and wrapped, if it is the title that the source tells."""
    found = cut(f"{head}\nReef Ministers met today\nin Tokyo.", TITLE)
    assert found[0].split() == head.split()
    assert found[1:] == ["Reef Ministers met today\nin Tokyo."]


@pytest.mark.parametrize("title", [None, "", "Another title", TITLE + " and more", "Reef Ministers"])
def test_without_a_known_title_lines_go_on(title: str | None) -> None:
    """Also where the title is only a part of the line, or more than it."""
    text = f"{TITLE}\nReef Ministers met today."
    assert cut(text, title) == [text]


def test_a_title_told_twice_is_read_once() -> None:
    """Pages often repeat it below the date."""
    assert cut(f"{TITLE}\n3 May 2031\n{TITLE}\nThe Ministers met today.", TITLE) == [
        TITLE,
        "3 May 2031",
        "The Ministers met today.",
    ]
