"""Accounts, what gatherings are about and end with, and quotations that stand before who is quoted."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Minister Lim explained Japan's efforts in cyber security.", "Announcement"),
        ("Minister Lim gave an overview of the new visa scheme.", "Announcement"),
        ("The meeting also saw the launch of a reef fund.", "Announcement"),
        ("The Meeting focused on trade facilitation.", "ExchangeOfViews"),
        ("The session covered trade facilitation.", "ExchangeOfViews"),
        ("The Meeting concluded with the adoption of a reef charter.", "Adoption"),
        ("The talks resulted in an agreement on joint patrols.", "Agreement"),
        ("Laos and Japan have concluded negotiations on a data agreement.", "Agreement"),
        ("Laos is ready to share its experience in water management.", "Pledge"),
        ("Minister Lim expressed his determination to protect reefs.", "Emphasis"),
        ("The Ministers took note with concern of the rise in online scams.", "Emphasis"),
        ("Minister Lim appealed for restraint.", "Request"),
        ("Minister Lim extended an invitation to Prime Minister Sato to attend the forum.", "Invitation"),
    ],
)
def test_accounts(read, sentence, act):
    """Each tells one kind of act."""
    assert (act, "done") in read(sentence).acts()


def test_talks_for_a_purpose_are_a_stance(read):
    """What somebody spoke with somebody to reinforce is told by that."""
    assert ("Emphasis", "done") in read(
        "President Roe spoke with Prime Minister Sato to reinforce his commitment to peace."
    ).acts()


def test_who_is_quoted_behind_the_words_is_no_matter_of_them(read):
    """The objects of what is quoted end with the quotation, and its speaker is who said it."""
    text = read('"Japan is committed to clean energy," said Minister Lim. "We look forward to a reef fund."')
    assert text.phrases("Emphasis") == [["clean energy"]]
    assert text.words(text.frame("Emphasis").reporter) == "Minister Lim"
    assert text.agents("Expectation") == ["Minister Lim"]


def test_a_loan_in_a_currency_is_no_sum(read):
    """An article before a currency counts nothing."""
    assert not read("Japan extended a yen loan for the railway.").of("money")


@pytest.mark.parametrize(
    ("sentence", "agents"),
    [
        ("The Reef Agency (RA) and the Tide Agency (TA) agreed to share data.", "Reef Agency (RA) and the Tide Agency"),
        ("Laos' Reef Agency and Japan's Tide Agency agreed to share data.", "Reef Agency and Japan's Tide Agency"),
        (
            "The Reef Agency, together with the Tide Agency, launched a fund.",
            "Reef Agency, together with the Tide Agency",
        ),
    ],
)
def test_bodies_that_act_together(read, sentence, agents):
    """Short names in brackets, the countries of bodies and "together with" part nobody."""
    act = "Announcement" if "launched" in sentence else "Agreement"
    assert agents in read(sentence).agents(act)[0]


def test_signers_without_the_bodies_in_their_offices(read):
    """Everybody behind "by" signed, and none of the bodies that they work for."""
    signers = "Mr Tan Boon Keng, Director of the Reef Agency, and Mr Sato Ken, Chairman of the Tide Agency"
    text = read(f"The charter was signed by {signers}.")
    assert [text.words(m) for m in text.frame("Adoption").agents] == ["Mr Tan Boon Keng", "Mr Sato Ken"]


@pytest.mark.parametrize(
    ("sentence", "terms"),
    [
        ("Laos is the current chair of the ASEAN Working Group on Reefs.", 1),
        ("Laos will take over the ASEAN Chair from Japan.", 2),  # one begins, one ends
        ("Laos is a member of the Reef Taskforce.", 0),
    ],
)
def test_chairs_of_bodies_that_are_not_known(read, sentence, terms):
    """Who chairs a working group holds an office, and who is a member of one does not."""
    assert [frame.act for frame in read(sentence).frames].count("Tenure") == terms


@pytest.mark.parametrize(
    ("text", "act", "agents"),
    [
        ("Japan and Laos issued designations against reef pirates.", "Announcement", ["Japan and Laos"]),
        ("The Reef Council passed a resolution to adopt the Reef Charter.", "Adoption", ["Reef Council"]),
        ("The winner will get a prize of US$200, sponsored by the Reef Fund.", "Pledge", ["Reef Fund"]),
        ("Laos encourages efforts towards clean rivers.", "Emphasis", ["Laos"]),
        ("Laos encourages Japan to clean rivers.", "Request", ["Laos"]),
    ],
)
def test_sanctions_resolutions_and_prizes(read, text, act, agents):
    """Designations are announced, a paper is adopted by a resolution, a sponsor gives; efforts cannot be asked."""
    found = read(text)
    assert [(frame.act, found.agents(frame.act)) for frame in found.frames] == [(act, agents)]


def test_gerunds_in_a_row_tell_how(read):
    """Two gerunds behind "by" tell how something was done, and no act of whoever acted last."""
    assert read("Ann Doe got the prize by opening schools and supporting divers.").frames == []
