"""Headlines and news, records of parliament, articles by a politician, and who stands right before a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.claims import Meeting, Participation, Thing

if TYPE_CHECKING:
    from tests.language.japanese.conftest import Passage, Read

_TEXT = "\n\nサンゴ礁の話です。\n"


@pytest.mark.parametrize(
    ("headline", "acts"),
    [
        ("ERIA、昆布センターをジャカルタに開設", [("Announcement", ["ERIA"])]),
        ("日ASEAN外相会議、日本とASEANの「昆布行動計画」を採択", [("Adoption", ["ASEAN", "日本"])]),
        ("日本政府、昆布の養殖への支援を表明", [("Pledge", ["日本"])]),
        ("上川外相、昆布の養殖を提案―日ASEAN外相会議", [("Proposal", ["上川外相"])]),
        ("タイ、藻場の保全で一致=石破首相、橋の点検を提案", [("Agreement", ["タイ"]), ("Proposal", ["石破首相"])]),
        ("ASEAN、カニ漁への懸念を表明", [("Emphasis", ["ASEAN"])]),
    ],
)
def test_whoever_a_headline_begins_with_acts(read: Read, headline: str, acts: list[tuple[str, list[str]]]) -> None:
    """X、Yを採択: the comma stands for は, and nobody named elsewhere acts."""
    found = read(headline + _TEXT).acts()
    assert [(kind, sorted(agents) if len(agents) > 1 else agents) for kind, agents, _ in found] == acts


@pytest.mark.parametrize(
    "headline",
    ["タイ、マレーシア、ベトナムで会議を開き昆布計画を採択", "日本、タイ、ラオスの昆布の養殖を提案"],
)
def test_the_first_of_a_list_does_not_act_alone(read: Read, headline: str) -> None:
    """Countries one behind the other are a list, and no subject with a comma."""
    assert not any(len(agents) == 1 for _, agents, _ in read(headline + _TEXT).acts())


def test_what_a_member_of_parliament_asks_tells_nothing(read: Read) -> None:
    """○X委員 asks, and ○X大臣 answers for himself."""
    text = (
        "第213回国会 衆議院外務委員会議録\n\n○昆野委員　タイは橋の点検を要請しているのではないですか。\n"
        "○上川国務大臣　ASEANに対し、昆布の養殖への支援を行うことを表明したところであります。\n"
    )
    assert [(kind, agents) for kind, agents, _ in read(text).acts()] == [("Pledge", ["上川国務大臣"])]


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("タイに2億円の支援を行うことを日・ASEAN首脳会議において岸田総理から表明したところであります。", "岸田総理"),
        ("昆布の養殖を支援していく旨、上川外務大臣から改めて表明しました。", "上川外務大臣"),
        ("日本は会議に出席した。サンゴ礁を支援することを、タイのソムチャイ首相より表明した。", "ソムチャイ首相"),
    ],
)
def test_who_stands_right_before_the_verb_that_tells_it(read: Read, text: str, agent: str) -> None:
    """…することを、X大臣から表明: the deed is X's."""
    assert read(text).acts()[0][1] == [agent]


def test_an_article_is_its_authors(read: Read) -> None:
    """Xによる寄稿（…日付Y紙）: whatever is told in the first person is X's."""
    text = "岸田文雄内閣総理大臣による寄稿（2024年5月25日付タイ紙）\n\n昆布の養殖を、私は心から歓迎します。\n"
    assert read(text).acts() == [("Welcome", ["岸田文雄"], ["昆布の養殖"])]


def test_what_is_hoped_of_a_meeting_the_meeting_does_not_hope(read: Read) -> None:
    """Xは、…を述べ、会議が…となることに期待を示した."""
    text = "タイのソムチャイ外相は、支援への感謝を述べ、12月の日ASEAN首脳会議が出発点となることに期待を示しました。"
    assert {agent for _, agents, _ in read(text).acts() for agent in agents} == {"ソムチャイ外相"}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("我が国は、藻場の保全を支援していく考えです。", "Support"),
        ("我が国は、藻場の保全を後押ししていく所存です。", "Support"),
        ("我が国は、藻場の保全を10億円で支援していく考えです。", "Pledge"),
        ("我が国は、藻場の保全を支援することとしました。", "Pledge"),
    ],
)
def test_who_means_to_go_on_helping_supports(read: Read, text: str, act: str) -> None:
    """…を支援していく考えです is support; a sum, or what was decided, is a pledge."""
    assert [kind for kind, _, _ in read(text).acts()] == [act]


def test_words_in_quotation_marks_before_a_bare_verb(read: Read) -> None:
    """Xは「…を歓迎する」と評価。: a newspaper closes without する."""
    found = read("タイのソムチャイ首相は「昆布の養殖を歓迎する」と評価。").acts()
    assert [(kind, agents) for kind, agents, _ in found] == [("Appreciation", ["ソムチャイ首相"])]


