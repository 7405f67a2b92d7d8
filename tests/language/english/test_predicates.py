"""Predicates made of nouns that name acts."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "act", "agents", "phrase"),
    [
        ("Gratitude was expressed by Malaysia for the new harbour.", "Appreciation", ["Malaysia"], "the new harbour"),
        ("Japan's full support for clean rivers was reaffirmed.", "Support", ["Japan"], "clean rivers"),
        ("A proposal for a school of navigation was made by Japan.", "Proposal", ["Japan"], "school of navigation"),
        ("The new harbour has Japan's support.", "Support", ["Japan"], "The new harbour"),
        ("The new harbour can count on Japan's backing.", "Support", ["Japan"], "The new harbour"),
        ("Clean rivers were among Japan's proposals.", "Proposal", ["Japan"], "Clean rivers"),
        ("Among Japan's proposals was a school of navigation.", "Proposal", ["Japan"], "school of navigation"),
        ("Malaysia's hope is that the new harbour will open.", "Expectation", ["Malaysia"], "the new harbour"),
        ("ASEAN's thanks went to Japan for the new harbour.", "Appreciation", ["ASEAN"], "the new harbour"),
        ("From Japan came the proposal to dig a canal.", "Proposal", ["Japan"], "canal"),
    ],
)
def test_whose_noun_it_is(read, text, act, agents, phrase):
    """The owner stands before the noun, behind "by", or in a possessive."""
    found = read(text)
    assert [one for one, _ in found.acts()] == [act]
    assert found.agents(act) == agents
    assert any(phrase in wordings for wordings in found.phrases(act))


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Agreement was also reached on clean rivers.", "Agreement"),
        ("There was broad agreement on clean rivers.", "Agreement"),
        ("A consensus emerged on clean rivers.", "Agreement"),
        ("Importance was attached to clean rivers.", "Emphasis"),
        ("Views were exchanged on clean rivers.", "ExchangeOfViews"),
        ("The talks touched on clean rivers.", "ExchangeOfViews"),
        ("On the agenda were clean rivers.", "ExchangeOfViews"),
        ("The proposal found the support of all delegations.", "Support"),
    ],
)
def test_nobody_named_means_all_who_meet(read, text, act):
    """Without an owner the parties of the meeting are meant."""
    frame = read(text).frame(act)
    assert (frame.subject, frame.fallback) == (None, "meeting")


@pytest.mark.parametrize(
    "text",
    [
        "No agreement was reached on clean rivers.",
        "There was no agreement on clean rivers.",
        "The proposal has not the support of Japan.",
    ],
)
def test_negated(read, text):
    """What was not reached is no act."""
    assert all(modality == "negated" for _, modality in read(text).acts())


@pytest.mark.parametrize(
    "text",
    ["The results of the discussions were put on paper.", "When agreement was reached on clean rivers, it was late."],
)
def test_no_act(read, text):
    """A noun that a preposition governs, and a clause of time."""
    assert read(text).acts() == []


@pytest.mark.parametrize(
    "text",
    [
        "The 24th AEM-METI Consultations were held in Singapore on 8 September 2017.",
        "Talks were held in a friendly atmosphere in Hanoi.",
        "Discussions were held at the harbour office.",
    ],
)
def test_a_meeting_that_is_held_tells_no_act(read, text):
    """Where it was held is not what was talked about."""
    assert read(text).acts() == []


def test_what_talks_were_held_on_behind_where(read):
    """The matter stands behind the place."""
    found = read("Discussions were held in Bangkok on 3 May 2017 on trade in rice.")
    assert found.acts() == [("ExchangeOfViews", "done")]
    assert [wordings[0] for wordings in found.phrases("ExchangeOfViews")] == ["trade in rice"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Japan and Laos will work together on river boats.", "Agreement"),
        ("Japan and Laos updated each other on river boats.", "ExchangeOfViews"),
        ("Japan regretted the loss of the river boats.", "Emphasis"),
        ("Japan saw merit in river boats.", "Support"),
        ("Japan will double its aid for river boats.", "Pledge"),
    ],
)
def test_plain_verbs(read, text, act):
    """What several will do together, tell each other, regret, favour and give more of."""
    assert [one for one, _ in read(text).acts()] == [act]
