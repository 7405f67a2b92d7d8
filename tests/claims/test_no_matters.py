"""Words that are no matter of an act by themselves."""

from __future__ import annotations

import pytest

from kg.claims import Act, Reader
from kg.release.model import Release


@pytest.mark.parametrize(
    ("told", "matters"),
    [
        ("Tonga stressed that the reef fund is vital, urgent, and good for fishing towns.", {"vital", "urgent"}),
        ("Tonga looked forward to frank, practical talks on kelp farms.", {"frank"}),
        ("Tonga agreed to make kelp farms cheaper, cleaner, and open to all.", {"cheaper", "cleaner"}),
        ("Tonga pledged to address cyber, critical, and emerging harbour risks.", {"critical"}),
        ("Tonga welcomed the growth of civil, public, and private kelp farms.", {"civil", "public"}),
    ],
)
def test_adjectives_and_adverbs_are_no_matters(reader: Reader, told: str, matters: set[str]):
    """Parts of a list that are no nouns."""
    reading = reader.read(Release("note", f"Reef talks\n\n{told}", "en"))
    acts = [claim.about for claim in reading.claims if isinstance(claim.about, Act)]
    words = {words for act in acts for iri in act.targets for words, _ in reading.things[iri].forms}
    assert acts
    assert not words & matters
