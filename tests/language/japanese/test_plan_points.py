"""Points of papers in the plain form of their verbs, and lists that イ, ロ, ハ count."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.language.japanese.conftest import Read

_MET = "第36回日ASEANフォーラムが6月11日に東京で開催された。\n"


@pytest.mark.parametrize(
    "text",
    [
        "参加国は提言を採択した。\n【提言の概要】\n１　藻場の保全を促進する。\n２　サンゴの研究を強化する。\n",
        "参加国は、共同声明を採択した。共同声明の主な内容は以下のとおりです。\n（1）藻場の保全を進める。\n（2）サンゴの研究を強化していく。\n",
        "フォーラムでは行動計画が採択された。\n＜行動計画のポイント＞\n・藻場の保全を図る。\n・サンゴの研究を拡大する。\n",
        "双方は協力覚書に署名した。\n協力覚書の概要\nア　藻場の保全に取り組む。\nイ　サンゴの研究を加速する。\n",
    ],
)
def test_points_of_a_paper_are_agreed_on(read: Read, text: str) -> None:
    """Below the heading of a paper that was made, what its points say in the plain form is agreed on."""
    agreed = [targets for kind, _, targets in read(_MET + text).acts() if kind == "Agreement"]
    assert agreed[-2:] == [["藻場の保全"], ["サンゴの研究"]]


def test_what_a_paper_says_is_not_adopted_besides_it(read: Read) -> None:
    """次の提言を採択した is about the paper, not about the verbs of its points."""
    text = "参加国は次の提言を採択しました。\n・藻場の保全を促進する。\n・サンゴの研究を強化する。\n"
    assert [targets for kind, _, targets in read(_MET + text).acts() if kind == "Adoption"] == [["提言"]]


@pytest.mark.parametrize(
    "text",
    [
        "三宅大臣は、行動計画を提案した。\n行動計画の概要は以下のとおりです。\n１　藻場の保全を強化する。\n",
        "参加国は、共同声明を採択した。\n議題\n１　藻場の保全を強化する。\n",
        "参加国は、共同声明を採択した。\n共同声明の概要\n・日本は、藻場の保全を強化する。\n",
    ],
)
def test_points_of_what_nobody_made_or_of_one_alone_are_not(read: Read, text: str) -> None:
    """A paper that is proposed binds nobody, an agenda is no paper, and what one country does is its own."""
    assert [kind for kind, _, _ in read(_MET + text).acts() if kind == "Agreement"] == []


@pytest.mark.parametrize("marks", [("イ．", "ロ．", "ハ．"), ("イ　", "ロ　", "ハ　"), ("ア．", "イ．", "ウ．")])
def test_kana_count_points_in_either_order(read: Read, marks: tuple[str, str, str]) -> None:
    """イ, ロ, ハ count as ア, イ, ウ do."""
    matters = ("藻場の保全", "サンゴの研究", "海岸の清掃")
    points = "".join(f"{mark}{matter}\n" for mark, matter in zip(marks, matters, strict=True))
    ((kind, _, targets),) = read(f"{_MET}参加国は、以下の点で一致しました。\n{points}").acts()
    assert (kind, targets) == ("Agreement", [*matters])


def test_each_point_of_the_old_order_has_a_speaker_of_its_own(read: Read) -> None:
    """A point that ロ or ハ opens begins anew: what all welcomed there is not of who spoke before."""
    text = (
        "　イ．タイは、藻場の調査を提案した。\n　ロ．サンゴの研究を歓迎した。\n　ハ．海岸の清掃の重要性を再確認した。\n"
    )
    acts = read(_MET + "主な結果は次のとおり。\n" + text).acts()
    assert [(kind, len(agents)) for kind, agents, _ in acts] == [("Proposal", 1), ("Welcome", 2), ("Emphasis", 2)]
