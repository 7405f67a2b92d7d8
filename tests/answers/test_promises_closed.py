"""What closes a promise, and what does not: short releases in three languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import graphs
import pytest

from kg.answers.commitments import Commitment, commitments
from kg.answers.ready import rows
from kg.answers.things import label

if TYPE_CHECKING:
    from pathlib import Path

    import pyoxigraph as ox

FORUM = "36th ASEAN-Japan Forum\n\nThe 36th ASEAN-Japan Forum was held in Jakarta on 9 June 2021. "
SUMMIT_22 = "22nd ASEAN-Japan Summit\n\nThe 22nd ASEAN-Japan Summit was held in Bangkok on 4 November 2019. "
SUMMIT_23 = "23rd ASEAN-Japan Summit\n\nThe 23rd ASEAN-Japan Summit was held via videoconference on 12 November 2020. "
STATEMENT = "Joint Statement of the 23rd ASEAN-Japan Summit on Cooperation on ASEAN Outlook on the Indo-Pacific"
AOIP = "ASEAN Outlook on the Indo-Pacific"


def told(folder: Path, *releases: tuple[str, str, str], who: str | None = None) -> list[tuple[Commitment, str]]:
    """The promises that releases (language, day, text) tell, and the English names of what each is about."""
    return promises(graphs.told(folder, *releases), who)


def promises(store: ox.Store, who: str | None = None) -> list[tuple[Commitment, str]]:
    """The promises of a graph, and the English names of what each is about."""
    found = commitments(store, {"asof": "2027"} | ({"who": who} if who else {}))
    return [(one, ", ".join(label(store, what, "en") for what in one.about)) for one in found]


def states(folder: Path, *releases: tuple[str, str, str], who: str | None = None) -> dict[str, str]:
    """The state of each promise, by what it is about."""
    return {about: one.state for one, about in told(folder, *releases, who=who)}


def money(store: ox.Store) -> set[tuple[str, str]]:
    """Who pledged how much in all, by the question money."""
    return {(label(store, row["actor"], "en"), row["total"]) for row in rows(store, "money", {})}


PROPOSAL = (
    SUMMIT_22 + "Japan proposed the Joint Statement on Japan-ASEAN cooperation on AOIP, to be adopted at the 23rd "
    "ASEAN-Japan Summit. Thailand proposed to strengthen cooperation under the AOIP."
)


ADOPTED_TH = """การประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 23

เมื่อวันที่ 12 พฤศจิกายน 2563 ที่ประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 23 ได้รับรองถ้อยแถลงร่วมว่าด้วยความร่วมมืออาเซียน-ญี่ปุ่นต่อเอกสาร AOIP
"""
ADOPTED_JA = """第23回日・ASEAN首脳会議

11月12日、第23回日・ASEAN首脳会議が開催され、「インド太平洋に関するASEANアウトルック(AOIP)協力についての第23回日ASEAN首脳会議共同声明」が採択されました。
"""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", SUMMIT_23 + "The Leaders adopted the Joint Statement on Japan-ASEAN cooperation on AOIP."),
        ("en", SUMMIT_23 + f"The Leaders adopted the {STATEMENT}."),
        ("en", SUMMIT_23 + f"The Leaders adopted the ASEAN-Japan Joint Statement on Cooperation on the {AOIP} (AOIP)."),
        ("th", ADOPTED_TH),
        ("ja", ADOPTED_JA),
    ],
)
def test_a_statement_is_adopted_by_any_of_its_titles(tmp_path, language, text) -> None:
    """The proposed statement is kept; the Outlook that it is about is not adopted."""
    found = states(tmp_path, ("en", "2019-11-05", PROPOSAL), (language, "2020-11-13", text))
    assert found[STATEMENT] == "fulfilled"
    assert [state for about, state in found.items() if about.startswith(AOIP)] == ["open"]


def test_a_title_runs_on_over_small_letters(tmp_path) -> None:
    """No vocabulary knows the statement."""
    text = "Japan proposed the Joint Statement on ASEAN-Japan cooperation on Green Ports. "
    more = "Thailand proposed the Joint Statement on cooperation on Coastal Rice."
    assert set(states(tmp_path, ("en", "2021-06-10", FORUM + text + more))) == {
        "Joint Statement on ASEAN-Japan cooperation on Green Ports",
        "Joint Statement on cooperation on Coastal Rice",
    }


def test_a_minister_promises_for_a_country(tmp_path) -> None:
    """The pledge is the country's, and thanks to the country answer it."""
    pledge = "Foreign Minister Sato Ken of Japan pledged 20 million US dollars to the Japan-ASEAN Integration Fund."
    thanks = "ASEAN thanked Japan for the 20 million US dollars delivered to the Japan-ASEAN Integration Fund."
    releases = ("en", "2019-11-05", SUMMIT_22 + pledge), ("en", "2020-11-13", SUMMIT_23 + thanks)
    store = graphs.told(tmp_path, *releases)
    [(one, about)] = promises(store, "Japan")
    assert (about, one.state) == ("Japan-ASEAN Integration Fund", "fulfilled")
    assert money(store) == {("Japan", "20000000")}


