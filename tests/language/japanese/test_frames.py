"""Acts that Japanese sentences tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.language.japanese.conftest import Read


@pytest.mark.parametrize(
    ("text", "kind", "agent", "target"),
    [
        ("日本側は、標識の統一を提案しました。", "Proposal", "日本", "標識の統一"),
        ("ベトナムから、港湾の整備に対する謝意が示されました。", "Appreciation", "ベトナム", "港湾の整備"),
        ("タイから、橋の補修を歓迎する旨の発言がありました。", "Welcome", "タイ", "橋の補修"),
        ("ラオスは、図書館の開館への期待を述べました。", "Expectation", "ラオス", "図書館の開館"),
        ("カンボジアから、地雷除去に向けた協力の要請がありました。", "Request", "カンボジア", "地雷除去に向けた協力"),
        ("シンガポールは、灯台の再建を支持すると述べました。", "Support", "シンガポール", "灯台の再建"),
        ("ブルネイは、飲料水の検査が欠かせないことを強調しました。", "Emphasis", "ブルネイ", "飲料水の検査"),
    ],
)
def test_voices_of_an_act(read: Read, text: str, kind: str, agent: str, target: str) -> None:
    """Active, passive, nominal and quoted acts have the same slots."""
    assert [(k, a, t[:1]) for k, a, t in read(text).acts()] == [(kind, [agent], [target])]


def test_several_acts_of_one_sentence(read: Read) -> None:
    """Conjunctive forms end a clause, the subject carries on."""
    found = read("日本側は、標識の統一を提案し、地図の公開を歓迎するとともに、測量の継続を要請しました。")
    assert [(kind, agents) for kind, agents, _ in found.acts()] == [
        ("Proposal", ["日本"]),
        ("Welcome", ["日本"]),
        ("Request", ["日本"]),
    ]


def test_this_takes_up_the_object_of_the_act_before(read: Read) -> None:
    """これを歓迎 is about what was proposed."""
    first, second = read("タイから、標識の統一が提案され、日本側はこれを歓迎しました。").acts()
    assert first[0] == "Proposal"
    assert second == ("Welcome", ["日本"], first[2])


def test_a_pledge_of_two_amounts_is_two_acts(read: Read) -> None:
    """Each amount with what it is for."""
    found = read("日本側は、測量に2億円を、植林に300万ドルを拠出する旨表明しました。")
    assert [kind for kind, _, _ in found.acts()] == ["Pledge", "Pledge"]


@pytest.mark.parametrize(
    "text",
    [
        "日本側は、標識の統一を提案しませんでした。",
        "タイは、標識の統一への支持を控えました。",
        "共同声明は採択されませんでした。",
        "標識の統一については、合意に至っていません。",
    ],
)
def test_what_was_not_done_is_no_act(read: Read, text: str) -> None:
    """Negated verbs, and verbs of holding back."""
    assert read(text).acts() == []


def test_what_will_be_done_is_planned(read: Read) -> None:
    """予定 and 見通し after the verb."""
    found = read("次回会合では、「道路に関する共同声明」が採択される予定です。")
    assert found.acts() == []


def test_courtesies_are_no_acts(read: Read) -> None:
    """Congratulations and condolences are left out."""
    assert read("山野外務大臣は、就任に祝意を述べました。").acts() == []


@pytest.mark.parametrize(
    ("text", "kind", "agent"),
    [
        ("ベトナムから、日本は大切な友である旨述べました。", "Emphasis", "ベトナム"),
        ("日本側は、標識の統一を提案し、タイの賛同を得ました。", "Support", "タイ"),
        ("日本は、測量の専門家を派遣することとしました。", "Pledge", "日本"),
        ("日本は、ラオス側との間で、測量に関する覚書を締結しました。", "Agreement", "日本"),
    ],
)
def test_who_acts(read: Read, text: str, kind: str, agent: str) -> None:
    """Who tells stands before the topic told, whose support is gained before it, with whom is no subject."""
    found = [(k, a[0]) for k, a, _ in read(text).acts()]
    assert (kind, agent) in found


def test_an_act_about_nothing_else_is_about_the_bare_noun(read: Read) -> None:
    """緊密に連携していくことで一致."""
    found = read("日本とタイは、緊密に連携していくことで一致しました。")
    assert [(kind, targets) for kind, _, targets in found.acts()] == [("Agreement", ["連携"])]


def test_what_is_merely_mentioned_is_no_act(read: Read) -> None:
    """Unless it is a gift, or what the sentence closes with."""
    acts = read("日本側は、灯台の再建に言及した上で、標識の統一を提案しました。").acts()
    assert [kind for kind, _, _ in acts] == ["Proposal"]
    given = read("日本側は、WFPを通じた3億円の食料支援を実施していることに言及しました。").acts()
    assert [kind for kind, _, _ in given] == ["Pledge"]


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("タイは、日本企業の進出を歓迎しました。", "日本企業の進出"),
        ("タイは、対ラオス支援を評価しました。", "対ラオス支援"),
        ("タイは、海上保安庁の船の寄港を歓迎しました。", "海上保安庁の船の寄港"),
    ],
)
def test_a_name_that_only_qualifies(read: Read, text: str, target: str) -> None:
    """The country of a compound is no target; what bodies do is one in its own words."""
    ((_, _, targets),) = read(text).acts()
    assert target in targets
    assert "日本" not in targets
    assert "ラオス" not in targets


def test_the_talks_of_a_title(read: Read) -> None:
    """A release about talks of two countries is about a meeting."""
    found = read("日・カンボジア外相会談\n\n11月5日、山野外務大臣は、カンボジアの外務大臣と会談を行いました。")
    assert [found.marked.words(m) for m in found.of("series")] == ["日・カンボジア外相会談"]


def test_another_clause_before_the_object(read: Read) -> None:
    """What somebody does besides is no object of the verb after it."""
    found = read("日本側は、船員を激励するとともに、測量に関する覚書を締結しました。")
    assert [targets for _, _, targets in found.acts()] == [["測量に関する覚書"]]


def test_where_something_is_given_is_no_object(read: Read) -> None:
    """で after a place."""
    found = read("日本側は、若手職員への研修を東京で実施することを表明しました。")
    assert all("東京" not in target for _, _, targets in found.acts() for target in targets)


def test_what_somebody_contributes_to_with_an_adverb(read: Read) -> None:
    """に before an adverb and a verb that takes it."""
    found = read("日本側は、灯台の再建に引き続き貢献していく決意を表明しました。")
    assert [targets for _, _, targets in found.acts()] == [["灯台の再建"]]


def test_to_assess_is_not_to_value(read: Read) -> None:
    """評価を行う."""
    assert read("タイは、橋の補修の評価を行いました。").acts() == []


def test_we_are_the_parties(read: Read) -> None:
    """我々 in a joint statement."""
    found = read(
        "第5回日・ASEAN首脳会議が開催され、日本とASEANの首脳が出席しました。\n我々は、灯台の再建を歓迎しました。"
    )
    assert [len(agents) for kind, agents, _ in found.acts() if kind == "Welcome"] == [2]


def test_whoever_speaks_for_others_acts_with_them(read: Read) -> None:
    """を代表して."""
    found = read("マレーシアは、ASEANを代表して、灯台の再建に謝意を表しました。")
    assert found.acts() == [("Appreciation", ["マレーシア", "ASEAN"], ["灯台の再建"])]


def test_an_office_is_not_who_speaks(read: Read) -> None:
    """Xは、議長国として."""
    found = read("フィリピンは、ASEAN議長国として、標識の統一を提案しました。")
    assert found.acts() == [("Proposal", ["フィリピン"], ["標識の統一"])]


def test_each_amount_has_the_purpose_behind_it(read: Read) -> None:
    """AをXに、BをYに充てる."""
    found = read("日本側は、3億円を灯台の再建に、2億円を橋の補修に充てることを表明しました。")
    assert [targets for _, _, targets in found.acts()] == [["灯台の再建"], ["橋の補修"]]


def test_what_somebody_asked_for(read: Read) -> None:
    """A request in a clause before its noun, and who is then not the subject."""
    found = read("ラオスから要望のあった測量士の派遣について、日本側は、地図の公開を歓迎しました。")
    assert [(kind, agents) for kind, agents, _ in found.acts()] == [("Request", ["ラオス"]), ("Welcome", ["日本"])]


def test_grants_on_lines_of_a_list(read: Read) -> None:
    """A quoted project with its amount in a bracket is a pledge of the country that publishes."""
    found = read("対象案件\n「灯台再建計画」(供与限度額3億円)\n「橋梁補修計画」(供与限度額2億円)")
    assert [(kind, targets) for kind, _, targets in found.acts()] == [
        ("Pledge", ["灯台再建計画"]),
        ("Pledge", ["橋梁補修計画"]),
    ]


def test_what_will_be_reported_is_planned(read: Read) -> None:
    """A passive that is not past."""
    found = read("日本とタイの協議の成果は、日ASEAN首脳会議に報告されます。")
    assert found.acts() == []


def test_a_mark_of_a_list_is_no_part_of_a_name(read: Read) -> None:
    """・国際…連合は."""
    found = read("日本とタイは協議しました。\n・国際電気通信連合(ITU)は、標識の統一を提案しました。")
    assert ("Proposal", ["国際電気通信連合(ITU)"], ["標識の統一"]) in found.acts()
