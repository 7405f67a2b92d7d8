"""Numbers that count meetings of the kind named before them."""

from __future__ import annotations

import pytest

from kg.claims import Meeting, Reader
from kg.release.model import Release


def _numbers(reader: Reader, text: str, lang: str) -> list[tuple[str, int | None]]:
    """The series and number of each meeting."""
    told = [claim.about for claim in reader.read(Release("note", text, lang)).claims]
    return [(one.series.rpartition("/")[2], one.ordinal) for one in told if isinstance(one, Meeting)]


SUMMIT, HEALTH = "asean-japan-summit", "asean-japan-health"


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("en", "The ASEAN-Japan Summit was held in Bali. It was the twenty-fifth such meeting.", (SUMMIT, 25)),
        ("en", "The ASEAN-Japan Summit, the first of its kind, was held in Bali on 3 May 2001.", (SUMMIT, 1)),
        ("en", "The ASEAN-Japan Summit took place. This is the third time the meeting has been held.", (SUMMIT, 3)),
        ("ja", "日ASEAN首脳会議がバリで開催された。今回で25回目となる。", (SUMMIT, 25)),
        ("ja", "日ASEAN保健大臣会合がバリで開催された。同会合の開催は5回目。", (HEALTH, 5)),
        ("th", "การประชุมสุดยอดอาเซียน-ญี่ปุ่น จัดขึ้นที่กรุงพนมเปญ นับเป็นการประชุมครั้งที่ 25", (SUMMIT, 25)),
    ],
)
def test_a_number_of_such_meetings_is_of_the_one_named(
    reader: Reader, lang: str, text: str, told: tuple[str, int]
) -> None:
    """There is one meeting, with its number."""
    assert _numbers(reader, text, lang) == [told]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The ASEAN-Japan Summit was held. It was the second meeting between the two leaders this year."),
        ("en", "The ASEAN-Japan Summit was held in Bali. It was the second such meeting this year."),
        ("ja", "日ASEAN首脳会議がバリで開催された。両首脳の会談は3回目。"),
    ],
)
def test_other_numbers_are_not_the_meetings(reader: Reader, lang: str, text: str) -> None:
    """How often two people met, and how often in a year, counts something else."""
    assert _numbers(reader, text, lang) == [(SUMMIT, None)]
