"""Promises of one same sum to the same party: as many are kept, in their order, as times the sum came."""

from __future__ import annotations

import pytest
from graphs import told

from kg.answers.commitments import commitments
from kg.answers.things import label

FIRST = {
    "en": "ASEAN-Japan Summit\n\nThe 27th ASEAN-Japan Summit was held in Manila on 2 June 2025. "
    "Japan pledged 10 million US dollars to the ASEAN Foundation.",
    "ja": "第27回日ASEAN首脳会議\n\n6月2日、第27回日ASEAN首脳会議が開かれた。"
    "日本は、AHAセンターに1億ドルを供与することを表明した。",
    "th": "การประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 27\n\nญี่ปุ่นให้คำมั่นสนับสนุนเงิน 5 ล้านดอลลาร์สหรัฐแก่ศูนย์ AHA",
}
ANOTHER = {
    "en": "Aid\n\nJapan pledged another 10 million US dollars to the ASEAN Foundation.",
    "ja": "お知らせ\n\n日本は、AHAセンターに新たに1億ドルを供与することを表明した。",
    "th": "ข่าว\n\nญี่ปุ่นประกาศสนับสนุนเงินอีก 5 ล้านดอลลาร์สหรัฐแก่ศูนย์ AHA",
}
CAME = {
    "en": "Aid\n\nJapan delivered 10 million US dollars to the ASEAN Foundation.",
    "ja": "お知らせ\n\n日本は、AHAセンターに1億ドルを供与した。",
    "th": "ข่าว\n\nญี่ปุ่นได้โอนเงินจำนวน 5 ล้านดอลลาร์สหรัฐให้แก่ศูนย์ AHA",
}
AGAIN = (
    "Second payment\n\nOn 1 June 2026, Japan transferred 10 million US dollars to the ASEAN Foundation. "
    "The Foundation will use it for training."
)


def states(folder, *releases: tuple[str, str, str]) -> list[str]:
    """The states of the pledges, oldest first."""
    return [one.state for one in commitments(told(folder, *releases), {"asof": "2026-12-31"})]


@pytest.mark.parametrize("language", ["en", "ja", "th"])
def test_one_delivery_keeps_the_earlier_of_two(tmp_path, language: str) -> None:
    """The other is still to come."""
    days = ("2025-06-03", FIRST), ("2025-09-03", ANOTHER), ("2026-02-03", CAME)
    assert states(tmp_path, *((language, day, text[language]) for day, text in days)) == ["fulfilled", "open"]


def test_two_deliveries_keep_both(tmp_path) -> None:
    """Each promise has come once."""
    days = ("2025-06-03", FIRST["en"]), ("2025-09-03", ANOTHER["en"]), ("2026-02-03", CAME["en"]), ("2026-06-03", AGAIN)
    assert states(tmp_path, *(("en", day, text) for day, text in days)) == ["fulfilled", "fulfilled"]


def test_another_sum_is_no_matter(tmp_path) -> None:
    """What is told of it is a number: "and another 10 million to Viet Nam"."""
    text = FIRST["en"].removesuffix(".") + " and another 10 million to Viet Nam."
    store = told(tmp_path, ("en", "2025-06-03", text))
    names = {label(store, what, "en") for one in commitments(store, {"asof": "2026"}) for what in one.about}
    assert not any(name.startswith("another") for name in names)
