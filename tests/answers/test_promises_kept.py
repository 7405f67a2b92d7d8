"""Promises whose keeping is told in other words: pledges fulfilled, sums that came, bodies set up, workshops held."""

from __future__ import annotations

import pytest
from graphs import told

from kg.answers.commitments import commitments

MET = {
    "en": "ASEAN-Japan Summit\n\nThe 27th ASEAN-Japan Summit was held in Manila on 2 June 2025. ",
    "ja": "第27回日ASEAN首脳会議\n\n6月2日、第27回日ASEAN首脳会議が開かれた。",
    "th": "การประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 27\n\n",
}
NEWS = {"en": "News\n\n", "ja": "お知らせ\n\n", "th": "ข่าว\n\n"}
JAIF, FUND = "the Japan-ASEAN Integration Fund", "the ASEAN-Japan Green Port Fund"
SUM = f"Japan pledged USD 5 million to {JAIF}."
BODY = f"Japan announced that it would establish {FUND} by the end of 2026."
EVENT = "Japan will host a workshop on port security."
SUM_JA = "日本は、AHAセンターに500万ドルを供与することを表明した。"
BODY_JA = "日本は、2026年末までに「日ASEAN海洋基金」を設立する方針を表明した。"
EVENT_JA = "日本は、港湾保安に関する研修を実施する予定である。"
SUM_TH = "ญี่ปุ่นให้คำมั่นสนับสนุนเงิน 5 ล้านดอลลาร์สหรัฐแก่ศูนย์ AHA"
BODY_TH = "ญี่ปุ่นมีแผนจะจัดตั้งกองทุนอาเซียนเพื่อทะเลสีเขียว ภายในปี 2569"
EVENT_TH = "ญี่ปุ่นจะจัดการประชุมเชิงปฏิบัติการเรื่องความปลอดภัยของท่าเรือ"


def outcome(folder, language: str, promise: str, later: str) -> set[tuple[str, str]]:
    """The states of a promise of June 2025, and how a release of February 2026 answers it."""
    first, second = (language, "2025-06-03", MET[language] + promise), (language, "2026-02-03", NEWS[language] + later)
    store = told(folder, first, second)
    return {(one.state, one.answer.how if one.answer else "") for one in commitments(store, {"asof": "2026-12-31"})}


@pytest.mark.parametrize(
    ("language", "promise", "later"),
    [
        ("en", SUM, f"Japan has fulfilled its pledge to provide USD 5 million to {JAIF}."),
        ("en", SUM, f"The Meeting noted that Japan had honoured its pledge of USD 5 million to {JAIF}."),
        ("en", SUM, f"The 5 million US dollars that Japan had pledged were transferred to {JAIF}."),
        ("en", SUM, f"Japan's contribution of USD 5 million to {JAIF} was disbursed in January 2026."),
        ("en", SUM, f"The USD 5 million reached {JAIF} in January 2026."),
        ("en", SUM, f"Japan has completed the payment of USD 5 million to {JAIF}."),
        ("ja", SUM_JA, "日本によるAHAセンターへの500万ドルの供与が実施された。"),
        ("ja", SUM_JA, "日本は、AHAセンターに500万ドルを供与するとの約束を果たした。"),
        ("ja", SUM_JA, "500万ドルがAHAセンターに送金された。"),
        ("th", SUM_TH, "ญี่ปุ่นได้ดำเนินการตามคำมั่นในการสนับสนุนเงิน 5 ล้านดอลลาร์สหรัฐแก่ศูนย์ AHA แล้ว"),
        ("th", SUM_TH, "เงินจำนวน 5 ล้านดอลลาร์สหรัฐจากญี่ปุ่นได้โอนเข้าศูนย์ AHA แล้ว"),
        ("en", BODY, f"{FUND[:1].upper()}{FUND[1:]} was established on 20 January 2026."),
        ("en", BODY, f"Japan set up {FUND} in January 2026."),
        ("en", BODY, f"The Ministers noted the establishment of {FUND}."),
        ("en", BODY, f"Japan has fulfilled its pledge to establish {FUND}."),
        ("ja", BODY_JA, "日ASEAN海洋基金が1月20日に発足した。"),
        ("ja", BODY_JA, "日本は、日ASEAN海洋基金の設立を完了した。"),
        ("th", BODY_TH, "ได้มีการจัดตั้งกองทุนอาเซียนเพื่อทะเลสีเขียวแล้วเมื่อวันที่ 20 มกราคม 2569"),
        ("th", BODY_TH, "กองทุนอาเซียนเพื่อทะเลสีเขียวจัดตั้งแล้วเสร็จเมื่อวันที่ 20 มกราคม 2569"),
        ("en", EVENT, "Japan hosted a workshop on port security in Tokyo on 20 January 2026."),
        ("ja", EVENT_JA, "日本は、1月20日、東京において港湾保安に関する研修を実施した。"),
        ("th", EVENT_TH, "ญี่ปุ่นได้จัดการประชุมเชิงปฏิบัติการเรื่องความปลอดภัยของท่าเรือเมื่อวันที่ 20 มกราคม 2569"),
    ],
)
def test_told_in_other_words(tmp_path, language: str, promise: str, later: str) -> None:
    """By whoever tells it, in the active or the passive, with or without who gave it."""
    assert outcome(tmp_path, language, promise, later) == {("fulfilled", "fulfilled")}


