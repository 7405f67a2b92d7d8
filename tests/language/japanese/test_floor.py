"""Whose words a text is, and what somebody only speaks of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.claims import Meeting, Participation

if TYPE_CHECKING:
    from tests.language.japanese.conftest import Read

_SAID = "私は、測量分野の研修を提案いたしました。また、ASEAN事務局に対し、200万ドルを拠出することを発表しました。"


@pytest.mark.parametrize(
    "heads",
    [
        "測量会議　山野外務大臣冒頭発言",
        "山野外務大臣による基調講演",
        "山野外務大臣の測量シンポジウムにおけるスピーチ",
        "測量会議\n\n【山野外務大臣発言】",
        "測量会議\n\n［山野外務大臣］",
    ],
)
def test_a_title_or_a_bracket_tells_who_i_am(read: Read, heads: str) -> None:
    """私は, and what follows without a subject, is whoever stands there."""
    found = read(f"{heads}\n\n{_SAID}").acts()
    assert [(kind, agents) for kind, agents, _ in found] == [
        ("Proposal", ["山野外務大臣"]),
        ("Pledge", ["山野外務大臣"]),
    ]


def test_whoever_speaks_chairs_with_whom_he_names(read: Read) -> None:
    """Yと共に、共同議長を務めました, said by X."""
    text = "【山野外務大臣発言】\n\n本日、タイのソムサク・ジャイディー外務大臣と共に、共同議長を務めました。"
    parts = [c.about for c in read(text).reading.claims if isinstance(c.about, Participation)]
    assert [part.role for part in parts] == ["Cochair", "Cochair"]


@pytest.mark.parametrize("line", ["１　出席者\n　", "【出席者】\n　"])
def test_the_bracket_behind_a_name_in_a_list_is_of_that_one(read: Read, line: str) -> None:
    """A大臣、B大臣(議長)、C事務総長 in one line: B chairs, the others attend."""
    text = (
        f"第2回日ASEAN防災担当大臣会合\n\n{line}山野太郎防災担当大臣、"
        "ソムサク・ジャイディー・タイ内務大臣（議長）、ヴィライ・チャンタASEAN事務総長\n"
    )
    parts = [c.about for c in read(text).reading.claims if isinstance(c.about, Participation)]
    assert sorted(part.role for part in parts) == ["Attendee", "Attendee", "Chair"]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "山野太郎外務大臣から、千社が進出するタイは重要な投資先であると述べ、測量の研修を提案しました。",
            [("Emphasis", "山野太郎外務大臣"), ("Proposal", "山野太郎外務大臣")],
        ),
        (
            "タイのソムサク・ジャイディー外務大臣から、灯台の修復を歓迎する、日本は最も重要な友人であり、港湾の整備を共に進めたい旨述べました。",
            [("Welcome", "ソムサク・ジャイディー外務大臣"), ("Emphasis", "ソムサク・ジャイディー外務大臣")],
        ),
        (
            "山野太郎外務大臣から、測量の研修を提案し、タイは、これを支持する旨述べました。",
            [("Proposal", "山野太郎外務大臣"), ("Support", "タイ")],
        ),
    ],
)
def test_the_topic_of_what_somebody_says_does_nothing(read: Read, text: str, acts: list[tuple[str, str]]) -> None:
    """A country between Xから and 旨述べ is spoken of; behind an act that is over it acts itself."""
    assert [(kind, agent) for kind, [agent], _ in read(text).acts()] == acts


def test_between_whom_something_came_about_nobody_welcomes(read: Read) -> None:
    """A、B及びCの間で協定が発効したことを歓迎: the meeting does."""
    found = read(
        "第7回日メコン経済大臣会合が開催されました。日本、タイ及びラオスの間で投資協定が発効したことを歓迎しました。"
        "日本とタイの間で協力覚書が署名されました。"
    ).acts()
    assert [(kind, agents) for kind, agents, _ in found if kind == "Agreement"] == [("Agreement", ["日本", "タイ"])]
    assert not any(set(agents) & {"タイ", "ラオス"} for kind, agents, _ in found if kind == "Welcome")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("日タイ測量会合では、行動計画の進捗が確認され、双方は、実施状況を確認しました。", []),
        ("日タイ測量会合では、共通の教材を作成することを確認しました。", ["Agreement"]),
        ("日タイ測量会合で、双方は、測量の協力を進展させることを確認しました。", ["Agreement"]),
        ("日タイ測量会合で、双方は、基本的価値を共有することを確認しました。", ["Emphasis"]),
    ],
)
def test_what_is_confirmed(read: Read, text: str, kinds: list[str]) -> None:
    """Progress is looked at, deeds are agreed on, and how things are is stressed."""
    assert [kind for kind, _, _ in read(text).acts()] == kinds


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("山野太郎外務大臣は、再びタイを訪問できたことを嬉しく思う旨述べました。", []),
        ("山野太郎外務大臣は、灯台の修復が進展していることを嬉しく思う旨述べました。", ["Welcome"]),
        ("この協力により、約三万人の住民が裨益することが期待されます。", []),
        ("タイからは、灯台の修復への期待が示されました。", ["Expectation"]),
        ("山野太郎外務大臣は、タイのソムサク・ジャイディー外務大臣と会談を行いました。", []),
        (
            "山野太郎外務大臣は、タイのソムサク・ジャイディー外務大臣と会談を行い、灯台の修復について意見交換を行いました。",
            ["ExchangeOfViews"],
        ),
        ("山野太郎外務大臣は、かかる海賊行為は断じて容認できない旨述べました。", ["Condemnation"]),
    ],
)
def test_courtesies_and_what_nobody_is_told_to_say(read: Read, text: str, kinds: list[str]) -> None:
    """A guest's pleasure, what is expected by nobody, and talks about nothing are no acts."""
    assert [kind for kind, _, _ in read(text).acts()] == kinds


