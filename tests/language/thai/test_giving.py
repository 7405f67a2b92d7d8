"""Gifts in Thai: whose, for what, and how much each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.language.thai.conftest import Read, Reader


def _pledges(found: Read) -> list[tuple[str, str, list[str]]]:
    """Giver, amount and phrases of each pledge."""
    told = []
    for frame in found.frames:
        if frame.act == "Pledge":
            inside = [m for m in found.mentions if m.kind == "money" and any(o.contains(m) for o in frame.objects)]
            spans = [p for span in frame.objects for p in found.thai.phrases(found.folded, span, found.mentions)]
            words = [found.words(p) for n, p in enumerate(spans) if not any(q.contains(p) for q in spans[:n])]
            told.append((found.words(frame.agents[0]), found.words(inside[0]), words))
    return told


@pytest.mark.parametrize(
    ("text", "pledges"),
    [
        (
            "ญี่ปุ่นประกาศสนับสนุนเงินประมาณ 5 ล้านเยนสำหรับระบบเตือนภัย และอีก 2 ล้านเยนสำหรับการฝึกอบรม",
            [("ญี่ปุ่น", "5 ล้านเยน", ["ระบบเตือนภัย"]), ("ญี่ปุ่น", "2 ล้านเยน", ["การฝึกอบรม"])],
        ),
        (
            "ไทยสมทบเงินไม่เกิน 3 ล้านบาทเพื่อท่าเรือชายแดน และเงินกู้มูลค่ากว่า 4 ล้านบาทเพื่อทางรถไฟ",
            [("ไทย", "3 ล้านบาท", ["ท่าเรือชายแดน"]), ("ไทย", "4 ล้านบาท", ["ทางรถไฟ"])],
        ),
        (
            "ญี่ปุ่นสนับสนุนการอบรมครูด้วยเงิน 4 ล้านเยน และหนังสือเรียนด้วยเงิน 7 ล้านเยน",
            [("ญี่ปุ่น", "4 ล้านเยน", ["การอบรมครู"]), ("ญี่ปุ่น", "7 ล้านเยน", ["หนังสือเรียน"])],
        ),
        (
            "ลาวได้รับเงินสนับสนุน 4 ล้านเยน จากญี่ปุ่น และ 2 ล้านบาท จากไทย เพื่อหนังสือเรียน",
            [("ญี่ปุ่น", "4 ล้านเยน", []), ("ไทย", "2 ล้านบาท", ["หนังสือเรียน"])],
        ),
    ],
)
def test_each_amount_goes_with_what_it_is_for(
    read: Reader, text: str, pledges: list[tuple[str, str, list[str]]]
) -> None:
    """Behind the amount or before it, without the words that only lead to the amount."""
    assert _pledges(read(text)) == pledges


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("ญี่ปุ่นสนับสนุนเงิน 2 ล้านดอลลาร์สหรัฐ (ประมาณ 70 ล้านบาท) เพื่อเรือตรวจการณ์", ["2 ล้านดอลลาร์สหรัฐ"]),
        ("ญี่ปุ่นสนับสนุนเงิน 2 ล้านดอลลาร์สหรัฐ หรือ 70 ล้านบาท เพื่อเรือตรวจการณ์", ["2 ล้านดอลลาร์สหรัฐ"]),
        ("จีนสนับสนุนเงิน 4 ล้านบาท เพื่อท่าเรือ โดยแบ่งเป็น 8 แสนบาทต่อปี", ["4 ล้านบาท"]),
        ("จีนสนับสนุนเงิน 9 ล้านบาท แบ่งเป็น 5 ล้านบาทเพื่อท่าเรือ และ 4 ล้านบาทเพื่อถนน", ["5 ล้านบาท", "4 ล้านบาท"]),
    ],
)
def test_a_sum_told_in_another_way_is_no_second_gift(read: Reader, text: str, sums: list[str]) -> None:
    """In other money, by the year, or as the total of its parts."""
    assert [amount for _, amount, _ in _pledges(read(text))] == sums


def test_amounts_go_to_as_many_parties_in_order(read: Reader) -> None:
    """ตามลำดับ gives each of several amounts to one of those named."""
    found = read("ญี่ปุ่นจัดสรรเงิน 3 ล้านบาท และ 5 ล้านบาท ให้กัมพูชา และลาว ตามลำดับ")
    whole = [[found.words(span) for span in frame.objects] for frame in found.frames]
    assert whole == [["3 ล้านบาท", "กัมพูชา"], ["5 ล้านบาท", "ลาว"]]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("ญี่ปุ่นจะสนับสนุนเงิน 4 ล้านเยนแก่ลาว", "done"),  # who says how much he will give has pledged it
        ("หากตกลงกันได้ ญี่ปุ่นจะสนับสนุนเงิน 4 ล้านเยนแก่ลาว", "conditional"),
        ("ญี่ปุ่นมีแผนจะสนับสนุนเงิน 4 ล้านเยนแก่ลาว", "planned"),
        ("ญี่ปุ่นจะประกาศสนับสนุนเงิน 4 ล้านเยนแก่ลาว", "planned"),
        ("ญี่ปุ่นจะสนับสนุนการฝึกอบรมครู", "planned"),
    ],
)
def test_a_promise_of_an_amount_is_a_pledge(read: Reader, text: str, modality: str) -> None:
    """Without a condition, a plan or an announcement to come."""
    assert {f.modality for f in read(text).frames if f.act != "Announcement"} == {modality}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("ไทยขอบคุณญี่ปุ่น สำหรับการสนับสนุนเรือตรวจการณ์", "Support"),
        ("ไทยขอบคุณญี่ปุ่น ที่สนับสนุนเรือตรวจการณ์", "Support"),
        ("ไทยขอบคุณต่อการสนับสนุนเรือตรวจการณ์จากรัฐบาลญี่ปุ่น", "Support"),
        ("ไทยชื่นชมญี่ปุ่นที่ได้เสนอหลักสูตรการเดินเรือ", "Proposal"),
        ("หลักสูตรการเดินเรือได้รับการสนับสนุนจากญี่ปุ่น", "Support"),
        ("ไทยได้รับคำชื่นชมจากญี่ปุ่นในการจัดการขยะ", "Appreciation"),
        ("ไทยได้รับเชิญจากญี่ปุ่นให้ส่งผู้สังเกตการณ์", "Invitation"),
    ],
)
def test_who_is_thanked_or_named_after_from_has_done_it(read: Reader, text: str, act: str) -> None:
    """Gifts inside thanks, and verbs of receiving."""
    assert read(text).agents(act) == ["ญี่ปุ่น"]


@pytest.mark.parametrize(
    "text",
    [
        "ไทยเสนอตั้งกองทุนปะการัง มาเลเซียสนับสนุนข้อเสนอของไทย ญี่ปุ่นประกาศสนับสนุนเงิน 5 ล้านเยนแก่มูลนิธิอาเซียน",
        "มาเลเซียสนับสนุนการคุ้มครองปะการัง ญี่ปุ่นจะมอบเงิน 5 ล้านเยนแก่มูลนิธิอาเซียน",
        "มาเลเซียสนับสนุนข้อเสนอของไทยวงเงิน 5 ล้านเยน",
    ],
)
def test_the_sum_of_another_act_makes_support_no_gift(read: Reader, text: str) -> None:
    """Neither the gift that another party makes behind it nor the sum of the proposal that is supported."""
    found = read(text)
    [support] = [frame for frame in found.frames if frame.act == "Support"]
    assert [found.words(agent) for agent in support.agents] == ["มาเลเซีย"]
    assert "มาเลเซีย" not in [giver for giver, _, _ in _pledges(found)]
