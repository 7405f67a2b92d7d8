"""Promises that are kept in parts, in kind and in money, and totals that count each sum once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from graphs import told

from kg.answers import questions
from kg.answers.commitments import commitments
from kg.answers.run import bind, evaluate
from kg.answers.things import label
from kg.questions.answer import Asker

if TYPE_CHECKING:
    from pathlib import Path


def graph(folder: Path, *releases: tuple[str, str, str]):
    """The store of releases (language, day, text with its heading)."""
    return told(folder, *releases, title="Aid")


def states(store, day: str) -> list[str]:
    """The states of all promises by a day."""
    return [one.state for one in commitments(store, {"asof": day})]


def total(store) -> dict[str, int]:
    """The sums of the question money, by currency; `ajkg ask` has to count alike."""
    ready = questions.load("money")
    rows = evaluate(store, ready.sparql, bind(store, ready, {}, "en")).rows
    told = {row[1].value: int(float(row[2].value)) for row in rows}
    asked = Asker(store).ask("How much did Japan pledge in total?").table.rows
    assert {currency.value: int(float(value.value)) for value, currency in asked} == told
    return told


PLEDGE = ("en", "2015-01-05", "Aid\n\nJapan pledged 500 ambulances to Myanmar.")
FIRST = (
    "en",
    "2015-03-05",
    "Japan hands over ambulances\n\nJapan handed over 200 ambulances to Myanmar on 3 March 2015.",
)
SECOND = {
    "en": "Ambulances\n\nOn 4 April 2015 Japan handed over 300 ambulances to Myanmar.",
    "th": "ญี่ปุ่นส่งมอบรถพยาบาลให้เมียนมา\n\nเมื่อวันที่ 4 เมษายน 2558 ญี่ปุ่นได้ส่งมอบรถพยาบาล 300 คันให้แก่เมียนมา",
    "ja": "救急車の引渡し\n\n2015年4月4日、日本はミャンマーに救急車300台を引き渡しました。",
}


@pytest.mark.parametrize("language", ["en", "th", "ja"])
def test_goods_in_two_parts(tmp_path, language) -> None:
    """Together they are all that was promised; a heading without a number is not."""
    store = graph(tmp_path, PLEDGE, FIRST, (language, "2015-04-05", SECOND[language]))
    assert [states(store, day) for day in ("2015-02", "2015-03-31", "2015-05")] == [
        ["open"],
        ["followed up"],
        ["fulfilled"],
    ]


def test_one_part_told_twice_is_one(tmp_path) -> None:
    """A second release about the same delivery adds nothing."""
    again = ("ja", "2015-03-06", "救急車の引渡し\n\n2015年3月3日、日本はミャンマーに救急車200台を引き渡しました。")
    third = ("en", "2015-03-20", "Ambulances\n\nMyanmar received 200 ambulances from Japan on 3 March 2015.")
    assert states(graph(tmp_path, PLEDGE, FIRST, again, third), "2015-05") == ["followed up"]


def test_a_sum_in_two_parts(tmp_path) -> None:
    """A first payment follows a pledge up, the last one keeps it, and totals count the pledge alone."""
    store = graph(
        tmp_path,
        ("en", "2015-01-05", "Aid\n\nJapan pledged USD 5 million to the AHA Centre."),
        ("en", "2015-03-05", "Aid\n\nOn 1 March 2015, Japan transferred USD 2 million to the AHA Centre."),
        ("ja", "2015-05-05", "拠出\n\n5月4日、日本はAHAセンターに300万ドルを拠出しました。"),
    )
    assert [states(store, day) for day in ("2015-02", "2015-03-31", "2015-06")] == [
        ["open"],
        ["followed up"],
        ["fulfilled"],
    ]
    assert total(store) == {"USD": 5_000_000}


def test_what_keeps_another_pledge_is_no_part(tmp_path) -> None:
    """A payment of just what was pledged apart says nothing of a greater pledge."""
    store = graph(
        tmp_path,
        ("en", "2015-01-05", "Aid\n\nJapan pledged USD 5 million to the AHA Centre."),
        ("en", "2015-02-05", "Aid\n\nJapan pledged USD 2 million to the AHA Centre."),
        ("en", "2015-03-05", "Aid\n\nOn 1 March 2015, Japan transferred USD 2 million to the AHA Centre."),
    )
    assert states(store, "2015-06") == ["open", "fulfilled"]


def test_a_disputed_sum_is_counted_once(tmp_path) -> None:
    """The lowest of what releases tell."""
    meeting = "At the 2nd ASEAN-Japan Tourism Ministers' Meeting in Singapore on 30 August 2017, "
    store = graph(
        tmp_path,
        ("en", "2017-09-01", f"Tourism\n\n{meeting}Japan pledged USD 5 million to the Japan-ASEAN Integration Fund."),
        (
            "ja",
            "2017-09-02",
            "観光\n\n2017年8月30日、第2回日・ASEAN観光大臣会合において、日本は日・ASEAN統合基金に800万ドルを拠出する旨表明しました。",
        ),
    )
    assert total(store) == {"USD": 5_000_000}


@pytest.mark.parametrize(
    ("sentence", "whole"),
    [
        (
            "Japan pledged US$ 5 million, including US$ 2 million for disaster training, to the ASEAN Heritage Fund.",
            True,
        ),
        (
            "Japan pledged US$ 5 million to the ASEAN Heritage Fund, including US$ 2 million for disaster training.",
            True,
        ),
        ("Japan pledged US$ 5 million, including US$ 2 million for the ASEAN Heritage Fund.", False),
    ],
)
def test_a_part_is_no_second_sum(tmp_path, sentence, whole) -> None:
    """What the aside names goes with the part, what stands behind it with the whole; totals hold the whole alone."""
    store = graph(tmp_path, ("en", "2017-09-01", f"Aid\n\n{sentence}"))
    sums = {one.sums[0][0] for one in commitments(store, {"asof": "2018"}) for what in one.about
            if label(store, what, "en") == "ASEAN Heritage Fund"}  # fmt: skip
    assert sums == {"5000000" if whole else "2000000"}
    assert total(store) == {"USD": 5_000_000}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            "Japan announced that it would donate 1,200 ventilators to Viet Nam and 90 refrigerated trucks to Laos.",
        ),
        ("th", "ญี่ปุ่นประกาศมอบเครื่องช่วยหายใจ 1,200 เครื่องให้แก่เวียดนาม และรถห้องเย็น 90 คันแก่ลาว"),
        ("ja", "日本は、ベトナムに人工呼吸器1,200台、ラオスに冷蔵車90台を供与する旨表明しました。"),
    ],
)
def test_goods_for_two_are_two_promises(tmp_path, language, sentence) -> None:
    """Each is kept by its own delivery."""
    given = ("en", "2021-03-01", "Aid\n\nJapan handed over 90 refrigerated trucks to Laos.")
    store = graph(tmp_path, (language, "2021-01-05", f"Aid\n\n{sentence}"), given)
    found = {
        next(n for n in ("Viet Nam", "Lao PDR") if n in {label(store, what, "en") for what in one.about}): one.state
        for one in commitments(store, {"asof": "2022"})
    }
    assert found == {"Viet Nam": "open", "Lao PDR": "fulfilled"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Japan will contribute JPY 12 billion over five years for flood control and US$3.4 million for the AHA Centre.",
        "Japan would provide JPY 12 billion to Laos over three years and a further USD 3.4 million to the AHA Centre.",
    ],
)
def test_each_sum_is_a_pledge_of_its_own(tmp_path, sentence) -> None:
    """Over how many years a sum is spread does not tie it to the next."""
    store = graph(tmp_path, ("en", "2021-01-05", f"Aid\n\n{sentence}"))
    assert sorted(one.sums[0] for one in commitments(store, {"asof": "2022"})) == [
        ("12000000000", "JPY"),
        ("3400000", "USD"),
    ]


@pytest.mark.parametrize(
    "reports", [("more than 90 million yen", "100 million yen"), ("100 million yen", "80 million yen")]
)
def test_of_several_sums_of_one_pledge_one_counts(tmp_path, reports) -> None:
    """An exact sum before the least that it is; of exact ones, which are disputed, the lowest."""
    told = "The 25th ASEAN-Japan Summit was held in Phnom Penh on 12 November 2022. Japan pledged {} to the AHA Centre."
    store = graph(tmp_path, *(("en", "2022-11-13", f"Summit\n\n{told.format(amount)}") for amount in reports))
    assert total(store) == {"JPY": 100_000_000 if "more than" in reports[0] else 80_000_000}
