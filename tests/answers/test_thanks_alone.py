"""Thanks for what was promised take it up; they keep it only where they tell that it was handed over."""

from __future__ import annotations

import pytest
from graphs import told

from kg.answers.commitments import commitments

PLEDGE = (
    "ASEAN-Japan Summit\n\nThe 27th ASEAN-Japan Summit was held in Manila on 2 June 2025. "
    "Japan pledged 10 million US dollars to {}."
)
JAIF, LAND = "the Japan-ASEAN Integration Fund", "Viet Nam"


@pytest.mark.parametrize(
    ("to", "language", "later", "state"),
    [
        (JAIF, "en", f"ASEAN thanked Japan for its contribution of 10 million US dollars to {JAIF}.", "followed up"),
        (JAIF, "en", f"ASEAN thanked Japan for the delivery of 10 million US dollars to {JAIF}.", "fulfilled"),
        (LAND, "en", "Viet Nam thanked Japan for its grant of 10 million US dollars.", "followed up"),
        (LAND, "en", "Viet Nam thanked Japan for the 10 million US dollars received.", "fulfilled"),
        (LAND, "ja", "ベトナムは、日本による1000万ドルの供与に謝意を表明した。", "followed up"),
        (LAND, "th", "เวียดนามขอบคุณญี่ปุ่นสำหรับเงินสนับสนุน 10 ล้านดอลลาร์สหรัฐ", "followed up"),
    ],
)
def test_thanks_of_the_next_month(tmp_path, to: str, language: str, later: str, state: str) -> None:
    """Whose contribution it is says not yet that it came."""
    store = told(tmp_path, ("en", "2025-06-03", PLEDGE.format(to)), (language, "2025-07-10", f"News\n\n{later}"))
    assert {one.state for one in commitments(store, {"asof": "2025-12-31"})} == {state}
