"""How ministries number, date and place their meetings, and whom they tell to have been there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.claims.model import Meeting, Participation, Tenure

if TYPE_CHECKING:
    from tests.language.japanese.conftest import Passage, Read


def met(found: Passage) -> list[tuple[str, int | None, str | None, str]]:
    """Series, number, first day and town of each meeting, series and town by the end of their IRIs."""
    told = [claim.about for claim in found.reading.claims if isinstance(claim.about, Meeting)]
    return [
        (m.series.rpartition("/")[2], m.ordinal, m.date.start if m.date else None, (m.place or "").rpartition("/")[2])
        for m in told
    ]


def present(found: Passage) -> set[tuple[str, str, str]]:
    """Names, parties and roles of those present; names by the last words of the text for each."""
    told = [claim.about for claim in found.reading.claims if isinstance(claim.about, Participation)]
    things = found.reading.things
    return {
        (min((w for w, _ in things[p.person].forms), key=len), (p.represents or "").rpartition("/")[2], p.role)
        for p in told
    }


@pytest.mark.parametrize(
    "name",
    [
        "第9回となる「日ASEAN防衛担当大臣会合」",
        "第9回となります日ASEAN防衛担当大臣会合",
        "第9回目の日ASEAN防衛担当大臣会合",
        "9回目となるASEAN・日本防衛担当大臣会合",
        "第9回に当たる日・ASEAN防衛担当大臣会合",
        "「日ASEAN防衛担当大臣会合」（第9回）",
        "第9回会合となる「日ASEAN防衛担当大臣会合」",
    ],
)
def test_a_number_counts_the_meeting_whatever_ties_it_to_the_name(read: Read, name: str) -> None:
    """A verb, a noun or a quotation mark between them; the parties of the name in either order."""
    found = read(f"6月18日、昆布大臣は、バンコクで開催された{name}に出席した。")
    assert met(found) == [("asean-japan-defence", 9, "2024-06-18", "bangkok")]


@pytest.mark.parametrize(
    ("name", "series"),
    [
        ("第3回AZEC（アジア・ゼロエミッション共同体）閣僚会合", "azec-ministerial"),
        ("第3回ASEAN＋3（日中韓）経済大臣会合", "aem-plus-three"),
        ("第3回アジア・ゼロエミッション共同体（AZEC）閣僚会合", "azec-ministerial"),
    ],
)
def test_a_bracket_inside_the_name_of_a_meeting_only_explains_it(read: Read, name: str, series: str) -> None:
    """The series is that of the name without the bracket, or without what it explains."""
    assert met(read(f"6月18日、東京において{name}が開催された。")) == [(series, 3, "2024-06-18", "tokyo")]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "6月10日、第27回日・ASEAN首脳会議に出席し、11日、第19回東アジア首脳会議に出席しました。",
            ["2024-06-10", "2024-06-11"],
        ),
        (
            "10日には第27回日・ASEAN首脳会議、11日には第19回東アジア首脳会議に出席しました。",
            ["2024-06-10", "2024-06-11"],
        ),
        (
            "6月3日、日ASEAN特別法務大臣会合を開催。\n\n同日午後には「ASEAN・G7法務大臣特別対話」を、翌4日には「G7司法大臣会合」を開催。",
            ["2024-06-03", "2024-06-03", "2024-06-04"],
        ),
        ("6月3日、日ASEANフォーラムを開催し、翌日、日ASEAN環境大臣会合を開催しました。", ["2024-06-03", "2024-06-04"]),
        (
            "5月31日、日ASEANフォーラムを開催し、翌1日には日ASEAN環境大臣会合を開催しました。",
            ["2024-05-31", "2024-06-01"],
        ),
        ("2024年度6月一覧\n6月3日、第7回日ASEANフォーラムを開催しました。", ["2024-06-03"]),
    ],
)
def test_each_of_several_meetings_has_its_own_day(read: Read, text: str, days: list[str]) -> None:
    """A day is told before the meeting; 同日 and 翌日 count from the day told last, also in the paragraph before."""
    assert [day for _, _, day, _ in met(read(text))] == days


def test_who_came_for_a_meeting_and_met_somebody_there_tells_no_day_of_it(read: Read) -> None:
    """The day is that of the talks, which are what the release is about, and so is the town."""
    found = read(
        "日・マレーシア外相会談\n\n6月18日午後2時から約30分間、ASEAN関連外相会議に出席するためビエンチャンを訪問中の"
        "昆布外務大臣は、モハマド・ハサン・マレーシア外務大臣と会談を行いました。"
    )
    assert [(day, town) for _, _, day, town in met(found)] == [("2024-06-18", "vientiane"), (None, "vientiane")]


@pytest.mark.parametrize(
    "title",
    [
        "岩屋外務大臣とソン・ベトナム副首相兼外務大臣との会談",
        "岩屋外務大臣とソン・ベトナム副首相兼外務大臣の電話会談について",
        "日越外相会談",
        "日・ベトナム外相会談（結果）",
    ],
)
def test_the_title_of_talks_is_a_meeting(read: Read, title: str) -> None:
    """By countries, by one letter for a country, or by those who talk, who both took part."""
    found = read(
        f"{title}\n\n6月18日、岩屋毅外務大臣は、ブイ・タイン・ソン・ベトナム副首相兼外務大臣と会談を行いました。"
    )
    assert [(number, day) for _, number, day, _ in met(found)] == [(None, "2024-06-18")]
    assert {party for _, party, _ in present(found)} == {"japan", "vietnam"}


def test_talks_have_no_number(read: Read) -> None:
    """A number beside them counts the consultations that they agree on."""
    found = read(
        "日・ベトナム首脳会談\n\n6月18日、石破総理大臣はチン・ベトナム首相と会談を行いました。\n\n両首脳は、外務・防衛次官級"
        "協議を新設し、第1回会合を日本で開催することで一致しました。両首脳は、海洋調査の第2回会合を歓迎しました。"
    )
    assert [number for _, number, _, _ in met(found)] == [None, 1]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("昆布大臣は、訪日中のX事務総長による表敬を受けた。", {"japan", "asean"}),
        ("昆布大臣は、X事務総長の訪問を受け、海藻について意見交換を行いました。", {"japan", "asean"}),
        ("昆布大臣は、X事務総長と夕食会を開催した。", {"japan", "asean"}),
        ("昆布大臣は、ベトナム司法省（レ・タイン・ロン大臣）との間で覚書に署名した。", {"japan", "vietnam"}),
    ],
)
def test_who_receives_somebody_and_who_is_received_are_both_there(read: Read, text: str, who: set[str]) -> None:
    """So are those who dine together, and whom a bracket behind a ministry names."""
    text = text.replace("昆布", "岩屋").replace("X", "カオ・キムホンASEAN")
    assert {party for _, party, _ in present(read(f"6月18日、{text}"))} >= who - {"japan"}


def test_a_country_that_takes_a_visit_in_receives_nobody(read: Read) -> None:
    """訪問を受け入れる is no reception."""
    assert present(read("岩屋外務大臣は、海藻研究者の訪問を受け入れる意向を表明した。")) == {
        ("岩屋", "japan", "Attendee")
    }


@pytest.mark.parametrize(
    "text",
    [
        "議長：國場幸之助 国土交通副大臣、ヴィエンサワット・シーパンドーン ラオス公共事業・運輸大臣",
        "議 長 國場幸之助国土交通副大臣\n     ヴィエンサワット・シーパンドーン・ラオス公共事業・運輸大臣",
        "会合（議長：國場国土交通副大臣及びヴィエンサワット・シーパンドーン・ラオス公共事業・運輸大臣）",
        "國場国土交通副大臣は、ヴィエンサワット・シーパンドーン・ラオス公共事業・運輸大臣と共に会合を主宰しました。",
    ],
)
def test_chairs_of_two_countries_chair_together(read: Read, text: str) -> None:
    """Whether a label, a bracket or a verb names them."""
    assert {(party, role) for _, party, role in present(read(text))} == {("japan", "Cochair"), ("laos", "Cochair")}


def test_names_behind_and_before_offices(read: Read) -> None:
    """財務大臣鈴木俊一; 副 belongs to the office; a verb is no name."""
    found = read("会合には、財務大臣鈴木俊一、JICAの宮崎桂副理事長、政策を所管する閣僚が出席した。")
    assert {(party, role) for _, party, role in present(found)} == {("japan", "Attendee"), ("jica", "Attendee")}
    people = [m.value for m in found.of("person")]
    assert [getattr(value, "names", ("",))[0] for value in people] == ["鈴木俊一", "宮崎桂"]


def test_who_met_somebody_before_still_chairs(read: Read) -> None:
    """The subject of the first verb goes on."""
    found = read("國場国土交通副大臣は、ソン・ベトナム外務大臣と会談した後、会合の議長を務めました。")
    assert {(party, role) for _, party, role in present(found)} == {("japan", "Chair"), ("vietnam", "Attendee")}


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("6月18日、ジャカルタにおいて、日・ASEAN統合基金（JAIF）第26回共同委員会が開催された。", 26),
        ("6月18日、ジャカルタにおいて、第20回ERIA理事会が開催された。", 20),
        ("6月18日、ジャカルタにおいて、日本アセアンセンター理事会が開催された。", None),
        ("6月18日、ジャカルタにおいて、「昆布リーダーズ・フォーラム」が開催された。", None),
        ("6月18日、ジャカルタにおいて、「第3回海藻閣僚会議」が開催された。", 3),
    ],
)
def test_a_body_meets_under_its_own_name_and_others_in_quotation_marks(
    read: Read, text: str, number: int | None
) -> None:
    """The number may stand inside the name."""
    assert [one[1:] for one in met(read(text))] == [(number, "2024-06-18", "jakarta")]


def test_where_somebody_goes_for_a_meeting_it_was(read: Read) -> None:
    """Only where the words behind its name say that it was attended."""
    assert [town for *_, town in met(read("昆布大臣はジャカルタを訪問し、第26回日ASEAN首脳会議に出席した。"))] == [
        "jakarta"
    ]
    assert [town for *_, town in met(read("昆布大臣はハノイを訪れ、日ASEAN首脳会議について協議した。"))] == [""]


def test_what_is_held_together_is_at_one_place(read: Read) -> None:
    """A summit on one of the days of the related summits is where these are, one on another day is not."""
    found = read(
        "6月10日及び11日、石破総理大臣は、ビエンチャンで開催されたASEAN関連首脳会議に出席しました。10日には第27回日・ASEAN首脳会議、"
        "11日には第19回東アジア首脳会議に出席しました。\n\n5月3日の日ASEANフォーラムの結果を踏まえました。"
    )
    assert [town for *_, town in met(found)] == ["vientiane", "vientiane", "vientiane", ""]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("会合は平成26年にバガンで初めて開催されて以来、10年の節目となった。", [(1, "2014")]),
        ("日ASEAN防衛担当大臣会合は、2014年にバガンで初めて開催され、以来毎年開かれている。", [(1, "2014")]),
        ("会合は2014年に東京で初めて開催された。", []),
        ("会合がASEANの域外で初めて開催されて以来である。", []),
    ],
)
def test_the_first_meeting_of_a_series_is_told_by_its_year(read: Read, text: str, first: list[tuple[int, str]]) -> None:
    """Where meetings are told to have gone on since then; else it is the first one at a place only."""
    found = read(f"6月18日、ビエンチャンにおいて第10回日ASEAN防衛担当大臣会合が開催された。{text}")
    assert [(number, day) for _, number, day, _ in met(found)][1:] == first


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("会合には、有馬アジア大洋州局長が出席した。", {("japan", "Attendee")}),
        ("先方からはカムパオ駐日ラオス大使が同席した。", {("laos", "Attendee")}),
        ("日韓防衛相会談（申源湜国防部長官）を行った。会合には申源湜長官が出席した。", {("rok", "Attendee")}),
        (
            "昆布外務大臣は、共同議長であるソン・ベトナム外務大臣らとともに会議に出席しました。",
            {("japan", "Attendee"), ("vietnam", "Cochair")},
        ),
        ("フォーラムには、ソン・ベトナム外務大臣らが登壇した。", {("vietnam", "Attendee")}),
        (
            "我々、日本の岸田文雄首相及びインドのナレンドラ・モディ首相は、東京において会合を開いた。",
            {("japan", "Attendee"), ("india", "Attendee")},
        ),
    ],
)
def test_officials_and_leaders_who_were_there(read: Read, text: str, who: set[tuple[str, str]]) -> None:
    """With a unit of a ministry, stationed at home, behind talks in a bracket, as a chair in apposition, on a stage."""
    assert {(party, role) for _, party, role in present(read(text.replace("昆布", "上川")))} == who


def test_an_office_of_several_fields_is_one(read: Read) -> None:
    """Its last field is nobody's name."""
    found = read("6月18日、タイのスパマート・イッサラパックディー高等教育・科学・研究・イノベーション大臣と会談した。")
    assert {party for _, party, _ in present(found)} == {"thailand"}


