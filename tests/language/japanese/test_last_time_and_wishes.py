"""What was done the last time, what falls due when, whom 同大臣 means, and what is only wished for or weighed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.claims import Act

if TYPE_CHECKING:
    from tests.language.japanese.conftest import Passage, Read

CAME = "第3回日・マレーシア灯台協議が開催された。日本側は高井次長、マレーシア側はラヒム次官が出席した。"


def dues(found: Passage) -> list[tuple[str, str | None]]:
    """The act types with the day by which each falls due."""
    acts = [c.about for c in found.reading.claims if isinstance(c.about, Act)]
    return [(act.type, act.due.start if act.due else None) for act in acts]


@pytest.mark.parametrize(
    "text",
    [
        "前回の協議では、灯台の修繕について議論した。",
        "前回会合では、灯台の修繕について意見交換を行った。",
        "前回の会合において、灯台の修繕について合意した。",
    ],
)
def test_who_came_this_time_was_not_there_the_last_time(read: Read, text: str) -> None:
    """What an earlier meeting did is done by the countries that meet, whoever was sent."""
    agents = read(CAME + text).acts()[-1][1]
    assert len(agents) == 2
    assert not {"高井次長", "ラヒム次官"} & set(agents)


def test_what_is_done_now_is_done_by_who_came(read: Read) -> None:
    """And a sentence about this time is of those who came."""
    agents = read(CAME + "双方は、灯台の修繕について意見交換を行った。").acts()[-1][1]
    assert agents == ["高井次長", "ラヒム次官"]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("日本とタイは灯台の修繕について意見交換を行い、次回の協議を令和8年度中に東京で開催することで一致した。", None),
        ("高井大臣は灯台の支援に謝意を表するとともに、2030年までに昆布を倍増する目標に言及した。", None),
        ("日本が提案した灯台基金については、結論は来年に持ち越された。", None),
        ("日本は、2030年までに灯台基金に3億円を拠出すると発表した。", "2030"),
    ],
)
def test_a_day_behind_the_verb_is_no_due_date_of_it(read: Read, text: str, due: str | None) -> None:
    """In Japanese what is said of an act stands before its verb."""
    assert dues(read(text))[0][1] == due


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("同大臣は、灯台の修繕を提案した。", "ソムチャイ農業大臣"),
        ("同副大臣は、灯台の修繕を提案した。", "高井農林水産副大臣"),
    ],
)
def test_the_same_minister_is_no_deputy(read: Read, text: str, agent: str) -> None:
    """同大臣 behind a minister and a deputy is the minister, though the deputy was named later."""
    lead = "高井農林水産副大臣は、タイのソムチャイ農業大臣と会談した。高井農林水産副大臣は、昆布への支援を求めた。"
    assert read(lead + text).acts()[-1][1] == [agent]


@pytest.mark.parametrize(
    "text",
    [
        "高井大臣は、灯台の専門家を派遣することを検討していると述べた。",
        "高井大臣は、灯台基金への3億円の拠出を検討していると述べた。",
        "高井大臣は、灯台の修繕を支援することを検討する旨述べた。",
        "高井大臣は、灯台の専門家を派遣することを前向きに検討したいと述べた。",
        "ソムチャイ大臣は、灯台への日本の後押しを得たいと述べた。",
        "ソムチャイ大臣は、タイが議長国を務めるに当たって灯台への日本の支持を得たいと述べた。",
    ],
)
def test_what_is_weighed_or_wished_for_is_not_given(read: Read, text: str) -> None:
    """Who says so stresses it; nobody pledges or supports anything."""
    acts = read(text).acts()
    assert [(kind, agents) for kind, agents, _ in acts] == [("Emphasis", [text.partition("は、")[0]])]


@pytest.mark.parametrize(
    "text",
    [
        "ソムチャイ首相は、「灯台は海の目である。我が国は日本の灯台基金を支持する」と述べた。",
        "ソムチャイ首相は、次のように述べた。「日本は長年の友人であり、高井総理の訪問を歓迎する。」",
        "ソムチャイ首相は、以下のとおり述べました。「灯台の支援に感謝する。わが国は昆布基金を支持する。」",
    ],
)
def test_in_a_quotation_the_speaker_acts(read: Read, text: str) -> None:
    """我が国 there is not the country that publishes, nor is the speaker whom he speaks of first."""
    acts = read("日・タイ首脳会談\n" + text).acts()
    assert acts
    assert {name for _, agents, _ in acts for name in agents} == {"ソムチャイ首相"}


def test_why_something_was_put_off_is_not_put_off(read: Read) -> None:
    """A body named in the reason announces nothing."""
    text = "高井総理は、李首相と会談した。高井総理はシンガポールを訪問する予定でしたが、国会日程のため見送られました。"
    assert read(text).acts("Negated") == []


@pytest.mark.parametrize(
    "text",
    [
        "高井大臣は、灯台の修繕については今後議論していきたいと述べた。",
        "日本とタイは、灯台の扱いについては別途協議することとした。",
        "両陛下は、タイの大統領と会見され、灯台を訪問される予定です。",
    ],
)
def test_talks_to_come_are_not_held_yet(read: Read, text: str) -> None:
    """What will be talked about is planned, if anything."""
    assert "ExchangeOfViews" not in [kind for kind, _, _ in read(text).acts()]


def test_talks_that_were_held_are_done(read: Read) -> None:
    """The past is told of what was talked about."""
    assert read("日本とタイは、灯台の扱いについて議論した。").acts()[0][0] == "ExchangeOfViews"
