"""Reading takes time by the length of a text, not by its square."""

from __future__ import annotations

import sys
from itertools import count

import pytest

from kg.claims import reader_of
from kg.release.model import Release
from kg.vocabulary import load

PARAGRAPHS = {
    "en": "The {n}th ASEAN-Japan Forum was held in Hanoi on {d} May 20{y}. Foreign Minister Roe{x} Abe{x} of Japan "
    "pledged {n} million dollars to the ASEAN Secretariat. Viet Nam thanked Japan for vaccines of the year 20{y}.",
    "th": "การประชุมอาเซียน-ญี่ปุ่น ครั้งที่ {n} จัดขึ้นที่กรุงฮานอย เมื่อวันที่ {d} พฤษภาคม 20{y} "
    "นายสมชาย{x} รักดี{x} ปลัดกระทรวงการต่างประเทศ เสนอจัดสัมมนาเรื่องวัคซีนกับญี่ปุ่น ญี่ปุ่นสนับสนุนเงิน {n} ล้านดอลลาร์สหรัฐแก่อาเซียน",
    "ja": "第{n}回日・ASEANフォーラムは20{y}年5月{d}日にハノイで開催されました。日本の阿部{x}外務大臣は、"
    "ASEAN事務局への{n}万ドルの拠出を表明しました。"
    "ベトナムは、20{y}年の日本のワクチン支援に感謝しました。",
}
LETTERS = {"en": "abcdefghij", "th": "กขคงจฉชซดต", "ja": "一二三太次郎雄夫男也"}


def text(lang: str, size: int, joint: str) -> str:
    """So many paragraphs, no two of which name the same meeting, person, sum and day."""
    made = []
    for number in range(size):
        name = "".join(LETTERS[lang][int(digit)] for digit in f"{number:03}")
        made.append(PARAGRAPHS[lang].format(n=number + 1, d=number % 28 + 1, y=10 + number % 80, x=name))
    return joint.join(made) + "\n"


def calls(lang: str, size: int, joint: str) -> int:
    """How many functions are called, and generators gone on with, to read so many paragraphs."""
    release, counted = Release("note", text(lang, size, joint), lang), count()
    reader = reader_of(load())
    sys.setprofile(lambda _frame, event, _: next(counted) if event == "call" else None)
    try:
        reader.read(release)
    finally:
        sys.setprofile(None)
    return next(counted)


@pytest.mark.parametrize("lang", sorted(PARAGRAPHS))
@pytest.mark.parametrize("joint", ["\n\n", " "], ids=["paragraphs", "one-line"])
def test_work_grows_with_the_length(lang: str, joint: str):
    """Twice the text, and no more than a little over twice the work."""
    calls(lang, 2, joint)  # what is worked out once
    assert calls(lang, 80, joint) < 2.4 * calls(lang, 40, joint)
