"""Boards that count their meetings anew each year: they decide themselves, whichever countries a release names."""

from __future__ import annotations

import pytest

from kg.claims import Act, Reader
from kg.release.model import Release

LEAD = "นางสาวมณี ทองดี รัฐมนตรีว่าการกระทรวงอุตสาหกรรม เป็นประธาน"
TRADE = "ไทยส่งออกปูไปยังญี่ปุ่น จีน และเวียดนาม โดยนายทานากะ เคน เอกอัครราชทูตญี่ปุ่นประจำประเทศไทย ชื่นชมปูไทย"
SETTLED = "ทั้งนี้ ที่ประชุมเห็นชอบแผนการเลี้ยงสาหร่าย"


def _who_agreed(reader: Reader, meeting: str) -> set[str]:
    """The names of those who agreed on something."""
    reading = reader.read(Release("note", f"{LEAD}{meeting}\n{TRADE}\n{SETTLED}", "th"))
    acts = [claim.about for claim in reading.claims if isinstance(claim.about, Act)]
    agents = [reading.things[iri] for act in acts if act.type == "Agreement" for iri in act.agents]
    return {words for agent in agents for words, _ in agent.forms}


@pytest.mark.parametrize(
    ("meeting", "who"),
    [
        ("การประชุมคณะกรรมการส่งเสริมการเลี้ยงปู ครั้งที่ 2/2566", {"คณะกรรมการส่งเสริมการเลี้ยงปู"}),
        ("การประชุมคณะกรรมการสาหร่ายแห่งชาติ ครั้งที่ 1/2567 ผ่านระบบออนไลน์", {"คณะกรรมการสาหร่ายแห่งชาติ"}),
        ("การประชุมคณะกรรมการส่งเสริมการลงทุน ครั้งที่ 5/2567", {"คณะกรรมการส่งเสริมการลงทุน"}),
    ],
)
def test_the_board_agrees_at_its_own_meeting(reader: Reader, meeting: str, who: set[str]):
    """No country that is only named joins it, whether the vocabulary knows the board or not."""
    assert _who_agreed(reader, meeting) == who


def test_those_who_met_agree_where_no_year_counts_the_meetings(reader: Reader):
    """The committee may be of both countries."""
    assert len(_who_agreed(reader, "การประชุมคณะกรรมการร่วมไทย - ญี่ปุ่นด้านการเลี้ยงปู ครั้งที่ 42")) > 1
