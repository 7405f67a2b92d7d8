"""Acts told in the passive, and acts that another one answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.language.japanese.conftest import Read


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("ラオスの提案はタイ及びブルネイに支持された。", ("Support", ["タイ", "ブルネイ"], ["ラオス"])),
        ("灯台の再建は、タイから高く評価された。", ("Appreciation", ["タイ"], ["灯台の再建"])),
        ("日本は、タイから灯台の再建を要請された。", ("Request", ["タイ"], ["日本", "灯台の再建"])),
        ("タイは、日本から灯台の再建を求められた。", ("Request", ["日本"], ["タイ", "灯台の再建"])),
        ("タイは、日本から灯台の再建を提案された。", ("Proposal", ["日本"], ["タイ", "灯台の再建"])),
        ("タイは、日本に灯台の再建を提案された。", ("Proposal", ["日本"], ["タイ", "灯台の再建"])),
        ("林外務大臣は、灯台の再建を提案された。", ("Proposal", ["林外務大臣"], ["灯台の再建"])),  # politely
        ("ブルネイはラオスの提案を支持した。", ("Support", ["ブルネイ"], ["ラオス"])),
    ],
)
def test_who_does_what_is_told_in_the_passive(read: Read, text: str, act: tuple[str, list[str], list[str]]) -> None:
    """Whoever gives support stands before に, によって or から; of whom something is asked is the topic."""
    assert read(text).acts() == [act]


@pytest.mark.parametrize(
    "text",
    [
        "干潟の保全に関するラオスの提案は、タイによって歓迎された。",
        "タイは、干潟の保全についてのラオスの提案を歓迎した。",
        "タイは、ラオスの干潟の保全に関する提案を歓迎した。",
    ],
)
def test_who_proposed_what_others_welcome_is_told_too(read: Read, text: str) -> None:
    """By whose proposal it is, and what the proposal is about."""
    acts = read(text).acts()
    assert ("Proposal", ["ラオス"], ["干潟の保全"]) in acts
    assert [act[:2] for act in acts if act[0] != "Proposal"] == [("Welcome", ["タイ"])]


@pytest.mark.parametrize(
    "text",
    [
        "ブルネイはラオスの提案を支持しませんでした。",
        "ブルネイはラオスの提案を支持しなかった。",
        "ブルネイはラオスの提案への支持を表明しなかった。",
    ],
)
def test_what_is_not_supported_is_denied_of_the_support(read: Read, text: str) -> None:
    """Not of the proposal, whose noun stands before the verb."""
    assert read(text).acts("Negated") == [("Support", ["ブルネイ"], ["ラオス"])]
    assert read(text).acts() == []


def test_a_proposal_taken_up_by_a_demonstrative(read: Read) -> None:
    """この提案は…支持された is about what was proposed before."""
    found = read("ラオスは、灯台の再建を提案した。この提案は、タイとブルネイに支持された。")
    assert found.acts()[-1] == ("Support", ["タイ", "ブルネイ"], ["灯台の再建"])


def test_who_is_asked_where_nobody_is_told_to_ask(read: Read) -> None:
    """The other side of the talks does."""
    found = read("山野大臣は、タイのラン・チャイ商務大臣と会談した。日本側は、灯台の再建を求められた。")
    _, agents, targets = found.acts()[-1]
    assert (agents, targets[-1]) == (["ラン・チャイ商務大臣"], "灯台の再建")


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        (
            "タイは、日本による灯台の再建への5億円の拠出表明を高く評価した。",
            [("Pledge", ["日本"]), ("Appreciation", ["タイ"])],
        ),
        (
            "タイは、日本政府からの5億円の追加拠出の発表に謝意を表明した。",
            [("Pledge", ["日本"]), ("Appreciation", ["タイ"])],
        ),
        ("タイは、ラオスによる灯台の再建の提案を歓迎した。", [("Proposal", ["ラオス"]), ("Welcome", ["タイ"])]),
        ("タイは、ラオスによる灯台の再建を歓迎した。", [("Welcome", ["タイ"])]),
    ],
)
def test_an_act_that_another_one_answers(read: Read, text: str, acts: list[tuple[str, list[str]]]) -> None:
    """Both are told: the gift or proposal of one, and what another says to it."""
    assert [(kind, agents) for kind, agents, _ in read(text).acts()] == acts


@pytest.mark.parametrize("verb", ["支持", "歓迎"])
def test_a_proposal_is_taken_up_only_where_it_is_whose_it_is_called(read: Read, verb: str) -> None:
    """What another one proposed is not meant, nor what a third one proposed after it."""
    other = read(f"タイは灯台の再建を提案した。ブルネイは日本の提案を{verb}した。")
    assert other.acts()[-1][1:] == (["ブルネイ"], ["日本"])
    own = read(f"日本は灯台の再建を提案した。タイは桟橋の増設を提案した。ブルネイは日本の提案を{verb}した。")
    assert own.acts()[-1][2] == ["灯台の再建", "日本"]
    inside = read(f"タイは灯台の再建を提案し、ブルネイは日本の提案を{verb}した。")
    assert "灯台の再建" not in inside.acts()[-1][2]
    office = read(f"林外務大臣は灯台の再建を提案した。ブルネイは大臣の提案を{verb}した。")
    assert office.acts()[-1][1:] == (["ブルネイ"], ["灯台の再建"])


@pytest.mark.parametrize(
    ("text", "inner", "outer"),
    [
        (
            "タイは、日本が灯台の再建のために50億円の拠出を表明したことを評価した。",
            ("Pledge", ["日本"]),
            ("Appreciation", ["タイ"]),
        ),
        ("ラオスは、タイが灯台の再建を提案したことを歓迎した。", ("Proposal", ["タイ"]), ("Welcome", ["ラオス"])),
        ("タイは、日本が灯台の電球を供与したことに感謝した。", ("Pledge", ["日本"]), ("Appreciation", ["タイ"])),
    ],
)
def test_what_others_thank_for_was_done(read: Read, text: str, inner: object, outer: object) -> None:
    """Both acts are told: what somebody did, and what others say of it."""
    assert [act[:2] for act in read(text).acts()] == [inner, outer]


@pytest.mark.parametrize(
    "text",
    [
        "タイは、日本が灯台の再建を提案することを歓迎した。",
        "タイは、日本が灯台の再建を提案したことを歓迎しなかった。",
        "タイは、日本が提案した灯台の再建に期待を示した。",
    ],
)
def test_what_is_still_to_be_done_is_not_told_to_be_done(read: Read, text: str) -> None:
    """Only what is past, and whose past an answer grants."""
    assert [act for act in read(text).acts() if act[0] == "Proposal"] == (
        [("Proposal", ["日本"], ["灯台の再建"])] if "提案した灯台" in text else []
    )


def test_other_countries_that_nothing_names_are_not_whoever_spoke_last(read: Read) -> None:
    """この提案は各国に歓迎された is no welcome by whoever proposed it."""
    assert [act[0] for act in read("日本は灯台の再建を提案した。この提案は各国に歓迎された。").acts()] == ["Proposal"]
    held = read("第5回日ASEAN保健大臣会合で、日本は灯台の再建を提案した。この提案は各国に歓迎された。")
    assert held.acts()[-1] == ("Welcome", ["ASEAN"], ["灯台の再建"])
