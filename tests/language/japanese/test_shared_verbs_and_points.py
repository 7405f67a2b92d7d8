"""One verb for several who act, points between a speaker and the verb, and what is settled with no subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.language.japanese.conftest import Read

_MINUTE = "渡辺光農林水産審議官からは、\n{points}\n{closing}\n"


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "インドネシアからはカニの養殖、タイからは藻場の保全、ブルネイからは海岸清掃の紹介がありました。",
            [
                ("Announcement", ["インドネシア"], ["カニの養殖"]),
                ("Announcement", ["タイ"], ["藻場の保全"]),
                ("Announcement", ["ブルネイ"], ["海岸清掃"]),
            ],
        ),
        (
            "タイは道路の標識、ベトナムは橋の点検を提案しました。",
            [("Proposal", ["タイ"], ["道路の標識"]), ("Proposal", ["ベトナム"], ["橋の点検"])],
        ),
        (
            "タイからは昆布の養殖について、ベトナムからは橋の点検について説明がありました。",
            [("Announcement", ["タイ"], ["昆布の養殖"]), ("Announcement", ["ベトナム"], ["橋の点検"])],
        ),
        (
            "タイからは苗の保存を、ラオスからは橋の点検を求める発言がありました。",
            [("Request", ["タイ"], ["苗の保存"]), ("Request", ["ラオス"], ["橋の点検"])],
        ),
    ],
)
def test_each_of_those_who_share_a_verb_does_what_stands_behind_him(
    read: Read, text: str, acts: list[tuple[str, list[str], list[str]]]
) -> None:
    """AからはX、BからはYの紹介があった: two acts, each about its own matter."""
    assert read(text).acts() == acts


@pytest.mark.parametrize(
    "text",
    [
        "タイは15日、ベトナムは16日、橋の点検を提案しました。",
        "日本は議長国として、ベトナムは橋の点検を提案しました。",
        "タイから昆布の支援への謝意、ベトナムから橋の点検の提案が示されました。",
    ],
)
def test_a_day_an_office_or_an_act_of_its_own_is_no_matter_of_the_verb(read: Read, text: str) -> None:
    """Nothing is told of whoever stands before, where no matter of the verb stands behind him."""
    assert {agent for kind, agents, _ in read(text).acts() for agent in agents if kind == "Proposal"} <= {"ベトナム"}


@pytest.mark.parametrize(
    ("points", "closing", "kind"),
    [
        (
            "ア 藻場の保全について、情報共有を強化すべきこと\nイ 昆布の輸入規制は撤廃されるべきであること",
            "について述べました。",
            "Emphasis",
        ),
        ("・藻場の保全が急がれること\n・昆布の輸入規制が続いていること", "を説明しました。", "Announcement"),
        ("（１）藻場の保全を各国で進めること\n（２）昆布の輸入規制を改めること", "を提案しました。", "Proposal"),
        ("① 藻場の保全を各国で進めること\n② 昆布の輸入規制を改めること", "の２点について要請しました。", "Request"),
    ],
)
def test_each_point_between_a_speaker_and_the_verb_is_told_by_him(
    read: Read, points: str, closing: str, kind: str
) -> None:
    """X審議官からは、 / ア …こと / イ …こと / について述べました: an act for each point, and none for the verb."""
    acts = read(_MINUTE.format(points=points, closing=closing)).acts()
    assert [found for found, _, _ in acts] == [kind, kind]
    assert all(agents == ["渡辺光農林水産審議官"] for _, agents, _ in acts)
    assert any("藻場" in target for target in acts[0][2])
    assert any("輸入規制" in target for target in acts[1][2])


def test_points_without_a_verb_behind_them_are_told_by_nobody(read: Read) -> None:
    """A line that opens points tells nothing where no verb closes them."""
    assert not read("渡辺光農林水産審議官からは、\n・藻場の保全が急がれること\n・昆布の輸入規制\n\nお問合せ先\n").acts()


@pytest.mark.parametrize(
    "text",
    [
        "日ASEANサンゴ対話を開催しました。\n1 成果\n今後、藻場の保全に係る協力を進めることとしました。",
        "日ASEANサンゴ対話を開催しました。\n1 成果\n今後、苗の交換を実施することとされました。",
        "日ASEANサンゴ対話では、藻場の保全を新たに実施することが承認されました。",
        "日ASEANサンゴ対話では、苗の交換を続けることを承認しました。",
    ],
)
def test_what_is_to_be_done_is_agreed_by_all(read: Read, text: str) -> None:
    """…することとした in an item of its own, …することが承認された: no pledge of one, and no paper adopted."""
    acts = read(text).acts()
    assert [(kind, len(agents)) for kind, agents, _ in acts] == [("Agreement", 2)]
    assert "ASEAN" in acts[0][1]


def test_results_that_are_looked_at_are_no_stance(read: Read) -> None:
    """成果を確認し tells that a meeting looked at them, as 進捗を確認し does."""
    acts = read("日ASEAN交通大臣会合では、港の計画の成果を確認し、大臣共同声明を採択しました。").acts()
    assert [kind for kind, _, _ in acts] == ["Adoption"]
