"""The occasions that titles of speeches name."""

from __future__ import annotations

import pytest

from kg.claims import Meeting, Reader
from kg.release.model import Release


def _meetings(reader: Reader, title: str) -> list[tuple[str, int | None]]:
    """The names and numbers of the meetings of a speech with a title."""
    reading = reader.read(Release("note", f"{title}\n\nGood morning.", "en"))
    met = [claim.about for claim in reading.claims if isinstance(claim.about, Meeting)]
    return [(next(iter(reading.things[one.series].forms))[0], one.ordinal) for one in met]


@pytest.mark.parametrize(
    ("title", "name", "number"),
    [
        ("Speech by Minister Grace Fu at ReefCon 2024", "ReefCon", None),
        ("Speech by Minister Grace Fu at Kelp360 APAC 2022", "Kelp360 APAC", None),
        ("Keynote Address by Minister Grace Fu at the Inaugural Kelp Congress 2014", "Kelp Congress", 1),
        ("Speech by Minister Grace Fu at the 13th South Reef Congress", "South Reef Congress", 13),
        ("Welcome Address by Minister Grace Fu at the World Kelp Week", "World Kelp Week", None),
        ("Opening Remarks by Minister Grace Fu at the Reef Reception for Ms Ann Roe", "Reef Reception", None),
        ("Speech by Minister Grace Fu at the Kelp Gala Dinner", "Kelp Gala Dinner", None),
    ],
)
def test_a_title_names_the_occasion(reader: Reader, title: str, name: str, number: int | None):
    """What stands behind "at" and ends with a year, or with a word for an occasion."""
    assert _meetings(reader, title) == [(name, number)]


@pytest.mark.parametrize(
    "title",
    [
        "Speech by Minister Grace Fu at the Launch of the Kelp Plan 2025",
        "Speech by Minister Grace Fu at the Reception in Honour of Ms Ann Roe",
        "Minister Grace Fu at ReefCon 2024",
    ],
)
def test_other_titles_name_none(reader: Reader, title: str):
    """A launch is no meeting, a reception without a name none that has a series, and a report no speech."""
    assert not _meetings(reader, title)


def test_a_release_may_be_its_title_alone(reader: Reader):
    """A single line that ends with somebody whom the vocabulary knows."""
    assert reader.read(Release("note", "Opening of the Kelp Forum - Dr Amy Khor", "en")).claims
