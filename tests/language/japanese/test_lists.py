"""Points behind a sentence that announces them are what its act is about; the words that announce them are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.language.japanese.conftest import Read

OPENS = "第12回日・ASEAN港湾大臣会合が開催されました。"
POINTS = ["灯台の補修", "浮標の統一"]


@pytest.mark.parametrize(
    "told",
    [
        "森田大臣は、次の協力を提案した。①灯台の補修、②浮標の統一。",
        "森田大臣は以下の2点を提案しました。\n①　灯台の補修\n②　浮標の統一",
        "森田大臣は、次のとおり提案した。\n（1）灯台の補修\n（2）浮標の統一",
        "森田大臣は、以下を提案した。\n\n・灯台の補修\n\n・浮標の統一",
        "森田大臣は、下記の事項を提案した。\n記\n1　灯台の補修\n2　浮標の統一",
        "森田大臣は、以下の協力を提案した。\nア　灯台の補修を急ぐこと。専門家も加わる。\nイ　浮標の統一。",
        "森田大臣は次の2分野での協力を提案した：灯台の補修、浮標の統一。",
    ],
)
def test_points_with_marks(read: Read, told: str) -> None:
    """In the same line or in lines of their own, with circles, brackets, numbers, kana or bullets."""
    assert read(OPENS + told).acts() == [("Proposal", ["森田大臣"], POINTS)]


@pytest.mark.parametrize(
    "told",
    [
        "以下の点で一致した。第一に、灯台の補修。第二に、浮標の統一。",
        "二つの協力で一致した。一つ目は、灯台の補修です。二つ目は浮標の統一です。",
        "以下の点で一致した。まず、灯台の補修を急ぐこと。次に、浮標の統一に取り組むこと。",
        "次の2つの分野における協力を強化することで一致した。灯台の補修及び浮標の統一である。",
        "以下の協力で一致した。具体的には、灯台の補修及び浮標の統一である。",
    ],
)
def test_points_without_marks(read: Read, told: str) -> None:
    """Sentences that open with an ordinal, or that only name the points."""
    ((kind, _, matters),) = read(f"{OPENS}双方は、{told}").acts()
    assert (kind, matters) == ("Agreement", POINTS)


@pytest.mark.parametrize(
    "heading", ["合意事項は以下のとおりです。", "2　主な合意事項", "会合で合意された内容は次のとおり。"]
)
def test_points_below_a_heading(read: Read, heading: str) -> None:
    """A heading that names the act and says nothing else."""
    ((kind, _, matters),) = read(f"{OPENS}\n{heading}\n（1）灯台の補修\n（2）浮標の統一\n").acts()
    assert (kind, matters) == ("Agreement", POINTS)


def test_whom_it_is_for_stays(read: Read) -> None:
    """Only the words that announce the points go."""
    ((_, _, matters),) = read(
        f"{OPENS}森田大臣は、ラオスに対し、以下の支援を表明した。\n・灯台の補修\n・研修船の供与"
    ).acts()
    assert matters == ["ラオス", "灯台の補修", "研修船の供与"]


@pytest.mark.parametrize(
    "behind", ["", "\n2　灯台の補修\n3　浮標の統一", "\n（1）灯台の補修が歓迎された。\n（2）浮標の統一が歓迎された。"]
)
def test_no_points_no_change(read: Read, behind: str) -> None:
    """Where none follow, the first one is not there, or they tell acts of their own, the act is told as before."""
    kind, who, matters = read(f"{OPENS}森田大臣は、次の協力を提案した。{behind}").acts()[0]
    assert (kind, who, matters) == ("Proposal", ["森田大臣"], ["協力"])


def test_numbers_of_matters_told_before_their_count(read: Read) -> None:
    """How many there are is no part of the last one."""
    ((_, _, matters),) = read(f"{OPENS}各国は、灯台の補修及び浮標の統一の2分野での協力を進めることで一致した。").acts()
    assert matters == POINTS


def test_what_becomes_of_a_party(read: Read) -> None:
    """A light noun behind a country: where nothing else is told, it is what the act is about."""
    assert read("日・ラオス外相会談\n\n森田外務大臣は、ラオスの発展を歓迎しました。").acts() == [
        ("Welcome", ["森田外務大臣"], ["ラオスの発展"])
    ]
