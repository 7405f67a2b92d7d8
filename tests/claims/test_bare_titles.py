"""Titles that papers of several meetings bear."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Act, Reader
from kg.release.model import Release

KNOWN = "js22-connectivity"


def _papers(reader: Reader, text: str, lang: str, day: date, stem: str = "note") -> set[str]:
    """The ends of the IRIs of what acts are about."""
    told = [claim.about for claim in reader.read(Release(stem, text, lang, published=day)).claims]
    return {iri.rpartition("/")[2] for one in told if isinstance(one, Act) for iri in one.targets}


ADOPTED = {
    "en": "The ASEAN-Japan Commemorative Summit adopted the Joint Statement on Connectivity.",
    "th": "การประชุมสุดยอดอาเซียน-ญี่ปุ่น จัดขึ้นที่โตเกียว ที่ประชุมรับรองแถลงการณ์ร่วมว่าด้วยความเชื่อมโยง",
}


@pytest.mark.parametrize("lang", ["en", "th"])
def test_a_title_alone_is_the_known_paper_where_the_year_fits(reader: Reader, lang: str) -> None:
    """In another year a meeting adopts another paper."""
    assert KNOWN in _papers(reader, ADOPTED[lang], lang, date(2019, 11, 5))
    assert KNOWN not in _papers(reader, ADOPTED[lang], lang, date(2023, 12, 18))


def test_papers_of_one_title_are_apart(reader: Reader) -> None:
    """Two releases of other years each tell of their own."""
    one = _papers(reader, ADOPTED["en"], "en", date(2016, 1, 5), "one")
    two = _papers(reader, ADOPTED["en"], "en", date(2023, 12, 18), "two")
    assert one
    assert not one & two


def test_what_is_only_welcomed_later_is_the_known_paper(reader: Reader) -> None:
    """A later release speaks of it; an older one cannot."""
    text = "The ASEAN-Japan Summit was held. The Leaders welcomed the Joint Statement on Connectivity."
    assert KNOWN in _papers(reader, text, "en", date(2021, 10, 27))
    assert KNOWN not in _papers(reader, text, "en", date(2016, 9, 7))
