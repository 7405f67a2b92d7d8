"""Talks that a noun or a title tells, and what they were about."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "agents", "matter"),
    [
        (
            "Minister Lim had fruitful discussions with Secretary Jane Roe on digital trade.",
            ["Minister Lim", "Secretary Jane Roe"],
            "digital trade",
        ),
        (
            "Minister Lim held separate meetings with his counterparts from Japan and Malaysia on food security.",
            ["Minister Lim", "Japan", "Malaysia"],
            "food security",
        ),
    ],
)
def test_both_sides_exchange_views_on_the_matter(read, text, agents, matter):
    """Whoever holds talks and whom they meet talked about what "on" tells."""
    found = read(text)
    assert found.agents("ExchangeOfViews") == agents
    assert found.phrases("ExchangeOfViews")[0][0] == matter


@pytest.mark.parametrize(
    "text",
    [
        "Minister Lim held a meeting with Secretary Jane Roe on 3 May 2026.",
        "Minister Lim held a meeting with Secretary Jane Roe on the sidelines of the summit.",
    ],
)
def test_a_day_is_no_matter(read, text):
    """When they met is not what they talked about."""
    assert ("ExchangeOfViews", "done") not in read(text).acts()


@pytest.mark.parametrize(
    ("title", "name"),
    [
        (
            "Ambassador Tanaka Jiro calls on Minister for Law Lim Hock Seng",
            "Ambassador Tanaka Jiro's Courtesy Call on Minister for Law Lim Hock Seng",
        ),
        (
            "Prime Minister Rahman meets with President Roe in Tokyo",
            "Prime Minister Rahman's Meeting with President Roe",
        ),
        ("Minister Lim meets business leaders", None),
    ],
)
def test_a_title_tells_talks_as_a_sentence(read, title, name):
    """Who meets whom is a meeting; whoever meets a crowd holds none."""
    found = read(f"{title}\n\nThey talked about rivers.").of("series")
    assert [m.value for m in found] == ([name] if name else [])


def test_who_is_greeted_takes_part(read):
    """Lines that greet somebody with an office, and "Co-Chair" behind it."""
    text = (
        "Statement by Minister for Law Lim Hock Seng at the Reef Ministers Interface\n\n"
        "Your Excellency Dato Sri Hamidah Said, Minister in the Prime Minister's Department (Law) of Malaysia, and "
        "Co-Chair of the Interface\n\nExcellency Ambassador Watanabe,\n\n1. Good morning."
    )
    assert [act for act, _ in read(text).acts()] == ["Attendance", "Cochairing", "Attendance"]


def test_a_chairman_of_something_else_chairs_nothing(read):
    """Only a co-chair needs no meeting named behind the office; an organisation has chairmen, too."""
    text = "Speech by Minister Lim at the Reef Forum\n\nMr Lucas Wong, Chairman of the Maritime Fund,\n\nGood morning."
    assert [act for act, _ in read(text).acts()] == ["Attendance", "Attendance"]


def test_whom_somebody_met_joins_the_talks(read):
    """What is discussed behind a meeting that a noun tells is discussed with whoever was met."""
    found = read("Minister Roe will have a meeting with Minister Sato to foster trade and discuss reefs.")
    assert found.agents("ExchangeOfViews") == ["Minister Roe", "Minister Sato"]
