"""Names of papers that "and" joins with the next one of the same party, and numbers of footnotes behind names."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "The Ministers approved ASEAN Kelp Clauses for Cross Border Reef Flows and ASEAN Reef Mechanism.",
            ["ASEAN Kelp Clauses for Cross Border Reef Flows", "ASEAN Reef Mechanism"],
        ),
        (
            "They adopted the Japan Plan for Reef Growth and Japan Agenda for Kelp Ports.",
            ["Japan Plan for Reef Growth", "Japan Agenda for Kelp Ports"],
        ),
        (
            "They adopted the Thailand Crab Guide and Thailand Kelp Handbook.",
            ["Thailand Crab Guide", "Thailand Kelp Handbook"],
        ),
        ("They adopted the Plan for Peace and Kelp Growth.", ["Plan for Peace and Kelp Growth"]),
        ("They adopted the Reef Framework2 today.", ["Reef Framework"]),
        ("They adopted the Kelp Action Plan12. Japan thanked them.", ["Kelp Action Plan"]),
        ("The ASEAN Reef Guide for Blue Ports3 is new. Blue Ports are many.", ["ASEAN Reef Guide for Blue Ports"]),
    ],
)
def test_names_of_papers(read, text, names):
    """Each is told by itself, without the number."""
    assert read(text).names("document") == names


@pytest.mark.parametrize("name", ["New York Kelp Convention", "New Zealand Reef Plan", "New Delhi Crab Declaration"])
def test_a_place_keeps_its_first_word(read, name):
    """What is new does not."""
    assert read(f"Japan adopted the {name} in May.").names("document") == [name]
    assert read("Japan adopted the New Kelp Action Plan in May.").names("document") == ["Kelp Action Plan"]
