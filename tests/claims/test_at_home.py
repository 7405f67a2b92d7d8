"""Whose country somebody speaks for where the text tells none."""

from __future__ import annotations

import pytest

from kg.claims import Participation, Reader
from kg.release.model import Release

MINISTRY = "Ministry of Economy, Trade and Industry of Japan"


def spoken_for(reader: Reader, text: str, publisher: str | None) -> dict[str, str | None]:
    """The countries of the people of a text, by the last word of their names."""
    reading = reader.read(Release("talks", text, "en", None, publisher))
    told = [claim.about for claim in reading.claims if isinstance(claim.about, Participation)]
    names = {one.person: next(iter(reading.things[one.person].forms))[0].split()[-1] for one in told}
    return {names[one.person]: one.represents and one.represents.rpartition("/")[2] for one in told}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Minister Tamarind and Minister Oda agreed to share kelp.", {"Tamarind": None, "Oda": None}),
        ("Minister Oda of Japan and Minister Tamarind agreed to share kelp.", {"Tamarind": None, "Oda": "japan"}),
        ("Minister Oda and Minister Tamarind of Fiji agreed to share kelp.", {"Tamarind": "fiji", "Oda": "japan"}),
        ("Minister Oda and State Minister Mori attended the kelp talks.", {"Oda": "japan", "Mori": "japan"}),
    ],
)
def test_of_two_ministers_named_together_one_is_a_guest(reader, text, expected):
    """Which of them is of the publisher's country is told by the text, or by nobody."""
    assert spoken_for(reader, text, MINISTRY) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Minister Tamarind and Foreign Minister Hayashi agreed to share kelp.",
        "Foreign Minister Hayashi of Japan left.\n\nMinister Tamarind and Minister Hayashi agreed to share kelp.",
    ],
)
def test_nobody_is_of_the_country_of_who_is_named_first(reader, text):
    """Without a publisher and a headline nothing tells that the others are of the country of the first one named."""
    told = spoken_for(reader, text, None)
    assert (told["Tamarind"], told["Hayashi"]) == (None, "japan")
