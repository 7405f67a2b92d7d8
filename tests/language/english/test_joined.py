"""Two verbs in a row tell two stances where each has its matter, and one where the second goes on with the first."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "words",
    [
        "The Ministers underscored their resolve to protect kelp, and reiterated the importance of reefs.",
        "The Ministers reaffirmed the importance of reefs and expressed serious concern about storms.",
        "Japan stressed the need for safe harbours and reaffirmed its commitment to the crab trade.",
        "The two leaders affirmed that kelp is a key to growth, and emphasised the role of divers.",
        "We reaffirm our commitment to the reef, and also underline the necessity of peace at sea.",
        "They voiced concern over the storm and highlighted the value of harbours.",
    ],
)
def test_two_stances(read, words):
    """Each is told by itself."""
    assert [act for act, _ in read(words).acts()] == ["Emphasis", "Emphasis"]


@pytest.mark.parametrize(
    "words",
    [
        "The Ministers underlined the importance of reefs, highlighting new efforts to protect kelp.",
        "The Ministers shared their concerns about storms and reaffirmed their commitment to address these issues.",
        "The Ministers reaffirmed the four countries' enduring and shared commitment to the reef.",
    ],
)
def test_one_stance(read, words):
    """A participle, or words that point back, or no verb at all."""
    assert [act for act, _ in read(words).acts()] == ["Emphasis"]


@pytest.mark.parametrize(
    "words",
    [
        "Both leaders affirmed the value of reefs, and committed to work closely together on kelp.",
        "The two ministers condemned the attack and committed to continue joint efforts on kelp.",
        "The leaders discussed storms and pledged to work together on kelp.",
        "Japan and Laos discussed storms and committed to cooperating on kelp.",
    ],
)
def test_what_several_commit_to_together_is_agreed(read, words):
    """Also where the verb goes on behind another one."""
    assert [act for act, _ in read(words).acts()][-1] == "Agreement"


def test_what_one_commits_to_is_promised(read):
    """A single country."""
    assert [act for act, _ in read("Japan condemned the attack and committed to work on kelp.").acts()][-1] == "Pledge"