def test_an_ambassador_promises_for_a_country(tmp_path) -> None:
    """In Thai, outside a meeting; the country hands the money over."""
    pledge = (
        "การสนับสนุนศูนย์อาเซียน\n\nเมื่อวันที่ 9 กุมภาพันธ์ 2564 นายซาโต เคน เอกอัครราชทูตญี่ปุ่นประจำประเทศไทย "
        "ประกาศว่าจะสนับสนุนเงินจำนวน 300 ล้านเยนแก่กองทุนอาเซียนเพื่อรับมือกับโควิด-19"
    )
    given = "Funds\n\nOn 14 January 2022 Japan transferred 300 million yen to the COVID-19 ASEAN Response Fund."
    found = told(tmp_path, ("th", "2021-02-10", pledge), ("en", "2022-01-15", given), who="Japan")
    assert [one.state for one, _ in found if not one.said[0].exact.startswith("Japan")] == ["fulfilled"]


def test_what_is_given_is_no_second_pledge(tmp_path) -> None:
    """A million pledged and handed over is one million."""
    pledge = "Japan pledged 1 million US dollars to the Japan-ASEAN Integration Fund."
    given = "Funds\n\nOn 14 January 2022 Japan transferred 1 million US dollars to the Japan-ASEAN Integration Fund."
    store = graphs.told(tmp_path, ("en", "2021-06-10", FORUM + pledge), ("en", "2022-01-15", given))
    assert money(store) == {("Japan", "1000000")}


def test_thanks_for_a_pledge_are_no_second_pledge(tmp_path) -> None:
    """Told of a year later; a sum that was given is no open promise either."""
    pledge = "Japan pledged 3 million US dollars to the Japan-ASEAN Integration Fund."
    later = "24th ASEAN-Japan Summit\n\nThe 24th ASEAN-Japan Summit was held on 27 October 2021. "
    thanks = "ASEAN thanked Japan for pledging 3 million US dollars to the Japan-ASEAN Integration Fund. "
    gift = "ASEAN appreciated Japan's contribution of 1 million US dollars to the COVID-19 ASEAN Response Fund."
    store = graphs.told(tmp_path, ("en", "2021-06-10", FORUM + pledge), ("en", "2021-10-28", later + thanks + gift))
    assert [(about, one.state) for one, about in promises(store) if one.kind.endswith("Pledge")] == [
        ("Japan-ASEAN Integration Fund", "followed up"),
    ]
    assert money(store) == {("Japan", "4000000")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "Funds\n\nJapan announced that it will not provide 2 million US dollars to the ASEAN Cyber Fund.",
        ),
        (
            "en",
            "Funds\n\nMalaysia announced that it would not contribute 2 million US dollars to the ASEAN Cyber Fund.",
        ),
        ("th", "กองทุน\n\nมาเลเซียประกาศว่าจะไม่สนับสนุนเงินจำนวน 5 แสนดอลลาร์สหรัฐแก่กองทุนไซเบอร์อาเซียน"),
        ("ja", "基金\n\nマレーシアは、ASEANサイバー基金に50万米ドルを拠出しないことを表明しました。"),
    ],
)
def test_a_refusal_is_no_pledge(tmp_path, language, text) -> None:
    """What somebody will not give is not promised."""
    store = graphs.told(tmp_path, (language, "2024-10-12", text))
    assert promises(store) == []
    assert money(store) == set()


@pytest.mark.parametrize(
    "opened",
    [
        "was launched on 19 June 2025.",
        "opened in Singapore on 19 June 2025.",
        "was officially inaugurated on 19 June 2025 in Singapore.",
        "entered into operation on 19 June 2025.",
    ],
)
def test_a_body_is_there_whoever_opened_it(tmp_path, opened) -> None:
    """Told outside a meeting, of the centre alone."""
    promise = FORUM + "Japan announced that it would establish the ASEAN-Japan Centre for Cyber Training by June 2025."
    centre = f"Centre\n\nThe ASEAN-Japan Centre for Cyber Training {opened}"
    found = told(tmp_path, ("en", "2021-06-10", promise), ("en", "2025-06-20", centre))
    assert [one.state for one, _ in found] == ["fulfilled"]


