"""A longer name is another series: of another matter, or of other parties."""

from __future__ import annotations

import pytest

from kg.claims import Meeting, Reader
from kg.names import ID
from kg.release.model import Release

KNOWN = f"{ID}series/"
MADE = f"{ID}provisional/series/"


def _series(reader: Reader, name: str) -> list[str]:
    text = f"The 5th {name} was held in Tokyo on 21 June 2023.\n\nThe Meeting discussed the way ahead.\n"
    reading = reader.read(Release("sentence", text, "en"))
    return [claim.about.series for claim in reading.claims if isinstance(claim.about, Meeting)]


@pytest.mark.parametrize(
    "name",
    [
        "ASEAN-Japan Ministerial Meeting on Cybersecurity",
        "ASEAN-Japan Ministerial Meeting on Rivers",
        "ASEAN-Japan ministerial meeting on cybersecurity",
        "Japan-ASEAN ministerial meeting on climate change",
        "ASEAN-China Senior Transport Officials Meeting",
        "ASEAN-Japan Senior Labour Officials Meeting",
    ],
)
def test_a_longer_name_is_another_series(reader: Reader, name: str):
    """The series that a part of the name would be is not meant."""
    assert _series(reader, name) == [MADE + name.lower().replace(" ", "-")]


@pytest.mark.parametrize(
    ("name", "series"),
    [
        ("ASEAN-Japan Ministerial Meeting", "asean-japan-ministerial"),
        ("ASEAN Senior Labour Officials Meeting", "slom"),
        ("ASEAN-Japan Senior Transport Officials Meeting", "stom-japan"),
        ("ASEAN-Japan Senior Transport Officials' Meeting", "stom-japan"),
        ("ASEAN Senior Transport Officials Meeting", "stom"),
    ],
)
def test_a_known_name_is_the_series(reader: Reader, name: str, series: str):
    """An apostrophe more or less makes no other name."""
    assert _series(reader, name) == [KNOWN + series]


def test_a_weekday_is_no_part_of_a_name(reader: Reader):
    """The summit on Wednesday is the summit."""
    reading = reader.read(Release("day", "The Minister attended the ASEAN-Japan Summit on Wednesday.\n", "en"))
    found = [claim.about.series for claim in reading.claims if isinstance(claim.about, Meeting)]
    assert found == [f"{KNOWN}asean-japan-summit"]


def test_a_series_named_again_without_its_parties(reader: Reader):
    """In full first, then in small letters and without the parties: one series."""
    text = (
        "The 5th ASEAN-Japan Ministerial Meeting on Reef Keeping was held in Tokyo on 21 June 2023.\n\n"
        "At the ministerial meeting on reef keeping, Japan proposed a school of divers.\n"
    )
    reading = reader.read(Release("again", text, "en"))
    assert len({claim.about.iri for claim in reading.claims if isinstance(claim.about, Meeting)}) == 1
    named = reading.things[f"{MADE}asean-japan-ministerial-meeting-on-reef-keeping"].forms
    assert [words for words, _ in named][-1] == "ministerial meeting on reef keeping"
