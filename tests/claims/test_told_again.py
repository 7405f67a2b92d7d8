"""Meetings of months ago that a release tells of again."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Act, reader_of
from kg.release.model import Release
from kg.vocabulary import load

PLEDGES = {
    "en": "The 39th ASEAN-Japan Forum was held in Bangkok on 25 June 2024. "
    "At the Forum, Japan pledged US$2 million to the AHA Centre.",
    "th": "การประชุม ASEAN-Japan Forum ครั้งที่ 39 จัดขึ้นเมื่อวันที่ 25 มิถุนายน 2567 ที่กรุงเทพฯ "
    "โดยญี่ปุ่นประกาศสนับสนุนเงิน 2 ล้านดอลลาร์แก่ศูนย์ AHA",
    "ja": "第39回日・ASEANフォーラムは2024年6月25日にバンコクで開催され、"
    "日本はAHAセンターに200万ドルを拠出することを表明しました。",
}


def _done_at(text: str, lang: str) -> list[str]:
    """The ends of the IRIs of the meetings at which things were done, as a release of the next winter tells it."""
    claims = reader_of(load()).read(Release("note", text, lang, published=date(2024, 12, 20))).claims
    acts = [claim.about for claim in claims if isinstance(claim.about, Act)]
    return [(act.meeting or "").rpartition("/")[2] for act in acts]


@pytest.mark.parametrize("lang", ["en", "th", "ja"])
def test_what_was_done_where_a_meeting_is_told_to_have_been_held(lang: str):
    """It is no new pledge of the day of the release."""
    assert _done_at(PLEDGES[lang], lang) == ["asean-japan-som-39"]


@pytest.mark.parametrize(
    "later",
    [
        # a paragraph of its own tells of today
        "was held in Bangkok on 25 June 2024.\n\nJapan pledged US$2 million to the AHA Centre.",
        # so does a day of its own
        "was held in Bangkok on 25 June 2024. On 19 December 2024, Japan pledged US$2 million to AHA.",
        # a meeting that is only named was not told of
        "of 25 June 2024 is over, and Japan pledged US$2 million to the AHA Centre.",
    ],
)
def test_what_came_later(later: str):
    """Nothing ties it to that meeting."""
    assert _done_at(f"The 39th ASEAN-Japan Forum {later}", "en") == [""]
