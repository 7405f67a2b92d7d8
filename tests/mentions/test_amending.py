"""Papers that amend others."""

from __future__ import annotations

import pytest

from kg.claims import Act, Reader
from kg.release.model import Release


def signed(reader: Reader, lang: str, text: str) -> list[str]:
    """The names of what is signed."""
    reading = reader.read(Release("protocol", text, lang, None, None, None))
    acts = [claim.about for claim in reading.claims if isinstance(claim.about, Act)]
    return [next(iter(reading.things[iri].forms))[0] for iri in acts[0].targets]


@pytest.mark.parametrize(
    ("lang", "before", "name", "behind"),
    [
        ("en", "Laos and Japan signed the ", "Second Protocol to Amend the Agreement on Reef Shipping", " in May."),
        ("en", "Laos and Japan signed the ", "Protocol Amending the Agreement on Reef Shipping", "."),
        ("th", "ลาวและญี่ปุ่นลงนาม", "พิธีสารฉบับที่หนึ่งเพื่อแก้ไขความตกลงว่าด้วยการเดินเรือชายฝั่ง", ""),
    ],
)
def test_a_protocol_is_a_paper_of_its_own(reader: Reader, lang: str, before: str, name: str, behind: str):
    """Not the agreement that it amends."""
    assert signed(reader, lang, before + name + behind) == [name]


def test_the_protocol_of_a_known_agreement(reader: Reader):
    """Japanese names it behind the agreement."""
    assert signed(reader, "ja", "ラオスは、日・ASEAN包括的経済連携(AJCEP)協定第一改正議定書に署名した。") == [
        "日・ASEAN包括的経済連携(AJCEP)協定第一改正議定書"
    ]
