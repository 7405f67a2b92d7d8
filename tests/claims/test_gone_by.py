"""Meetings that an act names and that it is not meant for."""

from __future__ import annotations

import pytest

from kg.claims import Act, Reader
from kg.release.model import Release

TALKS = (
    "Readout of Minister Roe's Meeting with Minister Poe of Fiji\n\nFisheries Minister Ann Roe of Tonga met Fisheries "
    "Minister John Poe of Fiji today. {told}"
)


def _meant_for(reader: Reader, told: str) -> list[str | None]:
    reading = reader.read(Release("note", TALKS.format(told=told), "en"))
    return [claim.about.intended_for for claim in reading.claims if isinstance(claim.about, Act)]


@pytest.mark.parametrize(
    "told",
    [
        "The ministers discussed the success of the Pacific Reef Summit.",
        "The ministers reflected on the recent Pacific Reef Summit.",
        "Minister Roe thanked Minister Poe for his leadership of the Pacific Reef Summit.",
        "The ministers agreed to protect crabs through the Pacific Reef Forum.",
        "Minister Roe welcomed platforms such as the Pacific Reef Forum.",
    ],
)
def test_what_is_over_or_a_means_is_not_meant(reader: Reader, told: str):
    """The act is about it, but for no meeting to come."""
    assert set(_meant_for(reader, told)) == {None}


@pytest.mark.parametrize(
    "told",
    [
        "The ministers discussed preparations for the Pacific Reef Summit.",
        "The ministers look forward to the next Pacific Reef Summit.",
        "Minister Roe looked forward to progress during the upcoming Pacific Reef Summit.",
    ],
)
def test_what_is_to_come_is_meant(reader: Reader, told: str):
    """As before."""
    assert any(_meant_for(reader, told))
