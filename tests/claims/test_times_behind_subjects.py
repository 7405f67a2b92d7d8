"""Days and places between who acts and the verb, as news agencies put them."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Act, Reader
from kg.release.model import Release


@pytest.mark.parametrize(
    ("subject", "agents"),
    [
        ("Japan on Monday", ["japan"]),
        ("Japan on 13 July", ["japan"]),
        ("Japan in July 2020", ["japan"]),
        ("Japan, on 13 July 2020,", ["japan"]),
        ("Japan on Tuesday, 14 July 2020,", ["japan"]),
        ("Japan in Jakarta on Monday", ["japan"]),
        ("Japan and Thailand on Monday", ["japan", "thailand"]),
        ("Prime Minister Suga Yoshihide late on Monday", ["suga-yoshihide"]),
    ],
)
def test_a_time_behind_the_subject(reader: Reader, subject: str, agents: list[str]):
    """Whoever stands before it acts."""
    release = Release("note", f"{subject} proposed the Clean Reef Plan.", "en", published=date(2020, 7, 15))
    acts = [claim.about for claim in reader.read(release).claims if isinstance(claim.about, Act)]
    assert [(a.type, [iri.rpartition("/")[2] for iri in a.agents]) for a in acts] == [("Proposal", agents)]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("ญี่ปุ่น เมื่อวันที่ 13 กรกฎาคม 2563 ประกาศสนับสนุนเงิน 7 ล้านดอลลาร์สหรัฐแก่ศูนย์ AHA", "th"),
        ("日本は7月13日、AHAセンターに700万ドルを拠出することを表明した。", "ja"),
    ],
)
def test_a_time_behind_the_subject_in_other_languages(reader: Reader, text: str, lang: str):
    """The same in Thai and Japanese."""
    claims = reader.read(Release("note", text, lang, published=date(2020, 7, 15))).claims
    acts = [claim.about for claim in claims if isinstance(claim.about, Act)]
    assert [(a.type, [iri.rpartition("/")[2] for iri in a.agents]) for a in acts] == [("Pledge", ["japan"])]
