"""The date of publication that a release gives itself."""

from datetime import date

import pytest

from kg.language.registry import Languages
from kg.mentions.dateline import publication_date, told_on
from kg.mentions.passages import passages
from kg.text import fold
from kg.vocabulary import load

BODY = "\n\nThe Ministers of Alpha and Beta met in Gamma and agreed on many things.\n"
THAI = "\n\nรัฐมนตรีของทั้งสองประเทศหารือความร่วมมือและเห็นพ้องในหลายเรื่อง\n"
JAPANESE = "\n\n両国の大臣が会談し、多くの点で一致しました。\n"


@pytest.fixture(scope="module")
def languages():
    """The languages over the bundled vocabulary."""
    return Languages(load())


PLACES = {"Gamma", "กรุงเทพฯ", "東京"}


def found(text, languages):
    """The date that a text gives; some places are known."""
    folded = fold(text)
    return publication_date(folded, passages(folded, languages, None), languages, PLACES.__contains__)


@pytest.mark.parametrize(
    "text",
    [
        "Ministers meet\n\n4 March 2021" + BODY,
        "Ministers meet\n\nPosted on Thursday, March 4, 2021, 10:05" + BODY,
        "Ministers meet\n4 March 2021, George Town, Malaysia" + BODY,
        "Ministers meet\n\nGAMMA, 4 March 2021 – The Ministers met." + BODY,
        "Ministers meet\n\nGAMMA, 4 March 2021 – The Ministers of Alpha and Beta met on 3 March 2021." + BODY,
        "Ministers meet\n\nGAMMA, 4 March 2021 The Ministers of Alpha and Beta met in Gamma on Wednesday." + BODY,
        "Ministers meet\n\nGAMMA, 4 March 2021 (Agency) – The Ministers met and agreed on many things." + BODY,
        "Ministers meet\n\nGamma, 4 March 2021: The Ministers of Alpha and Beta met and agreed on things." + BODY,
        "Ministers meet\n\nGamma (4 March 2021) The Ministers of Alpha and Beta met on 3 March 2021." + BODY,
        "รัฐมนตรีหารือ\n\nกรุงเทพฯ (4 มี.ค. 2564) รัฐมนตรีของทั้งสองประเทศหารือเมื่อวันที่ 3 มีนาคม 2564" + THAI,
        "รัฐมนตรีหารือ\n\nกรุงเทพฯ, 4 มีนาคม 2564 - รัฐมนตรีของทั้งสองประเทศหารือความร่วมมือ" + THAI,
        "大臣会談\n\n【東京、2021年3月4日】両国の大臣は3月3日に会談しました。" + JAPANESE,
        "รัฐมนตรีหารือ\n\nวันพฤหัสบดีที่ 4 มีนาคม 2564" + THAI,
        "รัฐมนตรีหารือ\n\n4 มี.ค. 2564" + THAI,
        "大臣会談\n\n令和3年3月4日" + JAPANESE,
        "大臣会談\n\n２０２１年３月４日" + JAPANESE,
    ],
)
def test_a_date_line_or_a_dateline_is_the_date_of_publication(text, languages):
    """Whatever the calendar and the place beside it."""
    assert found(text, languages) == date(2021, 3, 4)


@pytest.mark.parametrize(
    "text",
    [
        "Ministers meet" + BODY,
        "Ministers meet\n\nOn 4 March 2021 the Ministers of Alpha and Beta met in Gamma." + BODY,
        "Ministers meet\n\nMarch 2021" + BODY,
        "Ministers meet\n\nThe Forum (4 March 2021) brought the Ministers of Alpha and Beta together." + BODY,
        "Ministers meet\n\nIn Gamma, 4 March 2021 was the day on which the Ministers of Alpha and Beta met." + BODY,
        "Ministers meet\n\n4-6 March 2021" + BODY,
        "รัฐมนตรีหารือ\n\nเมื่อวันที่ 4 มีนาคม 2564 รัฐมนตรีของทั้งสองประเทศหารือความร่วมมือ" + THAI,
        "大臣会談\n\n３月４日、両国の大臣が会談しました。" + JAPANESE,
        "Ministers meet" + BODY * 12 + "4 March 2021\n",
    ],
)
def test_a_date_in_a_sentence_is_not(text, languages):
    """The day of the meeting, a month, a range and a date at the end say nothing about publication."""
    assert found(text, languages) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("รัฐมนตรีหารือ\n\nวันนี้ (4 มีนาคม 2564) รัฐมนตรีของทั้งสองประเทศหารือความร่วมมือ" + THAI, date(2021, 3, 4)),
        ("รัฐมนตรีหารือ\n\nวันนี้ รัฐมนตรีของทั้งสองประเทศหารือตามมติเมื่อวันที่ 4 มีนาคม 2564" + THAI, date(2022, 11, 5)),
        ("รัฐมนตรีหารือ\n\nวันที่ 5 พฤศจิกายน 2565 (4 มีนาคม 2564) รัฐมนตรีหารือความร่วมมือ" + THAI, date(2022, 11, 5)),
    ],
)
def test_which_day_is_today(text, day, languages):
    """A text put on another page a year later counts from the day that it calls today."""
    folded, published = fold(text), date(2022, 11, 5)
    pages = passages(folded, languages, None)
    values = [m for code, span in pages for m in languages.by_code[code].values(folded, span, published)]
    assert told_on(folded, pages, values, published, PLACES.__contains__) == day
