"""Which language a text in Latin letters is."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from kg.claims.reader import Reader, reader_of
from kg.language.registry import Languages
from kg.release.model import Release
from kg.vocabulary.load import load


@pytest.fixture(scope="module")
def reader() -> Reader:
    """A reader of the project's languages."""
    return reader_of(load())


@pytest.mark.parametrize(
    "text",
    [
        (
            "Les ministres du Japon et de la Thaïlande ont salué à Tokyo les progrès de la coopération économique et "
            "ont échangé leurs vues sur la situation en mer de Chine méridionale."
        ),
        (
            "Indonesia dan Jepang sepakat untuk meningkatkan kerja sama di bidang perdagangan dan investasi pada "
            "pertemuan tingkat menteri di Jakarta yang berlangsung dua hari."
        ),
        "Министры Японии и Таиланда встретились в Токио и обсудили сотрудничество.",
    ],
)
def test_a_language_that_nobody_here_reads(reader: Reader, text: str) -> None:
    """French, Indonesian and Russian are not taken for English."""
    assert reader.read(Release("one", text)).language is None


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("26th ASEAN-Japan Summit", "en"),
        (
            (
                "The Ministers of Japan and Thailand met in Tokyo and welcomed the progress of economic cooperation "
                "under the plan of the year before, which both sides will carry on."
            ),
            "en",
        ),
        ("ASEAN Centre for Active Ageing and Innovation\nที่ประชุมยินดีต่อการจัดตั้งศูนย์ดังกล่าว", "en"),
        ("ที่ประชุมยินดีต่อการจัดตั้งศูนย์ ASEAN Centre for Active Ageing", "th"),
        ("日本は協力を表明した。", "ja"),
    ],
)
def test_languages_that_are_read(reader: Reader, text: str, language: str) -> None:
    """A heading is too short to be judged; the first passage tells the language."""
    assert reader.read(Release("one", text)).language == language


def test_a_person_who_says_the_language_is_believed(reader: Reader) -> None:
    """The manifest's language stands, whatever the words are."""
    text = "Les ministres du Japon et de la Thaïlande ont salué à Tokyo les progrès de la coopération économique, puis "
    assert reader.read(Release("one", text * 3, lang="en")).language == "en"


def test_a_language_is_compiled_when_it_is_first_met() -> None:
    """Who reads English waits for no other language; what is known and listed needs none."""
    made: list[str] = []
    modules = [
        SimpleNamespace(CODE=code, SCRIPT=script, make=lambda _, code=code: made.append(code) or code)
        for code, script in (("el", "[α-ω]"), ("ka", "[ა-ჰ]"))
    ]
    languages = Languages(load(), modules)
    assert {"en", "el", "ka"} <= set(languages.by_code)
    assert made == []
    assert [languages.by_code["ka"] for _ in range(2)] == ["ka", "ka"]
    assert made == ["ka"]
    languages.compile()
    assert made == ["ka", "el"]
