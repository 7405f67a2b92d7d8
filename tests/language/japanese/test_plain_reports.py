"""What reports of talks and meetings say in passing: whom one met, greetings, counts of people, the next meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.claims import Meeting, Participation

if TYPE_CHECKING:
    from tests.language.japanese.conftest import Read

OPENS = "第5回日・ASEAN外相会議が5月20日に開催されました。\n\n"
TALKS = "日・ラオス外相会談\n\n"


def test_those_met_with_their_countries_in_brackets(read: Read) -> None:
    """Each of several ministers, whose country stands behind in brackets."""
    found = read(
        "森田大臣は、ソムチャイ・プラサート商業大臣（ラオス）、タン・メイ貿易産業大臣（シンガポール）"
        "及びグエン・ホア商工大臣（ベトナム）とそれぞれ会談を行い、灯台の補修について意見交換を行いました。"
    )
    ((_, _, matters),) = found.acts()
    assert matters == [
        "ソムチャイ・プラサート商業大臣",
        "タン・メイ貿易産業大臣",
        "グエン・ホア商工大臣",
        "灯台の補修",
    ]


def test_the_guest_is_of_the_country_that_the_title_names(read: Read) -> None:
    """Also where the title is the name of the talks, and the text names some other country."""
    found = read(
        TALKS + "冒頭、森田外務大臣から、ソムチャイ外務大臣の訪日を歓迎する旨述べました。"
        "これに対し、ソムチャイ外務大臣から、灯台の補修に感謝する旨述べました。\n"
        "両大臣は、北朝鮮への対応についても意見交換を行いました。"
    )
    lands = {c.about.represents for c in found.reading.claims if isinstance(c.about, Participation)}
    assert {(land or "").rpartition("/")[2] for land in lands} == {"japan", "laos"}


@pytest.mark.parametrize(
    "before", ["タイの首相就任に祝意を表するとともに、", "洪水の被害にお見舞いを述べた上で、", "前回の会談に触れつつ、"]
)
def test_greetings_are_no_matter(read: Read, before: str) -> None:
    """What a clause before greets for, or only mentions."""
    assert read(f"{TALKS}森田外務大臣は、{before}灯台の補修を着実に進めたいと述べた。").acts() == [
        ("Emphasis", ["森田外務大臣"], ["灯台の補修"])
    ]


def test_people_are_counted(read: Read) -> None:
    """How many are trained is no part of the matter, and the noun is whole: 人材育成."""
    assert read(f"{TALKS}森田外務大臣は、今後5年間で約3,000人の人材育成を行うと発表した。").acts() == [
        ("Pledge", ["森田外務大臣"], ["人材育成"])
    ]


def test_what_somebody_is_ready_to_do(read: Read) -> None:
    """…する用意がある旨: about what it is."""
    assert read(f"{OPENS}日本からは、灯台の補修に関する知見を共有する用意がある旨を述べました。").acts() == [
        ("Emphasis", ["日本"], ["灯台の補修に関する知見"])
    ]


def test_what_was_told_is_talked_about(read: Read) -> None:
    """…が紹介され、議論が交わされた: views are exchanged on it, too."""
    acts = read(f"{OPENS}会議では、灯台の補修に関する取組が紹介され、活発な議論が交わされました。").acts()
    assert [(kind, matters) for kind, _, matters in acts] == [
        ("Announcement", ["灯台の補修に関する取組"]),
        ("ExchangeOfViews", ["灯台の補修に関する取組"]),
    ]


@pytest.mark.parametrize("told", ["次回会合", "来年の会合"])
def test_the_next_meeting_in_a_country(read: Read, told: str) -> None:
    """A country tells where the next meeting is as a town does."""
    found = read(f"{OPENS}会議では、{told}をフィリピンで開催することが決定されました。")
    meetings = [c.about for c in found.reading.claims if isinstance(c.about, Meeting)]
    assert [m.place and m.place.rpartition("/")[2] for m in meetings] == [None, "philippines"]
    assert [kind for kind, *_ in found.acts()] == ["Agreement"]


def test_what_both_looked_at_they_agree_on(read: Read) -> None:
    """…の進捗を確認し、引き続き実施していくことで合意した."""
    ((kind, _, matters),) = read(
        f"{OPENS}「日ASEAN港湾計画」の進捗を確認し、引き続き実施していくことで合意した。"
    ).acts()
    assert (kind, matters) == ("Agreement", ["日ASEAN港湾計画"])


def test_a_quotation_of_several_sentences_is_of_one_speaker(read: Read) -> None:
    """X総理は、「…です。…していきます」と述べた: not of both who talk."""
    found = read(
        "日・ラオス首脳会談\n\n森田総理は、「ラオスは要となる国です。浮標の統一を支援していきます」と述べました。"
    )
    assert found.acts() == [("Support", ["森田総理"], ["浮標の統一"])]


@pytest.mark.parametrize(
    ("told", "matters"),
    [
        ("今般の弾道ミサイル発射は、地域の平和を脅かすものであり、強く非難します。", ["弾道ミサイル発射"]),
        ("森田大臣は、「ラオス港湾開発政策」に掲げられた灯台の補修と目標を支援する旨述べた。", ["灯台の補修"]),
        ("森田大臣は、「包括的戦略的パートナーシップ」の下、灯台の補修を支援する旨述べた。", ["灯台の補修"]),
    ],
)
def test_what_says_little_is_no_matter(read: Read, told: str, matters: list[str]) -> None:
    """What something is judged to be, 目標 beside a matter, and under what it is done."""
    found = [acts for _, _, acts in read(f"北朝鮮について（外務報道官談話）\n\n{told}").acts()]
    assert [[m for m in one if m != "ラオス港湾開発政策"] for one in found] == [matters]


@pytest.mark.parametrize("told", ["断じて容認できない", "断じて容認できません"])
def test_what_cannot_be_accepted(read: Read, told: str) -> None:
    """A condemnation in plain and polite form."""
    acts = read(f"森田大臣は、今回の弾道ミサイル発射は{told}。").acts()
    assert [(kind, matters) for kind, _, matters in acts] == [("Condemnation", ["今回の弾道ミサイル発射"])]


def test_papers_exchanged_in_front_of_somebody(read: Read) -> None:
    """文書の交換式に立ち会う says not what was exchanged."""
    assert read("日・ラオス首脳会談\n\n両首脳は、各種文書の交換式に立ち会いました。").acts() == []


def test_the_prime_minister_without_a_name(read: Read) -> None:
    """総理は: of the home country, whoever called on him before."""
    told = (
        "総理は、官邸でラオスのソムチャイ外相による表敬を受けました。総理からは、灯台の補修を支持する旨を伝えました。"
    )
    ((kind, who, _),) = read(told).acts()
    assert (kind, who[0].rpartition("/")[2]) == ("Support", "japan")


def test_officers_speak_for_their_centre(read: Read) -> None:
    """NAME and 日本アセアンセンター事務総長: no officer of Japan."""
    found = read("出席者：平田国男　日本アセアンセンター事務総長、森田英夫　ASEAN事務局次長")
    bodies = [c.about.represents for c in found.reading.claims if isinstance(c.about, Participation)]
    assert [(body or "").rpartition("/")[2] for body in bodies] == ["ajc", "asean-secretariat"]


def test_a_guest_who_thanks_the_people_of_japan(read: Read) -> None:
    """日本国民への感謝: to Japan, and by nobody of Japan."""
    found = read(
        "引渡し式が行われました。ソムチャイ副大臣が出席し、ソムチャイ副大臣は日本国民への感謝の言葉を述べました。"
    )
    assert [(kind, matters) for kind, _, matters in found.acts()] == [("Appreciation", ["日本国"])]
    (there,) = [c.about for c in found.reading.claims if isinstance(c.about, Participation)]
    assert not (there.represents or "").endswith("/japan")


def test_who_opens_a_meeting_and_who_goes_on(read: Read) -> None:
    """開会の辞 is no matter of anything, but whoever gives it is there; 続いて is nobody's name."""
    found = read(
        f"{OPENS}会合では、森田大臣が開会の辞を述べ、続いてラオスのソムチャイ大臣が、日本の協力に謝意を表明した。"
    )
    assert [(kind, who) for kind, who, _ in found.acts()] == [("Appreciation", ["ソムチャイ大臣"])]
    assert len([c for c in found.reading.claims if isinstance(c.about, Participation)]) == len(["森田", "ソムチャイ"])


def test_fields_in_general_are_no_matter(read: Read) -> None:
    """…を始めとする新たな分野での連携: the field that is named."""
    ((_, _, matters),) = read(f"{OPENS}各国は、海運データの共有を始めとする新たな分野での連携に期待した。").acts()
    assert matters == ["海運データの共有"]
