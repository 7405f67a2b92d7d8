"""Acts that words behind the verb deny are not told to be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.language.japanese.conftest import Read

HEAD = "第5回日ASEAN保健大臣会合で、"


@pytest.mark.parametrize(
    "text",
    [
        "外務報道官は、日本が灯台基金への拠出を約束したわけではないと述べた。",
        "日本は、灯台基金への拠出を約束していないと述べた。",
        "日本は灯台基金への拠出を約束するまでには至らなかった。",
        "日本は灯台基金への拠出を約束するには至らず、議論を終えた。",
        "日本が灯台基金への拠出を約束したとの事実はない。",
        "日本は、灯台基金への拠出を約束する段階にはないと説明した。",
        "日本は灯台基金への拠出を約束することなく会合を終えた。",
    ],
)
def test_what_nobody_promised_is_a_promise_denied(read: Read, text: str) -> None:
    """Whoever reports that stresses nothing of it, and the denial is of whoever would have promised."""
    found = read(text)
    assert found.acts() == []
    assert [act[:2] for act in found.acts("Negated")] == [("Pledge", ["日本"])]


@pytest.mark.parametrize(
    "text",
    [
        HEAD + "灯台に関する共同声明の採択は見送られた。",
        HEAD + "灯台に関する共同声明の採択は次回会合に持ち越された。",
        HEAD + "灯台に関する共同声明の採択には至らなかった。",
        HEAD + "灯台に関する共同声明の採択は断念された。",
    ],
)
def test_a_paper_put_off_is_not_adopted(read: Read, text: str) -> None:
    """And the meeting at which that happened is not put off itself."""
    found = read(text)
    assert found.acts() == []
    denied = found.acts("Negated")
    assert denied[0][0] == "Adoption"
    assert {words for act in denied for words in act[2]} == {"灯台に関する共同声明"}


def test_to_go_on_talking_is_no_promise(read: Read) -> None:
    """Who decides to go on with consultations has agreed to that."""
    found = read("日本は灯台への支援を約束するには至らず、協議を継続することとした。")
    assert found.acts("Negated") == [("Pledge", ["日本"], ["灯台への支援"])]
    assert found.acts() == [("Agreement", ["日本"], ["協議"])]


@pytest.mark.parametrize(
    "text",
    [
        "日本は灯台基金への500万ドルの拠出を約束しただけでなく、専門家の派遣を表明した。",
        "日本は灯台基金への500万ドルの拠出を約束したにとどまらず、専門家の派遣を表明した。",
    ],
)
def test_not_only_denies_nothing(read: Read, text: str) -> None:
    """Both acts are told, the sum of the first one."""
    found = read(text)
    assert [act[2] for act in found.acts()] == [["灯台基金"], ["専門家"]]
    assert found.acts("Negated") == []


@pytest.mark.parametrize(
    "text",
    ["タイは、灯台の撤去を支持できないと述べた。", "タイは、灯台の撤去に賛同しかねると述べた。"],
)
def test_what_somebody_cannot_do_is_not_stressed(read: Read, text: str) -> None:
    """Nor is it done; what nobody can bear is condemned."""
    assert read(text).acts() == []
    told = read("タイは、灯台の撤去は容認できないと述べた。").acts()
    assert [act[0] for act in told] == ["Condemnation"]
