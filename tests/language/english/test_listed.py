"""Organisations that only a list tells, and names beside what is no part of them."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "She met companies, including 4K, Kelp & Sons, Basin Holdings and Atoll.",
            {"4K", "Kelp & Sons", "Basin Holdings", "Atoll"},
        ),
        (
            "He saw three law firms, Reef Kelp & Lagoon, Tide & Ebb and Shore & Co.",
            {"Reef Kelp & Lagoon", "Tide & Ebb"},
        ),
        ("It works with firms like Seafolk.", {"Seafolk"}),
        ("Money came from banks such as the Lagoon Trust (LT), and others.", {"Lagoon Trust"}),
    ],
)
def test_items_of_a_list_of_bodies(read, text, bodies):
    """Each item is one, whatever its words."""
    assert bodies <= set(read(text).names("actor"))


@pytest.mark.parametrize(
    "text",
    [
        "Companies, Minister Roe said, grow.",
        "The companies, Reefco said, grow.",
        "They make goods, including Kelp and Coral.",
        "The firms, including Dr. Ann Roe and Mr. Bo Lee, spoke.",
    ],
)
def test_what_is_no_list_of_bodies(read, text):
    """A comma alone opens none, nor do other nouns, and people are no bodies."""
    assert read(text).of("actor") == []


def test_a_name_that_joins_its_matters_is_one(read):
    """What the last two items may be together is not parted."""
    found = read("Agencies such as the Organisation for Reef Care and Research spoke.").names("actor")
    assert found == ["Organisation for Reef Care and Research"]


@pytest.mark.parametrize(
    ("text", "kind", "names"),
    [
        ("Statement Endorsing Principles for 9G", "document", ["Principles for 9G"]),
        ("A Memorial Lecture on the Kelp Convention was given.", "document", ["Kelp Convention"]),
        ("They spoke of the Kelp Reef Partnership.", "document", ["Kelp Reef Partnership"]),
        ("the Joint Press Release of the Kelp Senior Group", "actor", ["Kelp Senior Group"]),
        ("Supporting ASEAN matters.", "actor", ["ASEAN"]),
        (
            "We, of Fiji and the United States of the Kelp Senior Group, met.",
            "actor",
            ["Fiji", "the United States", "Kelp Senior Group"],
        ),
        ("Firms such as General Electric and Kelpco spoke.", "actor", ["General Electric", "Kelpco"]),
        ("The United Nations General Assembly met Fiji.", "actor", ["United Nations General Assembly", "Fiji"]),
        (
            "They thanked the Kelp Fund of Fiji and Reef Sisters of Tonga.",
            "actor",
            ["Kelp Fund of Fiji", "Tonga"],
        ),
        ("The General Department of Reefs came.", "actor", ["General Department of Reefs"]),
    ],
)
def test_names_beside_other_words(read, text, kind, names):
    """What is said on a thing, who does something for it, and where its members are from is no part of its name."""
    assert read(f"Kelp news\n\n{text}").names(kind) == names
