"""Cues that are no act in English: nouns, what things do, what somebody is to do, and facts told in the passive."""

from __future__ import annotations

import pytest

from kg.claims import Act, Reader
from kg.release.model import Release

TALKS = (
    "Reef talks\n\nForeign Minister Ann Roe of Japan met Fisheries Minister Poe of Fiji in Suva on 3 May 2024.\n\n"
    "{told}"
)
SPEECH = "Speech by Minister for Law K Shanmugam at the Reef Law Dinner\n\nGood evening.\n\n1. {told}"


def _acts(reader: Reader, text: str) -> list[tuple[str, str, str]]:
    """Type, first agent and mood of each act of a text."""
    reading = reader.read(Release("note", text, "en"))
    acts = [claim.about for claim in reading.claims if isinstance(claim.about, Act)]
    return [(act.type, act.agents[0].rpartition("/")[2].split("-")[0], act.modality) for act in acts]


@pytest.mark.parametrize(
    "told",
    [
        "The Reef Office traced the harbour back to the age of sail.",
        "The harbour links supply and demand with crab farms in the bay.",
        "The Reef Office will launch dedicated calls for kelp research in June.",
        "She rose to be second-in-command of the reef fleet.",
        "The harbour gave the necessary framework, support and incentives.",
        "She has been a farmer, builder and advocate.",
        "The kelp farm has received positive reviews for its crabs.",
    ],
)
def test_nouns_are_no_acts(reader: Reader, told: str):
    """Words that are a verb elsewhere."""
    assert [act for act in _acts(reader, TALKS.format(told=told)) if act[0] != "Attendance"] == []


@pytest.mark.parametrize(
    "told",
    [
        "There are programmes that support crab farmers in the bay.",
        "The bay has kelp farms, which offer work to crab farmers.",
        "The bay has three kelp farms, all of which support the reef fund.",
    ],
)
def test_what_things_do_is_no_act(reader: Reader, told: str):
    """In a relative clause behind what is no party."""
    assert _acts(reader, TALKS.format(told=told)) == []


@pytest.mark.parametrize(
    "told",
    [
        "Japan works to keep the bay open, foster fishing, and support the reef fund.",
        "The harbour can bring work to the bay and offer shelter to boats.",
    ],
)
def test_what_somebody_is_to_do_is_no_act(reader: Reader, told: str):
    """Verbs that go on an infinitive."""
    assert [act for act in _acts(reader, TALKS.format(told=told)) if act[0] in {"Support", "Pledge"}] == []


@pytest.mark.parametrize(
    ("told", "act"),
    [
        ("Both sides support the reef fund.", "Support"),
        ("We very much welcome the reef fund.", "Welcome"),
        ("Japan calls for kelp research.", "Request"),
        ("Japan, which supports the reef fund, has a bay of its own.", "Support"),
    ],
)
def test_verbs_of_somebody_are(reader: Reader, told: str, act: str):
    """The same words behind a party."""
    assert act in {kind for kind, _, _ in _acts(reader, TALKS.format(told=told))}


@pytest.mark.parametrize(
    "told",
    [
        "Crab farms in the bay are reviewed to meet the rules of the harbour.",
        "Crabs from our bay are recognised in many towns.",
        "And the farmers, looked at from the sea, felt small.",
        "Having gone through it all, the farmers stayed.",
        "Kelp is increasingly adopted for the roofs of boats.",
    ],
)
def test_facts_in_the_passive_are_no_acts(reader: Reader, told: str):
    """Told of nobody, in the present tense."""
    assert [act for act in _acts(reader, SPEECH.format(told=told)) if act[0] in {"ExchangeOfViews", "Adoption"}] == []


@pytest.mark.parametrize("adverb", ["fully ", "firmly ", "strongly ", ""])
def test_who_is_committed_is_the_subject(reader: Reader, adverb: str):
    """And no matter of it."""
    acts = _acts(reader, SPEECH.format(told=f"Japan is {adverb}committed to keeping the bay open."))
    assert {agent for _, agent, _ in acts} == {"japan"}
