"""Whoever goes to another place than a meeting's is not there by it."""

import pytest

from kg.claims import Participation, Reader
from kg.release.model import Release

HELD = "The 27th ASEAN-Japan Summit was held in Vientiane on 10 October 2024.\n\n"


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Prime Minister Ishiba will visit Hanoi in January 2025.", False),
        ("Prime Minister Ishiba will visit Viet Nam in January.", False),
        ("Prime Minister Ishiba will visit Vientiane again.", True),
        ("Prime Minister Ishiba will visit Lao PDR for it.", True),
        ("Prime Minister Ishiba will visit Hanoi after he attended the 27th ASEAN-Japan Summit.", True),
    ],
)
def test_a_journey_to_another_place_is_no_attendance(reader: Reader, text: str, there: bool) -> None:  # noqa: FBT001
    """The town counts, and its country; whoever is told to be at the meeting is there all the same."""
    reading = reader.read(Release("note", HELD + text, "en"))
    assert any(isinstance(claim.about, Participation) for claim in reading.claims) is there