@pytest.mark.parametrize(
    ("made", "kind", "agents"),
    [
        ("2019年に署名された", None, []),
        ("同機構の協力により策定された", None, []),
        ("昨年の第3回日メコン外相会議で採択された", "Adoption", {"日本", "メコン諸国"}),
        ("ASEANが昨年6月に採択した", "Adoption", {"ASEAN"}),
        ("前回会議（昨年11月、バンコク）で合意された", "Agreement", {"日本", "タイ"}),
    ],
)
def test_a_paper_is_made_by_whom_its_clause_names(read: Read, made: str, kind: str | None, agents: set[str]) -> None:
    """…で採択された「X」 is an act of that meeting's; who signed what only exists is not told."""
    found = read(f"日本とタイの測量会合が開催されました。双方は、{made}「河川行動計画」を高く評価しました。").acts()
    told = [(one, set(who)) for one, who, _ in found if one != "Appreciation"]
    assert len(told) == (kind is not None)
    assert all(one == kind for one, _ in told)
    if kind is not None and len(agents) == 1:
        assert told[0][1] == agents


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("灯台の修復に対し、切れ目のない支援を行っていく旨述べました", "Support"),
        ("若手技師を対象とした「測量研修」を新たに開始する旨表明しました", "Pledge"),
        ("新たな灯台センターを開始する旨表明しました", "Announcement"),
        ("質の高い港湾整備を引き続き進める旨述べました", "Pledge"),
        ("灯台会議の成功に向けて、我が国として最大限協力していく旨伝えました", "Support"),
        ("灯台会議の成功に向けて協力していきたい旨述べました", "Emphasis"),
        ("灯台の修復を支援する考えを改めて示しました", "Support"),
        ("来年春までに新たな測量計画を発表する考えを示しました", "Announcement"),
        ("灯台の修復に対し、千トンの石材の支援を行ったことを報告しました", "Announcement"),
    ],
)
def test_what_somebody_says_that_he_will_do(read: Read, said: str, kind: str) -> None:
    """Deeds to come are promised, help towards an end is support, wishes are stressed, and past deeds are reported."""
    assert [one for one, _, _ in read(f"山野太郎外務大臣から、{said}。").acts()] == [kind]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("双方は、海賊行為を含む海上犯罪について意見交換を行いました。", ["海賊行為", "海上犯罪"]),
        ("双方は、鉄道一号線の建設を始めとする運輸事業を進めることで一致しました。", ["鉄道一号線の建設", "運輸事業"]),
        ("双方は、南シナ海における漁船の安全の重要性を確認しました。", ["南シナ海", "漁船の安全の重要性"]),
        ("双方は、「測量協力構想」に基づく「測量作業計画」を採択しました。", ["測量作業計画"]),
    ],
)
def test_what_holds_another_matter_is_one_too(read: Read, text: str, targets: list[str]) -> None:
    """Xを含むY tells of both, a sea is a matter beside what goes on there; what a paper rests on is not adopted."""
    ((_, _, found),) = read(f"日本とタイの測量会合が開催されました。{text}").acts()
    assert len(found) == len(targets)
    assert all(any(words.strip("「」") in told for told in found) for words in targets)


def test_whose_work_is_supported_is_told_too(read: Read) -> None:
    """…に向けたASEANの取組を後押し is support of ASEAN as well."""
    ((kind, _, targets),) = read(
        "山野太郎外務大臣は、灯台合意の履行に向けたASEANの取組を後押しする旨述べました。"
    ).acts()
    assert (kind, "ASEAN" in targets) == ("Support", True)


def test_whoever_proposes_to_host_a_meeting_attends(read: Read) -> None:
    """開催することを提案 hosts nothing yet."""
    text = (
        "日・ASEAN首脳会議に山野太郎総理大臣が出席しました。"
        "山野総理大臣は、来年東京で特別首脳会議を開催することを提案しました。"
    )
    parts = [c.about for c in read(text).reading.claims if isinstance(c.about, Participation)]
    assert [part.role for part in parts] == ["Attendee"]


