"""Who "they" are in talks, and what both sides do together."""

from __future__ import annotations

import pytest

from kg.claims import Act, Reader
from kg.release.model import Release

TALKS = """Readout of Vice President Roe's Meeting with Prime Minister Kishida of Japan

Vice President Ann Roe met with Prime Minister Kishida Fumio in Suva. """


def _acts(reader: Reader, text: str) -> list[tuple[str, list[str], list[str]]]:
    reading = reader.read(Release("note", TALKS + text, "en", None, "The White House"))
    acts = [claim.about for claim in reading.claims if isinstance(claim.about, Act)]
    return [(act.type, _ends(act.agents), _ends(act.targets)) for act in acts]


def _ends(iris: list[str]) -> list[str]:
    return [iri.rsplit("/", 1)[-1] for iri in iris]


@pytest.mark.parametrize(
    "text",
    [
        "The Vice President praised the new harbour. They discussed rice.",
        "She underlined that the United States will keep the harbour open, and they discussed rice.",
        "The Prime Minister spoke of the harbour. The Vice President thanked him. They also discussed rice.",
    ],
)
def test_they_are_more_than_the_one_who_acted_last(reader: Reader, text: str):
    """After what one of them said, "they" are both again."""
    talks = [agents for act, agents, _ in _acts(reader, text) if act == "ExchangeOfViews"]
    assert [len(agents) for agents in talks] == [2]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("They committed to building a new harbour.", "Pledge"),
        ("The two leaders committed to a new harbour.", "Pledge"),
        ("The Prime Minister committed to a new harbour.", "Pledge"),
        ("They committed to US$3 million for a new harbour.", "Pledge"),
        ("They recommitted to a new harbour.", "Emphasis"),
        ("The Vice President reaffirmed to the Prime Minister her support for the harbour.", "Emphasis"),
    ],
)
def test_commitments(reader: Reader, text: str, act: str):
    """What one or both commit to is promised, with a sum or without; what is committed to again is a stance."""
    assert [told for told, *_ in _acts(reader, text)] == [act]


def test_who_informs_whom_promises(reader: Reader):
    """Whoever tells what their own country will give promises it, and not whoever is told."""
    text = "The Prime Minister informed the Vice President that Japan will provide US$3 million for the harbour."
    assert [(act, agents) for act, agents, _ in _acts(reader, text)] == [("Pledge", ["kishida-fumio"])]


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("They discussed rice, for which the Prime Minister is leading a campaign.", ["rice"]),
        ("They discussed rice in advance of the harvest.", ["rice"]),
        ("They stressed the dangers posed by the drought.", ["drought"]),
    ],
)
def test_where_a_matter_ends(reader: Reader, text: str, matter: list[str]):
    """A relative clause behind a preposition and what tells when are no part of it; what brings a danger is one."""
    assert matter == [target for target in _acts(reader, text)[-1][2] if target in matter]


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("The visit underscores the United States' commitment to clean rivers.", ["usa"]),
        ("This meeting demonstrated Japan's support for clean rivers.", ["japan"]),
        ("The Vice President's trip reflects her commitment to clean rivers.", ["ann-roe-vice-president"]),
    ],
)
def test_what_an_event_shows(reader: Reader, text: str, agents: list[str]):
    """What a visit or a meeting shows of somebody is their stance."""
    assert [told for told in _acts(reader, text) if told[0] == "Emphasis"] == [("Emphasis", agents, ["clean-rivers"])]


def test_what_somebody_spoke_about(reader: Reader):
    """Both sides of a call exchange views on what stands behind "about", and not on a day behind "on"."""
    told = _acts(reader, "The Prime Minister spoke by phone with Vice President Roe about clean rivers.")
    assert [(act, len(agents), targets) for act, agents, targets in told] == [("ExchangeOfViews", 2, ["clean-rivers"])]
    assert not _acts(reader, "The Prime Minister spoke with Vice President Roe on 3 May 2024.")


def test_the_points_that_somebody_makes(reader: Reader):
    """Behind a colon the speaker is the one who acts, until the text goes on to tell what happened."""
    text = """

2. Prime Minister Kishida made the following points:

i. We have just launched a river fund.

ii. I hope that river patrols will grow.

3. The Vice President thanked the Prime Minister for the river fund."""
    told = [(act, agents) for act, agents, _ in _acts(reader, text)]
    assert told == [
        ("Announcement", ["kishida-fumio"]),
        ("Expectation", ["kishida-fumio"]),
        ("Appreciation", ["ann-roe-vice-president"]),
    ]


def test_who_signs_is_no_target(reader: Reader):
    """Offices and others behind the first signer are not what is signed; nor are those between whom something is."""
    text = "The River Treaty was signed by Ms Joan Poe, Minister of Rivers, and Mr Karl Moe, President of Reef Bank."
    assert [len(targets) for *_, targets in _acts(reader, text)] == [1]
    told = _acts(reader, "They welcomed the exchange of boats between Laos and Fiji.")[0][2]
    assert not {"laos", "fiji"} & {*told}
