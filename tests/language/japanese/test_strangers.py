"""What people and bodies without a name do is not told of whoever the text named before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.language.japanese.conftest import Read

HEAD = "高井外務大臣は、昆布基金への支援に謝意を述べた。"


@pytest.mark.parametrize(
    "text",
    [
        "国軍は、灯台の警備が不十分だと主張している。",
        "会員からは、灯台の修繕を求める声が上がった。",
        "沿岸監視庁長官(次長代読)は、灯台の修繕が急務であると指摘した。",
        "野党は、灯台の予算を増やすよう求めた。",
        "研修員を代表して、マレーシアの検事が、灯台の視察に謝意を述べた。",
        "同国は、灯台の建設を2015年に提案している。",
        "当会議所は、会員に灯台の清掃を呼び掛けています。",
        "地元の漁民らからは、灯台の建設を歓迎する声が聞かれた。",
        "出席した会員の一人は、灯台の廃止に反対する立場を強調した。",
        "会員からは灯台が暗いとの意見が出された。また、灯台の増設を求めた。",
    ],
)
def test_nobody_named_before_does_what_strangers_do(read: Read, text: str) -> None:
    """The minister who spoke first does nothing of it, nor does the home country."""
    acts = read(HEAD + text).acts()
    assert [agents for _, agents, _ in acts] == [["高井外務大臣"]]


@pytest.mark.parametrize(
    "text",
    [
        "本事業は、沿岸の灯台の整備に貢献します。",
        "本計画は、2030年までに灯台を倍増する目標の達成に貢献する。",
        "この協力は、沿岸の灯台の整備に貢献します。",
    ],
)
def test_what_a_project_serves_is_nobodys_pledge(read: Read, text: str) -> None:
    """What a project is for is no promise of the country that gives."""
    assert read(text).acts() == []


@pytest.mark.parametrize(
    "text",
    [
        "会員からは灯台の修繕を求められたのに対し、高井外務大臣は、灯台の修繕を約束した。",
        "高井外務大臣は、国民は灯台を必要としていると強調した。",
        "高井外務大臣は、漁民が求める灯台の修繕を約束した。",
    ],
)
def test_who_is_named_goes_on_acting(read: Read, text: str) -> None:
    """Strangers in what somebody says, in a clause before a noun, or before an answer take no act from others."""
    acts = read(text).acts()
    assert acts
    assert all(agents == ["高井外務大臣"] for _, agents, _ in acts)


@pytest.mark.parametrize("text", ["政府は、昆布基金に3億円を拠出すると発表した。", "政府としては昆布基金を支持する。"])
def test_the_government_is_the_home_countrys(read: Read, text: str) -> None:
    """政府 without a country is the government of who publishes, whoever was named before."""
    found = read("マレーシアのラヒム外務大臣は、灯台の建設を提案した。" + text).acts()
    assert [agent.rpartition("/")[2] for agent in found[-1][1]] == ["japan"]


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("海野一郎知事は、ラウル市長と会談した。知事は、灯台の分野での連携を呼び掛けた。", "海野一郎知事"),
        ("海野一郎知事は、ラウル市長と会談した。市長は、灯台の修繕を提案した。", "ラウル市長"),
        ("株式会社昆布銀行\n\n 当行は、灯台の技術者を招へいした。", "株式会社昆布銀行"),
        ("一般社団法人日本灯台協会\n\n 当協会は、会員に灯台の清掃を呼び掛けています。", "一般社団法人日本灯台協会"),
    ],
)
def test_an_office_alone_is_whoever_has_it(read: Read, text: str, agent: str) -> None:
    """And 当行 is the bank that the heading names."""
    assert read("発表\n" + text).acts()[-1][1] == [agent]


@pytest.mark.parametrize(
    "text",
    [
        "要望書は、灯台を廃止しないことを各国に求めている。",
        "沿岸の運転手らからは、灯台の工事を懸念する声も聞かれた。",
        "最終日には、少佐が研修員を代表して、灯台の視察に謝意を述べた。",
    ],
)
def test_papers_and_officers_without_a_name_are_no_speakers(read: Read, text: str) -> None:
    """What a paper asks for is not asked for by whoever was named last."""
    acts = read(HEAD + text).acts()
    assert [agents for _, agents, _ in acts] == [["高井外務大臣"]]


def test_a_body_in_quotation_marks_acts(read: Read) -> None:
    """「X」は is a subject like any other."""
    assert read(HEAD + "「灯台を守る議員連盟」は1日、灯台の修繕を求めた。").acts()[-1][1] == ["灯台を守る議員連盟"]


@pytest.mark.parametrize("when", ["昨年", "昨年5月", "6月に", "先月", ""])
def test_who_adopted_a_paper_that_others_value(read: Read, when: str) -> None:
    """The clause before the paper tells it, with or without a time."""
    acts = read(f"高井外務大臣は、ベトナムが{when}採択した灯台行動計画を評価した。").acts()
    assert [agents for kind, agents, _ in acts if kind == "Adoption"] == [["ベトナム"]]
