"""A promise is kept by news that also tells where it was made: in its own sentence or in another one."""

from __future__ import annotations

import graphs
import pytest

from kg.answers.commitments import commitments

SUMMITS = {
    "en": "26th ASEAN-Japan Summit\n\nThe 26th ASEAN-Japan Summit was held in Tokyo on 17 December 2023. "
    "Japan pledged 5 million US dollars to the ASEAN Kelp Fund by the end of 2024.",
    "th": "การประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 26\n\nเมื่อวันที่ 17 ธันวาคม 2566 มีการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 26 ที่กรุงโตเกียว "
    "ญี่ปุ่นประกาศสนับสนุนเงินจำนวน 5 ล้านดอลลาร์สหรัฐแก่กองทุนอาเซียนเพื่อสาหร่าย ภายในสิ้นปี 2567",
    "ja": "第26回日・ASEAN首脳会議\n\n12月17日、第26回日・ASEAN首脳会議が東京で開催されました。"
    "日本は、2024年末までに「ASEAN昆布基金」に500万ドルを拠出することを表明しました。",
}
SUMMIT, FUND = "การประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 26", "กองทุนอาเซียนเพื่อสาหร่าย"
AT, KELP, SUM = "26th ASEAN-Japan Summit", "ASEAN Kelp Fund", "5 million US dollars"
TITLES = {"en": "Kelp Fund", "th": "กองทุนสาหร่าย", "ja": "昆布基金"}


def state(folder, language: str, news: str) -> str:
    """What became of a pledge of the summit by what news of the next year tell."""
    releases = (language, "2023-12-17", SUMMITS[language]), (language, "2024-11-20", f"{TITLES[language]}\n\n{news}")
    store = graphs.told(folder, *releases)
    return {one.state for one in commitments(store, {"asof": "2026"}) if one.due}.pop()


@pytest.mark.parametrize(
    "news",
    [
        f"Japan transferred {SUM} to the {KELP}. The grant was pledged at the {AT}.",
        f"Japan transferred {SUM} to the {KELP} on 19 November 2024, as it had pledged at the {AT} in Tokyo.",
        (
            f"Japan handed over {SUM} to the {KELP}, fulfilling the pledge that Prime Minister Kishida Fumio "
            f"announced at the {AT}."
        ),
        (
            f"At the {AT}, Japan had pledged {SUM} to the {KELP}. On 19 November 2024 Japan transferred {SUM} "
            f"to the {KELP}."
        ),
        f"ASEAN thanked Japan for the delivery of {SUM} to the {KELP} promised at the {AT}.",
        f"Japan disbursed the {SUM} that it announced during the {AT} to the {KELP}.",
        f"Japan honoured its promise from the {AT} and contributed {SUM} to the {KELP} on 19 November 2024.",
        (
            f"Japan paid {SUM} into the {KELP} on 19 November 2024. Prime Minister Kishida Fumio announced this "
            f"contribution at the {AT} last December."
        ),
        (
            f"The {KELP} received {SUM} from Japan on 19 November 2024. Japan first announced the support "
            f"during the {AT} held in Tokyo in December 2023."
        ),
        f"The pledge of the {AT} has been kept: Japan transferred {SUM} to the {KELP}.",
    ],
)
def test_english_news_of_what_was_pledged_at_a_meeting(tmp_path, news) -> None:
    """It was given, and not at the meeting where it was pledged."""
    assert state(tmp_path, "en", news) == "fulfilled"


@pytest.mark.parametrize(
    "news",
    [
        "日本は、第26回日・ASEAN首脳会議で表明したとおり、ASEAN昆布基金に500万ドルを拠出しました。",
        "日本は、第26回日・ASEAN首脳会議で表明された500万ドルをASEAN昆布基金に拠出しました。",
        "日本はASEAN昆布基金に500万ドルを拠出しました。これは、第26回日・ASEAN首脳会議において表明されたものです。",
        "日本は、昨年12月の第26回日・ASEAN首脳会議において発表した支援の一環として、ASEAN昆布基金に500万ドルを拠出しました。",
        "第26回日・ASEAN首脳会議における岸田総理の発表を受け、日本は11月19日、ASEAN昆布基金に500万ドルを拠出しました。",
        "日本はASEAN昆布基金に500万ドルを送金しました。これにより、第26回日・ASEAN首脳会議における約束が果たされました。",
        "ASEANは、第26回日・ASEAN首脳会議で約束された500万ドルの「ASEAN昆布基金」への送金に対し、日本に謝意を表明しました。",
        "日本はASEAN昆布基金に対し、第26回日・ASEAN首脳会議の際に表明していた500万ドルを拠出しました。",
    ],
)
def test_japanese_news_of_what_was_pledged_at_a_meeting(tmp_path, news) -> None:
    """The same in Japanese."""
    assert state(tmp_path, "ja", news) == "fulfilled"


@pytest.mark.parametrize(
    "news",
    [
        f"ญี่ปุ่นได้โอนเงินจำนวน 5 ล้านดอลลาร์สหรัฐแก่{FUND} ตามคำมั่นที่ให้ไว้ใน{SUMMIT}",
        f"ญี่ปุ่นได้มอบเงินจำนวน 5 ล้านดอลลาร์สหรัฐที่ประกาศไว้ใน{SUMMIT} แก่{FUND}",
        f"ญี่ปุ่นได้มอบเงิน 5 ล้านดอลลาร์สหรัฐแก่{FUND} เงินดังกล่าวเป็นไปตามที่ญี่ปุ่นประกาศใน{SUMMIT}",
        f"อาเซียนขอบคุณญี่ปุ่นที่ได้สนับสนุนเงินจำนวน 5 ล้านดอลลาร์สหรัฐแก่{FUND} ตามที่ได้ประกาศไว้ในระหว่าง{SUMMIT} ณ กรุงโตเกียว",
        f"ตามที่นายกรัฐมนตรีญี่ปุ่นได้ประกาศใน{SUMMIT} ญี่ปุ่นได้โอนเงินจำนวน 5 ล้านดอลลาร์สหรัฐแก่{FUND}แล้ว",
        f"{FUND}ได้รับเงินจำนวน 5 ล้านดอลลาร์สหรัฐจากญี่ปุ่นเมื่อวันที่ 19 พฤศจิกายน 2567 คำมั่นดังกล่าวให้ไว้ใน{SUMMIT}",
    ],
)
def test_thai_news_of_what_was_pledged_at_a_meeting(tmp_path, news) -> None:
    """The same in Thai."""
    assert state(tmp_path, "th", news) == "fulfilled"


def test_another_account_of_the_meeting_keeps_nothing(tmp_path) -> None:
    """Told some days later of the same meeting, even as given there."""
    account = "Summit\n\nAt the 26th ASEAN-Japan Summit on 17 December 2023, Japan contributed 5 million US dollars to "
    store = graphs.told(
        tmp_path, ("en", "2023-12-17", SUMMITS["en"]), ("en", "2023-12-20", f"{account}the ASEAN Kelp Fund.")
    )
    assert {one.state for one in commitments(store, {"asof": "2026"}) if one.due} <= {"overdue"}
