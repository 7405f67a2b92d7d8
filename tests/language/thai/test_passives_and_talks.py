"""Passive verbs behind nouns that end like a noun-maker, and talks between several, in Thai."""

from __future__ import annotations

import pytest

from kg.claims import Act, Reader
from kg.release.model import Release


def _told(reader: Reader, text: str) -> list[tuple[str, list[str], list[str]]]:
    """Each act with the first words for its agents and targets."""
    reading = reader.read(Release("note", text, "th", None, "Ministry of Foreign Affairs of Thailand"))
    acts = [claim.about for claim in reading.claims if isinstance(claim.about, Act)]

    def first(iris: tuple[str, ...] | list[str]) -> list[str]:
        return [next(iter(reading.things[iri].forms))[0] for iri in iris]

    return [(act.type, first(act.agents), first(act.targets)) for act in acts]


@pytest.mark.parametrize(
    ("paper", "by"), [("แผนปฏิบัติการด้านพลังงาน", "โดย"), ("แผนปฏิบัติการคุ้มครองแรงงาน", "จาก"), ("มาตรการคุ้มครองแรงงาน", "โดย")]
)
def test_a_paper_whose_name_ends_like_a_noun_maker_is_adopted(reader: Reader, paper: str, by: str) -> None:
    """The last letters of the word for energy make no noun of the verb behind it."""
    told = _told(reader, f"{paper}ได้รับการสนับสนุน{by}อาเซียนและญี่ปุ่น")
    assert [(act, agents) for act, agents, _ in told] == [("Support", ["อาเซียน", "ญี่ปุ่น"])]


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        ("มีการแลกเปลี่ยนความเห็นระหว่างอาเซียนกับญี่ปุ่นเรื่องเกาหลีเหนือ", ["อาเซียน", "ญี่ปุ่น"]),
        ("มีการหารือระหว่างไทย ลาว และญี่ปุ่น เกี่ยวกับเกาหลีเหนือ", ["ไทย", "ลาว", "ญี่ปุ่น"]),
    ],
)
def test_talks_are_had_by_those_between_whom_they_are(reader: Reader, text: str, agents: list[str]) -> None:
    """What they talked about is no party of the talks."""
    assert _told(reader, text) == [("ExchangeOfViews", agents, ["เกาหลีเหนือ"])]
