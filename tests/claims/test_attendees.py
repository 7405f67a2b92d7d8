"""Parties told by a list of those that took part, and by who issues a statement."""

from __future__ import annotations

from kg.claims import Act, Participation, Reader
from kg.release.model import Release


def _agents(reader: Reader, text: str, lang: str) -> list[list[str]]:
    acts = [claim.about for claim in reader.read(Release("note", text, lang)).claims if isinstance(claim.about, Act)]
    return [[iri.rsplit("/", 1)[-1] for iri in act.agents] for act in acts]


def test_those_listed_as_participants_are_the_parties(reader: Reader):
    """A list of those that took part tells who "participants" are, wherever it stands."""
    text = (
        "Ministers met today for a roundtable on reef mapping. Participants agreed to share their charts.\n\n"
        "Participants included Brunei, Cambodia, Japan, Laos and Thailand."
    )
    assert ["brunei", "cambodia", "japan", "laos", "thailand"] in _agents(reader, text, "en")


def test_who_issues_a_statement_is_we(reader: Reader):
    """Those who issued the statement that follows speak as "we"."""
    text = (
        "Joint Statement on Reefs\n\nPresident of the Republic of Indonesia John Roe and Prime Minister of Japan "
        "Ken Sato issued the following statement.\n\nWe welcome the new seed bank."
    )
    we = _agents(reader, text, "en")[-1]
    assert ["roe" in we[0], "sato" in we[1]] == [True, True]


def test_the_country_behind_a_town_stands_beside_the_office_of_its_mayor(reader: Reader):
    """It does not come instead of the mayor."""
    text = "Mr. Roe Jonas, Mayor of Sendai, Japan, attended the 24th ASEAN-Japan Summit on 2 July 2021."
    told = [claim.about for claim in reader.read(Release("note", text, "en")).claims]
    [mayor] = [each for each in told if isinstance(each, Participation)]
    assert mayor.meeting is not None
    assert mayor.meeting.endswith("asean-japan-summit-24")
