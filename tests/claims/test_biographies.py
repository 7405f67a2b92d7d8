"""Offices that somebody held one after the other."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Reader, Tenure
from kg.release.model import Release

Term = tuple[str, str | None, str | None]


def _terms(reader: Reader, text: str, lang: str) -> list[Term]:
    """The office, beginning and end of each term, all of one holder."""
    told = [claim.about for claim in reader.read(Release("note", text, lang)).claims]
    terms = [one for one in told if isinstance(one, Tenure)]
    assert len({one.holder for one in terms}) <= 1
    return [(one.role.rpartition("/")[2], one.start, one.end) for one in terms]


TRANSPORT, FINANCE, STATE = "minister-of-transport", "minister-of-finance", "state-minister-for-foreign-affairs"
IN_TOKYO = "ambassador-of-thailand-to-japan"


@pytest.mark.parametrize(
    ("lang", "text", "terms"),
    [
        (
            "en",
            (
                "Mr. Somchai Dee was Minister of Transport of Thailand from July 2015 to March 2019 and Ambassador of "
                "Thailand to Japan from 2019 until 2021."
            ),
            [(TRANSPORT, "2015-07", "2019-03"), (IN_TOKYO, "2019", "2021")],
        ),
        (
            "en",
            "From 2015 to 2019, Mr. Somchai Dee held the post of Minister of Transport of Thailand.",
            [(TRANSPORT, "2015", "2019")],
        ),
        (
            "en",
            "Mr. Somchai Dee is in Tokyo. He served as Minister of Transport of Thailand from 2013 to 2016.",
            [(TRANSPORT, "2013", "2016")],
        ),
        (
            "th",
            (
                "นายวิชัย ใจดี ดำรงตำแหน่งรัฐมนตรีว่าการกระทรวงคมนาคมตั้งแต่ปี 2558 ถึงปี 2562 "
                "และดำรงตำแหน่งรัฐมนตรีว่าการกระทรวงการคลังตั้งแต่ปี 2562 ถึงปี 2565"
            ),
            [(TRANSPORT, "2015", "2019"), (FINANCE, "2019", "2022")],
        ),
        (
            "th",
            (
                "นายวิชัย ใจดี เคยดำรงตำแหน่งเอกอัครราชทูต ณ กรุงโตเกียว ระหว่างปี 2555-2559 "
                "และเป็นปลัดกระทรวงการต่างประเทศตั้งแต่วันที่ 1 ตุลาคม 2560 ถึง 30 กันยายน 2563"
            ),
            [
                (IN_TOKYO, "2012", "2016"),
                ("permanent-secretary-of-the-ministry-of-foreign-affairs", "2017-10-01", "2020-09-30"),
            ],
        ),
        (
            "ja",
            "山田太郎氏は、2015年から2019年まで外務副大臣を務め、2020年7月に外務審議官に就任した。",
            [(STATE, "2015", "2019"), ("senior-deputy-minister-for-foreign-affairs", "2020-07", None)],
        ),
        (
            "ja",
            "山田太郎氏が来訪した。2019年8月から2021年10月まで外務副大臣を務めた。",
            [(STATE, "2019-08", "2021-10")],
        ),
    ],
)
def test_each_office_has_its_own_time(reader: Reader, lang: str, text: str, terms: list[Term]) -> None:
    """Whoever is told of goes on, as "he" or left out."""
    assert _terms(reader, text, lang) == terms


def test_what_others_do_is_no_office_of_whoever_is_named_before(reader: Reader) -> None:
    """A time and an office alone make no term."""
    text = "Ms. Aiko Sato came to Bangkok. Thailand held the Forum in 2015. The Minister of Transport was glad in 2016."
    assert _terms(reader, text, "en") == []


@pytest.mark.parametrize(
    ("lang", "text", "start"),
    [
        ("en", "Secretary-General Ann Roe, who took office in May 2023, met the ministers.", "2023-05"),
        ("en", "Ms. Ann Roe, Secretary-General of ASEAN, who took office in May 2023, met the ministers.", "2023-05"),
        ("ja", "山野大臣は、昨年5月に就任したソネサイ・ラオス首相の来訪を歓迎しました。", "2023-05"),
    ],
)
def test_since_when_somebody_is_in_the_office_beside_the_name(reader: Reader, lang: str, text: str, start: str) -> None:
    """The office is told with the name, and only the day with the words for taking it up."""
    reading = reader.read(Release("note", text, lang, None, None, date(2024, 6, 1)))
    assert [(c.about.start, c.about.end) for c in reading.claims if isinstance(c.about, Tenure)] == [(start, None)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Secretary-General Ann Roe, who met them in May 2023, thanked the ministers."),
        ("ja", "山野大臣は、昨年5月に訪問したソネサイ・ラオス首相の来訪を歓迎しました。"),
    ],
)
def test_what_else_is_told_with_a_day_behind_a_name(reader: Reader, lang: str, text: str) -> None:
    """No term begins with a visit."""
    reading = reader.read(Release("note", text, lang, None, None, date(2024, 6, 1)))
    assert not [c for c in reading.claims if isinstance(c.about, Tenure)]
