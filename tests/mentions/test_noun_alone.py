"""Documents that go on under the noun of their name."""

from __future__ import annotations

from kg.language.protocol import Mention
from kg.mentions.noun_alone import nouns_alone
from kg.text import fold


def again(text: str, *names: str) -> list[tuple[str, object]]:
    """The words found in `text` and the names they stand for, where documents have these `names`."""
    papers = [Mention("document", text.index(name), text.index(name) + len(name)) for name in names]
    return [(text[m.start : m.end], m.value) for m in nouns_alone(fold(text), papers)]


def test_the_noun_of_the_one_document():
    """The word before "on" or at the end of a name, with an article and a capital, is the document again."""
    text = "A signed the Reef Treaty on Storms. The Treaty is long. This Treaty, and the treaty or the Treaty of Roe."
    assert again(text, "Reef Treaty on Storms") == [("Treaty", "Reef Treaty on Storms")] * 2


def test_two_documents_with_one_noun_are_not_told_apart():
    """Which of several is meant, nothing tells."""
    assert again("The Reef Plan and the Sea Plan were read. The Plan is new.", "Reef Plan", "Sea Plan") == []


def test_not_before_its_name():
    """What comes before the full name is something else."""
    assert again("The Plan was kept. The Reef Plan was read.", "Reef Plan") == []
