"""What speakers say of themselves, what others answer, and whose words a part of a page tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.claims import Act

if TYPE_CHECKING:
    from tests.language.japanese.conftest import Read


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("日本とタイは、昆布の行動計画を取りまとめることができました。", ("Adoption", ["日本", "タイ"], ["行動計画"])),
        ("日本とタイは、昆布の養殖について一致をいたしました。", ("Agreement", ["日本", "タイ"], ["昆布の養殖"])),
        (
            "日本とタイは、カニ漁について意見交換を行うことができた。",
            ("ExchangeOfViews", ["日本", "タイ"], ["カニ漁"]),
        ),
        ("タイは、昆布の養殖について説明をいたしました。", ("Announcement", ["タイ"], ["昆布の養殖"])),
        ("タイは、気候変動に適切に対応する旨述べた。", ("Emphasis", ["タイ"], ["気候変動"])),
        ("日本は、30億円規模の昆布事業を後押ししていく旨述べた。", ("Pledge", ["日本"], ["昆布事業"])),
        (
            "日本は、タイによる30億円の昆布事業を後押ししていく旨述べた。",
            ("Support", ["日本"], ["タイによる30億円の昆布事業"]),
        ),
        ("ERIAから、昆布の養殖に関する提言を聴取しました。", ("Proposal", ["ERIA"], ["昆布の養殖"])),
        ("ERIAから、サンゴ礁保全の強化について提言がなされた。", ("Proposal", ["ERIA"], ["サンゴ礁保全の強化"])),
        (
            "ERIAから、税関手続の円滑化、カニの資源管理など12項目の要望書が提出されました。",
            ("Request", ["ERIA"], ["税関手続の円滑化", "カニの資源管理"]),
        ),
        (
            "日本とタイは、カニの資源管理、昆布の養殖など5つの分野で協力することで一致した。",
            ("Agreement", ["日本", "タイ"], ["カニの資源管理", "昆布の養殖"]),
        ),
        (
            "日本とタイは、漁業分野での連携を深めることを内容とする共同声明を全会一致で採択しました。",
            ("Adoption", ["日本", "タイ"], ["共同声明"]),
        ),
    ],
)
def test_one_act(read: Read, text: str, act: tuple[str, list[str], list[str]]) -> None:
    """Each sentence tells one act with its parties and its matter."""
    assert read(text).acts() == [act]


def test_what_could_not_be_done_is_denied(read: Read) -> None:
    """…することができなかった."""
    found = read("日本とタイは、サンゴ礁宣言を採択することができませんでした。")
    assert not found.acts()
    assert [kind for kind, _, _ in found.acts("Negated")] == ["Adoption"]


@pytest.mark.parametrize(
    "text",
    [
        "日ASEAN水産大臣会合は、ASEAN各国の閣僚と農林水産省との間で、水産分野の協力について議論を行うものであり、毎年開催されています。",
        "この対話は、日本とタイが漁業政策について意見交換を行うものです。",
        "閣僚は、昆布の養殖に関する説明を聴取した。",
        "日本とASEANの研修会が開かれた。ASEANから来日した研修員は、日本の水産政策について議論しました。",
        "KANIKA(カニ漁業振興機関)は、農林水産省の拠出により、ASEAN各国の職員を対象とする研修を開設しました。",
        "小泉農林水産大臣記者会見\n(内閣広報官)\n指名を受けられた方は、所属を明らかにされた上で、1問ずつお願いします。",
    ],
)
def test_no_act(read: Read, text: str) -> None:
    """What a meeting is for, who was heard, a body that is not known, and who leads through a conference act not."""
    assert read(text).acts() == []


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "日本側から、漁民の安全確保を要請し、タイ側から、しっかりと対応していく旨応答がありました。",
            [("Request", ["日本"], ["漁民の安全確保"]), ("Agreement", ["タイ"], ["漁民の安全確保"])],
        ),
        (
            "日本は、昆布の輸入規制の撤廃を求めた。これに対し、タイは、前向きに対応したいと述べた。",
            [("Request", ["日本"], ["昆布の輸入規制の撤廃"]), ("Agreement", ["タイ"], ["昆布の輸入規制の撤廃"])],
        ),
        (
            "ベトナムは、関税の撤廃を要請した。これに対し日本側は、検討する旨回答した。",
            [("Request", ["ベトナム"], ["関税の撤廃"]), ("Emphasis", ["日本"], ["関税の撤廃"])],
        ),
        (
            "日本は、サンゴ礁の保全を求めた。タイは、適切に対応する旨述べた。",
            [("Request", ["日本"], ["サンゴ礁の保全"])],
        ),
    ],
)
def test_answers_to_what_was_asked(read: Read, text: str, acts: list[tuple[str, list[str], list[str]]]) -> None:
    """Who says that he will do what he was asked agrees to it; the sentence right behind must say that it answers."""
    assert read(text).acts() == acts


TALKS = """日・シンガポール首脳会談
石破茂内閣総理大臣は、シンガポールのローレンス・ウォン首相と会談を行いました。
1 石破総理大臣から、昆布の養殖を重視している旨述べました。
"""


def test_a_guest_who_is_not_named_is_the_other_one(read: Read) -> None:
    """訪問を心から歓迎する: whose visit it is is plain."""
    found = read(TALKS + "2 ウォン首相から、訪問を心から歓迎する旨述べました。")
    assert found.acts()[-1] == ("Welcome", ["ローレンス・ウォン"], ["石破茂"])


def test_those_who_are_to_do_something_do_not_ask_for_it(read: Read) -> None:
    """その上で、双方が…を行うことを求めた: who spoke before asks."""
    found = read(TALKS + "その上で、双方が最大限の自制を発揮することを強く求めました。")
    assert found.acts()[-1] == ("Request", ["石破茂"], ["最大限の自制"])


def test_a_heading_tells_whose_statement_is_below(read: Read) -> None:
    """2 X大臣の発言: the points below it without a speaker are X's, whatever bullets stand between."""
    found = read(
        "日ASEAN水産大臣会合\n小泉農林水産大臣は、日ASEAN水産大臣会合に出席した。\n"
        "2 小泉農林水産大臣の発言\n(1) 小泉大臣は、昆布の養殖の成果を説明した。\n・研修の実施\n・カニの放流\n"
        "(2) さらに、違法漁業に強く反対する旨述べた。\n3 ASEAN側の発言\n(1) サンゴ礁の保全への期待を表明した。"
    )
    assert [(kind, agents) for kind, agents, _ in found.acts()][1:] == [
        ("Emphasis", ["小泉農林水産大臣"]),
        ("Expectation", ["ASEAN"]),
    ]


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        (
            "小泉農林水産大臣ビデオメッセージ\n皆様、こんにちは。\n昆布の養殖とカニの放流を進めます。",
            ["小泉農林水産大臣"],
        ),
        (
            "西村経済産業大臣閣議後記者会見録\nサンゴ礁の保全を着実に実行に移していくということであります。",
            ["西村経済産業大臣"],
        ),
        (
            "農林水産省は、タイと会合を開いた。タイから説明があった。\n農林水産省では、昆布の養殖を推進します。",
            ["農林水産省"],
        ),
    ],
)
def test_who_goes_on_with_it(read: Read, text: str, agents: list[str]) -> None:
    """What is told politely in the present is what the speaker, or who publishes, means to do."""
    assert [one[:2] for one in read(text).acts()][-1] == ("Emphasis", agents)


