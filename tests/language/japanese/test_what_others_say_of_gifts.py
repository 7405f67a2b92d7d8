"""Gifts told in minutes and inside what others say of them, sums told twice, rare letters and units in offices."""

from __future__ import annotations

import pytest

from kg.claims import Act, Participation, Reader
from kg.release.model import Release

SUMMIT = "第23回日・ASEAN首脳会議が開催された。"


def _acts(reader: Reader, text: str) -> list[tuple[str, list[str], float | None]]:
    """Type, ends of the agents' IRIs and sum of each act."""
    reading = reader.read(Release("note", text, "ja", None, "Ministry of Foreign Affairs of Japan"))
    acts = [claim.about for claim in reading.claims if isinstance(claim.about, Act)]
    return [
        (act.type, [iri.rsplit("/", 1)[-1] for iri in act.agents], act.amount.value if act.amount else None)
        for act in acts
    ]


def _people(reader: Reader, text: str) -> dict[str, str | None]:
    """For whom each person speaks, by name."""
    reading = reader.read(Release("note", text, "ja", None, "Ministry of Foreign Affairs of Japan"))
    told = [claim.about for claim in reading.claims if isinstance(claim.about, Participation)]
    return {next(iter(reading.things[one.person].forms))[0]: one.represents for one in told}


@pytest.mark.parametrize(
    "said",
    ["6億円を拠出すると表明。", "6億円を拠出する旨表明。", "6億円の支援を行い、珊瑚礁の調査を実施すると表明。"],
)
def test_minutes_close_with_a_noun(reader: Reader, said: str):
    """Who says what he will give promises it, where the sentence closes with the noun of saying."""
    assert [(act, value) for act, _, value in _acts(reader, f"安倍総理から、{said}")] == [("Pledge", 6e8)]


def test_a_gift_that_others_value(reader: Reader):
    """A promise told with its giver is his, beside what others say of it."""
    acts = _acts(reader, SUMMIT + "ASEAN側は、日本による珊瑚礁センターへの6,000万ドルの拠出表明を高く評価した。")
    assert ("Pledge", ["japan"], 6e7) in acts
    assert [act for act, *_ in acts] == ["Pledge", "Appreciation"]


def test_a_proposal_that_others_welcome(reader: Reader):
    """So is a proposal."""
    acts = _acts(reader, SUMMIT + "ラオスは、タイによる珊瑚礁基金の提案を歓迎した。")
    assert [(act, who) for act, who, _ in acts] == [("Proposal", ["thailand"]), ("Welcome", ["laos"])]


def test_a_sum_told_again_in_other_money(reader: Reader):
    """What a bracket tells in other money is no second gift."""
    text = "安倍総理は、総額60億円(5,000万ドル相当)を珊瑚礁基金に拠出する旨表明した。"
    assert [(act, value) for act, _, value in _acts(reader, text)] == [("Pledge", 6e9)]


def test_leaders_alone_are_all_leaders(reader: Reader):
    """An office alone means all who hold it at the meeting, not the one who was named."""
    acts = _acts(reader, SUMMIT + "安倍総理は珊瑚礁基金を提案した。首脳は同基金を歓迎した。")
    assert acts[-1][:2] == ("Welcome", ["asean", "japan"])


def test_rare_letters_of_names(reader: Reader):
    """Letters that Unicode keeps apart from the common ones are letters of names."""
    people = _people(reader, "磯﨑太郎経済産業副大臣と𠮷川次郎外務大臣政務官が出席した。")
    assert len(people) == 2
    assert all(len(name) > len("太郎経済産業副大臣") for name in people)


def test_units_of_a_ministry(reader: Reader):
    """Whoever heads the ASEAN bureau of a ministry speaks for its country."""
    people = _people(reader, "堀井外務大臣政務官は、チャイ・リーワッタナー・タイ外務省ASEAN局次長と会談した。")
    assert {iri.rsplit("/", 1)[-1] for iri in people.values() if iri} <= {"japan", "thailand", "mfa-thailand"}
    assert len(people) == 2