def documents(found: Passage) -> list[str]:
    """The longest words for each paper."""
    things = found.reading.things
    told = [m.iris[0] if m.iris else None for m in found.of("document")]
    return [max((w for w, _ in things[iri].forms), key=len) for iri in told if iri in things] or [
        found.marked.words(m) for m in found.of("document")
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("両大臣は、協力覚書（MOC）に署名しました。", "協力覚書（MOC）"),
        ("両大臣は、海藻分野における協力に関する覚書に署名した。", "海藻分野における協力に関する覚書"),
        ("両大臣は、海藻分野における協力覚書（MOC）を交換した。", "海藻分野における協力覚書（MOC）"),
        (
            "会合が行われた。\n\n第29回日ASEAN経済大臣会合 共同メディア声明（英語）",
            "第29回日ASEAN経済大臣会合 共同メディア声明",
        ),
        (
            "会合が行われた。\n\n海藻の乱獲について（外務大臣談話）（令和6年6月18日）",
            "海藻の乱獲について（外務大臣談話）",
        ),
        ("取組は次のとおり。\n・海藻関係者ネットワーキング・プログラム", "海藻関係者ネットワーキング・プログラム"),
    ],
)
def test_papers_by_their_nouns(read: Read, text: str, name: str) -> None:
    """A short name in a bracket, a field before, a meeting behind a space, the sort of a statement in a bracket."""
    assert documents(read(text)) == [name]