def test_who_publishes_goes_on_where_nobody_is_named(read: Read) -> None:
    """今後も…してまいります is not said by whoever spoke last in the talks."""
    found = read(
        "日・タイ水産協議が行われた。タイから、カニ漁について説明があった。\n今後も、漁業協力を推進してまいります。"
    )
    (_, agents, _) = found.acts()[-1]
    assert [agent.rpartition("/")[2] for agent in agents] == ["japan"]


def test_talks_on_the_side_are_told(read: Read) -> None:
    """会合の機会に、XらとXの会談を行った, though nothing is told of them."""
    found = read(
        "第5回日ASEAN水産大臣会合が開催された。小泉農林水産大臣は、会合の機会に、タイのナルモン農業大臣らと会談を行った。"
    )
    assert found.acts() == [("ExchangeOfViews", ["小泉農林水産大臣"], ["ナルモン農業大臣"])]


@pytest.mark.parametrize(
    ("name", "agents"),
    [
        ("日越建設対話", ["japan", "vietnam"]),
        ("日・タイ水産会合", ["japan", "タイ"]),
        ("日タイ水産対話", ["japan", "タイ"]),
        ("日本・タイ水産対話", ["日本", "タイ"]),
    ],
)
def test_letters_of_countries_in_a_name(read: Read, name: str, agents: list[str]) -> None:
    """A letter in the name of a meeting tells a country."""
    ((_, found, _),) = read(f"{name}では、昆布の養殖について一致した。").acts()
    assert [agent.rpartition("/")[2] for agent in found] == agents


