"""Who "they" are in talks, and what both sides do together."""

from __future__ import annotations

import pytest

from kg.claims import Act, Reader
from kg.release.model import Release
from kg.vocabulary import load

TALKS = """Readout of Vice President Roe's Meeting with Prime Minister Kishida of Japan

Vice President Ann Roe met with Prime Minister Kishida Fumio in Suva. """


@pytest.fixture(name="reader", scope="module")
def _reader() -> Reader:
    return Reader(load())


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
        ("They committed to building a new harbour.", "Agreement"),
        ("The two leaders committed to a new harbour.", "Agreement"),
        ("The Prime Minister committed to a new harbour.", "Pledge"),
        ("They committed to US$3 million for a new harbour.", "Pledge"),
        ("They recommitted to a new harbour.", "Emphasis"),
        ("The Vice President reaffirmed to the Prime Minister her support for the harbour.", "Emphasis"),
    ],
)
def test_commitments(reader: Reader, text: str, act: str):
    """What both commit to is agreed; what is committed to again is a stance; a sum is promised."""
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