def test_the_statement_that_a_release_is_names_no_other_paper(read: Read) -> None:
    """Its own title tells who speaks."""
    assert read("海藻の乱獲について（外務大臣談話）\n1 海藻の乱獲に懸念を表明する。").of("document") == []


def test_several_ministers_are_nobody_and_whom_a_long_bracket_follows_is_met(read: Read) -> None:
    """四大臣 is no name; those joined behind a name in Latin letters are met, too."""
    found = read(
        "上川外務大臣は、エンリケ・マナロ外務大臣（Mr. Enrique Manalo）及びギルベルト・テオドロ国防大臣と会談した。"
        "四大臣は、署名に立ち会いました。"
    )
    assert len(present(found)) == len(["Kamikawa", "Manalo", "Teodoro"])


@pytest.mark.parametrize(
    "text",
    [
        "カンボジアを訪問中の岸田総理大臣は、第25回日・ASEAN首脳会議（於：プノンペン）に出席した。",
        "第25回日・ASEAN首脳会議\n1 日時・場所\n6月18日 於：カンボジア・プノンペン",
    ],
)
def test_a_town_in_a_bracket_or_behind_its_country_tells_more(read: Read, text: str) -> None:
    """於 leads it, with or without the country before."""
    assert [town for *_, town in met(read(text))] == ["phnom-penh"]


