"""Who "the meeting" is where a release names none, in three languages."""

from __future__ import annotations

import pytest

from kg.claims import Act, Reader
from kg.release.model import Release


def _agents(reader: Reader, text: str, language: str) -> list[list[str]]:
    """The first word for each agent of each act that proposes, stresses or agrees."""
    reading = reader.read(Release("note", text, language, None, "Ministry of Foreign Affairs of Thailand"))
    kinds = {"Proposal", "Emphasis", "Agreement"}
    acts = [claim.about for claim in reading.claims if isinstance(claim.about, Act) and claim.about.type in kinds]
    return [[next(iter(reading.things[iri].forms))[0] for iri in act.agents] for act in acts]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ไทยและญี่ปุ่นเป็นมิตรกัน ลาวส่งออกข้าว ที่ประชุมเสนอให้จัดตั้งกองทุนข้าว", "th"),
        ("นายสมชาย ใจดี เป็นชาวนา ญี่ปุ่นและลาวปลูกข้าว ที่ประชุมย้ำความสำคัญของการเกษตร", "th"),
        ("Japan and Laos are friends. The Meeting underscored the importance of green finance.", "en"),
        ("日本とラオスは友人だ。会合は、グリーン金融の重要性を強調した。", "ja"),
    ],
)
def test_nothing_tells_who_met(reader: Reader, text: str, language: str) -> None:
    """Parties that are only named beside it are not made to act."""
    assert _agents(reader, text, language) == []


@pytest.mark.parametrize(
    ("text", "language", "agents"),
    [
        ("ผู้แทนไทยและญี่ปุ่นประชุมกันที่กรุงเทพฯ ที่ประชุมเสนอให้จัดตั้งกองทุนข้าว", "th", ["ไทย", "ญี่ปุ่น"]),
        (
            "Ministers of Japan and Laos met in Vientiane. The Meeting underscored the importance of green finance.",
            "en",
            ["Japan", "Laos"],
        ),
        (
            "Representatives of Japan and Laos held talks. The Meeting underscored the importance of green finance.",
            "en",
            ["Japan", "Laos"],
        ),
    ],
)
def test_those_who_are_told_to_have_met_are_the_meeting(
    reader: Reader, text: str, language: str, agents: list[str]
) -> None:
    """A sentence before it that names them and tells of talks or a meeting is enough."""
    assert _agents(reader, text, language) == [agents]
