"""Days on which several releases agree, and what is no word against them."""

import pytest
from resolving import disputed, resolved

HELD = "Forum\n\nThe 12th ASEAN-Japan Forum was held in Tokyo {}."
LASTED, FIRST, SECOND = "from 2 to 3 May 2031", "on 2 May 2031", "on 3 May 2031"
BESIDE = "Forum\n\nOn {}, Mr. Suda Jaidee, Minister of Tourism of Thailand, attended the 12th ASEAN-Japan Forum."


def told(*texts: str, issued: str = "2031-06-01") -> list[str]:
    """The kinds of conflicts among releases after the forum."""
    return [kind for kind, _ in disputed(resolved(*(("en", issued, text) for text in texts)))]


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
    ("others", "conflicts"),
    [
        ([HELD.format(FIRST)], 1),
        ([HELD.format(FIRST), HELD.format(FIRST).replace("Tokyo", "Japan")], 0),
        ([HELD.format(FIRST), HELD.format("on 9 May 2031")], 1),
    ],
)
def test_a_day_of_presence_is_no_word_against_a_day_that_several_tell(others: list[str], conflicts: int):
    """Somebody is told to have been there at what prepared it; against one release alone, who is right is open."""
    assert told(BESIDE.format("20 February 2031"), *others) == ["date"] * conflicts


def test_another_year_alone_is_none_either():
    """Of two days that are told as its own one is wrong, however many tell the other."""
    firm = [HELD.format(FIRST), HELD.format(FIRST).replace("Tokyo", "Japan")]
    assert told(HELD.format("in 2030"), *firm) == []
    assert told(HELD.format("on 4 May 2030"), *firm) == ["date"]
