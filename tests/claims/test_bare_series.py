"""Names that meetings of several years bear."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Meeting, Reader
from kg.release.model import Release

TEXTS = {
    "en": "News\n\nThe Special ASEAN-Japan Summit was held on 14 April.",
    "th": "ข่าว\n\nการประชุมสุดยอดอาเซียน-ญี่ปุ่น สมัยพิเศษ จัดขึ้นเมื่อวันที่ 14 เมษายน",
    "ja": "ニュース\n\n4月14日、日ASEAN特別首脳会議がオンラインで開催された。",
}


@pytest.mark.parametrize("lang", sorted(TEXTS))
@pytest.mark.parametrize(("year", "series"), [(2020, "special"), (2023, "commemorative"), (2025, "commemorative")])
def test_a_special_summit_is_the_commemorative_one_where_the_year_fits(
    reader: Reader, lang: str, year: int, series: str
):
    """In the years between them it is another, under whatever name of three languages."""
    told = reader.read(Release("special", TEXTS[lang], lang, published=date(year, 4, 15))).claims
    assert [m.series.rpartition("/")[2] for c in told if isinstance(m := c.about, Meeting)] == [
        f"asean-japan-{series}-summit"
    ]
