"""Short names that a text gives in brackets."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Act, Reader
from kg.release.model import Release


def targets(reader: Reader, lang: str, text: str) -> list[list[str]]:
    """What each act of a text is about."""
    reading = reader.read(Release("short", text, lang, None, None, date(2026, 5, 5)))
    return [claim.about.targets for claim in reading.claims if isinstance(claim.about, Act)]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", 'Laos adopted the ASEAN-Japan Plan of Action 2011-2015 (the "POA"). Brunei welcomed the POA.'),
        (
            "en",
            "Laos adopted the Declaration on Lagoons (Palm Bay Declaration). Brunei welcomed the Palm Bay Declaration.",
        ),
        (
            "en",
            'Laos adopted the Joint Statement on Lagoons (hereinafter the "Statement"). Brunei welcomed the Statement.',
        ),
        ("ja", "ラオスは、「干潟に関する行動計画」(以下「行動計画」)を採択した。ブルネイは行動計画を歓迎した。"),
        ("th", "ลาวรับรองแผนปฏิบัติการอาเซียน-ญี่ปุ่น ค.ศ. 2011-2015 (ต่อไปนี้เรียกว่า “แผนปฏิบัติการ”)\nบรูไนยินดีต่อแผนปฏิบัติการ"),
        ("en", "Laos proposed a regional mangrove monitoring network (RMMN). Brunei supported the RMMN."),
    ],
)
def test_a_short_name_names_what_it_stands_for(reader, lang, text):
    """A paper in quotation marks or under another name, a topic by its first letters."""
    first, second = targets(reader, lang, text)
    assert (len(first), second) == (1, first)


def test_a_short_name_in_another_place_is_no_other_things(reader):
    """Neither the last words of a title by their letters, nor the word in small letters."""
    text = (
        'Laos adopted the Joint Statement on Lagoons (the "Statement"). Brunei welcomed a statement of the fishermen.'
    )
    first, second = targets(reader, "en", text)
    assert not set(first) & set(second)