@pytest.mark.parametrize(
    ("language", "promise", "opened"),
    [
        (
            "en",
            "Thailand plans to set up the ASEAN Kelp Academy by 2025.",
            "Prime Minister Ishiba Shigeru of Japan opened the ASEAN Kelp Academy on 19 June 2025.",
        ),
        (
            "th",
            "ไทยมีแผนจะจัดตั้งศูนย์อาเซียนเพื่อสาหร่าย ภายในปี 2568",
            "ศูนย์อาเซียนเพื่อสาหร่ายได้เปิดทำการเมื่อวันที่ 19 มิถุนายน 2568",
        ),
        (
            "ja",
            "日本は、2025年までに「日ASEAN昆布センター」を設立する計画です。",
            "6月19日、日ASEAN昆布センターが開所しました。",
        ),
        ("ja", "日本は、「日ASEAN海洋基金」を創設することを提案しました。", "日本は日ASEAN海洋基金を創設しました。"),
    ],
)
def test_a_body_that_was_to_be_set_up_is_there(tmp_path, language, promise, opened) -> None:
    """Whoever opened it, and where nobody is told to have done so."""
    first, later = (language, "2021-06-10", f"News\n\n{promise}"), (language, "2025-06-20", f"News\n\n{opened}")
    [(one, _)] = told(tmp_path, first, later)
    assert one.state == "fulfilled"


def test_a_body_that_has_long_been_there_keeps_nothing(tmp_path) -> None:
    """News of a centre that names ASEAN besides does not keep what was proposed to ASEAN."""
    first = "Thailand proposed that ASEAN strengthen cooperation against online scams."
    later = "ประเทศไทยได้จัดตั้งศูนย์ปฏิบัติการต้านหอยทาก และร่วมมือกับอาเซียน"
    found = told(tmp_path, ("en", "2021-06-10", f"News\n\n{first}"), ("th", "2022-06-20", f"ข่าว\n\n{later}"))
    assert [one.state for one, _ in found if "fulfilled" in one.state] == []
    assert any(one.kind.endswith("Proposal") for one, _ in found)


@pytest.mark.parametrize(
    ("language", "text", "kind", "due"),
    [
        ("en", "Japan will table the Joint Statement on Coastal Rice at the 24th ASEAN-Japan Summit.", "Proposal", ""),
        ("en", "Viet Nam would submit the Green Port Declaration to the 24th ASEAN-Japan Summit.", "Proposal", ""),
        ("en", "Thailand plans to set up the ASEAN Kelp Centre by 2025.", "Announcement", "2025"),
        ("en", "Japan expressed its wish to sign the Memorandum of Cooperation on Ports.", "Expectation", ""),
        ("th", "ญี่ปุ่นจะเสนอถ้อยแถลงร่วมว่าด้วยข้าวชายฝั่งต่อที่ประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 24", "Proposal", ""),
        ("th", "ญี่ปุ่นประสงค์ที่จะลงนามบันทึกความร่วมมือว่าด้วยท่าเรือกับไทย", "Expectation", ""),
        ("ja", "日本は、「沿岸米協力に関する共同声明」を第24回日・ASEAN首脳会議に提出する予定です。", "Proposal", ""),
        ("ja", "日本は、「日ASEAN港湾協力覚書」に署名したい旨述べました。", "Expectation", ""),
        ("ja", "日本は、2025年までに「日ASEAN昆布センター」を設立する方針を表明しました。", "Announcement", "2025"),
    ],
)
def test_what_is_only_meant_to_be_done_is_a_promise(tmp_path, language, text, kind, due) -> None:
    """Told by "will", a wish or a plan; a paper that somebody wishes to sign is not signed."""
    [(one, _)] = told(tmp_path, (language, "2021-06-10", f"News\n\n{text}"))
    assert (one.kind.rpartition("#")[2], one.due, one.state == "fulfilled") == (kind, due, False)


@pytest.mark.parametrize(
    "sentence",
    [
        "Japan expected the ASEAN Kelp Action Plan to be adopted at the 24th ASEAN-Japan Summit in October 2021.",
        "Japan hoped that the ASEAN Kelp Action Plan would be adopted at the 24th ASEAN-Japan Summit in October 2021.",
    ],
)
def test_what_is_expected_is_promised_once(tmp_path, sentence) -> None:
    """The adoption that is awaited is no promise beside the expectation, which falls due at the meeting."""
    [(one, about)] = told(tmp_path, ("en", "2021-06-10", FORUM + sentence))
    assert (one.kind.rpartition("#")[2], about, one.due) == ("Expectation", "ASEAN Kelp Action Plan", "2021-10")


