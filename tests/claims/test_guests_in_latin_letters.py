"""People whose names a Thai release tells in Latin letters: nobody says that they speak for Thailand."""

from __future__ import annotations

import pytest

from kg.claims import Participation, Reader
from kg.release.model import Release

MINISTER = "นางสาวมณี ทองดี รัฐมนตรีว่าการกระทรวงอุตสาหกรรมของไทย"


def _speaks_for(reader: Reader, guest: str) -> dict[str, str | None]:
    """For whom each one who took part speaks, by the position that the text tells."""
    text = f"{MINISTER} ให้การต้อนรับ{guest} เพื่อหารือความร่วมมือด้านการเลี้ยงปู ณ ทำเนียบรัฐบาล ประเทศไทย"
    reading = reader.read(Release("note", text, "th", publisher="สำนักนายกรัฐมนตรี"))
    told = [claim.about for claim in reading.claims if isinstance(claim.about, Participation)]
    return {one.person.rpartition("/")[2]: one.represents and one.represents.rpartition("/")[2] for one in told}


@pytest.mark.parametrize(
    "guest",
    [
        " Mr. John Roe ประธานกรรมการบริหาร",
        "นายจอห์น โร (Mr. John Roe) ประธานกรรมการบริหาร",
        " Ms. Jane Roe ผู้อำนวยการ",
        "นาย John Roe ประธานกรรมการบริหาร",
        "นางเจน โร (H.E. Jane Roe) ผู้ช่วยรัฐมนตรีการค้าและความสัมพันธ์ระหว่างประเทศ",
    ],
)
def test_guests_do_not_speak_for_the_publishers_country(reader: Reader, guest: str):
    """Where nothing tells their country, they speak for none."""
    told = _speaks_for(reader, guest)
    assert len(told) > 1
    assert sorted(filter(None, told.values())) == ["thailand"]


@pytest.mark.parametrize("host", ["นายสมชาย ใจดี ผู้อำนวยการ", "นางสมหญิง รักดี รองผู้อำนวยการ"])
def test_names_in_thai_letters_alone_may_be_of_the_publishers_country(reader: Reader, host: str):
    """As before."""
    assert set(_speaks_for(reader, host).values()) == {"thailand"}