def test_a_plan_told_by_its_noun_is_the_one_named_before(read: Read) -> None:
    """Where its title ends so; a statement may be another one."""
    found = read("「日ASEAN海藻ワークプラン」の承認\n会合では、今後の取組を盛り込んだワークプランを承認しました。")
    assert len({m.value for m in found.of("document")}) == 1


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("閣僚は、日本商工会議所の小林健会頭をはじめとする産業界から、ビジョンの説明を受けました。", {"jcci"}),
        ("会合では、ERIAの渡辺哲也事務総長から報告を受けた。", {"eria"}),
        ("岸田総理は、木原防衛大臣から報告を受け、対応を指示した。", set()),
    ],
)
def test_who_tells_those_who_met_of_something_is_there(read: Read, text: str, who: set[str]) -> None:
    """But not whoever reports to one of them."""
    assert {party for _, party, _ in present(read(text))} == who


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("2024年8月から2027年7月まで、シンガポールが対日調整国を務める。", {("singapore", "2024-08", "2027-07")}),
        (
            "ASEAN議長国は、2025年はマレーシア、2026年はフィリピンが務める。",
            {("malaysia", "2025", None), ("philippines", "2026", None)},
        ),
        ("2021年から2024年まで対日調整国を務めたタイに感謝した。", {("thailand", "2021", "2024")}),
        ("ASEAN議長国は、2025年にマレーシアにおいて会議を開いた。", set()),
    ],
)
def test_terms_of_office(read: Read, text: str, terms: set[tuple[str, str | None, str | None]]) -> None:
    """A time before the holder, a time for each of several, and who held it before what is told of them."""
    told = [claim.about for claim in read(text).reading.claims if isinstance(claim.about, Tenure)]
    assert {(one.holder.rpartition("/")[2], one.start, one.end) for one in told} == terms


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("12月に東京で開催した日・ASEAN特別首脳会議の成果を踏まえた。", "2023-12"),
        ("12月に東京で開催される日・ASEAN特別首脳会議に向けて協力する。", "2024-12"),
        ("5月に東京で開催した日・ASEAN特別首脳会議の成果を踏まえた。", "2024-05"),
    ],
)
def test_a_month_that_is_told_to_be_over_was_in_the_year_before(read: Read, text: str, day: str) -> None:
    """Where the release, of June, is older than such a month of its own year."""
    assert [one for _, _, one, _ in met(read(text))] == [day]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "武藤経済産業大臣（代理：松尾経済産業審議官）が出席し、ソン・ベトナム商工大臣と共同議長を務めました。",
            {("松尾", "Cochair"), ("ソン", "Cochair")},
        ),
        (
            "議長は昆布外務審議官が、副議長はソン・ベトナム外務次官が務めた。",
            {("昆布", "Chair")},
        ),
        (
            "上川外務大臣は、ソン・ベトナム外務大臣及び趙兌烈（チョ・テヨル）韓国外交部長官との間で、会合を行った。",
            {("上川", "Attendee"), ("ソン", "Attendee"), ("趙兌烈", "Attendee")},
        ),
        (
            "フォーラムでは、上川外務大臣が開会挨拶を、ソン・ベトナム外務大臣が基調講演を行った。",
            {("上川", "Attendee"), ("ソン", "Attendee")},
        ),
        (
            "上川外務大臣は、ソン・ベトナム外務大臣と約10分間、立ち話を行った。",
            {("上川", "Attendee"), ("ソン", "Attendee")},
        ),
    ],
)
def test_who_stood_in_and_who_chairs_with_whom(read: Read, text: str, who: set[tuple[str, str]]) -> None:
    """Whoever was stood in for was not there; a vice-chair does not chair; several are met at once."""
    assert {
        (name.partition("外務")[0].partition("・")[0].partition("経済")[0], role)
        for name, _, role in present(read(text))
    } == who