def test_a_sum_that_will_be_given_counts(tmp_path) -> None:
    """Once, also where it is told as pledged and as given by others."""
    plan = FORUM + "Japan will pledge 2 million US dollars to the ASEAN Kelp Fund."
    pledge = SUMMIT_23.replace("23rd", "24th").replace("2020", "2021")
    pledge += "Japan pledged 2 million US dollars to the ASEAN Kelp Fund."
    store = graphs.told(tmp_path, ("en", "2021-06-10", plan))
    assert money(store) == {("Japan", "2000000")}
    store = graphs.told(tmp_path, ("en", "2021-06-10", plan), ("en", "2021-11-13", pledge))
    assert money(store) == {("Japan", "2000000")}


def test_a_body_is_there_in_japanese(tmp_path) -> None:
    """It is promised to be set up, and then has been opened."""
    promise = "首脳会議\n\n日本は、2025年6月までに「日ASEANサイバー研修センター」を設立することを表明しました。"
    centre = "開所式\n\n6月19日、シンガポールにおいて日ASEANサイバー研修センターが開設されました。"
    found = told(tmp_path, ("ja", "2024-10-11", promise), ("ja", "2025-06-20", centre))
    assert [(one.due, one.state) for one, _ in found] == [("2025-06", "fulfilled")]


@pytest.mark.parametrize(
    ("day", "how"), [("2020-11-30", None), ("2021-05-30", None), ("2021-06-30", "denied"), ("2022-06-30", "fulfilled")]
)
def test_word_that_it_did_not_come_about(tmp_path, day, how) -> None:
    """It stands beside the promise, which is as overdue as before, until what was promised comes after all."""
    store = graphs.told(
        tmp_path,
        ("en", "2019-11-04", f"{SUMMIT_22}Japan proposed to adopt the Kobe Action Plan by the end of 2020."),
        ("en", "2021-06-09", f"{FORUM}The meeting did not adopt the Kobe Action Plan."),
        (
            "en",
            "2022-06-09",
            f"{FORUM.replace('36', '37').replace('2021', '2022')}The meeting adopted the Kobe Action Plan.",
        ),
    )
    [found] = [one for one in commitments(store, {"asof": day}) if one.kind.endswith("Proposal")]
    assert (found.answer and found.answer.how) == how
    assert found.state == ("open" if day < "2021" else "fulfilled" if how == "fulfilled" else "overdue")


EXPECTED = SUMMIT_22 + "The Leaders looked forward to the adoption of the Kobe Action Plan by the end of 2020."


@pytest.mark.parametrize(
    ("language", "text", "state"),
    [
        ("en", "News\n\nThe Kobe Action Plan entered into force on 1 February 2021.", "fulfilled"),
        ("ja", "発表\n\n「Kobe Action Plan」は2021年2月1日に発効しました。", "fulfilled"),
        ("en", "News\n\nThe Kobe Action Plan is expected to enter into force on 1 June 2021.", "overdue"),
    ],
)
def test_a_paper_in_force_has_been_adopted(tmp_path, language, text, state) -> None:
    """Whoever adopted it; and it is in force since the day that is told, not since the release."""
    store = graphs.told(tmp_path, ("en", "2019-11-05", EXPECTED), (language, "2021-03-01", text))
    assert {one.state for one in commitments(store, {"asof": "2022"})} == {state}
    known = [row["since"] for row in rows(store, "document-status", {}) if row["status"].endswith("InForce")]
    assert known == (["2021-02-01"] if state == "fulfilled" else [])