def test_a_day_goes_on_in_the_month_told_before(read: Read) -> None:
    """3月27日に…、28日に…; 5月にXで開催されたA and 11月にYで開催されるB have their own."""
    found = read(
        "3月27日に第8回日メコン経済大臣会合、28日に第23回日ASEAN経済大臣会合が開催されました。"
        "双方は、5月にハノイで開催された日メコン外相会議の成果を踏まえ、11月にダナンで開催されるAPEC首脳会議に向けて準備を進めることで一致しました。"
    )
    days = [c.about.date.start for c in found.reading.claims if isinstance(c.about, Meeting) and c.about.date]
    assert days == ["2024-03-27", "2024-03-28", "2024-05", "2024-11"]


@pytest.mark.parametrize(
    "text", ["第6回AEM-METI会合が開かれました。", "山野官房長官は、アジアの成長センターを訪れました。"]
)
def test_words_of_a_longer_name_are_no_body(read: Read, text: str) -> None:
    """METI of a meeting's name, 成長センター of no centre."""
    named = [c.about for c in read(text).reading.claims if c.kind == "actor"]
    assert not any({"METI", "成長センター"} & {words for words, _ in thing.forms} for thing in named)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "山野太郎総理大臣から、測量計画を、8月に開催される外相会議において策定することを提案しました。",
            [("Proposal", "山野太郎総理大臣", "測量計画")],
        ),
        (
            "来年度に、測量会議を東京において開催することを日本側から提案し、タイ側から歓迎の意が示されました。",
            [("Proposal", "日本", "測量会議"), ("Welcome", "タイ", "測量会議")],
        ),
        (
            "ラオスは測量計画を支持する旨、また、タイは、灯台の修復を歓迎する旨述べました。",
            [("Support", "ラオス", "測量計画"), ("Welcome", "タイ", "灯台の修復")],
        ),
        (
            "山野太郎外務大臣は、川辺一郎所長から灯台の現状について説明を受けました。",
            [("Announcement", "川辺一郎所長", "灯台の現状")],
        ),
        ("山野太郎外務大臣は、灯台の現状について説明を受けました。", []),
    ],
)
def test_objects_and_speakers_in_other_places(read: Read, text: str, acts: list[tuple[str, str, str]]) -> None:
    """An object before the clause of a meeting, or before who proposes; Xは…旨、また、Yは…旨; whoever explains."""
    found = read(text).acts()
    assert [(kind, agents) for kind, agents, _ in found] == [(kind, [agent]) for kind, agent, _ in acts]
    assert all(any(told in word for word in words) for (_, _, words), (_, _, told) in zip(found, acts, strict=True))


def test_a_line_lists_those_present_behind_a_colon(read: Read) -> None:
    """主な出席者:A(議長)、B、C."""
    text = (
        "日ASEAN測量会合\n\n主な出席者：ソムサク・ジャイディー・タイ内務大臣（議長）、山野太郎外務大臣、"
        "ヴィライ・チャンタASEAN事務次長（測量担当）、川辺一郎 日本アセアンセンター事務総長\n"
    )
    parts = [c.about for c in read(text).reading.claims if isinstance(c.about, Participation)]
    assert sorted(part.role for part in parts) == ["Attendee", "Attendee", "Attendee", "Chair"]


@pytest.mark.parametrize(("office", "ours"), [("大統領", False), ("総理大臣", True)])
def test_a_name_in_kanji_may_be_of_somebody_abroad(read: Read, office: str, *, ours: bool) -> None:
    """文大統領 is no Japanese."""
    (person,) = read(f"文{office}は、灯台の修復を歓迎しました。").of("person")
    assert (getattr(person.value, "country", None) is not None) == ours


def test_talks_told_as_a_topic_have_two_sides(read: Read) -> None:
    """Xとは会談を行い、…で一致しました."""
    text = (
        "山野太郎外務大臣は会議に出席しました。"
        "タイのソムサク・ジャイディー首相とは首脳会談を行い、灯台の修復で一致しました。"
    )
    kinds = {kind: set(agents) for kind, agents, _ in read(text).acts()}
    assert kinds["Agreement"] == {"山野太郎外務大臣", "ソムサク・ジャイディー首相"}


@pytest.mark.parametrize(
    ("text", "kind", "target"),
    [
        ("山野太郎外務大臣は、ASEAN首脳の訪日を招待しました。", "Invitation", "ASEAN"),
        ("山野太郎外務大臣は、測量協力構想の推進に改めて言及しました。", "Emphasis", "測量協力構想"),
    ],
)
def test_who_is_invited_and_what_a_sentence_closes_with(read: Read, text: str, kind: str, target: str) -> None:
    """Xの訪日を招待 invites X; what is mentioned last is what the sentence tells."""
    ((one, _, targets),) = read(text).acts()
    assert one == kind
    assert any(target in words for words in targets)


def test_the_bracket_behind_an_office_is_the_country(read: Read) -> None:
    """A大臣(ラオス)及びB大臣(ベトナム); a unit in brackets is none."""
    found = read(
        "山野太郎局長（ASEAN担当）は、トンバン公安大臣（ラオス）及びチャン・ダイ公安大臣（ベトナム）と会談しました。"
    )
    lands = [getattr(m.value, "country", "").rpartition("/")[2] for m in found.of("person")]
    assert lands == ["japan", "laos", "vietnam"]
