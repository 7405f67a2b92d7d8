"""Parts of a release: talks told under a heading, points of what somebody said, press conferences of one minister."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.claims import Meeting, Participation, Tenure

if TYPE_CHECKING:
    from tests.language.japanese.conftest import Passage, Read

TRIP = """森田経済産業大臣がハノイに出張しました

森田経済産業大臣は、日ASEAN経済大臣会合に出席しました。会合では、灯台網の整備を歓迎しました。

(1)ソムサック・ラオス商業大臣との会談

両大臣は、浮標の補修について意見を交わしました。

(2)タン・メイ・シンガポール貿易産業大臣との会談

航路の標識について協議しました。
"""


def _people(found: Passage) -> dict[str, str | None]:
    told = [claim.about for claim in found.reading.claims if isinstance(claim.about, Participation)]
    words = {iri: max((w for w, _ in thing.forms), key=len, default=iri) for iri, thing in found.reading.things.items()}
    return {words[one.person]: words.get(one.represents or "") for one in told}


def test_what_a_heading_tells_both_who_talk_do(read: Read) -> None:
    """Talks named in a heading: 両大臣, or nobody named, are those who talk; whoever is met was there."""
    found = read(TRIP)
    talks = [(who, matters) for kind, who, matters in found.acts() if kind == "ExchangeOfViews"]
    assert talks == [
        (["森田経済産業大臣", "ソムサック・ラオス商業大臣"], ["浮標の補修"]),
        (["森田経済産業大臣", "タン・メイ・シンガポール貿易産業大臣"], ["航路の標識"]),
    ]
    assert {"ソムサック・ラオス商業大臣", "タン・メイ・シンガポール貿易産業大臣"} <= set(_people(found))


def test_the_points_of_what_somebody_said_are_theirs(read: Read) -> None:
    """以下の発言を行いました, then points that close with こと: each is an act of whoever spoke."""
    found = read(
        "(2)森田農林水産大臣からは、以下の発言を行いました。\n"
        "・灯台網の進捗を評価するとともに、浮標の補修に資金を拠出していくこと。\n・航路の標識の統一を各国に求めること。\n"
        "(3)ラオスから、種子銀行の設立が提案されました。"
    )
    told = [(kind, who) for kind, who, _ in found.acts()]
    assert told == [
        ("Appreciation", ["森田農林水産大臣"]),
        ("Pledge", ["森田農林水産大臣"]),
        ("Request", ["森田農林水産大臣"]),
        ("Proposal", ["ラオス"]),
    ]


def test_points_of_no_statement_are_none(read: Read) -> None:
    """A list of what is agreed stays what is agreed."""
    found = read("日本とタイは、以下の点で一致しました。\n・浮標の補修に資金を拠出していくこと。\n").acts()
    assert "Pledge" not in [kind for kind, _, _ in found]


def test_a_press_conference_is_of_the_minister_in_its_heading(read: Read) -> None:
    """私, and who attended where nobody is named, is the minister, whoever else is met."""
    found = read(
        "臨時記者会見\n\n備考：森田防衛大臣臨時会見\n\n１　発表事項\n　本日、日ASEAN防衛担当大臣会合に出席しました。"
        "豪州のハリス国防大臣及び米国のブルーム国防長官と会談を行いました。私からは、灯台網の重要性を強調しました。"
    )
    assert ("Emphasis", ["森田防衛大臣"], ["灯台網の重要性"]) in found.acts()
    assert "森田防衛大臣" in _people(found)


def test_people_beside_their_bodies(read: Read) -> None:
    """An office behind a body with its abbreviation, our side and theirs, an office of a side in a list."""
    assert _people(read("渡辺純也東アジア・ASEAN経済研究センター(ERIA)事務総長は、標識の統一を提案しました。")) == {
        "渡辺純也東アジア・ASEAN経済研究センター(ERIA)事務総長": "東アジア・ASEAN経済研究センター"
    }
    signed = _people(read("書簡の交換が、わが方森田純駐ラオス大使と先方ソムサック・ケオラ外務大臣との間で行われた。"))
    assert {"ソムサック・ケオラ外務大臣"} <= set(signed)
    listed = _people(read("出席者\n日本：森田純　農林水産大臣\n韓国：金民秀　農林畜産食品部長官\n"))
    assert listed["金民秀 農林畜産食品部長官"] == "韓国"


def test_two_ministers_of_one_family_name(read: Read) -> None:
    """A family name with two offices is two people."""
    assert len(_people(read("鈴木財務大臣と鈴木農林水産大臣が出席しました。"))) == 2


def test_countries_as_letters_act_together(read: Read) -> None:
    """日米豪の3か国: three countries, each in one letter."""
    kind, who, _ = read("日米豪の3か国では、浮標の補修を続けることで一致した。").acts()[0]
    assert (kind, len(who)) == ("Agreement", 3)


def test_what_was_given_is_no_giver_of_thanks(read: Read) -> None:
    """Xから…が寄贈されたことに謝意: whoever speaks thanks, not whoever gave."""
    found = read(
        "森田外務大臣から、タイの努力を評価する旨述べるとともに、先般タイから我が国に浮標が寄贈されたことに謝意を表明しました。"
    )
    assert {who[0] for _, who, _ in found.acts()} == {"森田外務大臣"}


def test_what_somebody_means_to_do_is_promised(read: Read) -> None:
    """A deed that is meant is a pledge; to be at pains over something is a stance."""
    assert read("森田外務大臣から、灯台網の整備を推進していく考えを示しました。").acts()[0][0] == "Pledge"
    assert read("森田外務大臣から、浮標を無償で供与していく旨述べました。").acts()[0][0] == "Pledge"
    assert read("森田外務大臣から、灯台網の普及に取り組んでいく考えを示しました。").acts()[0][0] != "Pledge"


def test_what_is_supported_is_what_was_proposed(read: Read) -> None:
    """これを支持 takes up the proposal of the sentence before, and thanks have a matter of their own."""
    found = read("タイは、「灯台網構想」を提唱し、来年4月に国際会議を開催する考えを示した。ラオスがこれを支持した。")
    assert ("Support", ["ラオス"], ["灯台網構想"]) in found.acts()
    found = read("タイは、標識の統一を強調した。森田総理から、各国から寄せられた支援に改めて謝意を表した。")
    assert ("Appreciation", ["森田総理"], ["支援"]) in found.acts()


def test_a_meeting_within_what_is_said_says_nothing(read: Read) -> None:
    """Xは、同会議は…であると述べ: X speaks."""
    found = read("リン・タイ首相は、日ASEAN首脳会議は標識を議論する場であるとの立場を述べた。")
    assert all("リン" in who[0] for _, who, _ in found.acts())


def test_seas_side_by_side(read: Read) -> None:
    """Two known things with a dot between them are two."""
    found = read("両外相は、東シナ海・南シナ海の情勢について意見を交換した。タイは、東シナ海・南シナ海を重視した。")
    assert any({"東シナ海", "南シナ海"} <= {m for one in matters for m in [one]} for _, _, matters in found.acts())


def test_an_older_spelling_of_our_country(read: Read) -> None:
    """わが国 is 我が国."""
    assert read("わが国は、浮標の補修を提案した。").acts() == [("Proposal", ["わが国"], ["浮標の補修"])]


def test_the_line_below_the_title_of_a_paper(read: Read) -> None:
    """Day and place below the title of a statement are those of the meeting; below another title nothing is."""
    for line in ("(2023年5月2日、韓国・仁川)", "2023年5月2日 韓国・仁川"):
        found = read(
            f"第26回ASEAN+3財務大臣・中央銀行総裁会議 共同声明(仮訳)\n{line}\n\n1. 我々は、標識の補修を歓迎する。\n"
        )
        meeting = next(claim.about for claim in found.reading.claims if isinstance(claim.about, Meeting))
        assert (meeting.date and meeting.date.start, meeting.mode) == ("2023-05-02", "InPerson")
    found = read("第21回日ASEAN観光大臣会合の結果\n\n令和6年1月27日\n観光庁\n\n1. 我々は、標識の補修を歓迎する。\n")
    assert next(c.about for c in found.reading.claims if isinstance(c.about, Meeting)).date is None


def test_terms_of_office_in_other_words(read: Read) -> None:
    """A year as the topic dates a term; an office that two are told to hold is held by each."""
    terms = [
        c.about for c in read("来年は、マレーシアが議長国を務めます。").reading.claims if isinstance(c.about, Tenure)
    ]
    assert [term.start for term in terms] == ["2025"]
    found = read("我々は、2026年の共同議長国を韓国及びラオスが務めることを歓迎した。").reading.claims
    assert [claim.about.start for claim in found if isinstance(claim.about, Tenure)] == ["2026", "2026"]


def test_what_a_programme_tells_is_still_to_come(read: Read) -> None:
    """意見交換を行います is no exchange yet; to reaffirm support is to support."""
    assert read("リン・タイ外務大臣は、灯台網について関係者との意見交換を行います。").acts() == []
    assert read("タイは、標識の統一への支持を再確認した。").acts() == [("Support", ["タイ"], ["標識の統一"])]
    assert read("タイは、灯台網の閉鎖に反対した。").acts()[0][0] == "Emphasis"


def test_what_a_meeting_does_whoever_came_does_not_do_alone(read: Read) -> None:
    """会合では opens what all who met did, though a sentence before tells who came."""
    found = read("森田大臣は、日ASEAN交通大臣会合に出席しました。会合では、灯台網の進捗を歓迎しました。").acts()
    assert [(kind, len(who)) for kind, who, _ in found] == [("Welcome", 2)]