def test_a_meeting_alone_is_kept_by_being_held(tmp_path) -> None:
    """A hope for a bank at a summit is no hope for the summit; a party that is spoken to is nothing hoped for."""
    promised = (
        "Japan proposed to ASEAN to hold the 23rd ASEAN-Japan Summit in November 2020. "
        "Thailand looked forward to the launch of the Asia Loom Bank at the 23rd ASEAN-Japan Summit."
    )
    held = SUMMIT_23 + "The leaders discussed trade."
    found = told(tmp_path, ("en", "2019-11-05", SUMMIT_22 + promised), ("en", "2020-11-13", held))
    assert {about: one.state for one, about in found} == {
        "Association of Southeast Asian Nations": "fulfilled",
        "Asia Loom Bank": "overdue",
    }


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", SUMMIT_23 + "ASEAN rejected the Rain Charter."),
        ("en", SUMMIT_23 + "The Rain Charter was rejected by ASEAN."),
    ],
)
def test_what_is_rejected_is_not_followed_up(tmp_path, language, text) -> None:
    """A charter that is turned down is denied; so is no stance on anything else."""
    found = told(
        tmp_path, ("en", "2019-11-05", SUMMIT_22 + "Japan proposed the Rain Charter."), (language, "2020-11-13", text)
    )
    assert [(one.state, one.answer and one.answer.how) for one, _ in found if one.kind.endswith("Proposal")] == [
        ("open", "denied")
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("th", "เมื่อวันที่ 12 พฤศจิกายน 2563 มีการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 23 อาเซียนปฏิเสธกฎบัตรว่าด้วยฝน"),
        ("ja", "11月12日、第23回日・ASEAN首脳会議が開催されました。ASEANは、「雨憲章」を退けた。"),
    ],
)
def test_what_is_rejected_is_not_adopted(tmp_path, language, text) -> None:
    """In Thai and Japanese: an adoption that is denied."""
    store = graphs.told(tmp_path, (language, "2020-11-13", text))
    found = store.query(
        "PREFIX aj: <https://w3id.org/asean-japan-kg/ontology#> ASK { ?act a aj:Adoption ; aj:modality aj:Negated }",
        use_default_graph_as_union=True,
    )
    assert bool(found)


_SUMMIT_TH = "การประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 23\n\nเมื่อวันที่ 12 พฤศจิกายน 2563 มีการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 23 "
_SUMMIT_JA = "第23回日・ASEAN首脳会議\n\n11月12日、第23回日・ASEAN首脳会議が開催されました。"


@pytest.mark.parametrize(
    ("language", "text", "how"),
    [
        ("en", SUMMIT_23 + "ASEAN rejected Japan's proposal on digital trade.", "denied"),
        ("en", SUMMIT_23 + "ASEAN did not accept Japan's proposal on digital trade.", "denied"),
        ("en", SUMMIT_23 + "Japan's proposal on digital trade was turned down by ASEAN.", "denied"),
        ("en", SUMMIT_23 + "ASEAN rejected Thailand's proposal on digital trade.", None),
        ("en", SUMMIT_23 + "ASEAN rejected Japan's proposal on clean water.", None),
        ("en", SUMMIT_23 + "Japan rejected ASEAN's proposal on clean water.", None),
        ("th", _SUMMIT_TH + "อาเซียนปฏิเสธข้อเสนอของญี่ปุ่นเรื่องการค้าดิจิทัล", "denied"),
        ("th", _SUMMIT_TH + "อาเซียนไม่รับข้อเสนอของญี่ปุ่นเรื่องการค้าดิจิทัล", "denied"),
        ("ja", _SUMMIT_JA + "ASEANは、デジタル貿易に関する日本の提案を退けた。", "denied"),
        ("ja", _SUMMIT_JA + "ASEANは日本のデジタル貿易に関する提案を受け入れなかった。", "denied"),
    ],
)  # fmt: skip
def test_a_proposal_that_is_refused_is_denied_and_made_by_no_word_of_it(tmp_path, language, text, how) -> None:
    """Of whoever made it, about the same matter; the refusal is no new proposal."""
    found = told(
        tmp_path,
        ("en", "2019-11-05", SUMMIT_22 + "Japan proposed to ASEAN a dialogue on digital trade."),
        (language, "2020-11-13", text),
    )
    assert [(one.state, one.answer and one.answer.how) for one, _ in found] == [("open", how)]


@pytest.mark.parametrize(
    ("language", "text", "state"),
    [
        ("en", SUMMIT_23 + "ASEAN and Japan welcomed the establishment of the ASEAN Rain Centre.", "fulfilled"),
        ("en", SUMMIT_23 + "ASEAN and Japan noted the progress in establishing the ASEAN Rain Centre.", "overdue"),
        ("th", _SUMMIT_TH + "ที่ประชุมยินดีต่อความคืบหน้าในการจัดตั้ง ASEAN Rain Centre", "overdue"),
        ("ja", _SUMMIT_JA + "首脳は、ASEAN Rain Centreの設立に向けた進展を歓迎した。", "overdue"),
    ],
)
def test_progress_towards_a_body_is_no_body(tmp_path, language, text, state) -> None:
    """It is still to come, whatever verb greets it."""
    promise = SUMMIT_22 + "ASEAN and Japan agreed to establish the ASEAN Rain Centre by 2021."
    found = told(tmp_path, ("en", "2019-11-05", promise), (language, "2020-11-13", text))
    assert [one.state for one, _ in found if one.due == "2021"] == [state]
