"""Promises of money to a country or an organisation: kept by the very sum from whoever promised it, by no other."""

from __future__ import annotations

import pytest
from graphs import told

from kg.answers.commitments import commitments

MET = "ASEAN-Japan Summit\n\nThe 27th ASEAN-Japan Summit was held in Manila on 2 June 2025. "
TO_BODY = "Japan pledged 3 million US dollars to the ASEAN Foundation."
TO_LAND = "Japan pledged 3 million US dollars to Viet Nam."


def states(folder, promise: str, later: str, language: str = "en") -> set[str]:
    """The states of a promise of June 2025 after what a release of February 2026 tells."""
    store = told(folder, ("en", "2025-06-03", MET + promise), (language, "2026-02-03", f"Aid\n\n{later}"))
    return {one.state for one in commitments(store, {"asof": "2026-12-31"})}


@pytest.mark.parametrize(
    ("promise", "language", "later"),
    [
        (TO_BODY, "en", "Japan delivered 3 million US dollars to the ASEAN Foundation."),
        (TO_BODY, "en", "The ASEAN Foundation thanked Japan for the delivery of 3 million US dollars."),
        (TO_LAND, "en", "Japan delivered 3 million US dollars to Viet Nam."),
        (TO_LAND, "en", "Viet Nam thanked Japan for the 3 million US dollars received."),
        (TO_LAND, "th", "ญี่ปุ่นได้ส่งมอบเงิน 3 ล้านดอลลาร์สหรัฐให้แก่เวียดนาม"),
        (TO_LAND, "ja", "日本は、ベトナムに300万ドルを供与した。"),
    ],
)
def test_the_promised_sum_keeps_it(tmp_path, promise: str, language: str, later: str) -> None:
    """As for a fund or a centre, in any language, told by whoever gave it or by thanks."""
    assert states(tmp_path, promise, later, language) == {"fulfilled"}


@pytest.mark.parametrize(
    ("promise", "later", "state"),
    [
        (TO_LAND, "Japan delivered 5 million US dollars to Viet Nam.", "open"),
        (TO_LAND, "Japan delivered 3 million euros to Viet Nam.", "open"),
        (TO_LAND, "Japan delivered ambulances to Viet Nam.", "open"),
        (TO_LAND, "Australia delivered 3 million US dollars to Viet Nam.", "open"),
        (TO_BODY, "Japan delivered 3 million US dollars to Viet Nam.", "open"),
        (TO_BODY, "Japan delivered 2 million US dollars to the ASEAN Foundation.", "followed up"),
        (
            "Japan pledged 3 million US dollars to Laos for vaccination.",
            "Japan delivered 3 million US dollars to Viet Nam for vaccination.",
            "open",
        ),
    ],
)
def test_another_sum_does_not(tmp_path, promise: str, later: str, state: str) -> None:
    """Much is given to a country: another sum, giver or receiver is another matter; a part of a body's is a part."""
    assert states(tmp_path, promise, later) == {state}
