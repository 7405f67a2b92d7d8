"""A partner behind the name of a body's meeting makes it another meeting."""

from __future__ import annotations

import pytest

from kg.claims import Meeting, Participation, Reader
from kg.names import ID
from kg.release.model import Release

ALONE, BOTH = "asean-finance-ministers", "asean-japan-finance-ministers"


def series(reader: Reader, lang: str, text: str) -> list[str]:
    """The series of the meetings that a text tells: the vocabulary's by their local names, others by their words."""
    reading = reader.read(Release("partner", f"News\n\n{text}", lang, None, None, None))
    iris = [claim.about.series for claim in reading.claims if isinstance(claim.about, Meeting)]
    known = f"{ID}series/"
    forms = {iri: thing.forms for iri, thing in reading.things.items()}
    return [iri.removeprefix(known) if iri.startswith(known) else next(iter(forms[iri]))[0] for iri in iris]


@pytest.mark.parametrize(
    ("lang", "text", "told"),
    [
        ("en", "The ASEAN Finance Ministers' Meeting with Japan was held in Tokyo on 2 March 2022.", [BOTH]),
        ("en", "The 5th ASEAN Finance Ministers' Meeting (AFMM) with Japan was held on 2 March 2022.", [BOTH]),
        ("en", "The ASEAN Finance Ministers' Meeting was held in Bangkok on 2 March 2022.", [ALONE]),
        ("en", "The ASEAN Summit with Japan was held in Tokyo on 2 March 2022.", ["asean-japan-summit"]),
        ("th", "มีการประชุมรัฐมนตรีว่าการกระทรวงการคลังอาเซียน-ญี่ปุ่น เมื่อวันที่ 2 มีนาคม 2565 ณ กรุงโตเกียว", [BOTH]),
        ("th", "มีการประชุมสุดยอดอาเซียนกับญี่ปุ่น ณ กรุงโตเกียว เมื่อวันที่ 2 มีนาคม 2565", ["asean-japan-summit"]),
        ("th", "มีการประชุมรัฐมนตรีว่าการกระทรวงการคลังอาเซียน ณ กรุงเทพฯ เมื่อวันที่ 2 มีนาคม 2565", [ALONE]),
        ("ja", "3月3日、ASEAN財務大臣会議と日本との会合が開催された。", [BOTH]),
        ("ja", "3月3日、ASEAN財務大臣会議が日本で開催された。", [ALONE]),
    ],
)
def test_the_meeting_of_a_body_with_a_partner_is_of_both(reader: Reader, lang: str, text: str, told: list[str]):
    """Under the name that the vocabulary has for it."""
    assert series(reader, lang, text) == told


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("en", "The ASEAN Finance Ministers' Meeting with Iceland was held on 2 March 2022.", "Iceland"),
        ("th", "มีการประชุมรัฐมนตรีว่าการกระทรวงการคลังอาเซียน-ไอซ์แลนด์ เมื่อวันที่ 2 มีนาคม 2565", "ไอซ์แลนด์"),
        ("ja", "3月3日、ASEAN財務大臣会議とアイスランドとの会合が開催された。", "アイスランド"),
    ],
)
def test_with_a_partner_of_whom_no_meeting_is_known(reader: Reader, lang: str, text: str, name: str):
    """It is a meeting under a name of its own."""
    (told,) = series(reader, lang, text)
    assert name in told


@pytest.mark.parametrize(
    "text",
    [
        "Ruritania discussed the ASEAN Finance Ministers' Meeting with Japan on 2 March 2022.",
        "Thailand co-chaired the ASEAN Finance Ministers' Meeting with Japan on 2 March 2022.",
        "The ASEAN Finance Ministers' Meeting with Thailand in the chair was held on 2 March 2022.",
        "The ASEAN Finance Ministers' Meeting with Japan's Minister of Finance was held on 2 March 2022.",
    ],
)
def test_with_is_not_always_of_the_meeting(reader: Reader, text: str):
    """It may be of the verb; and a member, or somebody's guest, makes no other meeting."""
    assert series(reader, "en", text) == [ALONE]


def test_a_first_line_that_is_a_sentence_is_no_title(reader: Reader):
    """The meeting in it goes by its own name, and who attended is told."""
    text = "Sato Ken, Minister of Finance of Japan, attended the ASEAN Finance Ministers' Meeting on 2 December 2021."
    told = [claim.about for claim in reader.read(Release("line", text, "en", None, None, None)).claims]
    assert [one.series.rpartition("/")[2] for one in told if isinstance(one, Meeting)] == [ALONE]
    assert any(isinstance(one, Participation) for one in told)
