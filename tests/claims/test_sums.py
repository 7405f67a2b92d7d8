"""How exactly a sum is told, and sums that are parts of others."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Act, Reader, reader_of
from kg.release.model import Release
from kg.vocabulary import load

JAIF = "jaif"


@pytest.fixture(scope="module")
def reader() -> Reader:
    """One reader for all texts."""
    return reader_of(load())


def pledges(reader: Reader, language: str, text: str) -> list[Act]:
    """The acts with sums in a text."""
    reading = reader.read(Release("sums", text, language, None, None, date(2026, 5, 5)))
    return [claim.about for claim in reading.claims if isinstance(claim.about, Act) and claim.about.amount]


@pytest.mark.parametrize(
    ("language", "text", "bound"),
    [
        ("en", "Japan pledged more than 1 billion yen to JAIF.", "at least"),
        ("en", "Japan pledged up to 1 billion yen to JAIF.", "at most"),
        ("en", "Japan pledged approximately 1 billion yen to JAIF.", "about"),
        ("en", "Japan pledged 1 billion yen to JAIF.", ""),
        ("th", "ญี่ปุ่นประกาศสนับสนุนเงินกว่า 1,000 ล้านเยนแก่กองทุนรวมอาเซียน-ญี่ปุ่น", "at least"),
        ("th", "ญี่ปุ่นประกาศสนับสนุนเงินไม่เกิน 1,000 ล้านเยนแก่กองทุนรวมอาเซียน-ญี่ปุ่น", "at most"),
        ("th", "ญี่ปุ่นประกาศสนับสนุนเงินประมาณ 1,000 ล้านเยนแก่กองทุนรวมอาเซียน-ญี่ปุ่น", "about"),
        ("th", "ญี่ปุ่นประกาศสนับสนุนเงิน 1,000 ล้านเยนแก่กองทุนรวมอาเซียน-ญี่ปุ่น", ""),
        ("th", "ญี่ปุ่นจัดสรรงบประมาณ 1,000 ล้านเยนแก่กองทุนรวมอาเซียน-ญี่ปุ่น", ""),
        ("ja", "日本は、日・ASEAN統合基金に10億円以上を拠出すると表明した。", "at least"),
        ("ja", "日本は、日・ASEAN統合基金に最大10億円を拠出すると表明した。", "at most"),
        ("ja", "日本は、日・ASEAN統合基金に約10億円を拠出すると表明した。", "about"),
        ("ja", "日本は、日・ASEAN統合基金に10億円を拠出すると表明した。", ""),
    ],
)
def test_a_sum_is_told_exactly_or_not(reader, language, text, bound):
    """As the least, the most, or about what it is."""
    [act] = pledges(reader, language, text)
    assert act.amount is not None
    assert (act.amount.value, act.bound) == (1e9, bound)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Japan pledged a total of 1.2 billion yen, including 300 million yen to JAIF."),
        ("en", "Japan pledged 1.2 billion yen, of which 300 million yen for JAIF."),
        ("th", "ญี่ปุ่นประกาศสนับสนุนเงินรวม 1,200 ล้านเยน รวมถึง 300 ล้านเยนแก่กองทุนรวมอาเซียน-ญี่ปุ่น"),
        ("ja", "日本は、日・ASEAN統合基金への3億円を含む総額12億円を拠出すると表明した。"),
    ],
)
def test_what_is_included_goes_to_what_is_named_behind_it(reader, language, text):
    """The fund gets 300 million; of the whole it is not told what it is for."""
    told = {act.amount.value: [t.rpartition("/")[2] for t in act.targets] for act in pledges(reader, language, text)}
    assert told == {1.2e9: [], 3e8: [JAIF]}


@pytest.mark.parametrize(
    "text",
    [
        "Japan announced 40 million dollars, of which 10 million is for vaccines and 30 million for flood control.",
        "Japan pledged US$ 40 million, of which 10 million will go to vaccines and 30 million to flood control.",
        "Japan pledged 40 million dollars, including 10 million dollars for kelp and 30 million dollars for reefs.",
    ],
)
def test_each_part_goes_to_what_is_named_behind_it(reader, text):
    """Also where the parts are told without the currency."""
    told = {act.amount.value: (len(act.targets), act.bound) for act in pledges(reader, "en", text)}
    assert told == {4e7: (0, ""), 1e7: (1, "part"), 3e7: (1, "part")}


@pytest.mark.parametrize(
    "text",
    [
        "Japan pledged 40 million dollars to JAIF, of which 10 million people will profit.",
        "Japan pledged 40 million dollars to JAIF, including 10 million doses of vaccines.",
        "Japan pledged 40 million dollars to JAIF, including 50 million for vaccines.",
        "Japan pledged 40 million dollars to JAIF, including 10 for vaccines.",
    ],
)
def test_what_is_counted_otherwise_is_no_part(reader, text):
    """People and doses are no money, a part is not more than the whole, and a bare number is no sum."""
    assert [act.amount.value for act in pledges(reader, "en", text)] == [4e7]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Japan pledged 1 billion yen (about US$ 9.1 million) to JAIF."),
        ("en", "Japan announced a contribution of 1 billion yen (9.1 million US dollars equivalent) to JAIF."),
        ("th", "ญี่ปุ่นประกาศสนับสนุนเงิน 1,000 ล้านเยน (ประมาณ 9.1 ล้านดอลลาร์สหรัฐ) แก่กองทุนรวมอาเซียน-ญี่ปุ่น"),
        ("ja", "日本は、日・ASEAN統合基金に10億円(約910万ドル)を拠出すると表明した。"),
        ("ja", "日本は、日・ASEAN統合基金に総額10億円(910万ドル相当)を拠出すると表明した。"),
        ("ja", "日本は、日・ASEAN統合基金への10億円の拠出を、UNICEF(4億円)及びWFP(6億円)を通じて行うことを決定した。"),
    ],
)
def test_a_sum_told_again_in_a_bracket_is_no_second_one(reader, language, text):
    """Neither in other money, nor the parts that make up the whole."""
    assert [act.amount.value for act in pledges(reader, language, text) if act.amount] == [1e9]


def test_sums_in_brackets_without_a_whole_are_sums_of_their_own(reader):
    """Each with its year or purpose: nothing adds up."""
    acts = pledges(
        reader, "ja", "日本は、WFPに3億円(うち初年度)、UNICEFに2億円、日・ASEAN統合基金に10億円を拠出すると表明した。"
    )
    assert sorted(act.amount.value for act in acts if act.amount) == [2e8, 3e8, 1e9]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Japan pledged 10 million US dollars each to Thailand and Viet Nam."),
        ("en", "Japan pledged to provide Thailand and Viet Nam with 10 million US dollars each."),
        ("en", "Japan pledged 10 million US dollars to Thailand and another 10 million US dollars to Viet Nam."),
        ("th", "ญี่ปุ่นประกาศมอบเงินให้ไทยและเวียดนามประเทศละ 10 ล้านดอลลาร์สหรัฐ"),
        ("th", "ญี่ปุ่นจะมอบเงิน 10 ล้านดอลลาร์สหรัฐให้แก่ไทย และอีก 10 ล้านดอลลาร์สหรัฐให้แก่เวียดนาม"),
        ("ja", "日本は、タイとベトナムにそれぞれ1000万ドルを供与すると表明した。"),
        ("ja", "日本は、タイとベトナムに1000万ドルずつ供与すると表明した。"),
    ],
)  # fmt: skip
def test_a_sum_for_each_of_two_is_two_sums(reader, language, text):
    """Twice the sum, once to each of them."""
    told = [(act.amount.value, act.targets[0].rpartition("/")[2]) for act in pledges(reader, language, text)]
    assert sorted(told) == [(1e7, "thailand"), (1e7, "vietnam")]


def test_a_sum_that_each_of_two_gives_is_two_sums(reader):
    """And one that two give or get together is one."""
    acts = pledges(reader, "en", "Thailand and Viet Nam will provide 10 million US dollars each to JAIF.")
    assert [[one.rpartition("/")[2] for one in act.agents] for act in acts] == [["thailand"], ["vietnam"]]
    assert len(pledges(reader, "en", "Thailand and Viet Nam will provide 10 million US dollars to JAIF.")) == 1
    assert len(pledges(reader, "en", "Japan will provide 10 million US dollars to Thailand and Viet Nam.")) == 1