def test_what_is_only_noted_is_no_matter_of_the_agreement(read: Read) -> None:
    """Aの進展に留意し、Bに合意した is about B."""
    found = read("閣僚は、カニ漁の進展に留意し、藻場の保全に合意した。日ASEAN外相会議が開催された。").acts()
    assert [targets for _, _, targets in found] == [["藻場の保全"]]


def test_who_leads_a_body_in_its_bracket_is_of_the_body(read: Read) -> None:
    """X（本部：ジャカルタ、事務総長：Y）は: Y represents X, and no country."""
    passage = read(
        "東アジア・アセアン経済研究センター（本部：ジャカルタ、事務総長：昆野光）は、藻場の保全を歓迎しました。"
    )
    people = [c.about for c in passage.reading.claims if isinstance(c.about, Participation)]
    values = [m.value for m in passage.of("person")]
    assert (values[0].country or "").endswith("eria")
    assert not any(p.represents is not None and p.represents.endswith("japan") for p in people)


def test_a_committee_with_its_short_name_is_a_meeting(read: Read) -> None:
    """日ASEAN合同協力委員会（AJJCC）において, without a number, is no organisation."""
    passage = read("藻場事業が日ASEAN合同協力委員会（AJJCC）において承認されました。")
    assert any(isinstance(c.about, Meeting) for c in passage.reading.claims)


def _named(passage: Passage, kind: str) -> set[str]:
    """The last parts of the IRIs of all things of a kind that are claimed."""
    things = (c.about for c in passage.reading.claims if isinstance(c.about, Thing))
    return {thing.iri.rpartition("/")[2] for thing in things if thing.kind == kind}


def test_an_ocean_is_no_country(read: Read) -> None:
    """インド洋 names no India, also inside the name of a meeting."""
    assert "india" not in _named(read("インド洋津波に関するASEAN主催緊急首脳会議が開催された。"), "actor")
    assert "india" in _named(read("インドに関するASEAN主催緊急首脳会議が開催された。"), "actor")


def test_a_headline_in_short_is_told_once(read: Read) -> None:
    """What the text below tells again is one act; what only the headline tells stays."""
    text = "タイ、昆布の養殖を提案\n\nタイは、昆布養殖の拡大を提案しました。\n"
    assert len(read(text).acts()) == 1
    text = "タイ、橋の点検を提案\n\nタイは、昆布養殖の拡大を提案しました。\n"
    assert len(read(text).acts()) == 2


def test_who_is_named_in_short_with_both_sides_acts_as_them(read: Read) -> None:
    """日ASEAN、…で一致: Japan and ASEAN agree, whoever else is told of."""
    found = read("日ASEAN、藻場の保全で一致\n\n岸田首相とタイのソムチャイ首相が出席した。\n").acts()
    assert [len(agents) for _, agents, _ in found] == [2]
    assert "ソムチャイ首相" not in found[0][1]


def test_the_heads_of_a_body_with_its_letters_are_the_body(read: Read) -> None:
    """東南アジア諸国連合（ASEAN）各国首脳 and ASEAN10カ国の首脳 are ASEAN, and nobody who is named later."""
    for name in ("東南アジア諸国連合（ASEAN）各国首脳", "ASEAN10カ国の首脳"):
        found = read(f"岸田文雄首相と{name}は4日、藻場の保全で一致した。タイのソムチャイ首相は謝意を示した。").acts()
        assert "ソムチャイ首相" not in found[0][1]
        assert len(found[0][1]) == 2


@pytest.mark.parametrize(
    "text",
    [
        "日本とASEANの防衛当局による会議が26日、札幌市で開かれ、藻場の保全で協力することを確認しました。",
        "日本とASEANによる対話がハノイで開催され、藻場の保全で一致しました。日ASEAN首脳会議の報告です。",
    ],
)
def test_that_a_meeting_was_held_is_no_matter_of_what_it_settled(read: Read, text: str) -> None:
    """XによるYが開かれ、Zで一致: Z alone is agreed on."""
    assert [targets for _, _, targets in read(text).acts()] == [["藻場の保全"]]


def test_who_tells_the_press_is_not_at_the_meeting(read: Read) -> None:
    """官房長官は記者会見で、…: told, but at no meeting; behind the meeting whoever was there tells it there."""
    text = "岸田首相は日ASEAN首脳会議に出席した。林芳正官房長官は4日の記者会見で、藻場の保全への支援を表明した。"
    people = [c.about for c in read(text).reading.claims if isinstance(c.about, Participation)]
    assert len(people) == 1
    assert any(kind == "Pledge" for kind, _, _ in read(text).acts())


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("○ RCEP協定の11月15日の署名を双方が歓迎。", "Welcome"),
        ("・藻場の保全を日本が支持。", "Support"),
        ("藻場の保全への支援に、タイのソムチャイ首相は感謝の意を表した。", "Appreciation"),
        ("藻場の保全に対し、タイのソムチャイ首相は深い感謝を述べた。", "Appreciation"),
    ],
)
def test_what_stands_before_who_acts(read: Read, text: str, act: str) -> None:
    """Yを双方が歓迎。, Yに、Xは感謝を表した: the matter stands before its subject."""
    found = read(f"日ASEAN首脳会議の結果\n{text}\n").acts()
    assert [kind for kind, _, _ in found] == [act]
    assert found[0][2]


