"""Cities, forces and schools that no list holds, and bodies that settle something with each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.language.japanese.conftest import Passage, Read


def _bodies(passage: Passage) -> list[str]:
    """Every name of what the passage knows as actors."""
    return [words for thing in passage.reading.things.values() if thing.kind == "actor" for words, _ in thing.forms]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("海底市とハイフォン市は、昆布に関する覚書に署名した。", ["海底市", "ハイフォン市"]),
        ("神奈川県は、ベトナムのダナン市と昆布に関する協定を締結した。", ["神奈川県", "ダナン市"]),
        (
            "海底市とプノンペン都、岩礁市とバンコク都による昆布の取組を歓迎した。",
            ["海底市", "プノンペン都", "岩礁市", "バンコク都"],
        ),
        ("海底市は、ベトナム・ダナン市と昆布に関する覚書を締結した。", ["海底市", "ダナン市"]),
        ("インドネシア国家警察のリスティ長官は、昆布の養殖を歓迎した。", ["インドネシア国家警察"]),
        ("日本は、マレーシア軍に対し昆布を供与する。", ["マレーシア軍"]),
        ("タイ海軍は、サンゴ礁の保護を歓迎した。", ["タイ海軍"]),
        ("海藻国際工科院（KIIT）は、昆布の養殖を歓迎した。", ["海藻国際工科院（KIIT）"]),
        ("岩礁大学マレーシア校の開校を歓迎した。", ["岩礁大学マレーシア校"]),
    ],
)
def test_bodies_that_act_are_actors(read: Read, text: str, bodies: list[str]) -> None:
    """Each is named as a whole."""
    found = _bodies(read(text))
    assert [name for name in bodies if name not in found] == []


@pytest.mark.parametrize(
    "text",
    [
        "会合は、石川県金沢市において開催された。",
        "日本政府は、昆布の養殖を歓迎した。",
        "炭素市場は、拡大している。",
        "各都市は、昆布の養殖に取り組んでいる。",
        "両市は、昆布の養殖に取り組んでいる。",
        "国際市場との連携を強化する。",
    ],
)
def test_places_and_markets_are_no_bodies(read: Read, text: str) -> None:
    """A town where something is held, and what only ends like one, does nothing."""
    assert not [name for name in _bodies(read(text)) if name.endswith(("市", "県", "都"))]


def test_two_cities(read: Read) -> None:
    """両市 are the two cities named last."""
    acts = read(
        "海底市と岩礁市の関係者が集まった。海底市と岩礁市は、昆布に関する覚書に署名した。両市は、サンゴ礁の保護で一致した。"
    ).acts()
    assert acts[-1][:2] == ("Agreement", ["海底市", "岩礁市"])


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("日本は、タイと昆布に関する覚書を締結した。", ["日本", "タイ"]),
        ("経済産業省は、タイ工業省と昆布に関する覚書に署名した。", ["経済産業省", "タイ工業省"]),
        ("大阪府は、ホーチミン市人民委員会と協力を進めることで一致した。", ["大阪府", "ホーチミン市人民委員会"]),
        ("海底市は、ベトナムのハイフォン市と昆布に関する覚書を締結した。", ["海底市", "ハイフォン市"]),
        (
            "小早川大臣は、タイのスラチャイ外務大臣と昆布の養殖を進めることで一致した。",
            ["小早川大臣", "スラチャイ外務大臣"],
        ),
        ("日本は、タイとベトナムの昆布の養殖を進めることで一致した。", ["日本"]),
    ],
)
def test_who_settles_something_with_somebody(read: Read, text: str, act: list[str]) -> None:
    """Xと…で一致, Xと…に署名: both did; of two countries that own what is settled neither is the partner."""
    acts = [(kind, agents) for kind, agents, _ in read(text).acts()]
    assert acts == [("Agreement", act)]


@pytest.mark.parametrize("told", ["取組が紹介された", "進捗状況が紹介された", "計画が紹介され、タイから謝意が示された"])
def test_nobody_presents_what_is_presented(read: Read, told: str) -> None:
    """…が紹介された tells of nobody's act."""
    acts = read(f"日本とタイは、海上安全について意見交換を行いました。このほか、昆布の養殖の{told}。").acts()
    assert "Announcement" not in [kind for kind, _, _ in acts]
