"""Signing: read like an adoption, told as an agreement whose document is there."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Act, Reader, reader_of
from kg.release.model import Release
from kg.vocabulary import load


@pytest.fixture(scope="module")
def reader() -> Reader:
    """One reader for all texts."""
    return reader_of(load())


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "Japan and Laos signed the Memorandum of Cooperation on Lighthouses.", ("Agreement", "Done", True)),
        ("en", "Japan and Laos adopted the Vientiane Statement on Lighthouses.", ("Adoption", "Done", False)),
        (
            "en",
            "Japan and Laos will sign the Memorandum of Cooperation on Fish.",
            ("Adoption", "Planned", False),
        ),
        ("th", "ญี่ปุ่นและลาวได้ลงนามบันทึกความเข้าใจว่าด้วยประภาคาร", ("Agreement", "Done", True)),
        ("ja", "日本とラオスは、灯台に関する協力覚書に署名しました。", ("Agreement", "Done", True)),
    ],
)
def test_a_signing_is_an_agreement_that_is_there(reader, language, text, told):
    """What is only to be signed is still to be adopted."""
    reading = reader.read(Release("signing", text, language, None, None, date(2024, 5, 2)))
    acts = [claim.about for claim in reading.claims if isinstance(claim.about, Act)]
    assert told in [(act.type, act.modality, act.delivered) for act in acts]


@pytest.mark.parametrize(
    ("told", "agents"),
    [
        ("The ASEAN Reef Strategy was adopted in January.", ["asean"]),
        ("The ASEAN Reef Strategy was adopted by Laos in January.", ["laos"]),
        ("The Reef Strategy was adopted in January.", ["singapore"]),
    ],
)
def test_a_body_adopts_what_bears_its_name(reader, told, agents):
    """Where nobody else is told to have adopted it, whoever speaks of it least of all."""
    text = f"Opening of the Reef Museum - Ms Grace Fu\n\nGood morning.\n\n1. {told}"
    reading = reader.read(Release("signing", text, "en"))
    acts = [claim.about for claim in reading.claims if isinstance(claim.about, Act)]
    assert [[iri.rpartition("/")[2] for iri in act.agents] for act in acts if act.type == "Adoption"] == [agents]