@pytest.mark.parametrize(
    "title",
    [
        "「日ASEAN海藻行動計画」",
        "『日ASEAN海藻行動計画』",
        "〈日ASEAN海藻行動計画〉",
        "《日ASEAN海藻行動計画》",
        "“日ASEAN海藻行動計画”",
    ],
)
def test_a_title_stands_in_marks_of_any_kind(read: Read, title: str) -> None:
    """Where it ends in the noun of a paper."""
    assert [m.value for m in read(f"会合では、{title}を採択した。").of("document")] == ["日ASEAN海藻行動計画"]


def test_an_agreement_between_two_governments_is_named_whole(read: Read) -> None:
    """With what it is about and between whom it is."""
    name = "海藻の保護に関する日本国政府とラオス人民民主共和国政府との間の協定"
    assert documents(read(f"両大臣は、{name}に署名した。")) == [name]


def test_the_years_of_a_plan_are_no_days_of_a_meeting(read: Read) -> None:
    """They stand inside the title of the plan."""
    found = read("第27回日ASEAN首脳会議において、「海藻行動計画（2026-2030）」が採択された。")
    assert [(number, day) for _, number, day, _ in met(found)] == [(27, None)]


def test_a_meeting_in_quotation_marks_is_counted_behind(read: Read) -> None:
    """「X」の第1回会合."""
    found = read("「昆布リーダーズ・フォーラム」の第1回会合を令和6年7月に東京で開催する。")
    assert [one[1:] for one in met(found)] == [(1, "2024-07", "tokyo")]