@pytest.mark.parametrize(
    ("language", "promise", "later"),
    [
        ("en", SUM, f"Australia has fulfilled its pledge to provide USD 5 million to {JAIF}."),
        ("en", SUM, "Japan has fulfilled its pledge to provide USD 5 million to the AHA Centre."),
        ("en", SUM, f"The 6 million US dollars have been paid into {JAIF}."),
        ("en", SUM, f"The USD 5 million pledged by Japan has yet to be paid into {JAIF}."),
        ("en", SUM, f"Japan will fulfil its pledge to provide USD 5 million to {JAIF} next year."),
        ("en", SUM, f"It is unclear whether the USD 5 million from Japan was transferred to {JAIF}."),
        ("en", SUM, f"Part of the USD 5 million from Japan was disbursed to {JAIF}."),
        ("ja", SUM_JA, "日本によるAHAセンターへの500万ドルの供与が来年実施される予定である。"),
        ("ja", SUM_JA, "オーストラリアによるAHAセンターへの500万ドルの供与が実施された。"),
        ("th", SUM_TH, "ญี่ปุ่นจะโอนเงิน 5 ล้านดอลลาร์สหรัฐให้แก่ศูนย์ AHA ในปีหน้า"),
        ("th", SUM_TH, "ออสเตรเลียได้โอนเงิน 5 ล้านดอลลาร์สหรัฐให้แก่ศูนย์ AHA แล้ว"),
        ("en", BODY, f"The Ministers called for the launch of {FUND}."),
        ("en", BODY, f"{FUND[:1].upper()}{FUND[1:]} has not yet been established."),
        ("en", EVENT, "Viet Nam hosted a workshop on port security in Hanoi on 20 January 2026."),
        ("en", EVENT, "Japan hosted a workshop on coastal rice in Tokyo on 20 January 2026."),
        ("en", EVENT, "Japan hosted a symposium on port security in Tokyo on 20 January 2026."),
    ],
)
def test_what_is_another_matter_or_still_to_come(tmp_path, language: str, promise: str, later: str) -> None:
    """Another party, sum, receiver or topic; what is denied, doubted or planned again; a part."""
    assert outcome(tmp_path, language, promise, later) == {("open", "")}


def test_a_sum_that_two_promised_may_be_either_s(tmp_path) -> None:
    """Where nobody tells who gave it, it keeps no promise of two alike."""
    store = told(
        tmp_path,
        ("en", "2025-06-03", MET["en"] + SUM),
        ("en", "2025-06-05", f"News\n\nAustralia pledged USD 5 million to {JAIF}."),
        ("en", "2026-02-03", f"News\n\nThe 5 million US dollars have been paid into {JAIF}."),
    )
    assert {one.state for one in commitments(store, {"asof": "2026-12-31"})} == {"open"}


@pytest.mark.parametrize(
    ("language", "promise", "later", "how"),
    [
        ("en", BODY, f"The launch of {FUND} was postponed.", "postponed"),
        ("en", BODY, f"The launch of {FUND} had to be put off.", "postponed"),
        ("en", BODY, f"Japan has cancelled its plan to establish {FUND}.", "cancelled"),
        ("en", BODY, f"The launch of {FUND} will not be postponed.", ""),
        ("en", BODY, "The launch of the ASEAN-Japan Blue Sea Fund was postponed.", ""),
        ("en", SUM, f"Japan withdrew its pledge of USD 5 million to {JAIF}.", "cancelled"),
        ("en", SUM, f"Australia withdrew its pledge of USD 5 million to {JAIF}.", ""),
        ("en", EVENT, "Japan postponed the workshop on port security.", "postponed"),
        ("en", EVENT, "Japan postponed the workshop on coastal rice.", ""),
        (
            "en",
            "Japan will host the 29th ASEAN-Japan Summit in Tokyo in November 2026.",
            "The 29th ASEAN-Japan Summit was postponed to 2027.",
            "postponed",
        ),
        ("ja", BODY_JA, "日ASEAN海洋基金の設立は延期された。", "postponed"),
        ("ja", BODY_JA, "日本は、日ASEAN海洋基金の設立計画を撤回した。", "cancelled"),
        ("ja", EVENT_JA, "日本は、港湾保安に関する研修を中止した。", "cancelled"),
        ("th", BODY_TH, "การจัดตั้งกองทุนอาเซียนเพื่อทะเลสีเขียวถูกเลื่อนออกไป", "postponed"),
        ("th", BODY_TH, "ญี่ปุ่นได้ยกเลิกแผนการจัดตั้งกองทุนอาเซียนเพื่อทะเลสีเขียวแล้ว", "cancelled"),
    ],
)
def test_word_of_a_setback_stands_beside_the_promise(
    tmp_path, language: str, promise: str, later: str, how: str
) -> None:
    """What was put off or called off is no more than that: the promise is as open as before."""
    assert outcome(tmp_path, language, promise, later) == {("open", how)}


@pytest.mark.parametrize("verb", ["welcomed the establishment of", "noted the establishment of"])
def test_what_is_dated_later_than_the_release_is_not_there(tmp_path, verb: str) -> None:
    """A body whose founding is welcomed for the next year is still awaited."""
    met = "ASEAN-Japan Summit\n\nThe 28th ASEAN-Japan Summit was held in Vientiane on 2 February 2026. "
    first = ("en", "2025-06-03", MET["en"] + BODY)
    for year, state in (("2027", {"open", "followed up"}), ("January 2026", {"fulfilled"})):
        (folder := tmp_path / year).mkdir()
        store = told(folder, first, ("en", "2026-02-03", f"{met}The leaders {verb} {FUND} in {year}."))
        assert {one.state for one in commitments(store, {"asof": "2026-12-31"})} <= state
