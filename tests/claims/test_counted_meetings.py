"""Meetings before and after the one that a release is about, named by a number or a turn alone."""

from __future__ import annotations

import pytest

from kg.claims import Act, Meeting, Reader, Reading
from kg.release.model import Release

HELD = "The 4th ASEAN-Japan Kelp Meeting was held in Cebu on 3 June 2023. "


def _read(reader: Reader, text: str) -> Reading:
    return reader.read(Release("note", text, "en"))


def _told(reading: Reading) -> list[tuple[int | None, str | None]]:
    """The numbers and days of the meetings told."""
    meetings = [claim.about for claim in reading.claims if isinstance(claim.about, Meeting)]
    return [(one.ordinal, one.date.start if one.date else None) for one in meetings]


@pytest.mark.parametrize(
    ("told", "number", "year"),
    [
        ("The 5th meeting will be held in Palau in 2025.", 5, "2025"),
        ("The Meeting agreed that the 5th Meeting would be held in Palau in 2025.", 5, "2025"),
        ("The fifth meeting is slated to take place in Fiji in 2025.", 5, "2025"),
        ("It was also confirmed that the 5th session would be held in the Philippines in 2025.", 5, "2025"),
        ("The Ministers looked forward to the fifth meeting in Palau in 2025.", 5, "2025"),
        ("The 3rd meeting was held in Fiji in 2021.", 3, "2021"),
    ],
)
def test_a_number_counts_the_meeting_beside_the_main_one(reader: Reader, told: str, number: int, year: str):
    """A number one more or less than the meeting's own counts a meeting of its series, with a day of its own."""
    assert (number, year) in _told(_read(reader, HELD + told))
    assert (4, "2023-06-03") in _told(_read(reader, HELD + told))


@pytest.mark.parametrize(
    "told",
    [
        "The 5th meeting of the Crab Group will be held in Palau in 2025.",
        "The 5th meeting with the divers will be held in Palau in 2025.",
        "The 9th meeting will be held in Palau in 2025.",
        "The 5th centre was opened in Palau in 2025.",
    ],
)
def test_other_numbers_count_something_else(reader: Reader, told: str):
    """Meetings of others, far numbers and other nouns are none of the series."""
    series = [claim.about.series for claim in _read(reader, HELD).claims if isinstance(claim.about, Meeting)]
    found = [c.about for c in _read(reader, HELD + told).claims if isinstance(c.about, Meeting)]
    assert [one.ordinal for one in found if one.series == series[0]] == [4]


@pytest.mark.parametrize(
    "verb", ["agreed that the 5th meeting would be held", "confirmed that the 5th Meeting be held"]
)
def test_the_meeting_is_what_was_agreed_and_not_its_place(reader: Reader, verb: str):
    """What both agree on is the meeting to come, not the country in which it will be held."""
    reading = _read(reader, HELD + f"The Ministers {verb} in Palau in 2025.")
    act = next(c.about for c in reading.claims if isinstance(c.about, Act) and c.about.type == "Agreement")
    assert [iri.rpartition("-")[2] for iri in act.targets] == ["5"]


def test_the_next_meeting_may_have_a_place_alone(reader: Reader):
    """The next meeting is told by the country in which it will take place, also without a day."""
    reading = _read(reader, HELD + "The next Meeting will take place in Thailand.")
    places = [c.about.place for c in reading.claims if isinstance(c.about, Meeting)]
    assert any(place and place.endswith("thailand") for place in places)
