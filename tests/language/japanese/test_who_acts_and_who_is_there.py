"""Whose act it is where two stand before the verb, who was not there, and offices that are no role."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.claims import Participation

if TYPE_CHECKING:
    from tests.language.japanese.conftest import Passage, Read


def people(found: Passage) -> dict[str, tuple[str, str | None]]:
    """The role of each participant and for whom they spoke, by the words of the text."""
    told = [c.about for c in found.reading.claims if isinstance(c.about, Participation)]
    names = {p.person: max((w for w, _ in found.reading.things[p.person].forms), key=len) for p in told}
    return {names[p.person]: (p.role, p.represents and p.represents.rpartition("/")[2]) for p in told}


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("続いてタイのソムチャイ総局長が挨拶し、日本が表明した灯台への支援を評価した。", "ソムチャイ総局長"),
        ("タイのソムチャイ大臣は、日本から灯台の技術者を迎える目標を強調した。", "ソムチャイ大臣"),
        ("高井外務大臣は、タイから昆布の専門家を招へいし、灯台の修繕を提案した。", "高井外務大臣"),
        (
            "高井外務大臣は、決意を述べ、各国首脳から理解を得たことを報告した。また、灯台の修繕を提案した。",
            "高井外務大臣",
        ),
    ],
)
def test_who_leads_the_clause_acts(read: Read, text: str, agent: str) -> None:
    """Not who is only inside what the act is about, nor those from whom something comes."""
    assert read(text).acts()[-1][1] == [agent]


@pytest.mark.parametrize(
    "text",
    [
        "高井外務大臣は国会対応のため欠席し、井川外務副大臣が代理で出席した。",
        "会合には、高井外務大臣の代理として井川外務副大臣が出席した。",
        "高井外務大臣は公務のため参加を見送り、井川外務副大臣が出席した。",
        "井川外務副大臣(高井外務大臣の代理)が出席し、灯台の修繕を提案した。",
    ],
)
def test_who_sent_somebody_else_was_not_there(read: Read, text: str) -> None:
    """And who is there in the place of somebody is."""
    assert set(people(read("第5回日ASEAN保健大臣会合が開催された。" + text))) == {"井川外務副大臣"}


def test_both_sides_are_those_who_came(read: Read) -> None:
    """What both sides did is not done by who sent somebody else."""
    found = read(
        "日本側からは高井審議官の代理として井川交渉官が、タイ側からはソムチャイ次官補が出席した。双方は、灯台の修繕を歓迎した。"
    )
    assert found.acts() == [("Welcome", ["井川交渉官", "ソムチャイ次官補"], ["灯台の修繕"])]


@pytest.mark.parametrize(
    "text",
    [
        "延期された委員会には、タイ側からソムチャイ副首相が共同議長として出席することが予定されていました。",
        "タイのソムチャイ副首相も出席する予定でしたが、同国の総選挙のため延期されました。",
    ],
)
def test_who_was_to_come_to_what_was_put_off_was_not_there(read: Read, text: str) -> None:
    """What was planned and did not come about is no presence."""
    assert people(read(text)) == {}


@pytest.mark.parametrize(
    "text",
    [
        "高井一郎衆議院議長は、6月18日、タイのソムチャイ下院議長の表敬を受けた。",
        "ソムチャイ議長は、日本の参加を歓迎するとともに、次の議長国に灯台の修繕を働きかけると述べた。",
    ],
)
def test_the_speaker_of_a_parliament_chairs_nothing(read: Read, text: str) -> None:
    """議長 behind a name is an office, whatever particle follows."""
    assert {role for role, _ in people(read(text)).values()} == {"Attendee"}


def test_who_is_thanked_for_chairing_chaired(read: Read) -> None:
    """The clause before a name that に対し follows tells of that name."""
    found = people(read("高井会頭は、共同議長を務めたソムチャイ会長に対し深い謝意を表した。"))
    assert {name: role for name, (role, _) in found.items()} == {
        "高井会頭": "Attendee",
        "ソムチャイ会長": "Cochair",
    }


@pytest.mark.parametrize(
    "text",
    [
        "高井外務大臣は、ラウル大統領と会談した。ラウル大統領は、中国を念頭に置いたものではないと述べた。",
        "式典には、ラウル首相、マレーシアの仲介者サムリ氏が参列した。ラウル首相は、灯台の修繕を提案した。",
        "共同声明\n我々は、インドの復帰を排除しない。ラウル会長は、灯台の修繕を提案した。",
    ],
)
def test_a_country_named_in_passing_is_no_guests(read: Read, text: str) -> None:
    """Where a guest is from is not told by a country of which something else is said."""
    found = people(read(text))
    assert {land for name, (_, land) in found.items() if name.startswith("ラウル")} == {None}


@pytest.mark.parametrize(
    "text",
    [
        "日本側は高井参事官が、ラオス側は天然資源環境省のシサバット局長が共同議長を務めた。",
        "日本側からは高井参事官が、ラオス側からは天然資源環境省のシサバット局長が出席した。",
        "高井大臣の後任の井川大臣は、ラオス天然資源環境省のシサバット局長と会談した。",
    ],
)
def test_the_end_of_a_ministrys_name_is_not_ours(read: Read, text: str) -> None:
    """環境省 at the end of a longer name is no ministry of the home country; a predecessor was not there."""
    found = people(read("合同委員会\n　" + text))
    assert found["シサバット局長"][1] == "laos"
    assert not any(name.startswith("高井大臣") for name in found)
