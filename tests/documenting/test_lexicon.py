"""docs/word-classes.md tells every class of words of the lexicon, and each is asked for by some module."""

from __future__ import annotations

from pathlib import Path

from kg.documenting.lexicon import askers, page, sources, word_classes

ROOT = Path(__file__).parents[2]
LISTS = """
@prefix aj: <https://w3id.org/asean-japan-kg/ontology#> .
@prefix words: <https://w3id.org/asean-japan-kg/id/words/> .

# Who opens a meeting.
# In short.
words:en-opener a aj:WordList ;
    aj:wordClass "opener" ;
    aj:word "opened"@en , "declared open"@en .

words:th-opener a aj:WordList ;
    aj:wordClass "opener" ;
    aj:word "เปิด"@th .
"""


def test_a_list_in_another_language_adds_to_the_class_of_its_name(tmp_path):
    """One class, two languages, one comment of two lines."""
    (tmp_path / "openings.ttl").write_text(LISTS, encoding="utf-8")
    (found,) = word_classes(tmp_path)
    assert found.name == "opener"
    assert {language: sorted(words) for language, words in found.words.items()} == {
        "en": ["declared open", "opened"],
        "th": ["เปิด"],
    }
    assert found.comments == ["Who opens a meeting. In short."]


def test_the_page_names_files_words_and_modules(tmp_path):
    """A row of the page."""
    (tmp_path / "openings.ttl").write_text(LISTS, encoding="utf-8")
    (tmp_path / "reader.py").write_text('words.get("opener", ())', encoding="utf-8")
    row = page(tmp_path, tmp_path).splitlines()[-1]
    assert row == "| `opener` | Who opens a meeting. In short. | declared open, opened; เปิด | openings | reader.py |"


def test_a_name_that_is_put_together_counts_as_asked_for():
    """The end or the beginning of a name may be computed."""
    modules = {"sums.py": 'words.get(f"{bound}_before", ())', "recalls.py": 'words.get(f"recall_{part}", ())'}
    assert askers("at_least_before", modules) == ["sums.py"]
    assert askers("recall_not", modules) == ["recalls.py"]
    assert askers("recollection", modules) == []


def test_every_class_of_the_lexicon_is_asked_for():
    """No list is kept that no module reads."""
    modules = sources(ROOT / "kg")
    unused = [found.name for found in word_classes(ROOT / "ontology" / "lexicon") if not askers(found.name, modules)]
    assert not unused, "nobody reads these lists: name the class where it is used, or take the list away"
