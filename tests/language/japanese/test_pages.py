"""What pages of ministries have in common: who speaks where, for whom, and who is meant together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.claims import Act, Meeting, Participation

if TYPE_CHECKING:
    from tests.language.japanese.conftest import Passage, Read


def _roles(found: Passage) -> set[str]:
    return {c.about.role for c in found.reading.claims if isinstance(c.about, Participation)}


def _meetings(found: Passage) -> list[Meeting]:
    return [c.about for c in found.reading.claims if isinstance(c.about, Meeting)]


def test_where_the_minister_travels_the_meeting_is(read: Read) -> None:
    """訪問中の."""
    lead = "6月18日、タイのバンコクを訪問中の川辺外務大臣は、日・ASEAN外相会議に出席しました。"
    (meeting,) = _meetings(read(f"日・ASEAN外相会議\n{lead}"))
    assert (meeting.place or "").endswith("bangkok")
    assert meeting.mode == "InPerson"


@pytest.mark.parametrize(
    "text",
    [
        "日・ASEAN外相会議は、川辺外務大臣と、タイのソムサク・ジャイディー外務大臣との共同議長の下で行われました。",
        "日・ASEAN外相会議には川辺外務大臣が出席し、タイのソムサク・ジャイディー外務大臣とともに共同議長を務めました。",
    ],
)
def test_both_chair(read: Read, text: str) -> None:
    """Whoever chairs with somebody does so too."""
    assert _roles(read(text)) == {"Cochair"}


def test_the_chair_in_a_bracket(read: Read) -> None:
    """(議長:…)."""
    found = read("日・ASEAN首脳会議が開催されました(議長:ソムサク・ジャイディー・タイ首相)。")
    assert _roles(found) == {"Chair"}


def test_what_both_confirm_that_they_will_do_is_agreed(read: Read) -> None:
    """A stance that they confirm is stressed."""
    found = read(
        "川辺さゆり外務大臣はタイのソムサク・ジャイディー外務大臣と会談しました。\n"
        "両大臣は、橋の補修を進めることを確認しました。\n両大臣は、灯台の撤去に反対することを確認しました。"
    )
    assert [kind for kind, _, _ in found.acts()][1:] == ["Agreement", "Emphasis"]


def test_what_is_said_to_be_unacceptable_is_condemned(read: Read) -> None:
    """断じて認められない旨述べ."""
    ((kind, _, targets),) = read("川辺大臣から、灯台の破壊は断じて認められない旨述べました。").acts()
    assert (kind, targets) == ("Condemnation", ["灯台の破壊"])


def test_the_ministers_of_all_are_their_body(read: Read) -> None:
    """ASEAN各国の国防大臣等 is not the one minister known."""
    found = read("川辺防衛大臣は、地図を紹介しました。ASEAN各国の国防大臣等からは、橋の補修に謝意が示されました。")
    assert [len(agents) for _, agents, _ in found.acts()] == [1, 1]


def test_parties_asked_together(read: Read) -> None:
    """Aに及びBに: each with its country."""
    ((_, _, targets),) = read("川辺大臣は、タイ及びラオスに対し、橋の補修を要請しました。").acts()
    assert targets == ["タイ", "ラオス", "橋の補修"]


def test_the_country_of_a_situation_is_named(read: Read) -> None:
    """ミャンマー情勢 is a topic and names the country."""
    found = read("川辺大臣は、ミャンマー情勢への懸念を表明しました。")
    assert any(c.kind == "actor" and c.about.iri.endswith("myanmar") for c in found.reading.claims)


def test_lines_of_a_list_end_in_nouns(read: Read) -> None:
    """・…を承認, with or without a full stop; circled numbers are no part of a name."""
    found = read(
        "日・ASEAN外相会議が開催された。\n・「港湾行動計画」を承認\n・①橋の補修、②灯台の再建を進めることで合意。"
    )
    assert [(kind, targets) for kind, _, targets in found.acts()] == [
        ("Adoption", ["港湾行動計画"]),
        ("Agreement", ["橋の補修", "灯台の再建"]),
    ]


def test_a_commitment_in_the_first_person(read: Read) -> None:
    """Who speaks for himself pledges with a sum, and tells a practice without one."""
    found = read(
        "総理は、次のように述べました。\n日本は、港湾に3億円規模の支援を行います。\n日本は、港湾の支援を行います。"
    )
    assert [(kind, targets) for kind, _, targets in found.acts()] == [("Pledge", ["港湾"])]


def test_a_meeting_of_a_body_named_in_full(read: Read) -> None:
    """FULL NAME (ABBR) and the kind of meeting are one name."""
    (meeting,) = _meetings(read("第2回アジア・ゼロエミッション共同体(AZEC)首脳会合が開催されました。"))
    assert (meeting.series.rpartition("/")[2], meeting.ordinal) == ("azec-leaders", 2)


def test_the_ministry_before_an_office(read: Read) -> None:
    """A ministry that the vocabulary does not know is named by the office in it."""
    found = read("出席者\n・ラン・チャイ果樹省国際局長(タイ)")
    assert [m.value for m in found.marked.inner if m.kind == "actor" and m.value] == ["果樹省"]


def test_what_is_to_be_adopted_is_proposed(read: Read) -> None:
    """An adoption at a coming meeting is part of the proposal that the sentence ends in."""
    lead = "日・ASEAN外相会議が開催された。\n"
    found = read(f"{lead}日本側は、共同声明を来年の会議で採択し、その実施状況を点検することを提案しました。")
    assert [kind for kind, _, _ in found.acts()] == ["Proposal"]
    found = read(f"{lead}双方は、共同声明を採択し、実施状況の点検を提案しました。")
    assert [kind for kind, _, _ in found.acts()] == ["Adoption", "Proposal"]


def test_talks_with_one_of_several_are_taken_up_by_the_country(read: Read) -> None:
    """ベトナムとの会談では、両大臣は: the minister met before."""
    found = read(
        "川辺さゆり外務大臣は、タイのソムサク・ジャイディー外務大臣及びラオスのカムラ・シーパン外務大臣とそれぞれ会談した。\n"
        "タイとの会談では、両大臣は、橋の補修で一致した。"
    )
    agreed = [agents for kind, agents, _ in found.acts() if kind == "Agreement"]
    assert [[name[:2] for name in agents] for agents in agreed] == [["川辺", "ソム"]]


def test_a_noun_of_a_list_is_no_act(read: Read) -> None:
    """協定の早期妥結、… is what is talked about, …を採択、… is done."""
    found = read("日・ASEAN外相会議が開催された。\n双方は、港湾協定の早期妥結、橋の補修について意見交換を行いました。")
    assert [kind for kind, _, _ in found.acts()] == ["ExchangeOfViews"]


def test_names_with_an_initial_and_behind_an_office(read: Read) -> None:
    """A Latin initial is part of a name in katakana; in a bracket the office comes first."""
    found = read("港湾センター(事務総長:山野国彦)で、ラン・D・チャイASEAN事務次長が挨拶しました。")
    assert {m.value.names[0] for m in found.of("person")} == {"山野国彦", "ラン・D・チャイ"}


def test_meetings_named_in_one_breath_share_the_place(read: Read) -> None:
    """XでのA及びB: both were there."""
    lead = "6月18日、タイのバンコクで日・ASEAN外相会議及び第25回ASEAN+3外相会議が開催され、川辺外務大臣が出席しました。"
    first, second = _meetings(read(lead))
    assert first.place is not None
    assert first.place == second.place
    assert (first.mode, second.mode) == ("InPerson", "InPerson")


def test_chairs_listed_for_each_side_chair_together(read: Read) -> None:
    """議長 with a name of each side."""
    lines = "日・ASEAN外相会議\n議長:(日本側)山野太郎　外務審議官\n　　　(ASEAN側)ソムサク・ジャイディー　タイ外務次官"
    assert _roles(read(lines)) == {"Cochair"}


def test_who_chairs_with_somebody_named_alone(read: Read) -> None:
    """Xとの共同議長: whoever came from the home country chairs too."""
    lead = "日・ASEANフォーラムが開催され、山野太郎外務審議官が出席しました。"
    assert _roles(
        read(f"{lead}本フォーラムは、ソムサク・ジャイディー・タイ外務次官との共同議長により行われました。")
    ) == {"Cochair"}


def test_attendants_listed_below_a_heading_in_brackets(read: Read) -> None:
    """【出席者】 with a line for each country."""
    lines = "【出席者】\n日本　　山野太郎外務大臣(共同議長)\nタイ　ソムサク・ジャイディー外務大臣"
    assert _roles(read(f"日・ASEAN外相会議が開かれました。\n{lines}")) == {"Cochair", "Attendee"}


def test_each_line_with_its_loan_is_a_pledge(read: Read) -> None:
    """NAME(借款金額…), without quotation marks."""
    found = read(
        "対象となる事業は以下のとおりです。\n(1)南部河川改修事業(借款金額63億円)\n(2)東部道路整備事業(借款金額46億円)"
    )
    amounts = [c.about.amount.value for c in found.reading.claims if isinstance(c.about, Act) and c.about.amount]
    assert amounts == [6_300_000_000, 4_600_000_000]


def test_those_present_in_a_bracket(read: Read) -> None:
    """(日本側:NAME OFFICE(議長)、COUNTRY:NAME OFFICE)."""
    lead = "日・メコン首脳会議が開かれました。(日本側:山野太郎総理大臣(議長)、タイ:ソムサク・ジャイディー首相)"
    found = read(lead)
    assert _roles(found) == {"Chair", "Attendee"}
    people = [c.about for c in found.reading.claims if isinstance(c.about, Participation)]
    assert [(p.represents or "").rpartition("/")[2] for p in people] == ["japan", "thailand"]


def test_a_year_before_a_noun_dates_no_meeting_before_it(read: Read) -> None:
    """日・ASEAN外相会議では、昨年の…."""
    (meeting,) = _meetings(read("日・ASEAN外相会議では、昨年の測量の成果が報告されました。"))
    assert meeting.date is None
