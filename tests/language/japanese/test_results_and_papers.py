"""Results that a list tells in nouns, support that goes on, papers that ask, and plans that are explained."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.language.japanese.conftest import Read

_MEETING = "日ASEAN交通大臣会合が開かれました。"


@pytest.mark.parametrize(
    ("head", "line", "target"),
    [
        ("主なポイントは次のとおりです。", "○藻場の範囲を広げることの是非について、引き続き検討。", "藻場の範囲"),
        ("結果概要は以下のとおりです。", "・港の防波堤の点検に関する協力を引き続き推進", "防波堤の点検"),
        ("会合の概要は以下の通り。", "・灯台の改修を加速", "灯台の改修"),
        ("主な成果は、以下のとおり。", "（１）海図の更新について引き続き検討。", "海図の更新"),
        ("合意内容は次のとおりです。", "◇カニの病気の監視を強化。", "カニの病気"),
    ],
)
def test_a_result_told_in_nouns_is_agreed_by_all(read: Read, head: str, line: str, target: str) -> None:
    """主なポイントは次のとおり, then …を引き続き検討。: what all will do."""
    acts = read(f"{_MEETING}{head}\n{line}\n").acts()
    assert [(kind, "ASEAN" in agents) for kind, agents, _ in acts] == [("Agreement", True)]
    assert any(target in found for found in acts[0][2])


@pytest.mark.parametrize(
    "text",
    [
        f"{_MEETING}\n・灯台の改修を加速\n",
        f"{_MEETING}主な成果は次のとおりです。\n・輸出の拡大\n",
        f"{_MEETING}主な成果は次のとおりです。\n・海図の更新を完了\n",
        f"{_MEETING}主な成果は次のとおりです。\n\n3. 今後の予定\n・灯台の改修を加速\n",
    ],
)
def test_other_lines_agree_on_nothing(read: Read, text: str) -> None:
    """Lines of no list of results, bare nouns, what is done, and lines of the next part."""
    assert not [kind for kind, _, _ in read(text).acts() if kind == "Agreement"]


@pytest.mark.parametrize(
    "text",
    [
        "我が国は、ラオスに対し、藻場の保全を重点分野の一つとして支援しています。",
        "日本は、カンボジアの橋の改修を長年にわたり支援してきました。",
        "我が国は、港の灯台の改修を支援してきています。",
    ],
)
def test_support_that_goes_on_is_support(read: Read, text: str) -> None:
    """我が国は、…を支援しています tells of support by the home country."""
    assert [kind for kind, _, _ in read(text).acts()] == ["Support"]


def test_a_noun_that_is_supported_is_no_act_of_its_own(read: Read) -> None:
    """支援している before a noun only qualifies it."""
    assert not read("我が国は、支援している港の一覧に目を通した。").acts()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("会合では、藻場協会がアンケートを基にまとめた要望書を手交した。", "Request"),
        ("会合では、藻場協会が準備した要請書を提出した。", "Request"),
        ("会合では、藻場協会が作成した提言書を提出した。", "Proposal"),
        ("会合では、藻場協会が作成した手引きを公表した。", "Announcement"),
    ],
)
def test_papers_are_brought_out_by_whoever_made_them(read: Read, text: str, kind: str) -> None:
    """A paper that asks or proposes is no gift; Xがまとめた要望書を手交した is told of X."""
    assert [(found, agents) for found, agents, _ in read(text).acts()] == [(kind, ["藻場協会"])]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("会合では、タイが準備した計画を採択した。", set()),
        ("会合では、タイが提案した計画を歓迎した。", {"Proposal"}),
    ],
)
def test_what_one_made_the_others_adopt(read: Read, text: str, kinds: set[str]) -> None:
    """Whoever made a plan neither adopts nor welcomes it alone."""
    assert {kind for kind, agents, _ in read(text).acts() if agents == ["タイ"]} == kinds


@pytest.mark.parametrize(
    "text",
    [
        "田中大臣は、藻場の保全を推進する方針だと説明した。",
        "田中大臣は、次の会合で新たな海図を提案する考えを明らかにした。",
        "藻場連合会（NMK）の会頭は閉会に当たり、次の会合でも提言を行う考えを明らかにした。",
    ],
)
def test_plans_that_are_told_are_announced(read: Read, text: str) -> None:
    """…する方針だと説明, 提案する考えを明らかに: neither a pledge nor a proposal yet."""
    assert [kind for kind, _, _ in read(text).acts()] == ["Announcement"]


def test_points_below_headings_in_brackets_belong_to_the_list(read: Read) -> None:
    """次の2分野の協力, then 【海】 with points and 【山】 with points."""
    points = "\n\n【海の保全】\n・サンゴの監視\n・苗の供給\n\n【山の保全】\n・植林\n"
    (act,) = read(f"日本とタイは、次の2分野の協力を進めることで一致しました。{points}").acts()
    assert {"サンゴの監視", "苗の供給", "植林"} <= set(act[2])


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("日タイ外相会議が開かれた。双方は、標識の統一に合意したことを歓迎した。", 2),
        ("日ASEAN交通大臣会合が開かれた。会合は、標識の統一で合意したことを高く評価した。", 2),
        ("日本とタイは、標識の統一に合意したことを歓迎した。", 2),
    ],
)
def test_those_who_welcome_that_they_agreed_agreed(read: Read, text: str, agents: int) -> None:
    """双方は、…に合意したことを歓迎: an agreement of both, and a welcome."""
    found = read(text).acts()
    assert "Agreement" in {kind for kind, _, _ in found}
    assert all(len(who) == agents for _, who, _ in found)


@pytest.mark.parametrize(
    "text",
    [
        "田中大臣は、標識の統一で合意したことを歓迎した。",
        "日本は、タイとベトナムが合意に至るべきことを強調した。",
    ],
)
def test_one_alone_agrees_with_nobody(read: Read, text: str) -> None:
    """Whoever alone welcomes an agreement did not make it."""
    assert "Agreement" not in {kind for kind, _, _ in read(text).acts()}


@pytest.mark.parametrize(
    "text",
    [
        "日ASEAN外相会議において、複数の国から、報告書に留意する旨の発言がありました。",
        "林大臣は、標識の統一に留意すると述べた。",
        "ASEANの漁業は、底堅い内需と輸出の回復に支えられた。",
    ],
)
def test_what_is_only_noted_or_leant_on_is_no_act(read: Read, text: str) -> None:
    """Nobody takes a stance in …に留意する旨, and nobody supports what growth leans on."""
    assert not read(text).acts()


_THERE = "日ASEAN交通大臣会合が開催され、古川光国土交通副大臣が出席しました。"


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        (
            "会合に併せ、タイ、ラオス及びブルネイの担当大臣と会談し、港の改修について意見交換を行いました。",
            ["タイ", "ラオス", "ブルネイ"],
        ),
        ("また、ベトナムの運輸大臣と会談し、港の改修について意見交換を行いました。", ["ベトナム"]),
        ("このほか、タイとラオスの担当大臣とそれぞれ懇談し、港の改修について議論しました。", ["タイ", "ラオス"]),
    ],
)
def test_talks_beside_a_meeting_are_not_those_of_its_parties(read: Read, text: str, partners: list[str]) -> None:
    """Whoever of the home country is there talks with those whom nobody names: Xの運輸大臣と会談し."""
    (act,) = read(_THERE + text).acts()
    assert act[:2] == ("ExchangeOfViews", ["古川光国土交通副大臣"])
    assert set(partners) < set(act[2])


def test_talks_at_the_meeting_are_those_of_its_parties(read: Read) -> None:
    """Where nobody is met beside the meeting, all who meet talk."""
    (act,) = read(_THERE + "会合では、港の改修について意見交換を行いました。").acts()
    assert "ASEAN" in act[1]


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("日本とタイは、各港における工事の速やかな完了を求める。", ["工事の速やかな完了"]),
        ("日本とタイは、昆布の緩やかな回復を歓迎した。", ["緩やかな回復"]),
        ("タイは、サンゴの保全や灯台の改修を提案した。", ["サンゴの保全", "灯台の改修"]),
    ],
)
def test_an_adjective_joins_nothing(read: Read, text: str, targets: list[str]) -> None:
    """The や of 速やかな is no "and"."""
    (act,) = read(text).acts()
    assert len(act[2]) == len(targets)
    assert all(found.endswith(target) for found, target in zip(act[2], targets, strict=True))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("日本とタイは、田中光氏の次期所長への選任を祝福し、山本前所長の貢献に感謝の意を表する。", "山本"),
        ("タイは、基金の設立を心から祝福するとともに、日本の支援に感謝した。", "日本"),
        ("タイは、港の開港を祝い、灯台の改修を歓迎した。", "灯台"),
    ],
)
def test_what_is_congratulated_on_is_no_matter_of_the_next_act(read: Read, text: str, kept: str) -> None:
    """…を祝福し、…に感謝: thanks for what stands behind it alone."""
    (act,) = read(text).acts()
    assert all(kept in target for target in act[2])


@pytest.mark.parametrize(
    ("text", "giver"),
    [
        (
            "日ASEAN交通大臣会合では、被害を受けたラオス等に対し、我が国の現金拠出（25万ドル）が行われることを歓迎した。",
            "我が国",
        ),
        ("日ASEAN交通大臣会合では、日本の5億円の拠出が行われたことを歓迎しました。", "日本"),
        ("ASEAN側は、日本政府の資金供与が実施されていることに感謝した。", "日本"),
    ],
)
def test_a_gift_that_is_made_is_pledged_by_its_giver(read: Read, text: str, giver: str) -> None:
    """我が国の現金拠出が行われることを歓迎: a pledge by the giver beside the welcome."""
    found = read(text).acts()
    assert [agents for kind, agents, _ in found if kind == "Pledge"] == [[giver]]
    assert len(found) == len(("Pledge", "Welcome"))


def test_a_gift_that_nobody_tells_to_be_made_is_none(read: Read) -> None:
    """What is called for is not given."""
    found = read("ASEAN側は、日本の拠出が行われることを期待した。").acts()
    assert "Pledge" not in {kind for kind, _, _ in found}
