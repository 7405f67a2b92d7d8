"""Speeches and news: predicates in the first person, and what a thing is to somebody."""

from __future__ import annotations

import pytest

TITLE = "Remarks by Malaysia\n\nMr. Chairman,\n\n"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("The new harbour is most welcome to us.", "Welcome"),
        ("It is gratifying that the new harbour is open.", "Welcome"),
        ("I am glad to see the new harbour.", "Welcome"),
        ("The new harbour has our full support.", "Support"),
        ("We stand behind the new harbour.", "Support"),
        ("Perhaps we could build a new harbour.", "Proposal"),
        ("I take this opportunity to invite Japan to the new harbour.", "Invitation"),
        ("I am pleased to announce a new harbour.", "Announcement"),
        ("For our part, we will provide ships for the new harbour.", "Pledge"),
        ("It bears repeating that a new harbour is good for trade.", "Emphasis"),
        ("We would very much like to see a new harbour.", "Expectation"),
        ("I cannot thank Japan enough for the new harbour.", "Appreciation"),
    ],
)
def test_a_speaker(read, text, act):
    """Whoever the title names speaks."""
    found = read(TITLE + text)
    assert [one for one in found.acts() if one != ("Attendance", "done")][-1] == (act, "done")
    frame = found.frame(act)
    named = [found.words(mention) for mention in frame.agents] or [found.words(frame.subject)]
    assert named[0] in {"Malaysia", "us"}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Japan laid great stress on clean rivers.", "Emphasis"),
        ("Japan was adamant that rivers be clean.", "Emphasis"),
        ("Clean rivers are of great concern to Japan.", "Emphasis"),
        ("Japan was in favour of clean rivers.", "Support"),
        ("Both sides saw eye to eye on clean rivers.", "Agreement"),
        ("Japan came up with the idea of clean rivers.", "Proposal"),
        ("Japan pinned its hopes on clean rivers.", "Expectation"),
        ("Clean rivers were also taken up.", "ExchangeOfViews"),
        ("Clean rivers dominated the talks.", "ExchangeOfViews"),
        ("Japan joined in condemning the missile launches.", "Condemnation"),
    ],
)
def test_predicates(read, text, act):
    """Verbs with nouns, adjectives and set phrases tell the act of a plain verb."""
    assert read(text).acts()[-1] == (act, "done")


def test_what_will_be_done_is_a_matter(read):
    """The object of the verb behind "would" is what is hoped for."""
    assert ["bridges"] in [
        wordings[-1:] for wordings in read("Malaysia hoped that Japan would build bridges.").phrases("Expectation")
    ]


def test_concern_over_something(read):
    """What follows the noun is its matter and no time."""
    assert read("Japan voiced deep concern over the missile launches.").phrases("Emphasis")


def test_met_to_reaffirm(read):
    """What people meet to reaffirm is reaffirmed."""
    found = read("The Ministers of Japan and Thailand met on 3 June to reaffirm their commitment to clean rivers.")
    assert ("Emphasis", "done") in found.acts()


@pytest.mark.parametrize(
    "text",
    [
        "Japan agreed to work on ports, opening new roads, supporting ships, and safe seas.",
        "The fund helps Thailand to promote and support clean rivers.",
        "Japan joined a call on 3 June 2024.",
    ],
)
def test_no_acts_of_their_own(read, text):
    """Gerunds of a list, an infinitive that goes on, and the day of a call."""
    assert {act for act, _ in read(text).acts()} <= {"Agreement", "Attendance"}


@pytest.mark.parametrize(
    ("opening", "makers"),
    [
        ("We - the Leaders of Australia, India and Japan - met in Tokyo.", ["Australia", "India", "Japan"]),
        ("Our cooperation between Australia, India and Japan has grown.", ["Australia", "India", "Japan"]),
    ],
)
def test_makers_of_a_joint_statement(read, opening, makers):
    """They are told behind a dash or in passing; what they will do is promised."""
    found = read(f"Leaders' Joint Statement\n\n{opening}\n\nWe will work for clean rivers.")
    frame = found.frame("Pledge")
    assert [found.words(agent) for agent in frame.agents] == makers
