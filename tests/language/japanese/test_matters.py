"""Matters that no object particle marks: fields in which work is done together, and themes of discussions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.language.japanese.conftest import Read


@pytest.mark.parametrize(
    ("said", "matters"),
    [
        ("昆布の養殖において引き続き連携していく", ["昆布の養殖"]),
        ("質の高い昆布の養殖やサンゴ礁の調査において、引き続き連携していく", ["昆布の養殖", "サンゴ礁の調査"]),
        ("昆布の養殖においてタイと協力していきたい", ["昆布の養殖", "タイ"]),
        ("カニの資源管理において、緊密に協力していく", ["カニの資源管理"]),
        ("海藻の研究において共に取り組む", ["海藻の研究"]),
    ],
)
def test_in_what_field_work_is_done(read: Read, said: str, matters: list[str]) -> None:
    """What stands before において is what the act is about where work is done together in it."""
    acts = read(f"小早川大臣は、{said}旨述べた。").acts()
    assert len(acts) == 1
    found = acts[0][2]
    assert [m for m in matters if not any(m in told for told in found)] == []


@pytest.mark.parametrize(
    "where", ["国際場裡", "東京", "国連安保理", "第3回日ASEAN交通大臣会合", "あらゆる機会", "地域"]
)
def test_where_something_is_done_is_no_matter(read: Read, where: str) -> None:
    """Places, meetings and bodies before において are where it is done."""
    acts = read(f"小早川大臣は、{where}においてタイと協力していきたい旨述べた。").acts()
    assert [matters for _, _, matters in acts] == [["タイ"]]


@pytest.mark.parametrize(
    "theme",
    [
        "「昆布の養殖」とのテーマの下、",
        "「昆布の養殖」というテーマの下で、",
        "「昆布の養殖」との議題のもと、",
        "昆布の養殖をテーマに、",
    ],
)
def test_under_what_theme_views_are_exchanged(read: Read, theme: str) -> None:
    """The theme of a discussion is what it is about."""
    text = f"第3回日ASEAN交通大臣会合の開催\n第3回日ASEAN交通大臣会合では、{theme}活発な議論が行われました。"
    matters = [told for kind, _, told in read(text).acts() if kind == "ExchangeOfViews"]
    assert [[words.strip("「」") for words in told] for told in matters] == [["昆布の養殖"]]


@pytest.mark.parametrize("paper", ["共同議長声明", "共同声明", "議長総括"])
@pytest.mark.parametrize("verb", ["発出されました", "取りまとめられました"])
def test_as_what_paper_results_are_issued(read: Read, paper: str, verb: str) -> None:
    """What results are issued as is a paper that the meeting adopted."""
    text = f"第3回日ASEAN交通大臣会合の開催\n第3回日ASEAN交通大臣会合が開催された。成果は、{paper}として{verb}。"
    kind, agents, matters = read(text).acts()[-1]
    assert (kind, len(agents), matters) == ("Adoption", 2, [paper])


@pytest.mark.parametrize(
    ("gained", "who"),
    [
        ("ASEAN側の賛同が得られた", ["ASEAN"]),
        ("タイ及びラオスの支持が得られた", ["タイ", "ラオス"]),
        ("タイから全面的な支持が寄せられた", ["タイ"]),
        ("タイの賛同を得た", ["タイ"]),
    ],
)
def test_whose_support_is_gained(read: Read, gained: str, who: list[str]) -> None:
    """Those whose support is gained give it, to what was proposed, and not whoever proposed it."""
    acts = read(f"小早川大臣は、昆布計画を提案し、{gained}。").acts()
    assert acts == [("Proposal", ["小早川大臣"], ["昆布計画"]), ("Support", who, ["昆布計画"])]
