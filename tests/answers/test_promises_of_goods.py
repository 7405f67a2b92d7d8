"""Aid in kind: promised in one release, delivered in another, in three languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import graphs
import pytest

from kg.answers.commitments import Commitment, commitments
from kg.answers.things import label

if TYPE_CHECKING:
    from pathlib import Path


def told(folder: Path, *releases: tuple[str, str, str]) -> list[tuple[Commitment, list[str]]]:
    """The promises that releases (language, day, text) tell, and the English names of what each is about."""
    store = graphs.told(folder, *((language, day, f"Aid\n\n{text}") for language, day, text in releases))
    return [(one, [label(store, what, "en") for what in one.about]) for one in commitments(store, {"asof": "2027"})]


PROMISE = ("en", "2021-06-10", "Japan announced that it would provide 1 million doses of vaccine to Viet Nam.")


@pytest.mark.parametrize(
    ("language", "text", "state"),
    [
        ("en", "Japan handed over 1 million doses of vaccine to Viet Nam.", "fulfilled"),
        ("en", "On 9 July 2021, 1 million doses of COVID-19 vaccine from Japan arrived in Ha Noi.", "fulfilled"),
        ("en", "Viet Nam received 1 million doses of vaccine from Japan.", "fulfilled"),
        ("en", "1.2 million doses of vaccine were delivered to Viet Nam by Japan.", "fulfilled"),
        ("en", "Japan handed over 400,000 doses of vaccine to Viet Nam.", "followed up"),
        ("en", "The first batch of the vaccine from Japan was delivered to Viet Nam.", "followed up"),
        ("en", "Japan handed over 1 million doses of vaccine to Thailand.", "open"),
        ("en", "Australia handed over 1 million doses of vaccine to Viet Nam.", "open"),
        ("en", "Japan handed over 500 ventilators to Viet Nam.", "open"),
        ("en", "The vaccine from Japan will be delivered to Viet Nam in August.", "open"),
        ("th", "ญี่ปุ่นส่งมอบวัคซีนจำนวน 1 ล้านโดสให้แก่เวียดนาม", "fulfilled"),
        ("th", "เวียดนามได้รับมอบวัคซีนจำนวน 1 ล้านโดสจากญี่ปุ่น", "fulfilled"),
        ("th", "วัคซีนล็อตแรกจากญี่ปุ่นมาถึงเวียดนาม", "followed up"),
        ("ja", "7月9日、日本がベトナムに供与したワクチン100万回分がハノイに到着しました。", "fulfilled"),
        ("ja", "日本は、ワクチン100万回分をベトナムに引き渡しました。", "fulfilled"),
        ("ja", "日本は、ワクチンの第一弾をベトナムに引き渡しました。", "followed up"),
    ],
)
def test_goods_that_came(tmp_path, language, text, state) -> None:
    """The same giver, receiver and goods keep the promise in any language; fewer or a first part follow it up."""
    [(one, _)] = [
        each for each in told(tmp_path, PROMISE, (language, "2021-07-10", text)) if each[0].told == "2021-06-10"
    ]
    assert one.state == state


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Japan pledged two patrol vessels to the Philippines."),
        ("en", "Japan will provide two patrol vessels to the Philippines."),
        ("th", "ญี่ปุ่นประกาศมอบเรือตรวจการณ์ 2 ลำให้แก่ฟิลิปปินส์"),
        ("ja", "日本は、フィリピンに巡視船2隻を供与することを表明しました。"),
    ],
)
def test_goods_promised_in_three_languages(tmp_path, language, text) -> None:
    """Patrol vessels are one kind of goods, by whatever name."""
    given = "Two patrol boats were handed over to the Philippines by Japan."
    [(one, _)] = told(tmp_path, (language, "2021-06-10", text), ("en", "2022-07-10", given))
    assert (one.state, one.answer and one.answer.kind.endswith("Pledge")) == ("fulfilled", True)


@pytest.mark.parametrize(
    "text",
    [
        "Japan handed over 500 ventilators to Indonesia.",
        "Viet Nam received two patrol vessels from Japan.",
        "On 9 June 2021 Japan transferred 2 million US dollars to the ASEAN Cyber Fund.",
    ],
)
def test_a_delivery_is_no_promise(tmp_path, text) -> None:
    """What is only told to have been given was not promised."""
    assert told(tmp_path, ("en", "2021-06-10", text)) == []


def test_thanks_for_goods_keep_the_promise(tmp_path) -> None:
    """Where they are for what was given."""
    thanks = "Viet Nam thanked Japan for the delivery of 1 million doses of vaccine."
    assert [one.state for one, _ in told(tmp_path, PROMISE, ("en", "2021-07-10", thanks))] == ["fulfilled"]


@pytest.mark.parametrize(
    ("language", "news"),
    [
        ("en", "News\n\nJapan sent 20 experts to Viet Nam on 30 May 2025."),
        ("ja", "発表\n\n5月30日、日本はベトナムに専門家20名を派遣しました。"),
        ("th", "ข่าว\n\nญี่ปุ่นได้ส่งผู้เชี่ยวชาญ 20 คนไปเวียดนาม"),
    ],
)
def test_experts_who_were_to_be_sent_were_sent(tmp_path, language, news) -> None:
    """A plan of the next year, closed in each language."""
    plan = "News\n\nJapan will send 20 experts to Viet Nam in 2026."
    store = graphs.told(tmp_path, ("en", "2024-12-18", plan), (language, "2025-06-01", news))
    assert {one.state for one in commitments(store, {"asof": "2025-07"})} == {"fulfilled"}
