"""A pledge that is told again, in thanks, with its date or with the day on which it will come, is made once."""

from __future__ import annotations

import graphs
import pytest

from kg.answers.commitments import commitments

FUND = "COVID-19 ASEAN Response Fund"
TH_FUND, JA_FUND = "กองทุนอาเซียนเพื่อรับมือกับโควิด-19", "新型コロナに関するASEAN対応基金"
PLEDGE = {
    "en": f"Summit\n\nAt the 24th ASEAN-Japan Summit on 27 October, Japan pledged 6 million US dollars to the {FUND}.",
    "th": f"ประชุม\n\nเมื่อวันที่ 1 ตุลาคม 2564 ญี่ปุ่นประกาศจะสนับสนุนเงิน 6 ล้านดอลลาร์สหรัฐแก่{TH_FUND}",
    "ja": f"会議\n\n10月1日、日本は、{JA_FUND}に600万ドルを拠出すると表明した。",
}
RECALLED = f"ASEAN recalled that Japan pledged 6 million US dollars to the {FUND} at the 24th ASEAN-Japan Summit."
FORUM = "Forum\n\nThe 37th ASEAN-Japan Forum was held on 20 February 2022. "


def states(folder, language: str, later: str, day: str = "2022-02-21") -> list[str]:
    """The states of all pledges after a pledge of October 2021 and a later release."""
    news = (language, "2021-10-28", PLEDGE[language]), (language, day, later)
    return [one.state for one in commitments(graphs.told(folder, *news), {"asof": "2023"})]


@pytest.mark.parametrize(
    ("language", "later", "state"),
    [
        (
            "en",
            f"{FORUM}ASEAN expressed appreciation for Japan's pledge of 6 million US dollars to the {FUND}.",
            "followed up",
        ),
        (
            "en",
            f"{FORUM}ASEAN welcomed Japan's announcement of a contribution of 6 million US dollars to the {FUND}.",
            "followed up",
        ),
        (
            "en",
            FORUM + RECALLED,
            "open",
        ),
        ("en", f"{FORUM}In October 2021, Japan pledged 6 million US dollars to the {FUND}.", "open"),
        (
            "th",
            f"ข่าว\n\nเมื่อวันที่ 20 กุมภาพันธ์ 2565 อาเซียนขอบคุณญี่ปุ่นที่ประกาศสนับสนุนเงิน 6 ล้านดอลลาร์สหรัฐแก่{TH_FUND}",
            "followed up",
        ),
        ("en", f"News\n\nJapan will disburse 6 million US dollars to the {FUND} in June 2022.", "overdue"),
        ("th", f"ข่าว\n\nญี่ปุ่นจะมอบเงิน 6 ล้านดอลลาร์สหรัฐแก่{TH_FUND} ในเดือนมิถุนายน 2565", "overdue"),
        ("ja", f"ニュース\n\n日本は、6月に{JA_FUND}に600万ドルを拠出する予定である。", "overdue"),
    ],
)
def test_it_is_one_promise(tmp_path, language: str, later: str, state: str) -> None:
    """Neither thanks nor a plan of when it will come make another pledge of it."""
    assert states(tmp_path, language, later) == [state]


@pytest.mark.parametrize(
    "later",
    [
        f"{FORUM}Japan pledged another 6 million US dollars to the {FUND}.",
        f"{FORUM}ASEAN expressed appreciation for Japan's pledge of 4 million US dollars to the {FUND}.",
        f"{FORUM}ASEAN expressed appreciation for Australia's pledge of 6 million US dollars to the {FUND}.",
        f"{FORUM}Japan pledged 6 million US dollars to the {FUND} by June 2022.",
    ],
)
def test_another_one_is_not(tmp_path, later: str) -> None:
    """A pledge of another sum or party, or one that is made at a later meeting, is one of its own."""
    assert len(states(tmp_path, "en", later)) == 2


@pytest.mark.parametrize(
    ("language", "later"),
    [
        ("en", f"News\n\nIt is not true that Japan disbursed 6 million US dollars to the {FUND}."),
        ("en", f"News\n\nReports that Japan disbursed 6 million US dollars to the {FUND} were false."),
        ("th", f"ข่าว\n\nข่าวที่ว่าญี่ปุ่นได้มอบเงิน 6 ล้านดอลลาร์สหรัฐแก่{TH_FUND} ไม่เป็นความจริง"),
        ("ja", f"ニュース\n\n日本が{JA_FUND}に600万ドルを拠出したというのは事実ではない。"),
    ],
)
def test_reports_called_false_keep_nothing(tmp_path, language: str, later: str) -> None:
    """What is denied to have come has not come."""
    assert states(tmp_path, language, later) == ["open"]


@pytest.mark.parametrize("told", ["adopted the concept note of", "almost adopted"])
def test_a_part_of_a_document_is_not_the_document(tmp_path, told: str) -> None:
    """Nor is a document adopted that almost was."""
    proposed = f"{FORUM}Malaysia proposed the ASEAN-Japan Reef Work Plan."
    adopted = "Summit\n\nThe 25th ASEAN-Japan Summit was held on 12 November 2022. "
    adopted += f"The Summit {told} the ASEAN-Japan Reef Work Plan."
    store = graphs.told(tmp_path, ("en", "2022-02-21", proposed), ("en", "2022-11-13", adopted))
    assert [one.state for one in commitments(store, {"asof": "2023"}) if one.kind.endswith("Proposal")] == ["open"]
