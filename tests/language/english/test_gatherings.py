"""Meetings that no capitalised head word tells."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "They held the first trilateral commerce and industry ministerial meeting.",
            ["trilateral commerce and industry ministerial meeting"],
        ),
        (
            "At the trilateral National Security Advisors meeting they met.",
            ["trilateral National Security Advisors meeting"],
        ),
        ("The ASEAN Customs Directors-General meeting was held.", ["ASEAN Customs Directors-General meeting"]),
        ("After the Japan-Laos and Japan-Cambodia summit meetings they left.", ["Japan-Laos", "Japan-Cambodia"]),
        ("We look forward to COP31 in the autumn.", ["COP31"]),
        ("The Ministers meeting today are many.", []),
    ],
)
def test_meetings_in_small_letters(read, text, names):
    """How many sides meet, who meets, parties joined by hyphens, and a number behind a short name."""
    assert read(text).names("series") == names
