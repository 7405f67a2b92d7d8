"""Ways of telling who did what that the releases of South-East Asian ministries and readouts share."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Act, Participation, reader_of
from kg.release.model import Release
from kg.vocabulary import load

TALKS = "President Noor of Malaysia met Prime Minister Kano of Japan. "


def told(text: str, publisher: str = "Ministry of Foreign Affairs of Malaysia") -> list[Act | Participation]:
    """What a release says of acts and people, with the words for things."""
    reading = reader_of(load()).read(Release("note", text, "en", published=date(2021, 6, 10), publisher=publisher))
    return [claim.about for claim in reading.claims if isinstance(claim.about, Act | Participation)]


def acts(text: str) -> list[tuple[str, str, list[str], list[str]]]:
    """What was done how, by whom, about what; agents by the last word of theirs."""
    reading = reader_of(load()).read(Release("note", text, "en", published=date(2021, 6, 10)))
    words = lambda iri: next(iter(reading.things[iri].forms))[0]  # noqa: E731 - short
    found = [claim.about for claim in reading.claims if isinstance(claim.about, Act)]
    return [
        (a.type, a.modality, [words(i).split()[-1] for i in a.agents], [words(i) for i in a.targets]) for a in found
    ]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            TALKS + "The President and Prime Minister Kano praised the port and discussed river patrols.",
            ("ExchangeOfViews", "Done", ["Noor", "Kano"], ["river patrols"]),
        ),
        (
            "The reef treaty was signed by Malaysia's Minister Jane Roe SC and Japan's Minister Taro Kano.",
            ("Agreement", "Done", ["Roe", "Kano"], ["reef treaty"]),
        ),
        (
            "The reef treaty was signed in Penang between Ms Jane Roe, Envoy of Malaysia to Japan, and Mr Taro Kano.",
            ("Agreement", "Done", ["Roe", "Kano"], ["reef treaty"]),
        ),
        (
            TALKS + '"We appreciate the help with our harbours," he said.',
            ("Appreciation", "Done", ["Noor"], ["harbours"]),
        ),
        (
            "Sultan Omar Noor of Brunei met Prime Minister Kano of Japan. His Majesty welcomed the reef fund.",
            ("Welcome", "Done", ["Noor"], ["reef fund"]),
        ),
        (
            "Malaysia proposed to open a reef school, to which Japan agreed.",
            ("Proposal", "Done", ["Malaysia"], ["reef school"]),
        ),
        (
            "Malaysia met Japan. Malaysia invited Japan to participate in a reef race.",
            ("Invitation", "Done", ["Malaysia"], ["Japan", "reef race"]),
        ),
        (
            "Malaysia expressed hope that Japan would provide 5 million dollars to the reef school.",
            ("Pledge", "Planned", ["Japan"], ["reef school"]),
        ),
        (
            "Japan announced a contribution of USD 5 million to the reef school. Malaysia welcomed this contribution.",
            ("Welcome", "Done", ["Malaysia"], ["reef school"]),
        ),
        (
            "The Reef Harbour Plan was adopted in Penang. Japan supported the Plan.",
            ("Support", "Done", ["Japan"], ["Reef Harbour Plan"]),
        ),
        (
            "The ministers of Malaysia and Japan met. They agreed to work together towards the river jubilee.",
            ("Agreement", "Done", ["Malaysia", "Japan"], ["river jubilee"]),
        ),
    ],
)
def test_who_did_what(text, act):
    """Agents joined to an office, behind "between", in a quotation or told by a style; objects taken up again."""
    assert act in acts(text)


def test_a_town_is_where_something_was_adopted():
    """No act is about the town where it was done; one that tells of nothing else keeps it."""
    assert [targets for *_, targets in acts("The Reef Harbour Plan was adopted by Japan in Penang.")] == [
        ["Reef Harbour Plan"]
    ]
    (praised,) = acts("Japan welcomed the talks held on the Official Visit to Penang, and the plan on reefs.")
    assert "plan on reefs" in praised[-1]
    assert "Penang" not in praised[-1]


def test_so_many_countries_are_not_those_who_meet():
    """What forty countries did is nothing that the parties of the release did."""
    assert acts("Malaysia met Japan. To date, 40 countries have ratified the reef treaty.") == []


@pytest.mark.parametrize(
    ("person", "body", "office"),
    [
        ("Mr Ben Roe, Director of the Asian Reef Institute", "asian-reef-institute", "director"),
        ("European Council President Roe", "european-council", "european-council-president"),
        ("European Commission President von der Roe", "european-commission", "president"),
        ("H.E. Mr Ben Roe, Ambassador of the European Union to ASEAN", "eu", "ambassador-of-the-european-union"),
    ],
)
def test_guests_of_bodies_are_not_of_the_publishing_country(person, body, office):
    """Whoever holds an office of a body speaks for it."""
    people = [one for one in told(f"{person} attended the Reef Games.") if isinstance(one, Participation)]
    (one,) = people
    assert body in (one.represents or "")
    assert office in (one.position or "")


@pytest.mark.parametrize(
    ("text", "doers"),
    [
        ("Samdech Noor of Cambodia met Ms Ada Roe of Laos. Samdech welcomed the reef fund.", ["Noor"]),
        ("The ministers of ASEAN met Ms Ada Roe of Japan. The ministers of ASEAN welcomed the reef fund.", ["ASEAN"]),
        (
            "Mr Ben Noor Jr. and Ms Ada Roe signed the reef treaty, with President Coe witnessing the ceremony.",
            ["Jr.", "Roe"],
        ),
    ],
)
def test_who_did_it(text, doers):
    """A style of its own person, members of a body, and signers whom others look at."""
    assert acts(text)[-1][2] == doers


def test_whoever_makes_it_known_is_no_matter():
    """Words as "…, the Minister said today" end what a sentence tells, with an office and a day as well."""
    (act,) = acts("Malaysia and Japan agreed to open a reef school, Coordinating Minister Ben Noor Roe said today.")
    assert act == ("Agreement", "Done", ["Malaysia", "Japan"], ["reef school"])


@pytest.mark.parametrize(
    ("listed", "offices"),
    [
        (
            "Mr. Roe, Minister of Ports of Brunei, Mr. Coe, Minister of Trade of Laos, and Mr. Poe, Envoy of Cambodia",
            {"brunei": "minister-of-ports", "laos": "minister-of-trade", "cambodia": "envoy"},
        ),
        (
            "the Brunei Minister of Ports, Mr Roe, the Laos Minister of Trade, Mr Coe, the Cambodia Envoy, Mr Poe",
            {"brunei": "minister-of-ports", "laos": "minister-of-trade", "cambodia": "envoy"},
        ),
    ],
)
def test_offices_between_names(listed, offices):
    """The first of a list tells whether offices stand behind the names or before them."""
    people = told(f"Minister Ada Noor of Malaysia met with {listed}.")
    found = {str(p.represents).rpartition("/")[2]: str(p.position) for p in people if isinstance(p, Participation)}
    assert {land: found[land].rpartition("/")[2] for land in offices} == offices


def test_a_meeting_with_a_short_name_in_its_middle():
    """The bracket belongs to the body before it; the meeting has the words behind it, too."""
    (attended,) = told("Prime Minister Kano of Japan attended the Reef Zero Community (RZC) Leaders Meeting in Penang.")
    assert isinstance(attended, Participation)
    assert "reef-zero-community-leaders-meeting" in (attended.meeting or "")
