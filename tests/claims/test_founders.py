"""Who founded a body that is there: those who met, where the text says so, and nobody but itself where it does not."""

from __future__ import annotations

import pytest

from kg.claims import Act, reader_of
from kg.release.model import Release
from kg.vocabulary import load

HEADINGS = {
    "en": "The 27th ASEAN-Japan Summit was held in Vientiane on 10 October 2024.\n\n",
    "th": "การประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 27\n\n",
    "ja": "第27回日ASEAN首脳会議が開催されました。\n\n",
}
SUMMIT = {"asean", "japan"}


def _agents(language: str, text: str) -> list[set[str]]:
    reading = reader_of(load()).read(Release("one", HEADINGS[language] + text, language, None, None, None))
    acts = [claim.about for claim in reading.claims if isinstance(claim.about, Act)]
    assert reading.unread == [] or not acts
    return [{iri.rsplit("/", 1)[-1] for iri in act.agents} for act in acts if act.type == "Announcement"]


@pytest.mark.parametrize(
    ("language", "text", "founders"),
    [
        ("en", "The leaders established the ASEAN-Japan Centre for Green Hydrogen.", SUMMIT),
        ("en", "Both sides set up the ASEAN-Japan Forest Fund.", SUMMIT),
        ("en", "Japan founded the ASEAN-Japan Forest Fund.", {"japan"}),
        ("th", "ผู้นำจัดตั้งศูนย์ไฮโดรเจนสีเขียวอาเซียน-ญี่ปุ่น", SUMMIT),
        ("th", "ที่ประชุมได้ร่วมกันก่อตั้งกองทุนป่าไม้อาเซียน-ญี่ปุ่น", SUMMIT),
        ("th", "ญี่ปุ่นก่อตั้งกองทุนป่าไม้อาเซียน-ญี่ปุ่น", {"japan"}),
        ("ja", "首脳は日ASEANグリーン水素センターを設立しました。", SUMMIT),
        ("ja", "日本は日ASEAN森林基金を創設しました。", {"japan"}),
    ],
)
def test_who_founds_a_body_announces_it(language: str, text: str, founders: set[str]) -> None:
    """Also where they are named only as those who met."""
    assert [{agent.lower() for agent in agents} for agents in _agents(language, text)] == [founders]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "At the meeting the ASEAN-Japan Centre for Green Hydrogen was established."),
        ("ja", "会議では日ASEANグリーン水素センターが設立されました。"),
    ],
)
def test_where_it_was_founded_founds_nothing(language: str, text: str) -> None:
    """A body of which only its founding is told is told by itself."""
    ((agent,),) = _agents(language, text)
    assert agent.startswith("asean-")  # the Centre


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The leaders did not establish the ASEAN-Japan Centre for Green Hydrogen."),
        ("th", "ไทยเสนอให้จัดตั้งศูนย์ไฮโดรเจนสีเขียวอาเซียน-ญี่ปุ่น"),
        ("th", "การจัดตั้งศูนย์ไฮโดรเจนสีเขียวอาเซียน-ญี่ปุ่นใช้เวลาหลายปี"),
    ],
)
def test_what_is_not_founded_is_not_announced(language: str, text: str) -> None:
    """Denied, proposed, or only spoken of."""
    assert _agents(language, text) == []
