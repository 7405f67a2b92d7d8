"""Acts about their own clause and nothing told before, points that stand before their count, and who chairs."""

from __future__ import annotations

import pytest

from kg.claims import Act, Participation, Reader
from kg.release.model import Release

MEETING = "第3回日ASEAN昆布会合が開かれました。"


def _acts(reader: Reader, text: str) -> list[tuple[str, list[str], list[str]]]:
    """Type, ends of the agents' IRIs and the first names of what each act is about."""
    reading = reader.read(Release("note", text, "ja", None, "Ministry of Foreign Affairs of Japan"))
    acts = [claim.about for claim in reading.claims if isinstance(claim.about, Act)]

    def name(iri: str) -> str:
        forms = reading.things[iri].forms if iri in reading.things else {}
        return next(iter(forms))[0] if forms else iri.rsplit("/", 1)[-1]

    return [
        (act.type, [iri.rsplit("/", 1)[-1] for iri in act.agents], [name(iri) for iri in act.targets]) for act in acts
    ]


def _roles(reader: Reader, text: str) -> dict[str, str]:
    """The role of each person, by name."""
    reading = reader.read(Release("note", text, "ja", None, "Ministry of Foreign Affairs of Japan"))
    told = [claim.about for claim in reading.claims if isinstance(claim.about, Participation)]
    return {next(iter(reading.things[one.person].forms))[0]: one.role for one in told}


@pytest.mark.parametrize(
    "said",
    [
        "ASEAN側は、オンラインで交流が継続されたことを高く評価しました。",
        "ASEAN側は、漁獲量が回復していることを評価しました。",
        "ASEAN側からは、研究が進んだことを心から歓迎する発言がありました。",
    ],
)
def test_an_answer_with_its_own_clause(reader: Reader, said: str):
    """What others value for a reason of their own is not what was proposed before."""
    acts = _acts(reader, f"{MEETING}日本側は、蟹の調査を提案しました。{said}")
    assert not [act for act, _, about in acts if act != "Proposal" and "蟹の調査" in about]


def test_thanks_for_what_was_sent(reader: Reader):
    """Thanks for help told right before them are for that help, and not for what others praised."""
    text = "各国から、港の復旧を称賛する発言がありました。"
    text += "北原大臣からは、各国より寄せられた支援に対し感謝の意を表しました。"
    assert [about for _, _, about in _acts(reader, MEETING + text)][-1] == ["支援"]


def test_support_that_goes_on(reader: Reader):
    """Whoever goes on to support something does not support what somebody valued before."""
    text = "松本大臣より、改革へのラオスの一貫した支持を高く評価する旨述べた。"
    text += "カムペット副首相からは、我が国の常任理事国入りを引き続き支持する旨の発言があった。"
    assert [about for act, _, about in _acts(reader, text) if act == "Support"] == [["常任理事国入り"]]


def test_points_before_their_count(reader: Reader):
    """Points that stand before what counts them are followed by none: the next lines are other people's."""
    text = "○ 松本大臣から、①灯台の補修、②港の整備、の二点を重点とする旨説明。\n\n○ ASEAN側は、蟹の調査を歓迎。\n"
    told = [about for act, _, about in _acts(reader, MEETING + "\n" + text) if act == "Announcement"]
    assert told
    assert not any("蟹" in word for about in told for word in about)


def test_several_bodies_are_not_the_last_speaker(reader: Reader):
    """Many bodies are those who meet, and not who spoke before."""
    acts = _acts(reader, f"{MEETING}インドから、情報共有センターの活用が提案され、多くの機関が支持しました。")
    assert [who for act, who, _ in acts if act == "Support"] == [["asean"]]


@pytest.mark.parametrize("noun", ["締約国会議", "加盟国会議"])
def test_a_conference_is_no_parliament(reader: Reader, noun: str):
    """国会 inside of another word is no parliament."""
    reading = reader.read(Release("note", f"中国から、昆布条約第15回{noun}の結果が報告されました。", "ja", None, None))
    assert not [iri for iri in reading.things if "diet" in iri]


@pytest.mark.parametrize("closing", ["概要以下のとおり。", "概要は以下のとおりです。", "結果概要は次のとおり。"])
@pytest.mark.parametrize("guest", ["訪日中の", "外務省賓客として訪日中の"])
def test_talks_told_below(reader: Reader, guest: str, closing: str):
    """Talks of which the release goes on to tell are no act yet, and whose guest somebody is is no matter of theirs."""
    text = f"6月3日、松本外務大臣は、{guest}カムペット・ラオス外務大臣との間で外相会談を行ったところ、{closing}"
    assert _acts(reader, text) == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("会合は、瀬川法務大臣とラオスのポンサワン司法大臣が共同議長となり、開催されました。", "Cochair"),
        ("会合は、ラオスのポンサワン司法大臣を議長として開催されました。", "Chair"),
        ("議長国ラオスのポンサワン司法大臣の進行により、議論が行われました。", "Chair"),
    ],
)
def test_who_chairs(reader: Reader, text: str, role: str):
    """Whoever becomes chair, is taken as chair or leads the talks chairs."""
    assert _roles(reader, MEETING + text)["ポンサワン司法大臣"] == role


def test_thanks_and_a_list_of_hopes(reader: Reader):
    """Thanks and hopes share a verb, whatever the list of hopes holds."""
    text = "ASEAN各国からは、これまでの協力に対する感謝とともに、昆布の養殖、蟹の調査、人材育成への期待が示されました。"
    told = {act: about for act, _, about in _acts(reader, MEETING + text)}
    assert set(told) == {"Appreciation", "Expectation"}
    assert told["Expectation"] == ["昆布の養殖", "蟹の調査", "人材育成"]
