"""Days on which several releases agree, and what is no word against them."""

import pytest
from resolving import disputed, resolved

HELD = "Forum\n\nThe 12th ASEAN-Japan Forum was held in Tokyo {}."
LASTED, FIRST, SECOND = "from 2 to 3 May 2031", "on 2 May 2031", "on 3 May 2031"
BESIDE = "Forum\n\nOn {}, Mr. Suda Jaidee, Minister of Tourism of Thailand, attended the 12th ASEAN-Japan Forum."

THERE = "การประชุม\n\nเมื่อวันที่ 3 พฤษภาคม 2574 นายสุดา ใจดี เข้าร่วมการประชุม ASEAN-Japan Forum ครั้งที่ 12 ณ กรุงโตเกียว"


def told(*texts: str, issued: str = "2031-06-01") -> list[str]:
    """The kinds of conflicts among releases after the forum."""
    return [kind for kind, _ in disputed(resolved(*(("en", issued, text) for text in texts)))]


def doubted(*texts: tuple[str, str]) -> list[str]:
    """The doubts of the conflicts among releases (language, text) of one day after the forum."""
    return [one.doubt for one in resolved(*((language, "2031-06-01", text) for language, text in texts)).conflicts]


@pytest.mark.parametrize(
    ("days", "conflicts"),
    [
        ((FIRST, SECOND), 1),
        ((FIRST, SECOND, LASTED), 0),
        ((FIRST, "on 5 May 2031", LASTED), 1),
        ((FIRST, SECOND, "from 2 January to 3 November 2031"), 1),
    ],
)
def test_days_of_a_meeting_that_lasts_over_both_do_not_disagree(days: tuple[str, ...], conflicts: int):
    """Whoever tells the first or the second day is not contradicted where a third release tells both."""
    assert told(*(HELD.format(day) for day in days)) == ["date"] * conflicts


@pytest.mark.parametrize(
    ("others", "doubts"),
    [
        ([HELD.format(FIRST)], [""]),
        ([HELD.format(FIRST), HELD.format(FIRST).replace("Tokyo", "Japan")], ["presence"]),
        ([HELD.format(FIRST), HELD.format("on 9 May 2031")], [""]),
    ],
)
def test_a_day_of_presence_is_a_weak_word_against_a_day_that_several_tell(others: list[str], doubts: list[str]):
    """Somebody is told to have been there at what prepared it; against one release alone, who is right is open."""
    assert doubted(("en", BESIDE.format("20 February 2031")), *(("en", text) for text in others)) == doubts


@pytest.mark.parametrize(
    ("others", "doubts"),
    [
        ([HELD.format(FIRST)], ["presence"]),
        ([HELD.format(FIRST), BESIDE.format("3 May 2031")], ["presence"]),  # two of three
        ([HELD.format(SECOND)], []),
        ([HELD.format(LASTED)], []),
        ([BESIDE.format("1 May 2031"), HELD.format(FIRST)], []),  # the third day in a row
        ([HELD.format("on 20 May 2031")], [""]),
    ],
)
def test_the_next_day_on_which_somebody_was_there_is_told_with_its_doubt(others: list[str], doubts: list[str]):
    """Unless the meeting is told to last over both, or three days in a row are told of it; a far day has no doubt."""
    assert doubted(("th", THERE), *(("en", text) for text in others)) == doubts


def test_another_year_alone_is_none_either():
    """Of two days that are told as its own one is wrong, however many tell the other."""
    firm = [HELD.format(FIRST), HELD.format(FIRST).replace("Tokyo", "Japan")]
    assert told(HELD.format("in 2030"), *firm) == []
    assert told(HELD.format("on 4 May 2030"), *firm) == ["date"]
