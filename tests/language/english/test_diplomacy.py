"""Set phrases of releases: capacities, commitments renewed, thanks noted, work that officials are charged with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.language.english.conftest import Reader


@pytest.mark.parametrize(
    "capacity", ["as coordinator of ASEAN-Japan relations", "in its capacity as Chair of the ASEAN-Japan Forum"]
)
def test_what_a_party_acts_as_names_no_other_one(read: Reader, capacity: str) -> None:
    """The country in the name of the office is not who acts."""
    found = read(f"Thailand, {capacity}, proposed a fund for river towns.")
    assert found.agents("Proposal") == ["Thailand"]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Japan renewed its full commitment to the Harbour Charter.", [("Emphasis", "done")]),
        ("ASEAN took note with appreciation of the work on clean rivers.", [("Appreciation", "done")]),
        ("The Ministers tasked their senior officials to draw up a plan on river towns.", [("Request", "done")]),
        ("The Ministers took note of the report on river towns.", []),
    ],
)
def test_set_phrases(read: Reader, text: str, acts: list[tuple[str, str]]) -> None:
    """Bare noting is no act."""
    assert read(text).acts() == acts