def test_a_meeting_put_off_has_not_the_day_for_which_it_was_planned(read: Read) -> None:
    """4月に開催を予定していたXは、延期する."""
    text = "本年4月にハノイで開催を予定していた第13回日・メコン外相会議は、延期することとなりました。"
    meetings = [c.about for c in read(text).reading.claims if isinstance(c.about, Meeting)]
    assert [(m.ordinal, m.date) for m in meetings] == [(13, None)]


def test_aid_told_in_a_sentence_behind_its_signing(read: Read) -> None:
    """本件は、…を限度として供与するもの: a pledge of the home country."""
    text = (
        "無償資金協力署名式\n\n梨田駐タイ大使は、昆野院長との間で、「藻場整備計画」に関する贈与契約に署名しました。\n"
        "本件は、230万バーツ（約800万円）を限度として供与するものです。\n"
    )
    assert any(kind == "Pledge" for kind, _, _ in read(text).acts())


def test_an_outline_of_aid_in_lines(read: Read) -> None:
    """案件名, 供与限度額 and 署名者: a pledge of the project, and an agreement of those who signed."""
    text = (
        "無償資金協力　案件概要\n\n1．案件名：藻場整備計画\n2．供与限度額：12億円\n3．署名日：令和5年6月29日\n"
        "4．署名者：昆野光駐タイ大使、ソムチャイ・タイ海洋大臣\n"
    )
    passage = read(text)
    assert [(kind, len(agents), targets) for kind, agents, targets in passage.acts()] == [
        ("Pledge", 1, ["藻場整備計画"]),
        ("Agreement", 2, ["藻場整備計画"]),
    ]
    assert len([c for c in passage.reading.claims if isinstance(c.about, Participation)]) == 2


def test_a_sum_without_a_project_pledges_nothing(read: Read) -> None:
    """A line with a label alone tells no act."""
    assert not read("1．供与限度額：12億円\n").acts()


def test_whoever_signed_is_told_in_a_sentence_of_its_own(read: Read) -> None:
    """署名は、XとYにより行われた: both are there."""
    text = "署名は、JICAの昆野光所長とAHAセンターのリナ・サリ事務局長により行われました。"
    people = [c.about for c in read(text).reading.claims if isinstance(c.about, Participation)]
    assert len(people) == 2


def test_a_name_is_told_as_the_text_spells_it(read: Read) -> None:
    """岩﨑 is found under 岩﨑 and under 岩崎."""
    reading = read("岩﨑明子外務大臣は、昆布の養殖を歓迎しました。").reading
    words = {words for thing in reading.things.values() if thing.kind == "person" for words, _ in thing.forms}
    assert {"岩﨑明子", "岩崎明子"} <= words


def test_a_former_office_behind_a_known_name(read: Read) -> None:
    """X前ASEAN事務総長 stood for ASEAN."""
    text = "上川陽子外務大臣は、リム・ジョクホイ前ASEAN事務総長の表敬を受けました。"
    people = [c.about for c in read(text).reading.claims if isinstance(c.about, Participation)]
    assert {(p.represents or "").rpartition("/")[2] for p in people} == {"japan", "asean"}


def test_ministers_meetings_as_newspapers_call_them(read: Read) -> None:
    """日ASEAN経済相会合 is 日ASEAN経済大臣会合."""
    meetings = [c.about for c in read("日ASEAN経済相会合が開かれた。").reading.claims if isinstance(c.about, Meeting)]
    assert [m.series.rpartition("/")[2] for m in meetings] == ["aem-meti"]


@pytest.mark.parametrize(
    "text", ["政府としては、藻場の保全が重要であると考えています。", "我が国は、藻場の保全が不可欠だと考えている。"]
)
def test_what_somebody_holds_to_be_important_is_stressed(read: Read, text: str) -> None:
    """…が重要であると考えています."""
    assert [kind for kind, _, _ in read(text).acts()] == ["Emphasis"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("岸田総理は、今後5年間で8万人の産業人材を育成すると発表されました。", "Pledge"),
        ("タイのソムチャイ首相から橋の点検が提案され、岸田総理はこれを支持すると述べられました。", "Support"),
        ("岸田総理は、藻場の保全を強調されました。", "Emphasis"),
    ],
)
def test_a_passive_that_honours_is_none(read: Read, text: str, kind: str) -> None:
    """総理は、…と述べられました, as a spokesperson says it: the prime minister's own act."""
    told = [(act, agents) for act, agents, _ in read(text).acts() if act == kind]
    assert told == [(kind, ["岸田総理"])]


def test_what_others_brought_about_is_not_theirs_to_welcome(read: Read) -> None:
    """我が国は、XとYの間で…に至ったことを歓迎: who welcomes is 我が国 alone."""
    found = read("我が国は、ASEAN事務局及びタイとの間で昆布協定の交渉が合意に至ったことを歓迎する。").acts()
    assert [agents for kind, agents, _ in found if kind == "Welcome"] == [["我が国"]]
