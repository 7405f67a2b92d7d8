"""Officials whose office no list holds, told by the last letters of it, and what only ends as an office does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.language.protocol import PersonValue

if TYPE_CHECKING:
    from tests.language.japanese.conftest import Read


@pytest.mark.parametrize(
    ("text", "name", "office"),
    [
        ("海上保安庁の三宅警備救難監は、カニの調査を提案した。", "三宅", "警備救難監"),
        ("三宅海上保安監から、カニの調査を提案した。", "三宅", "海上保安監"),
        ("水産庁の三宅藻場保全官より、カニの調査を提案した。", "三宅", "藻場保全官"),
        ("静岡県の三宅知事代行は、カニの調査を提案した。", "三宅", "知事代行"),
        ("JICAの三宅千絵上級審議役は、カニの調査を提案した。", "三宅千絵", "上級審議役"),
        ("三宅地球環境審議官は、カニの調査を提案した。", "三宅", "地球環境審議官"),
        ("インドネシア国家警察のウィボウォ刑事監察官長官は、カニの調査を提案した。", "ウィボウォ", "刑事監察官長官"),
        ("ラオス海藻庁のブンミー藻場保全監から、カニの調査の提案があった。", "ブンミー", "藻場保全監"),
        (
            "タイ港湾庁のタン・ウェイ最高執行責任者は、カニの調査を提案した。",
            "タン・ウェイ",
            "最高執行責任者",
        ),
        ("ベトナム公安省のトー・ヴァン・ロン大将は、カニの調査を提案した。", "トー・ヴァン・ロン", "大将"),
    ],
)
def test_an_office_is_told_by_its_last_letters(read: Read, text: str, name: str, office: str) -> None:
    """〜官, 〜監 and the like behind a family name, or behind の of a body and a name in katakana, are an office."""
    passage = read(text)
    people = [m.value for m in passage.of("person") if isinstance(m.value, PersonValue)]
    told = [(p.names[0], text[p.position.start : p.position.end]) for p in people if p.position]
    assert told == [(name, office)]
    assert [kind for kind, agents, _ in passage.acts() if name in agents[0]] == ["Proposal"]


@pytest.mark.parametrize(
    "text",
    [
        "タイのベテラン外交官は、カニの調査を提案した。",
        "タイのデジタル経済成長は、重要であると指摘された。",
        "千葉県警察本部長は、カニの調査を提案した。",
        "川崎市消防局長は、カニの調査を提案した。",
        "タイのコンテナ荷役は、活発であると報告された。",
    ],
)
def test_callings_towns_and_other_nouns_are_nobody(read: Read, text: str) -> None:
    """What many are by calling, a town before its office and nouns that end as an office does name nobody."""
    assert read(text).of("person") == []
