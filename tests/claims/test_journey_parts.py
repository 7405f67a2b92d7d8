"""Whose people those are who are met in the parts of a report on a journey."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Participation, reader_of
from kg.release.model import Release
from kg.vocabulary import load


def _represents(text: str) -> dict[str, str | None]:
    """For whom each person of a text speaks, by the names of the text."""
    read = reader_of(load()).read(Release("sample", text, "ja", None, "文部科学省", date(2024, 6, 20)))
    people = [claim.about for claim in read.claims if isinstance(claim.about, Participation)]

    def words(iri: str | None) -> str | None:
        thing = read.things.get(iri or "")
        return next((w for w, _ in thing.forms), iri) if thing else iri

    return {words(one.person) or "": (one.represents or "").rpartition("/")[2] or None for one in people}


_TITLE = (
    "小早川大臣のインドネシア及びマレーシア出張について\n小早川大臣は、インドネシア及びマレーシアを訪問しました。\n"
)


@pytest.mark.parametrize(
    "heading",
    ["2．マレーシア（8月27日）", "（2）マレーシア", "【マレーシア】", "2　マレーシア訪問", "２ マレーシア（クアラ）"],
)
def test_a_part_is_headed_by_the_country(heading: str) -> None:
    """Whoever bears a foreign name and no country is of the country travelled to that heads the part."""
    first = "1．インドネシア\n　ナディム教育大臣と会談を行いました。"
    text = f"{_TITLE}{first}\n{heading}\n　ザンブリ高等教育大臣と会談し、昆布大学を評価しました。"
    found = _represents(text)
    assert found["ナディム教育大臣"] == "indonesia"
    assert found["ザンブリ高等教育大臣"] == "malaysia"


def test_a_matter_heads_a_part() -> None:
    """A country to which nobody travels is the matter of its part, and nobody there is of it."""
    text = f"{_TITLE}3．北朝鮮\n　ザンブリ高等教育大臣からは、昆布大学を歓迎する旨の発言がありました。"
    assert _represents(text).get("ザンブリ高等教育大臣") is None
