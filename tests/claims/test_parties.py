"""Who "we" and "the meeting" are, when no known series tells."""

from __future__ import annotations

import pytest

from kg.claims import Act, Reader
from kg.release.model import Release


def _agents(reader: Reader, text: str, lang: str) -> list[list[str]]:
    acts = [claim.about for claim in reader.read(Release("note", text, lang)).claims if isinstance(claim.about, Act)]
    return [[iri.rsplit("/", 1)[-1] for iri in act.agents] for act in acts]


def test_we_are_the_countries_named_together(reader: Reader):
    """A joint statement without a meeting speaks for the countries that its opening names in one breath."""
    text = "Ministers of Japan, Laos and Viet Nam met on rice research. We welcome the new seed bank."
    assert ["japan", "laos", "vietnam"] in _agents(reader, text, "en")


def test_a_country_named_alone_is_no_party_of_others(reader: Reader):
    """Countries that are named far apart are not taken for a group."""
    text = "Rice from Laos was shown. Later the fair in Japan closed. We welcome the new seed bank."
    assert ["laos", "japan"] not in _agents(reader, text, "en")


def test_the_meeting_is_the_parties_of_its_series(reader: Reader):
    """A known series brings its parties."""
    text = "The 30th ASEAN-Japan Forum was held in Hanoi. The Meeting welcomed the seed bank."
    assert ["asean", "japan"] in _agents(reader, text, "en")


def test_the_home_country_is_a_thing_though_nobody_names_it(reader: Reader):
    """Our side is the country that publishes, which the text need not name."""
    reading = reader.read(Release("note", "当方は、標識の統一を提案しました。", "ja", None, "外務省"))
    acts = [claim.about for claim in reading.claims if isinstance(claim.about, Act)]
    assert acts
    assert all({*act.agents, *act.targets} <= {*reading.things} for act in acts)


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("บริษัทมีโรงงานที่มาเลเซีย นายกรัฐมนตรีจึงเชิญชวนให้มาสร้างท่าเรือ", "thailand"),  # the country stands behind
        ("นายกรัฐมนตรีมาเลเซีย เชิญชวนให้ไทยมาสร้างท่าเรือ", "malaysia"),
    ],
)
def test_the_country_of_a_thai_office_stands_behind_it(reader: Reader, text: str, agent: str):
    """A country before it belongs to the clause before."""
    text = f"ไทยและญี่ปุ่นหารือเรื่องท่าเรือ\n{text}"
    invited = [c.about for c in reader.read(Release("note", text, "th")).claims if isinstance(c.about, Act)]
    agents = [iri.rsplit("/", 1)[-1] for act in invited if act.type == "Invitation" for iri in act.agents]
    assert agents != ["malaysia"] if agent == "thailand" else agents == [agent]


def test_a_meeting_of_many_is_of_those_whom_the_release_names(reader: Reader):
    """Of the many parties of a summit those act that the release names; some of them not told apart are the body."""
    text = "第6回東アジア首脳会議が開催され、日本、米国及びASEANが出席した。会議は、標識の統一で合意した。"
    assert ["asean", "japan", "usa"] in _agents(reader, text, "ja")
    some = f"{text}多くの首脳より、標識の統一が支持された。"
    assert ["asean"] in _agents(reader, some, "ja")


@pytest.mark.parametrize("clause", ["และพิจารณาการขุดลอกร่องน้ำ", "โดยที่ประชุมได้พิจารณาการขุดลอกร่องน้ำ"])
def test_one_speaker_has_no_partner_but_whom_he_meets(reader: Reader, clause: str):
    """A country that a report only names decides nothing with the speaker; one whose minister is named does."""
    speaker = "นายสมชาย ใจดี อธิบดีกรมเจ้าท่า ย้ำความปลอดภัยของประภาคาร"
    report = f"เรือจากสวีเดนขนข้าวมากขึ้น\n{speaker} {clause}"
    assert not [agents for agents in _agents(reader, report, "th") if "sweden" in agents]
    talks = f"{speaker} กับนายโอเล เบิร์ก รัฐมนตรีว่าการกระทรวงคมนาคมสวีเดน {clause}"
    assert len(_agents(reader, talks, "th")[-1]) > 1


_PLUS_THREE = "ASEAN+3財務大臣・中央銀行総裁会議共同声明\n"


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        (_PLUS_THREE + "我々は、中国及びマレーシアの準備に感謝する。ASEAN+3地域の漁業は伸びた。", ["apt"]),
        (_PLUS_THREE + "ASEAN+3地域の漁業は伸びた。我々は、昆布の増産を歓迎する。", ["apt"]),
        (
            _PLUS_THREE + "日本、中国、韓国及びASEANの財務大臣が出席した。我々は、ASEAN+3地域の昆布の増産を歓迎する。",
            ["asean", "china", "japan", "rok"],
        ),
        (
            _PLUS_THREE + "日本、中国、韓国の大臣が出席した。我々は、昆布の増産を歓迎する。",
            ["asean", "china", "japan", "rok"],
        ),
    ],
)
def test_we_are_the_group_where_one_of_it_is_never_named(reader: Reader, text: str, agents: list[str]):
    """ASEAN+3 acts as one where the release names the group and leaves out one of those that make it up."""
    assert agents in _agents(reader, text, "ja")


def test_parties_that_no_group_is_named_for_act_themselves(reader: Reader):
    """Where the release names no group, all parties of the series act, named or not."""
    text = "The 12th AEM Plus Three Consultations was held in Hanoi. The Meeting welcomed the seed bank."
    assert ["asean", "china", "japan", "rok"] in _agents(reader, text, "en")
