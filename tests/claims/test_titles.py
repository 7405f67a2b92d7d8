"""One paper under a title with and without what it is about, and bodies whose names go on."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Reader, reader_of
from kg.release.model import Release
from kg.vocabulary import load


@pytest.fixture(scope="module")
def reader() -> Reader:
    """One reader for all texts."""
    return reader_of(load())


def named(reader: Reader, language: str, text: str, kind: str) -> list[set[str]]:
    """The names of each thing of a kind that only the text knows."""
    things = reader.read(Release("titles", text, language, None, None, date(2026, 5, 5))).things
    return [{form for form, _ in one.forms} for one in things.values() if one.kind == kind and one.provisional]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        (
            "en",
            "ASEAN welcomed the Nara Action Plan. Ministers adopted the Nara Action Plan on Green Ports.",
            [{"Nara Action Plan", "Nara Action Plan on Green Ports"}],
        ),
        (
            "en",
            "ASEAN adopted the Nara Action Plan on Ports and the Nara Action Plan on Seas.\nIt has a Nara Action Plan.",
            [{"Nara Action Plan"}, {"Nara Action Plan on Ports"}, {"Nara Action Plan on Seas"}],
        ),
        (
            "th",
            "อาเซียนรับรองแผนปฏิบัติการนาราว่าด้วยท่าเรือสีเขียว ญี่ปุ่นสนับสนุนแผนปฏิบัติการนารา",
            [{"แผนปฏิบัติการนารา", "แผนปฏิบัติการนาราว่าด้วยท่าเรือสีเขียว"}],
        ),
    ],
)
def test_a_title_without_its_matter(reader: Reader, language: str, text: str, names: list[set[str]]) -> None:
    """It is the one paper that the release names with it; of two such papers it is neither."""
    assert sorted(named(reader, language, text, "document"), key=sorted) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "ญี่ปุ่นสมทบเงิน 2 ล้านดอลลาร์สหรัฐเข้ากองทุนอาเซียนเพื่อพลังงานสะอาด (ASEAN Clean Energy Fund)",
            {"กองทุนอาเซียนเพื่อพลังงานสะอาด", "ASEAN Clean Energy Fund"},
        ),
        ("ไทยเตรียมเปิดศูนย์อาเซียนเพื่อการดูแลผู้สูงอายุในปี 2575", {"ศูนย์อาเซียนเพื่อการดูแลผู้สูงอายุ"}),
    ],
)
def test_a_thai_body_is_named_whole(reader: Reader, text: str, names: set[str]) -> None:
    """What it is for makes it another body than the one with the shorter name; a bracket names it in English."""
    assert named(reader, "th", text, "actor") == [names]


def test_a_body_ends_before_its_date(reader: Reader) -> None:
    """By when it is to be set up is no part of its name."""
    text = "ไทยมีแผนจะจัดตั้งศูนย์วิจัยป่าชายเลนอาเซียนภายในปี 2575"
    assert "ศูนย์วิจัยป่าชายเลนอาเซียน" in named(reader, "th", text, "actor")[0]


@pytest.mark.parametrize(
    "title",
    [
        "ASEAN-Japan Cybersecurity Cooperation Strategy 2025",
        "Tokyo Action Plan on Coastal Kelp",
        "ASEAN-Japan Plan of Action on the Safe and Orderly Passage of Migratory Herons over the Seas 2024-2030",
    ],
)
def test_a_title_in_latin_letters_between_japanese_quotation_marks(reader: Reader, title: str) -> None:
    """The whole of it names a paper, not a topic in it."""
    text = f"2023年12月17日、第26回日・ASEAN首脳会議が開催され、首脳は「{title}」を採択しました。"
    assert named(reader, "ja", text, "document") == [{title}]
