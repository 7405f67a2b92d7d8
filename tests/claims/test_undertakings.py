"""By when a promise falls due, and whether what was promised has been handed over, in three languages."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Reader
from kg.claims.model import Act
from kg.release import Release
from kg.vocabulary import load

HEADS = {
    "en": "The 36th ASEAN-Japan Forum was held in Bali on 3 June 2021.",
    "th": "เมื่อวันที่ 3 มิถุนายน 2564 มีการประชุม ASEAN-Japan Forum ครั้งที่ 36 ที่บาหลี",
    "ja": "2021年6月3日、第36回日・ASEANフォーラムがバリで開催されました。",
}


@pytest.fixture(scope="module")
def reader() -> Reader:
    """The reader of the bundled vocabulary."""
    return Reader(load(()))


def acts(reader: Reader, language: str, sentence: str) -> list[Act]:
    """The acts of a sentence of a release."""
    text = f"{HEADS[language]}\n\n{sentence}\n"
    found = reader.read(Release(document="one", text=text, lang=language, published=date(2021, 6, 5)))
    return [claim.about for claim in found.claims if isinstance(claim.about, Act)]


@pytest.mark.parametrize(("language", "sentence", "due"), [
    ("en", "Japan pledged 2 million US dollars to the ASEAN-Japan Kelp Fund by 2023.", "2023"),
    ("en", "Japan pledged 2 million US dollars to the ASEAN-Japan Kelp Fund by the end of 2023.", "2023"),
    ("en", "Japan pledged 2 million US dollars to the ASEAN-Japan Kelp Fund by March 2024.", "2024-03"),
    ("en", "By the end of 2023, Japan will contribute 2 million US dollars to the ASEAN-Japan Kelp Fund.", "2023"),
    ("en", "The Leaders will adopt the ASEAN-Japan Kelp Action Plan no later than 31 March 2024.", "2024-03-31"),
    ("en", "Japan pledged 2 million US dollars to the ASEAN-Japan Kelp Fund to help achieve net zero by 2050.", None),
    ("en", "Japan pledged 2 million US dollars in 2021 to the ASEAN-Japan Kelp Fund.", None),
    ("th", "ญี่ปุ่นประกาศสนับสนุนเงินจำนวน 2 ล้านดอลลาร์สหรัฐต่อกองทุน ASEAN-Japan Kelp Fund ภายในปี 2566", "2023"),
    ("th", "ญี่ปุ่นประกาศสนับสนุนเงินจำนวน 2 ล้านดอลลาร์สหรัฐต่อกองทุน ASEAN-Japan Kelp Fund ภายในสิ้นปี พ.ศ. 2566", "2023"),
    ("th", "ญี่ปุ่นประกาศสนับสนุนเงิน 2 ล้านดอลลาร์สหรัฐต่อกองทุน ASEAN-Japan Kelp Fund ภายในเดือนมีนาคม 2567", "2024-03"),
    ("th", "ญี่ปุ่นเสนอให้จัดทำแผนปฏิบัติการ ASEAN-Japan Kelp Action Plan ในปี 2566", "2023"),
    ("ja", "日本は、2023年までに「日ASEAN昆布行動計画」を策定することを提案しました。", "2023"),
    ("ja", "日本は、2024年3月までに「昆布基金」に200万ドルを拠出することを表明しました。", "2024-03"),
    ("ja", "日本は、2025年度末までに「昆布基金」に200万ドルを拠出することを表明しました。", "2026-03"),
    ("ja", "日本は、令和7年度までに「昆布基金」に200万ドルを拠出することを表明しました。", "2026-03"),
    ("ja", "日本は、2050年までのカーボンニュートラル実現に向け「昆布基金」に200万ドルの拠出を表明した。", None),
])  # fmt: skip
def test_when_a_promise_falls_due(reader: Reader, language: str, sentence: str, due: str | None) -> None:
    """The day, month or year by the end of which it is to be carried out; not that of a goal or of the act."""
    assert [act.due and act.due.start for act in acts(reader, language, sentence)] == [due]


@pytest.mark.parametrize(("language", "sentence", "due"), [
    ("en", "Japan pledged 2 million dollars to the Kelp Fund before the end of fiscal year 2024.", "2025-03"),
    ("en", "Japan pledged 2 million US dollars to the ASEAN-Japan Kelp Fund by the end of FY2025.", "2026-03"),
    ("en", "Thailand pledged 2 million US dollars to the ASEAN-Japan Kelp Fund by the end of FY2025.", "2025-09"),
    ("en", "The United States pledged 2 million US dollars to the Kelp Fund within fiscal year 2025.", "2025-09"),
    ("en", "Singapore pledged 2 million US dollars to the ASEAN-Japan Kelp Fund by the end of FY 2025.", "2026-03"),
    ("en", "Viet Nam pledged 2 million US dollars to the ASEAN-Japan Kelp Fund by the end of FY2025.", "2025"),
    ("en", "Japan pledged 2 million US dollars to the ASEAN-Japan Kelp Fund by the first half of 2025.", "2025-06"),
    ("en", "Japan pledged 2 million US dollars to the Kelp Fund by the first half of fiscal year 2025.", "2025-09"),
    ("en", "Japan announced that it would establish the ASEAN-Japan Kelp Centre in 2024.", "2024"),
    ("en", "Japan proposed to draw up the ASEAN-Japan Kelp Action Plan in March 2024.", "2024-03"),
    ("en", "Japan proposed to draw up a successor to the ASEAN-Japan Kelp Action Plan, which expires in 2024.", None),
    ("en", "Japan supported the hosting of the World Kelp Exposition in 2025.", None),
    ("th", "ญี่ปุ่นประกาศสนับสนุนเงิน 2 ล้านดอลลาร์สหรัฐต่อกองทุน ASEAN-Japan Kelp Fund ภายในสิ้นปีงบประมาณ 2568", "2026-03"),
    ("th", "ไทยประกาศสนับสนุนเงิน 2 ล้านดอลลาร์สหรัฐต่อกองทุน ASEAN-Japan Kelp Fund ภายในสิ้นปีงบประมาณ 2568", "2025-09"),
    ("th", "ไทยประกาศสนับสนุนเงิน 2 ล้านดอลลาร์สหรัฐต่อกองทุน ASEAN-Japan Kelp Fund ภายในปีงบประมาณ พ.ศ. 2568", "2025-09"),
    ("th", "ญี่ปุ่นเสนอให้จัดทำแผนปฏิบัติการ ASEAN-Japan Kelp Action Plan ภายในครึ่งแรกของปี 2568", "2025-06"),
    ("ja", "日本は、2024年度中に「昆布基金」に200万ドルを拠出することを表明しました。", "2025-03"),
    ("ja", "日本は、令和6年度内に「昆布基金」に200万ドルを拠出することを表明しました。", "2025-03"),
    ("ja", "タイは、2024年度中に「昆布基金」に200万ドルを拠出することを表明しました。", "2024-09"),
    ("ja", "日本は、2025年前半までに「昆布基金」に200万ドルを拠出することを表明しました。", "2025-06"),
    ("ja", "日本は、2025年に「日ASEAN昆布センター」を設立すると発表しました。", "2025"),
])  # fmt: skip
def test_fiscal_years_and_parts_of_years(reader: Reader, language: str, sentence: str, due: str | None) -> None:
    """A fiscal year ends when that of whoever promises does; "in 2024" is a plan as long as it is to come."""
    assert [act.due and act.due.start for act in acts(reader, language, sentence)][:1] == [due]


def test_a_fiscal_year_of_nobody_is_that_of_the_publisher(reader: Reader) -> None:
    """A meeting has none of its own."""
    text = f"{HEADS['en']}\n\nThe Meeting agreed to establish the ASEAN-Japan Kelp Centre by the end of FY2025.\n"
    for publisher, due in (("Ministry of Foreign Affairs of Japan", "2026-03"), ("ASEAN Secretariat", "2025")):
        release = Release("one", text, "en", published=date(2021, 6, 5), publisher=publisher)
        found = [claim.about for claim in reader.read(release).claims if isinstance(claim.about, Act)]
        assert [act.due and act.due.start for act in found] == [due]


def test_each_act_has_its_own_date(reader: Reader) -> None:
    """Two promises of one sentence."""
    told = (
        "Japan proposed to draw up the ASEAN-Japan Kelp Action Plan by 2023"
        " and pledged 1 million US dollars to the ASEAN-Japan Kelp Fund by March 2024."
    )
    assert [(act.type, act.due and act.due.start) for act in acts(reader, "en", told)] == [
        ("Proposal", "2023"),
        ("Pledge", "2024-03"),
    ]


@pytest.mark.parametrize(("language", "sentence", "delivered"), [
    ("en", "Japan has transferred 2 million US dollars to the ASEAN-Japan Kelp Fund.", True),
    ("en", "Japan contributed 2 million US dollars to the ASEAN-Japan Kelp Fund.", True),
    ("en", "Japan pledged 2 million US dollars to the ASEAN-Japan Kelp Fund.", False),
    ("en", "ASEAN thanked Japan for the contribution of 2 million US dollars to the ASEAN-Japan Kelp Fund.", True),
    ("en", "ASEAN appreciated Japan's commitment to the ASEAN-Japan Kelp Fund.", False),
    ("th", "ญี่ปุ่นได้โอนเงินจำนวน 2 ล้านดอลลาร์สหรัฐให้กองทุน ASEAN-Japan Kelp Fund", True),
    ("th", "อาเซียนได้รับเงิน 2 ล้านดอลลาร์สหรัฐจากญี่ปุ่นสำหรับกองทุน ASEAN-Japan Kelp Fund", True),
    ("th", "ญี่ปุ่นประกาศมอบเงินจำนวน 2 ล้านดอลลาร์สหรัฐให้กองทุน ASEAN-Japan Kelp Fund", False),
    ("th", "ญี่ปุ่นจะมอบเงินจำนวน 2 ล้านดอลลาร์สหรัฐให้กองทุน ASEAN-Japan Kelp Fund", False),
    ("th", "อาเซียนขอบคุณญี่ปุ่นที่สนับสนุนเงินจำนวน 2 ล้านดอลลาร์สหรัฐต่อกองทุน ASEAN-Japan Kelp Fund", True),
    ("th", "อาเซียนขอบคุณญี่ปุ่นที่ประกาศจะสนับสนุนเงินจำนวน 2 ล้านดอลลาร์สหรัฐต่อกองทุน ASEAN-Japan Kelp Fund", False),
    ("en", "ASEAN thanked Japan for its continued support to the ASEAN-Japan Kelp Fund.", False),
    ("en", "ASEAN thanked Japan for its continued contributions to the ASEAN-Japan Kelp Fund.", False),
    ("en", "ASEAN thanked Japan for its support of 2 million US dollars to the ASEAN-Japan Kelp Fund.", True),
    ("en", "ASEAN thanked Japan for its contribution to the ASEAN-Japan Kelp Fund.", True),
    ("th", "อาเซียนขอบคุณญี่ปุ่นที่สนับสนุนกองทุน ASEAN-Japan Kelp Fund อย่างต่อเนื่อง", False),
    ("th", "อาเซียนขอบคุณญี่ปุ่นที่สมทบเงินให้กองทุน ASEAN-Japan Kelp Fund", True),
    ("ja", "ASEANは、「昆布基金」への日本の継続的な支援に謝意を表明しました。", False),
    ("ja", "日本は、「昆布基金」に200万ドルを拠出しました。", True),
    ("ja", "日本は、「昆布基金」に200万ドルを送金しました。", True),
    ("ja", "日本は、「昆布基金」に200万ドルを拠出することを表明しました。", False),
    ("ja", "ASEANは、「昆布基金」への日本の拠出に謝意を表明しました。", True),
    ("ja", "ASEANは、日本による「昆布基金」への200万ドルの拠出表明に謝意を表明しました。", False),
    ("ja", "ASEANは、日本による「昆布基金」への200万ドルの拠出に謝意を表明しました。", True),
    ("ja", "首脳は、日本による「昆布基金」への200万ドルの拠出に感謝した。", True),
    ("ja", "日本は、「昆布基金」への200万ドルの拠出を完了した。", True),
    ("ja", "日本側は、「昆布基金」への200万ドルの拠出を完了した旨述べた。", True),
    ("ja", "日本は、「昆布基金」に200万ドルを拠出した旨説明しました。", True),
    ("ja", "日本は、「昆布基金」に200万ドルを拠出済みである。", True),
    ("ja", "日本は、「昆布基金」への200万ドルの拠出を完了する予定である。", False),
    ("ja", "日本は、「昆布基金」への200万ドルの拠出を完了することを表明した。", False),
    ("ja", "日本は、「昆布基金」への200万ドルの拠出を完了していない。", False),
])  # fmt: skip
def test_what_has_been_handed_over(reader: Reader, language: str, sentence: str, delivered: bool) -> None:  # noqa: FBT001
    """A transfer, a receipt or thanks for what was given; not a pledge, nor thanks for one."""
    assert [act.delivered for act in acts(reader, language, sentence)][:1] == [delivered]


def test_each_sum_goes_to_its_own(reader: Reader) -> None:
    """Two sums to two funds are two pledges; two sums to one fund are told by one."""
    told = (
        "Japan pledged 2 million US dollars to the ASEAN-Japan Kelp Fund"
        " and 3 million US dollars to the ASEAN-Japan Dulse Fund."
    )
    found = [(act.targets[0].rpartition("/")[2], act.amount and act.amount.value) for act in acts(reader, "en", told)]
    assert found == [("asean-japan-kelp-fund", 2e6), ("asean-japan-dulse-fund", 3e6)]
    told = (
        "Japan pledged 2 million US dollars this year and 3 million US dollars next year to the ASEAN-Japan Kelp Fund."
    )
    assert len(acts(reader, "en", told)) == 1


@pytest.mark.parametrize("words", ["that it had received", "the receipt of"])
def test_what_is_received_is_given_by_whom_it_comes_from(reader: Reader, words: str) -> None:
    """Whoever tells of the gift is the one who got it."""
    (act,) = acts(reader, "en", f"The ASEAN-Japan Kelp Fund announced {words} 6 million US dollars from Japan.")
    assert [one.rpartition("/")[2] for one in act.agents] == ["japan"]
    assert [one.rpartition("/")[2] for one in act.targets] == ["asean-japan-kelp-fund"]
    assert act.delivered


def test_what_a_fund_had_received_before_is_another_gift(reader: Reader) -> None:
    """The pledge stays that of whoever makes it."""
    told = "Japan pledged 6 million yen to the ASEAN-Japan Kelp Fund, which had received 2 million yen from Thailand."
    (act,) = acts(reader, "en", told)
    assert [one.rpartition("/")[2] for one in act.agents] == ["japan"]
    assert act.amount is not None
    assert act.amount.value == 6_000_000


@pytest.mark.parametrize("name", ["きれいな海基金", "ASEAN緑の回廊基金"])
def test_a_fund_in_quotation_marks_is_the_whole(reader: Reader, name: str) -> None:
    """The marks are no part of the name, and words in kana are."""
    text = f"{HEADS['ja']}\n\n日本は、「{name}」に100億円を拠出することを表明しました。\n"
    reading = reader.read(Release("one", text, "ja", published=date(2021, 6, 5)))
    assert [form for thing in reading.things.values() for form, _ in thing.forms if form.endswith("基金")] == [name]
    assert not any("」" in form for thing in reading.things.values() for form, _ in thing.forms)


@pytest.mark.parametrize(
    ("sentence", "intended"),
    [
        ("Ministers looked forward to a joint statement to be issued at the 25th ASEAN-Japan Summit.", True),
        ("Japan proposed a joint statement on digital trade to be released at the 25th ASEAN-Japan Summit.", True),
        ("Japan welcomed the joint statement on digital trade issued at the 25th ASEAN-Japan Summit.", False),
    ],
)
def test_a_paper_to_be_issued_at_a_meeting_is_meant_for_it(reader, sentence, intended):
    """One that was issued there is not."""
    told = [act.intended_for for act in acts(reader, "en", sentence)]
    assert told
    assert told[0] == ("https://w3id.org/asean-japan-kg/id/meeting/asean-japan-summit-25" if intended else None)
