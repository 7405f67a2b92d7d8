"""The same release in other forms: wrapped, marked up, with other blanks and digits. Facts stay; only places move."""

from __future__ import annotations

from collections import Counter
from unicodedata import normalize

import pytest
from reading.written import NAMES, gold, outline, read, release

from benchmarks.forms import FORMS, page, plain, wrapped

_LOST = {"lines wrapped by a page": 0.02, "letters of full width": 0.02}  # of all claims, at most
_LITTLE = 0.003


def _folded(claim: str) -> str:
    return normalize("NFKC", claim)


@pytest.mark.parametrize("name", sorted(FORMS.keys() - {"a page of HTML"}))
def test_a_form_changes_next_to_nothing(name: str) -> None:
    """Of what is claimed of all samples, in three languages."""
    kept = all_claims = changed = 0
    for sample in NAMES:
        text = plain(release(sample).text, gold(sample))
        formed = FORMS[name](text, gold(sample))
        changed += formed != text
        before, after = (Counter(map(_folded, outline(read(sample, one)))) for one in (text, formed))
        kept += (before & after).total()
        all_claims += max(before.total(), after.total())
    assert changed
    assert kept >= (1 - _LOST.get(name, _LITTLE)) * all_claims


def test_a_page_is_as_wide_as_it_says() -> None:
    """A Japanese letter takes two columns, a mark above a Thai letter none; words of Latin letters stay whole."""
    told = {"lang": "ja"}
    assert wrapped("港" * 40 + "ASEAN", told).split("\n") == ["港" * 38, "港港ASEAN"]
    assert wrapped("港" * 37 + "ASEAN。", told).split("\n") == ["港" * 37, "ASEAN。"]
    assert wrapped("ที่ " * 40, {"lang": "th"}).split("\n")[0] == ("ที่ " * 38).rstrip()


def test_paragraphs_that_a_hand_wrapped_are_lines_again() -> None:
    """Only English ones; an item begins a line, and a short line ends one."""
    words = "word " * 14
    assert plain(f"{words}\nand more.\n- {words}\nend", {"lang": "en"}) == f"{words} and more.\n- {words} end"
    assert plain("ก\nข", {"lang": "th"}) == "ก\nข"


def test_a_page_of_html_holds_the_text() -> None:
    """Its characters are escaped."""
    made = page("a < b\n\nc", {"lang": "en", "title": "A & B"})
    assert "<p>a &lt; b</p><p>c</p>" in made
    assert "<title>A &amp; B</title>" in made
