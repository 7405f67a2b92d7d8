"""What pages of ministries tell with few words: who answers, what is taken up, what is only in passing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.claims import Meeting, Participation, Tenure

if TYPE_CHECKING:
    from tests.language.japanese.conftest import Read

_MET = "川辺さゆり外務大臣は、ソムサク・ジャイディー・タイ外務大臣と会談を行いました。\n"


@pytest.mark.parametrize(
    ("text", "kind", "agent", "targets"),
    [
        (
            "川辺大臣から、日ASEAN関係を更に強化していきたい旨述べました。",
            "Emphasis",
            "川辺大臣",
            ["日ASEAN関係"],
        ),
        (
            "我が国は、漁船団に対し、漁具の返還を強く求めてきております。",
            "Request",
            "我が国",
            ["漁船団", "漁具の返還"],
        ),
        ("日本側は、灯台の再建を支持してきました。", "Support", "日本", ["灯台の再建"]),
        ("川辺大臣は、灯台の再建を引き続き求めていく考えであります。", "Request", "川辺大臣", ["灯台の再建"]),
        ("川辺大臣は、灯台の再建を支援していくと応えました。", "Support", "川辺大臣", ["灯台の再建"]),
        ("川辺大臣から、タイの調整国としての貢献に謝意を述べました。", "Appreciation", "川辺大臣", ["タイ"]),
        (
            "川辺大臣から、灯台の再建に向けたタイの理解と協力を求めました。",
            "Request",
            "川辺大臣",
            ["灯台の再建", "タイ"],
        ),
        ("川辺政務官は、造船会社関係者と意見交換を行いました。", "ExchangeOfViews", "川辺政務官", ["造船会社関係者"]),
        ("川辺大臣は、来年を「灯台年」とすることを提案しました。", "Proposal", "川辺大臣", ["灯台年"]),
        (
            "タイのソムサク首相から、日本が港湾の整備を表明したことに感謝の意の表明がありました。",
            "Appreciation",
            "ソムサク首相",
            ["日本"],
        ),
        (
            "タイのソムサク首相から、日本の支援に深謝するとの発言がありました。",
            "Appreciation",
            "ソムサク首相",
            ["日本"],
        ),
        ("日本は、新たに「灯台プログラム」を立ち上げます。", "Announcement", "日本", ["灯台プログラム"]),
    ],
)
def test_one_act(read: Read, text: str, kind: str, agent: str, targets: list[str]) -> None:
    """Endings and objects of the genre."""
    found = read(text)
    ((told, who, about),) = found.acts()
    assert (told, who) == (kind, [agent])
    assert [t for t in targets if not any(t in words or words in t for words in about)] == []


def test_what_was_proposed_is_supported_without_being_named_again(read: Read) -> None:
    """…を提案し、支援していく考えを表明し, 各国から支持を得, Xの提案を支持する発言, whatever was told between."""
    text = (
        "6月18日、第3回日・ASEAN外相会議が開催された。\n川辺大臣は、灯台研究所の設置を提案し、日本として全面的に支援していく考えを表明しました。\n"
        "ASEAN側は、港湾の安全の重要性を確認しました。\n参加国からは、川辺大臣の提案を支持する発言が相次ぎました。"
    )
    acts = read(text).acts()
    assert [(kind, "灯台研究所" in "".join(about)) for kind, _, about in acts] == [
        ("Proposal", True),
        ("Pledge", True),
        ("Emphasis", False),
        ("Support", True),
    ]
    found = read("川辺大臣は、灯台研究所の設置を提案し、タイから支持を得ました。").acts()
    assert [(kind, agents) for kind, agents, _ in found] == [("Proposal", ["川辺大臣"]), ("Support", ["タイ"])]


def test_whose_help_was_is_plain(read: Read) -> None:
    """これまでの支援に対する謝意, in talks."""
    text = f"{_MET}川辺大臣から、港湾の整備を進める旨述べ、ソムサク大臣から、これまでの支援に謝意が示されました。"
    _, (kind, _, targets) = read(text).acts()
    assert (kind, [t.startswith("川辺") for t in targets]) == ("Appreciation", [True])


def test_a_guest_is_welcomed(read: Read) -> None:
    """Xの初めての公式訪日を歓迎."""
    ((kind, _, targets),) = read(f"{_MET}川辺大臣から、ソムサク大臣の初めての公式訪日を歓迎しました。").acts()
    assert (kind, [t.startswith("ソムサク") for t in targets]) == ("Welcome", [True])


def test_with_whom_one_confirms(read: Read) -> None:
    """Xとは、…を確認: both do."""
    text = "(川辺大臣)\nソムサク・タイ首相とは、灯台の破壊は受け入れられないことを確認いたしました。"
    ((kind, agents, _),) = read(text).acts()
    assert (kind, len(agents)) == ("Emphasis", 2)


def test_the_next_meeting_is_agreed_on(read: Read) -> None:
    """次回…は、…で開催することで一致."""
    found = read(
        "6月18日、第3回日・ASEAN外相会議が開催された。\n次回外相会議は、2025年にラオスで開催することで一致した。"
    )
    assert [(kind, len(targets)) for kind, _, targets in found.acts()] == [("Agreement", 1)]
    later = [c.about for c in found.reading.claims if isinstance(c.about, Meeting)][-1]
    assert (later.date and later.date.start, (later.place or "").rpartition("/")[2]) == ("2025", "laos")


def test_what_an_official_will_do_is_planned(read: Read) -> None:
    """…と協議するほか、…を視察します."""
    text = "川辺政務官は、ソムサク・タイ外務次官と港湾の整備について協議するほか、灯台を視察します。"
    assert read(text).acts() == []
    assert [kind for kind, _, _ in read(text).acts("Planned")] == ["ExchangeOfViews"]


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("川辺総理の訪問(内外記者会見)\n(記者)港はどうですか。\n(川辺総理)港の整備を期待しております。", ["川辺総理"]),
        ("官房長官記者会見\n川辺総理はタイを訪問する予定です。\n(官房長官)港の整備を求めていく考えです。", ["japan"]),
        (
            "灯台について(外務大臣談話)\n1 タイにおいて灯台規則が発出されました。\n2 港の破壊に懸念を有しています。",
            ["japan"],
        ),
    ],
)
def test_who_speaks(read: Read, text: str, agents: list[str]) -> None:
    """Names and offices in brackets, and the office whose statement a page is."""
    ((_, found, _),) = read(text).acts()
    assert [one.rpartition("/")[2] for one in found] == agents


def test_who_speaks_for_himself_gives_alone(read: Read) -> None:
    """私は、Xとの会談で、…を供与することを決定し."""
    text = "(川辺総理)\n私は、ソムサク・タイ首相との会談で、巡視船を供与することを決定しました。"
    ((kind, agents, _),) = read(text).acts()
    assert (kind, agents) == ("Pledge", ["川辺総理"])


def test_letters_are_no_gifts(read: Read) -> None:
    """親書を手交."""
    assert read("川辺大臣は、タイのソムサク首相に親書を手交しました。").acts() == []


def test_what_all_adopt(read: Read) -> None:
    """各国首脳は、…を採択: the own side, too."""
    text = "6月18日、第3回日・ASEAN首脳会議が開催された。\n各国首脳は、「港湾宣言」を採択した。"
    ((_, agents, _),) = read(text).acts()
    assert len(agents) == 2


def test_their_side(read: Read) -> None:
    """先方X: of the other country, though 外務省 stands in the office."""
    text = (
        "ラオスの首都ビエンチャンにおいて、我が方川辺健駐ラオス大使と先方"
        "カムサイ・チャンタ外務省アジア太平洋局長との間で、書簡の交換が行われました。"
    )
    parts = [c.about for c in read(text).reading.claims if isinstance(c.about, Participation)]
    assert sorted((part.represents or "").rpartition("/")[2] for part in parts) == ["laos"]


def test_a_known_name_goes_on(read: Read) -> None:
    """The given name that the vocabulary knows, with a family name, a country and an office behind it."""
    found = read("川辺さゆり総理大臣は、セター・タヴィーシン・タイ王国首相と会談を行いました。")
    parts = [c.about for c in found.reading.claims if isinstance(c.about, Participation)]
    assert {(part.represents or "").rpartition("/")[2] for part in parts} == {"japan", "thailand"}


def test_whoever_presides_as_one_of_two(read: Read) -> None:
    """共同議長であるXが議事進行を務め; Xの調整国としての."""
    found = read("6月18日、日・ASEAN首脳会議において、共同議長であるソムサク・タイ首相が議事進行を務めました。")
    assert [c.about.role for c in found.reading.claims if isinstance(c.about, Participation)] == ["Cochair"]
    found = read("川辺大臣は、タイの調整国としての尽力に謝意を述べました。")
    assert [c.about.holder.rpartition("/")[2] for c in found.reading.claims if isinstance(c.about, Tenure)] == [
        "thailand"
    ]


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("大臣からは、灯台の再建を要請しました。", ["川辺さゆり外務大臣"]),
        ("書記長からは、港湾の整備に謝意が示されました。", ["ラン・チャイ書記長"]),
        ("首相からは、港湾の整備に謝意が示されました。", ["カムサイ・チャンタ首相"]),
    ],
)
def test_an_office_alone_is_whoever_holds_it(read: Read, text: str, agents: list[str]) -> None:
    """The minister at home, and somebody abroad where only he holds it."""
    lead = (
        "川辺さゆり外務大臣は、川辺総理とともに、ベトナムのラン・チャイ書記長及びラオスのカムサイ・チャンタ首相と"
        "会談を行いました。\n"
    )
    *_, (_, found, _) = read(lead + text).acts()
    assert found == agents


@pytest.mark.parametrize(
    ("text", "kind", "targets"),
    [
        ("川辺大臣から、ラオスのASEAN議長国としての取組を支援する旨述べました。", "Support", ["ラオス"]),
        ("川辺大臣から、3年間で8万人に測量の研修の機会を提供します。", "Pledge", ["測量"]),
        ("日本は、灯台の再建に向けてできる限りの支援を行っていく考えです。", "Pledge", ["灯台の再建"]),
        ("日本は、ASEANの取組への協力を継続していく考えです。", "Pledge", ["ASEAN"]),
        ("川辺大臣から、巡視船の供与を決定した旨述べました。", "Pledge", ["巡視船"]),
        ("ラオス側から、日本が最も信頼できる国の一つであるとの発言がありました。", "Emphasis", ["日本"]),
        ("川辺大臣から、基金として1億円を拠出することを表明しました。", "Pledge", []),
        ("灯台の保全については、川辺大臣が、その重要性を強調しました。", "Emphasis", ["灯台の保全"]),
        ("両首脳は、会談後、「灯台計画」に関する書簡の交換に立ち会いました。", "Agreement", ["灯台計画"]),
    ],
)
def test_one_act_more(read: Read, text: str, kind: str, targets: list[str]) -> None:
    """What is supported, promised, told and signed."""
    found = read(
        f"川辺大臣は、カムサイ・チャンタ・ラオス首相と会談を行いました。\n港湾の重要性が強調されました。\n{text}"
    )
    told, _, about = found.acts()[-1]
    assert told == kind
    assert [t for t in targets if not any(t in words or words in t for words in about)] == []


def test_where_a_minister_is_met_tells_whose_he_is(read: Read) -> None:
    """ベトナムでは、X大臣と会談; a field of an office with its mark; a letter shared by country and office."""
    for text, country in (
        ("ベトナムでは、ラン・チャイ情報通信大臣と会談しました。", "vietnam"),
        ("川辺大臣は、タイのソムサク・エネルギー・鉱物資源大臣と会談しました。", "thailand"),
        ("川辺大臣は、ブラウン米国防長官と会談しました。", "usa"),
    ):
        parts = [c.about for c in read(text).reading.claims if isinstance(c.about, Participation)]
        assert country in {(part.represents or "").rpartition("/")[2] for part in parts}


def test_all_that_is_told_of_a_journey_to_come_is_planned(read: Read) -> None:
    """…と会談するほか、…を表敬し、…意見交換を行う予定."""
    found = read("川辺政務官は、ラン・チャイ外相と会談するほか、総督を表敬し、港湾について意見交換を行う予定です。")
    assert found.acts() == []
    assert {kind for kind, _, _ in found.acts("Planned")} == {"ExchangeOfViews"}


@pytest.mark.parametrize(
    ("text", "kind", "target"),
    [
        ("川辺大臣は、「タイの港湾整備に感謝する」と述べました。", "Appreciation", "タイ"),
        ("川辺大臣は「灯台の再建を支援する」と強調しました。", "Emphasis", "灯台の再建"),
        ("川辺大臣は、「港湾の安全が地域に不可欠である」と訴えました。", "Emphasis", "港湾"),
        ("川辺大臣から、漁船団の演習に対する日本の深刻な懸念を伝達しました。", "Emphasis", "演習"),
    ],
)
def test_what_stands_in_quotation_marks_or_behind_ones_own_name(read: Read, text: str, kind: str, target: str) -> None:
    """「…する」と述べ, …に対する日本の懸念."""
    ((told, _, about),) = read(text).acts()
    assert told == kind
    assert any(target in words for words in about)
    assert not any(words.endswith(("日本", "」")) for words in about)
