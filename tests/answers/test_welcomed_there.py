"""A body that was waited for is there when its founding is welcomed, not when anything else of it is."""

from __future__ import annotations

import pytest
from graphs import told

from kg.answers.commitments import commitments

AWAITED = (
    "ASEAN-Japan Summit\n\nThe 27th ASEAN-Japan Summit was held in Manila on 2 June 2025. "
    "The leaders looked forward to the establishment of the ASEAN Centre for Public Health Emergencies "
    "and Emerging Diseases by the end of 2025."
)
CENTRE = "the ASEAN Centre for Public Health Emergencies and Emerging Diseases"
MET = "ASEAN-Japan Summit\n\nThe 28th ASEAN-Japan Summit was held in Vientiane on 2 February 2026. "


@pytest.mark.parametrize(
    ("language", "later", "state"),
    [
        ("en", f"{MET}The leaders welcomed the announcement of the establishment of {CENTRE}.", "fulfilled"),
        ("en", f"{MET}The leaders welcomed the launch of {CENTRE}.", "fulfilled"),
        ("en", f"{MET}The leaders welcomed the planned launch of {CENTRE}.", "overdue"),
        ("en", f"{MET}The leaders welcomed the progress towards the launch of {CENTRE}.", "overdue"),
        ("en", f"{MET}The leaders welcomed the new guidelines of {CENTRE}.", "overdue"),
        ("en", f"{MET}The leaders welcomed {CENTRE}.", "overdue"),
        (
            "ja",
            "第28回日ASEAN首脳会議\n\n2月2日に開かれた。首脳は、ASEAN感染症対策センターの設立を歓迎した。",
            "fulfilled",
        ),
    ],
)
def test_a_welcome_of_its_founding(tmp_path, language: str, later: str, state: str) -> None:
    """Whoever welcomes the launch of a centre tells that it is there."""
    store = told(tmp_path, ("en", "2025-06-03", AWAITED), (language, "2026-02-03", later))
    assert {one.state for one in commitments(store, {"asof": "2026-12-31"})} == {state}