def test_points_of_a_paper_are_the_papers(read: Read) -> None:
    """次の事項を盛り込んだ計画を承認した: the points are not approved one by one; those of an agreement are agreed."""
    points = "\nア 昆布の養殖\nイ カニの放流"
    held = read("日本とタイの水産会合が開催された。会合では、次の事項を盛り込んだ行動計画を承認しました。" + points)
    assert [targets for _, _, targets in held.acts()] == [["行動計画"]]
    told = read("日本とタイは、次の分野で協力することで一致しました。" + points)
    assert [targets for _, _, targets in told.acts()] == [["昆布の養殖", "カニの放流"]]


def test_what_is_of_two_is_told_of_both(read: Read) -> None:
    """日本とASEANの交流の重要性が確認された: ASEAN is not spoken to."""
    found = read("日ASEAN観光大臣会合が開催された。\n○ 日本とASEANの交流拡大の重要性が確認された。")
    assert sorted(found.acts()[0][1]) == ["ASEAN", "日本"]


def test_a_line_may_close_with_an_adverb_and_its_noun(read: Read) -> None:
    """…について報告があり、各国から高く評価, and a note in brackets behind it."""
    found = read(
        "日ASEAN水産大臣会合が開催された。\n・昆布養殖計画について報告があり、ASEANから高く評価。\n・行動計画を承認(別添)。"
    )
    assert [kind for kind, _, _ in found.acts()] == ["Appreciation", "Adoption"]


def test_a_name_with_a_colon_speaks_to_the_end_of_its_line(read: Read) -> None:
    """X外相:…に感謝。…を期待する, and then somebody else."""
    found = read(
        "日・ベトナム外相会談\nソン外相:日本の昆布輸入に感謝。引き続き、円滑な貿易の実現を期待する。\n"
        "日本側:カニの放流について説明した。拉致問題への理解を求めたい。"
    )
    assert [(kind, agents) for kind, agents, _ in found.acts()] == [
        ("Appreciation", ["ソン外相"]),
        ("Expectation", ["ソン外相"]),
        ("Announcement", ["日本"]),
        ("Request", ["日本"]),
    ]


def test_nouns_of_the_sentence_before_are_taken_up(read: Read) -> None:
    """港の整備、橋の補修。こうした分野での協力を進めてまいります."""
    found = read(
        "小泉農林水産大臣ビデオメッセージ\n皆様、こんにちは。\n昆布の養殖、カニの放流、そして、違法漁業への対応。"
        "こうした分野での協力を一層進めてまいります。"
    )
    ((kind, _, targets),) = found.acts()
    assert (kind, targets) == ("Emphasis", ["昆布の養殖", "カニの放流", "違法漁業への対応"])


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("日本とラオスの会合が開かれ、経緯が説明された。", []),
        (
            "環境省は、本日、「サンゴ礁パートナーシップ」を立ち上げました。",
            [("Announcement", ["環境省"], ["サンゴ礁パートナーシップ"])],
        ),
        (
            "日本は、タイと「昆布行動計画」を発表しました。",
            [("Announcement", ["日本", "タイ"], ["昆布行動計画"])],
        ),
        (
            "齋藤法務大臣は、カンボジアのリット司法大臣と会談を行い、法整備支援の継続を確認した。",
            [("Agreement", ["齋藤法務大臣", "リット司法大臣"], ["法整備支援の継続"])],
        ),
        ("日本とタイは、カニの保護策を取りまとめました。", [("Agreement", ["日本", "タイ"], ["カニの保護策"])]),
        ("日本とタイは、カニの報告書を取りまとめました。", [("Adoption", ["日本", "タイ"], ["報告書"])]),
        (
            "タイから、昆布の養殖への協力は感謝に堪えない旨の発言があった。",
            [("Appreciation", ["タイ"], ["昆布の養殖への協力"])],
        ),
        ("岸田総理は、「昆布の多様性を尊重する」と述べた。", [("Emphasis", ["岸田総理"], ["昆布の多様性"])]),
        ("西村経済産業大臣は、カニの放流を支持する旨伝達した。", [("Support", ["西村経済産業大臣"], ["カニの放流"])]),
        (
            "日本から、タイのカニの魅力を発信していきたいとの発言があった。",
            [("Emphasis", ["日本"], ["タイのカニの魅力"])],
        ),
        (
            "会合では、カニの放流について議論を行い、日本とタイは合意を得ました。",
            [("ExchangeOfViews", ["日本", "タイ"], ["カニの放流"]), ("Agreement", ["日本", "タイ"], ["カニの放流"])],
        ),
        (
            "日本は、カニ漁の再開を要請し、タイは快諾した。",
            [("Request", ["日本"], ["カニ漁の再開"]), ("Agreement", ["タイ"], ["カニ漁の再開"])],
        ),
        (
            "日本は、ミャンマーに対し、800万ドルの食料援助を実施することを決定した。",
            [("Pledge", ["日本"], ["ミャンマー", "食料援助"])],
        ),
        (
            "日本とタイは、ウクライナ、北朝鮮、ミャンマー等の地域・国際情勢について議論した。",
            [
                (
                    "ExchangeOfViews",
                    ["日本", "タイ"],
                    ["ウクライナ", "北朝鮮", "ミャンマー", "ミャンマー等の地域・国際情勢"],
                )
            ],
        ),
        (
            "日本は、会議で、透明性、緩和の2つの柱からなる「昆布行動計画」を提案した。",
            [("Proposal", ["日本"], ["昆布行動計画"])],
        ),
        (
            "我が国は、ラオスに対し、監視船の整備のため、1,200万ドルの支援を決定しました。",
            [("Pledge", ["我が国"], ["ラオス", "監視船の整備"])],
        ),
    ],
)
def test_acts_of_one_sentence(read: Read, text: str, acts: list[tuple[str, list[str], list[str]]]) -> None:
    """Who brings out something does it, with whom they are told to; what nobody is told to explain is no act."""
    assert read(text).acts() == acts


