"""Who presides over the opening of a meeting does not chair it."""

from __future__ import annotations

import pytest

from kg.claims import Participation, Reader
from kg.release.model import Release


@pytest.mark.parametrize(
    ("lang", "text", "role"),
    [
        (
            "en",
            "Mr. Suda Jaidee, Minister of Thailand, presided over the opening ceremony of the 5th ASEAN-Japan Forum.",
            "Attendee",
        ),
        (
            "en",
            "Mr. Suda Jaidee, Minister of Thailand, chaired the opening session of the 5th ASEAN-Japan Forum.",
            "Attendee",
        ),
        (
            "en",
            "Mr. Suda Jaidee, Minister of Thailand, chaired the 5th ASEAN-Japan Forum after the opening session.",
            "Chair",
        ),
        ("th", "นายสุดา ใจดี นายกรัฐมนตรี เป็นประธานในพิธีเปิดการประชุม ASEAN-Japan Forum ครั้งที่ 5", "Attendee"),
        ("th", "นายสุดา ใจดี นายกรัฐมนตรี เป็นประธานเปิดการประชุม ASEAN-Japan Forum ครั้งที่ 5", "Attendee"),
        ("th", "นายสุดา ใจดี นายกรัฐมนตรี เป็นประธานการประชุม ASEAN-Japan Forum ครั้งที่ 5", "Chair"),
        ("ja", "第5回日ASEANフォーラムの開会式が開催され、タイのスダ首相が議長を務めた。", "Attendee"),
        ("ja", "第5回日ASEANフォーラムが開催され、タイのスダ首相が議長を務めた。", "Chair"),
    ],
)
def test_only_the_opening(reader: Reader, lang: str, text: str, role: str):
    """The words between the verb and the meeting's name tell, or those right behind the name."""
    told = reader.read(Release("a", f"News\n\n{text}", lang)).claims
    assert [claim.about.role for claim in told if isinstance(claim.about, Participation)] == [role]
