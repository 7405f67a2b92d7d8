"""Whose the doings of a journey are, with whom papers are signed, and what speakers were given or hold office for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.language.japanese.conftest import Read

_HOME = "小早川文部科学大臣は、8月25日から29日にかけて、マレーシアを訪問しました。"
_GUEST = "ザンブリ大臣からは、昆布大学の開校を歓迎する旨の発言がありました。"


@pytest.mark.parametrize(
    ("told", "act"),
    [
        ("また、昆布の養殖場を視察し、学生及び教職員と意見交換を行いました。", ("ExchangeOfViews", ["学生", "教職員"])),
        ("その後、昆布の養殖場を視察しました。海苔の養殖を高く評価しました。", ("Appreciation", ["海苔の養殖"])),
        (
            "3．サンゴ機構のカリム・サイ事務局長の表敬を受け、昆布交流事業を今後も継続する旨を伝えました。",
            ("Emphasis", ["昆布交流事業"]),
        ),
        ("さらに、昆布の式典に出席し、海苔の養殖を高く評価しました。", ("Appreciation", ["海苔の養殖"])),
    ],
)
def test_who_travels_does_what_is_told_of_nobody_else(read: Read, told: str, act: tuple[str, list[str]]) -> None:
    """Behind somebody else's words, what was done where the traveller went is his, and about nothing that he saw."""
    kind, agents, targets = read(f"{_HOME}\n　{_GUEST}\n　{told}").acts()[-1]
    assert (kind, targets) == act
    assert agents == ["小早川文部科学大臣"]


def test_a_guest_travels_too(read: Read) -> None:
    """Whoever visits the home country did what is told where he went."""
    visit = "マレーシアのザンブリ大臣は、8月25日から日本を訪問しました。"
    other = "小早川大臣からは、昆布大学の開校を歓迎する旨の発言がありました。"
    text = f"{visit}\n　{other}\n　その後、昆布の養殖場を視察し、海苔の養殖を高く評価しました。"
    assert read(text).acts()[-1] == ("Appreciation", ["ザンブリ大臣"], ["海苔の養殖"])


def test_what_goes_on_of_who_spoke_is_his(read: Read) -> None:
    """A sentence that tells of no journey goes on about who spoke last."""
    acts = read(f"{_HOME}\n　{_GUEST}\n　また、サンゴ礁の保護に期待を示しました。").acts()
    assert acts[-1] == ("Expectation", ["ザンブリ大臣"], ["サンゴ礁の保護"])


@pytest.mark.parametrize("tie", ["とともに", "と共に", "と", "との間で", "との", "と会談し、"])
def test_with_whom_a_paper_is_signed(read: Read, tie: str) -> None:
    """Whoever a paper is signed with signs it, and is nothing that the act is about."""
    acts = read(f"小早川大臣は、タイのスラチャイ外務大臣{tie}昆布に関する覚書に署名した。").acts()
    assert acts[-1] == ("Agreement", ["小早川大臣", "スラチャイ外務大臣"], ["昆布に関する覚書"])


@pytest.mark.parametrize(
    "given",
    [
        "各国の皆様から、率直な御意見を頂けることを期待する旨述べました",
        "ASEAN側から率直な御意見をいただくことへの期待を示しました",
        "タイから貴重な標本を得たことに感謝しました",
    ],
)
def test_of_whom_a_speaker_was_given_something(read: Read, given: str) -> None:
    """Whoever stands before から to be given of does not hope or thank."""
    acts = read(f"小早川大臣は、昆布の養殖を歓迎しました。小早川大臣は、{given}。").acts()
    assert acts[-1][1] == ["小早川大臣"]


@pytest.mark.parametrize("lead", ["", "また、", "本年の", "2025年の"])
def test_in_whose_office_somebody_speaks(read: Read, lead: str) -> None:
    """Whoever speaks as chair of a body does, and neither acts the body nor is it what the act is about."""
    text = f"マハティ首相は、日本を訪問した。{lead}ASEAN議長国として、昆布の保護を強調した。"
    assert read(text).acts()[-1] == ("Emphasis", ["マハティ首相"], ["昆布の保護"])


@pytest.mark.parametrize("to", ["に対し、", "に対しては、", "には、"])
def test_who_speaks_to_a_third_one(read: Read, to: str) -> None:
    """Behind what two agreed, whoever of the home country speaks to somebody else does so alone."""
    met = "小早川委員長は、フィリピンのアバロス内務大臣と会談し、両者は、今後も連携していくことで一致した。"
    acts = read(f"{met}また、ベトナムのト・ラム公安大臣{to}昆布対策への協力を要請した。").acts()
    assert acts[-1][:2] == ("Request", ["小早川委員長"])


def test_what_stands_in_a_row_is_told_apart(read: Read) -> None:
    """Hydrogen, ammonia and carbon capture are three matters."""
    acts = read("日本とタイは、水素、アンモニア、CCUS等の分野で連携していくことで一致した。").acts()
    assert acts == [("Agreement", ["日本", "タイ"], ["水素", "アンモニア", "CCUS"])]