def test_what_was_adopted_then_may_be_several_papers(read: Read) -> None:
    """会議で採択した「A」と、130に及ぶ「B」を…."""
    found = read("日ASEAN特別首脳会議で採択した「サンゴ礁ビジョン」と、130に及ぶ「カニ実施計画」を日本は支持した。")
    assert found.acts()[0][::2] == ("Adoption", ["サンゴ礁ビジョン", "カニ実施計画"])


@pytest.mark.parametrize(
    ("text", "targets", "value"),
    [
        (
            (
                "ラオスに対する無償資金協力\n8月4日、石山健駐ラオス特命全権大使とカムラ・シーパン財務大臣との間で、"
                "無償資金協力「カニ保護計画」(供与限度額 3億円)に関する書簡の署名が行われました。"
            ),
            ["カニ保護計画", "ラオス"],
            300_000_000,
        ),
        (
            "日本とラオスは、無償資金協力「カニ保護計画」に関する書簡に署名しました。供与額は、約3億円です。",
            ["カニ保護計画"],
            300_000_000,
        ),
    ],
)
def test_sums_of_aid(read: Read, text: str, targets: list[str], value: int) -> None:
    """To whom aid is given may stand in the title alone, and its sum in a sentence of its own."""
    acts = [claim.about for claim in read(text).reading.claims if isinstance(claim.about, Act)]
    (pledge,) = [act for act in acts if act.type == "Pledge"]
    assert pledge.amount is not None
    assert pledge.amount.value == value
    assert set(targets) <= {words for kind, _, told in read(text).acts() if kind == "Pledge" for words in told}


def test_who_thanks_in_talks_is_of_the_home_country(read: Read) -> None:
    """Xへの表敬では, Yとの会談では、…に謝意を伝え: the guest of both acts with them only in what both do."""
    found = read(
        "上川外務大臣の東南アジア訪問\n上川外務大臣は、ブルネイを訪問した。\n"
        "(1) ボルキア国王への表敬では、昆布の養殖の重要性について一致しました。\n"
        "(2) エルワン第二外務大臣との会談では、カニの輸出に謝意を伝え、カニの放流を進めることを確認しました。"
    )
    assert [(kind, agents) for kind, agents, _ in found.acts()] == [
        ("Agreement", ["上川外務大臣", "ボルキア国王"]),
        ("Appreciation", ["上川外務大臣"]),
        ("Agreement", ["上川外務大臣", "エルワン第二外務大臣"]),
    ]


def test_who_is_asked_by_name_does_not_ask(read: Read) -> None:
    """…を日本側に要請 is not what Japan asks for."""
    found = read("日本とタイの会合で、\n・日本側は、カニの放流を説明。\n・昆布の輸入再開を日本側に要請。")
    assert [(kind, agents) for kind, agents, _ in found.acts()][-1] == ("Request", ["タイ"])
