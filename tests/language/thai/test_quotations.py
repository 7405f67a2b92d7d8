"""Who is quoted, where that stands behind the quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.claims import Act, reader_of
from kg.language.protocol import QUOTED
from kg.release.model import Release
from kg.vocabulary import load

if TYPE_CHECKING:
    from tests.language.thai.conftest import Reader as Sentences

TEXT = """นายสมชาย รักไทย ปลัดกระทรวงพลังงาน หารือกับนายทานากะ จิโร เอกอัครราชทูตญี่ปุ่นประจำประเทศไทย เรื่องไฮโดรเจน
"ขอบคุณไทยสำหรับการต้อนรับ นอกจากนี้ หวังว่าจะขยายความร่วมมือด้านไฮโดรเจน" นายทานากะ กล่าว
"""


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ('"ท่าเรือมีความสำคัญ" นายสมชาย รักไทย กล่าว', ["นายสมชาย รักไทย"]),
        ('"ท่าเรือมีความสำคัญ" นายสมชาย รักไทย กล่าวทิ้งท้าย\nภาพ', ["นายสมชาย รักไทย"]),
        ('"ท่าเรือมีความสำคัญ" นายสมชาย รักไทย กล่าวต่อว่า ทางรถไฟก็เช่นกัน', []),  # which leads to another statement
        ("นายสมชาย รักไทย กล่าว", []),
    ],
)
def test_the_speaker_of_a_quotation(read: Sentences, text: str, speakers: list[str]) -> None:
    """Right behind the closing mark, with a verb of saying that ends the line."""
    found = read(text)
    assert [found.words(f.agents[0]) for f in found.frames if f.act == QUOTED] == speakers


def test_what_is_quoted_is_done_by_the_speaker() -> None:
    """Acts without a subject are those of who is told at the end."""
    reading = reader_of(load()).read(Release("talks", TEXT, "th"))
    said = [c.about for c in reading.claims if isinstance(c.about, Act) and c.about.type != "ExchangeOfViews"]
    agents = {act.type: [reading.things[iri].forms for iri in act.agents] for act in said}
    assert set(agents) == {"Appreciation", "Expectation"}
    assert all("นายทานากะ จิโร" in str(forms) for forms in agents.values())


def test_a_quotation_without_another_act_is_a_stance(read: Sentences) -> None:
    """Whoever is quoted said so."""
    found = read('"การค้าชายแดนเติบโตและสร้างรายได้ให้ประชาชน" นายสมชาย รักไทย กล่าว')
    assert found.agents("Emphasis") == ["นายสมชาย รักไทย"]
    assert found.phrases("Emphasis") == ["การค้าชายแดนเติบโตและสร้างรายได้ให้ประชาชน"]
