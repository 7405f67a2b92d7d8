"""Support of "A's proposal" is about what A proposed before."""

from __future__ import annotations

import pytest

from kg.claims import reader_of
from kg.claims.model import Act
from kg.release import Release
from kg.vocabulary import load

HEAD = {
    "en": "The 50th ASEAN-Japan Forum\n\nJune 15, 2027\n\n",
    "th": "การประชุม ASEAN-Japan Forum ครั้งที่ 50\n\nวันที่ 15 มิถุนายน 2570\n\n",
    "ja": "第50回日・ASEANフォーラム\n\n令和9年6月15日\n\n",
}
MALAYSIA = "https://w3id.org/asean-japan-kg/id/actor/malaysia"


def acts(code: str, text: str) -> list[Act]:
    """The acts of a release in a language."""
    reading = reader_of(load()).read(Release("told", f"{HEAD[code]}{text}\n", lang=code))
    return [claim.about for claim in reading.claims if isinstance(claim.about, Act)]


@pytest.mark.parametrize(
    ("code", "text", "modality"),
    [
        ("en", "Malaysia proposed a regional data centre. Japan did not support Malaysia's proposal.", "Negated"),
        ("en", "Malaysia proposed a regional data centre. Japan supported Malaysia's proposal.", "Done"),
        ("th", "มาเลเซียเสนอศูนย์ข้อมูลภูมิภาค ญี่ปุ่นไม่สนับสนุนข้อเสนอของมาเลเซีย", "Negated"),
        ("ja", "マレーシアは地域データセンターを提案しました。日本はマレーシアの提案を支持しませんでした。", "Negated"),
    ],
)
def test_support_is_about_what_was_proposed(code: str, text: str, modality: str) -> None:
    """Denied or not."""
    told = acts(code, text)
    proposal = next(act for act in told if act.type == "Proposal")
    support = next(act for act in told if act.type == "Support")
    assert support.modality == modality
    assert set(support.targets) == {MALAYSIA, *proposal.targets}


@pytest.mark.parametrize(
    "text",
    [
        "Malaysia proposed a regional data centre. Japan supported Malaysia.",
        "Thailand proposed a regional data centre. Japan supported Malaysia's proposal.",
        "Malaysia proposed a rail school. Malaysia proposed a data centre. Japan supported Malaysia's proposal.",
    ],
)
def test_of_another_or_of_several_it_names_the_party_alone(text: str) -> None:
    """Whose proposal it was is all that is told."""
    assert [act.targets for act in acts("en", text) if act.type == "Support"] == [[MALAYSIA]]
