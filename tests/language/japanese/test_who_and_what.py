"""Who did what to whom, where the words stand in another order than usual: sums first, passives one behind another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.claims import Act, Tenure

if TYPE_CHECKING:
    from tests.language.japanese.conftest import Passage, Read


def _gifts(found: Passage) -> list[tuple[float, list[str]]]:
    """Each sum pledged with what it is for, by the words of the text."""
    sums = [c.about.amount.value for c in found.reading.claims if isinstance(c.about, Act) and c.about.amount]
    return list(zip(sums, (targets for kind, _, targets in found.acts() if kind == "Pledge"), strict=True))


@pytest.mark.parametrize(
    ("told", "last"),
    [
        ("30億円規模の灯台の再建、約5億円の干潟調査及び100万ドルの桟橋補修支援を表明した", "桟橋補修支援"),
        ("30億円の灯台の再建、さらに5億円の干潟調査、また100万ドルの桟橋補修を行うことを約束した", "桟橋補修"),
    ],
)
def test_sums_before_what_they_are_for(read: Read, told: str, last: str) -> None:
    """Each sum is for the noun behind it, not for that behind the sum before."""
    assert [(value, targets[:1]) for value, targets in _gifts(read(f"日本は、{told}。"))] == [
        (3_000_000_000, ["灯台の再建"]),
        (500_000_000, ["干潟調査"]),
        (1_000_000, [last]),
    ]


def test_sums_behind_what_they_are_for(read: Read) -> None:
    """A purpose before each sum stays its own."""
    found = read("日本は、灯台の再建のために30億円、干潟調査のために5億円を拠出することを表明した。")
    assert [(value, targets[0]) for value, targets in _gifts(found)] == [
        (3_000_000_000, "灯台の再建"),
        (500_000_000, "干潟調査"),
    ]


@pytest.mark.parametrize("then", ["、", "、また、", "、さらに"])
def test_passives_one_behind_another(read: Read, then: str) -> None:
    """Each has its own doer, and all are about the topic of the first."""
    assert read(f"灯台の再建は、タイに歓迎され{then}ラオスとブルネイに支持された。").acts() == [
        ("Welcome", ["タイ"], ["灯台の再建"]),
        ("Support", ["ラオス", "ブルネイ"], ["灯台の再建"]),
    ]


def test_what_was_announced_is_welcomed(read: Read) -> None:
    """By whoever stands before により, never by whoever announced it."""
    assert read("日本により干潟調査が発表され、ASEAN側により歓迎された。").acts() == [
        ("Announcement", ["日本"], ["干潟調査"]),
        ("Welcome", ["ASEAN"], ["干潟調査"]),
    ]


def test_what_somebody_proposed_is_the_topic(read: Read) -> None:
    """The proposal is about the noun that it qualifies, not about whoever values that."""
    found = read("タイが提案した干潟調査は、日本に評価された。")
    assert ("Proposal", ["タイ"], ["干潟調査"]) in found.acts()
    assert [act[:2] for act in found.acts()] == [("Proposal", ["タイ"]), ("Appreciation", ["日本"])]


def _terms(found: Passage) -> list[str]:
    """Who is told to hold an office."""
    return [c.about.holder.rpartition("/")[2] for c in found.reading.claims if isinstance(c.about, Tenure)]


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        ("タイは議長国の提案を支持した。", []),
        ("フィリピンは、対日調整国の役割に感謝した。", []),
        ("タイは議長国に感謝した。", []),
        ("日本はラオスの議長国就任を祝した。", ["laos"]),
        ("日本は、ラオスの対日調整国としての尽力に感謝した。", ["laos"]),
        ("日本は議長国であるラオスに感謝した。", ["laos"]),
        ("ラオスは2018年から対日調整国の役割を担っている。", ["laos"]),
        ("ラオスは2024年にASEAN議長国を務める。", ["laos"]),
    ],
)
def test_who_holds_an_office_and_who_only_speaks_of_it(read: Read, text: str, holders: list[str]) -> None:
    """A topic before an office holds it only where the words behind the office say so."""
    assert _terms(read(text)) == holders


@pytest.mark.parametrize(
    ("text", "blamed"),
    [
        ("日本は、ロシアのウクライナへの軍事侵攻を非難した。", ["russia"]),
        ("日本は、ロシアによるウクライナ侵略を非難した。", ["russia"]),
        ("日本は、ロシアによるウクライナに対する攻撃を非難した。", ["russia"]),
        ("日本は、武装勢力によるイスラエルへの攻撃を非難した。", []),
    ],
)
def test_who_is_blamed(read: Read, text: str, blamed: list[str]) -> None:
    """Whoever did it, not the one to whom it was done."""
    (act,) = [c.about for c in read(text).reading.claims if isinstance(c.about, Act)]
    actors = [target for target in act.targets if "/actor/" in target]
    assert [iri.rpartition("/")[2] for iri in actors] == blamed


@pytest.mark.parametrize(
    ("told", "modality"),
    [
        ("要請があれば医師を派遣する用意がある旨述べた", "Conditional"),
        ("必要に応じて医師を派遣する用意があると述べた", "Conditional"),
        ("医師を派遣する用意がある旨述べた", "Done"),
    ],
)
def test_readiness_on_request_depends_on_it(read: Read, told: str, modality: str) -> None:
    """Also where no comma stands behind the condition."""
    (act,) = [c.about for c in read(f"日本は、{told}。").reading.claims if isinstance(c.about, Act)]
    assert (act.type, act.modality) == ("Pledge", modality)


def test_who_does_not_oppose_does_no_act(read: Read) -> None:
    """Opposing is support denied; not to oppose is neither support nor its denial."""
    found = read("ラオスは、タイの提案に反対しなかった。")
    assert (found.acts(), found.acts("Negated")) == ([], [])
    assert read("ラオスは、タイの提案に反対した。").acts("Negated") == [("Support", ["ラオス"], ["タイ"])]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("日本は、灯台の再建を支持する立場を改めて表明した。", "Support"),
        ("タイは、灯台の再建を歓迎する立場を示した。", "Welcome"),
    ],
)
def test_a_stance_that_somebody_states_is_his(read: Read, text: str, act: str) -> None:
    """To state that one supports something is to support it."""
    assert [(one[0], one[2]) for one in read(text).acts()] == [(act, ["灯台の再建"])]
