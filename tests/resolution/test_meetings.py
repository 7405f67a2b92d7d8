"""The order of meetings."""

import samples_reading as sample

from kg.names import AJ
from kg.resolution import numbered, previous_meetings


def test_numbered_meetings_of_a_reading():
    """Meetings without a number are left out."""
    reading = sample.reading()
    assert numbered(reading) == [(sample.SERIES, 7, sample.MEETING), (sample.SERIES, 8, sample.NEXT)]
    reading.claims[0].about.ordinal = None
    assert numbered(reading) == [(sample.SERIES, 8, sample.NEXT)]


def test_the_next_number_of_the_same_series_follows():
    """Another series and a gap in the numbers join nothing."""
    meetings = [("s", 7, "s7"), ("s", 8, "s8"), ("s", 10, "s10"), ("t", 9, "t9"), ("s", 8, "s8")]
    assert previous_meetings(meetings) == [("s8", AJ + "previousMeeting", "s7")]
