"""What came about at a meeting without anybody being told to agree, and the two bodies of a kind that 両 means."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.language.japanese.conftest import Read

_MET = "第36回日ASEANフォーラムが6月11日に東京で開催された。\n"
_SIGNED = "農林水産省は、6月17日、タイ農業省との間で覚書に署名しました。\n"


@pytest.mark.parametrize(
    "text",
    [
        "次回会合は、2025年にハノイで開催することとなった。",
        "次回会合は、2025年にハノイで開催されることとなりました。",
        "次回会合は来年タイで開かれることが決まりました。",
        "次回の会合は、来年、タイが主催することになった。",
        "第37回会合は、令和7年にハノイにおいて開催することが決定しました。",
        "なお、次回会合については、来年、フィリピンが主催することとなりました。",
        "また、次回の会合につきましては、来年、フィリピンで開催されることに決まりました。",
        "・第37回フォーラムは、2025年に日本が主催することとなった。",
        "第37回日ASEANフォーラムは、2025年に日本が主催することとなりました。",
    ],
)
def test_where_the_next_meeting_will_be_is_agreed_on_by_all(read: Read, text: str) -> None:
    """…開催することとなった about a meeting to come is an agreement of all, also where one of them will hold it."""
    passage = read(_MET + text)
    ((kind, agents, targets),) = passage.acts()
    assert kind == "Agreement"
    assert {agent.rpartition("/")[2].replace("japan", "日本") for agent in agents} == {"ASEAN", "日本"}
    assert len(targets) == 1


@pytest.mark.parametrize(
    "text",
    [
        "外務大臣は、7月にタイを訪問することとなった。",
        "海藻条約は来年廃止されることとなった。",
        "次回会合は、来年タイで開催することとなっている。",
        "次回会合は、タイ政府とも調整の上、延期することとなりました。",
        "次回会合は、開催を見送ることとなった。",
        "次回会合は、来年タイで開催される予定です。",
    ],
)
def test_what_somebody_is_to_do_or_is_only_foreseen_is_not_agreed_on(read: Read, text: str) -> None:
    """What one is going to do, what becomes of a thing and what is foreseen tell no agreement of all."""
    assert read(_MET + text).acts() == []


@pytest.mark.parametrize(
    "text",
    [
        "両省は、次の分野で協力することとなりました。\n（1）藻場の保全\n（2）サンゴの研究\n",
        "両省は、次の分野で協力することに合意しました。\n（1）藻場の保全\n（2）サンゴの研究\n",
        "両省は、今後、以下の分野における協力を進めることで一致しました。\n・藻場の保全\n・サンゴの研究\n",
    ],
)
def test_both_ministries_are_the_two_that_signed(read: Read, text: str) -> None:
    """両省 are the two ministries named last, which agree on what is listed below."""
    assert read(_SIGNED + text).acts()[-1] == (
        "Agreement",
        ["農林水産省", "タイ農業省"],
        ["藻場の保全", "サンゴの研究"],
    )


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("カニ大学とエビ大学は、協定に署名した。\n両大学は、藻場の保全で合意した。", ["カニ大学", "エビ大学"]),
        ("外務省と財務省は、藻場の調査を提案した。\n両省は、藻場の保全で一致した。", ["外務省", "財務省"]),
        ("海上保安庁とタイ海藻省は、協定に署名した。\n両省庁は、藻場の保全で一致した。", ["海上保安庁", "タイ海藻省"]),
    ],
)
def test_both_bodies_are_told_by_the_end_of_their_names(read: Read, text: str, agents: list[str]) -> None:
    """両大学 are two universities, 両省庁 a ministry and an agency."""
    assert read(text).acts()[-1][:2] == ("Agreement", agents)


def test_countries_take_up_what_is_proposed_and_not_only_their_people(read: Read) -> None:
    """参加国 are countries, whoever spoke for them."""
    text = (
        "6月9日、インドのニューデリーで第18回アジア海藻機関長官級会合が開催され、三宅海上保安監が出席しました。"
        "議長はシャルマ・インド沿岸警備隊長官が務めました。\n三宅海上保安監から、藻場の調査を提案し、参加国から歓迎されました。"
    )
    kind, agents, targets = read(text).acts()[-1]
    assert (kind, agents[-1], targets) == ("Welcome", "インド", ["藻場の調査"])


@pytest.mark.parametrize(
    "text",
    [
        "次の点が確認されました。\n　イ．藻場の保全を進めること\n　ロ．サンゴの研究を続けること\n",
        "双方は、以下の事項を確認した。\n・藻場の保全を進めること。\n・サンゴの研究を続けること。\n",
    ],
)
def test_points_that_say_what_is_to_be_done_are_agreed_on_where_they_are_confirmed(read: Read, text: str) -> None:
    """次の点を確認 with points that close with …すること is an agreement; points in nouns are stressed."""
    ((kind, _, targets),) = read(_MET + text).acts()
    assert (kind, targets) == ("Agreement", ["藻場の保全", "サンゴの研究"])
    nouns = "双方は、以下の点を確認した。\n・藻場の重要性\n・サンゴの現状\n"
    assert [kind for kind, _, _ in read(_MET + nouns).acts()] == ["Emphasis"]
