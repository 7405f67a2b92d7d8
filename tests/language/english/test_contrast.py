"""What stands before "but" is no matter of the stance behind it, and a pronoun is none at all."""

import pytest

from kg.claims import reader_of
from kg.claims.model import Act
from kg.release.model import Release
from kg.vocabulary import load

TITLE = "Speech by Minister for Fisheries, Ms Ann Roe, at the 5th Kelp Forum\n\nGood morning.\n\n"


def _matters(told: str) -> list[str]:
    reading = reader_of(load()).read(Release("kelp", TITLE + told, "en"))
    acts = [claim.about for claim in reading.claims if isinstance(claim.about, Act)]
    return [form for act in acts for iri in act.targets for form, _ in reading.things[iri].forms]


@pytest.mark.parametrize(
    ("told", "is_one", "is_none"),
    [
        ("The harbour has not closed, but Suva must immediately cease its reef dredging.", "reef dredging", "harbour"),
        ("Kelp grows in many bays, but divers need to protect crab nurseries.", "crab nurseries", "Kelp"),
        ("Warm seas are a threat but fishers must therefore protect their reefs.", "reefs", "Warm seas"),
        ("Fishers must protect coral reefs.", "coral reefs", "must"),
        ("I thank the Reef Centre for inviting me to speak about kelp.", "Reef Centre", "me"),
        ("We must prepare ourselves for warming seas.", "warming seas", "ourselves"),
    ],
)
def test_matters(told: str, is_one: str, is_none: str) -> None:
    """In: a sentence of a speech. Out: its matters hold the one and not the other."""
    matters = _matters(told)
    assert any(is_one in matter for matter in matters)
    assert is_none not in matters
