"""What an act is about may end with the year that it is for, or by which it is to be done."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Act, Reader
from kg.release.model import Release


def _topics(reader: Reader, text: str) -> list[str]:
    reading = reader.read(Release("one", text, "th", None, "Royal Thai Government", date(2026, 6, 3)))
    acts = [claim.about for claim in reading.claims if isinstance(claim.about, Act)]
    return [next(iter(reading.things[iri].forms))[0] for act in acts for iri in act.targets]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("ไทยรับรองแผนงานประจำปี 2569", "แผนงานประจำปี 2569"),
        ("ไทยหวังว่าการเจรจาจะสำเร็จภายในปีนี้", "การเจรจาจะสำเร็จภายในปีนี้"),
    ],
)
def test_a_topic_ends_with_a_year(reader: Reader, text: str, topic: str):
    """Where nothing else is told, the year is part of the topic."""
    assert _topics(reader, text) == [topic]


def test_a_day_alone_is_no_topic(reader: Reader):
    """Nor are words of which the date is most."""
    assert _topics(reader, "ไทยย้ำว่าในช่วงเดือนกรกฎาคม 2569") == []
