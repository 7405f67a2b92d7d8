"""Who takes part in talks and for whom, as their readouts in English tell it."""

from __future__ import annotations

import pytest

from kg.claims import Act, Participation, Reader, Reading
from kg.release.model import Release

LIM = "Minister for Law Lim Hock Seng"
TALKS = (
    "Readout of President Roe's Call with Prime Minister Sato of Japan and President Cruz of the Philippines\n\n"
    "President John F. Roe, Jr. spoke today with Prime Minister Sato Ichiro of Japan and President Jose Cruz, Jr. of "
    "the Philippines. The three leaders discussed maritime security."
)


def _present(reading: Reading) -> list[str]:
    """The countries for which those present spoke."""
    told = [claim.about.represents for claim in reading.claims if isinstance(claim.about, Participation)]
    return [(iri or "?").rpartition("/")[2] for iri in told]


def _sides(reading: Reading, act: str) -> int:
    return next(len(c.about.agents) for c in reading.claims if isinstance(c.about, Act) and c.about.type == act)


def test_who_spoke_by_phone_takes_part(reader: Reader):
    """All three spoke, though the name of the call tells the countries of two alone."""
    reading = reader.read(Release("note", TALKS, "en", publisher="The White House"))
    assert _present(reading) == ["usa", "japan", "philippines"]
    assert _sides(reading, "ExchangeOfViews") == len(_present(reading))


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        (f"In Tokyo, {LIM} will call on Minister of Justice Sato Ichiro.", ["singapore", "japan"]),
        (f"{LIM} received a courtesy call from Prime Minister Sato Ichiro of Japan.", ["singapore", "japan"]),
        (f"Japan's Ambassador Sato Ichiro called on {LIM}.", ["japan", "singapore"]),
    ],
)
def test_who_is_met_abroad_is_not_of_the_home_country(reader: Reader, text: str, countries: list[str]):
    """Without a country of their own they are of the one that the title names; whoever is called on at home is not."""
    title = "Visit to Japan by Minister for Law Lim Hock Seng\n\n"
    reading = reader.read(Release("note", title + text, "en", publisher="Ministry of Law, Singapore"))
    assert sorted(_present(reading)) == sorted(countries)


def test_whom_somebody_met_talks_too(reader: Reader):
    """Ministers who are told by their countries alone are one side of what was discussed."""
    text = "Minister for Law Lim Hock Seng met his counterparts from Japan and India, and discussed cyber security."
    reading = reader.read(Release("note", text, "en", publisher="Ministry of Law, Singapore"))
    assert _sides(reading, "ExchangeOfViews") == len(("Singapore", "Japan", "India"))


def test_the_last_lines_of_a_list_of_ministers_are_read(reader: Reader):
    """A line that ends with "and" and the last one, which ends with a full stop, name people as the others do."""
    text = (
        "The 3rd ASEAN-Japan Forum was held in Tokyo.\n\nLIST\n\n(a) H.E. Cham Sokha, Minister of Commerce, Cambodia;\n"
        "(b) Mr. Budi Hartono, Minister of Trade, Indonesia; and\n(c) Mr. Lim Hock Seng, Minister for Trade, Singapore."
    )
    assert _present(reader.read(Release("note", text, "en"))) == ["cambodia", "indonesia", "singapore"]


def test_a_guest_told_on_a_line_of_their_own(reader: Reader):
    """The country behind an office is that of its holder, also where the next line names somebody else."""
    guests = "His Excellency Sato Ichiro, Ambassador of Japan\nDr Tan Boon Keng, Chairman of the Reef Bank"
    text = f"Remarks by {LIM}\n\n{guests}\n\n"
    reading = reader.read(Release("note", text + "Good morning.", "en", publisher="Ministry of Law, Singapore"))
    assert "japan" in _present(reading)
