"""Talks beside a meeting, and meetings that are held together with another one."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Act, Participation, Reader
from kg.release.model import Release


def _told(reader: Reader, text: str, lang: str) -> tuple[dict[str, str | None], dict[str, str | None]]:
    """At which meeting each kind of act was done, and each person was, by the ends of their IRIs."""

    def end(iri: str | None) -> str | None:
        return iri.rpartition("/")[2].replace("-note", "") if iri else None

    told = [claim.about for claim in reader.read(Release("note", text, lang, published=date(2022, 11, 14))).claims]
    acts = {one.type: end(one.meeting) for one in told if isinstance(one, Act)}
    return acts, {end(one.person) or "": end(one.meeting) for one in told if isinstance(one, Participation)}


SUMMIT = "asean-japan-summit-25"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            (
                "Prime Minister Kishida Fumio met with Prime Minister Prayut Chan-o-cha of Thailand "
                "on the margins of the "
                "25th ASEAN-Japan Summit on 12 November 2022. Prime Minister Kishida pledged 2 "
                "billion yen for flood control."
            ),
        ),
        (
            "en",
            (
                "On the occasion of the 25th ASEAN-Japan Summit, Prime Minister Kishida Fumio held "
                "talks with Prime Minister "
                "Prayut Chan-o-cha of Thailand. Prime Minister Kishida pledged 2 billion yen for flood control."
            ),
        ),
        (
            "ja",
            (
                "11月12日、第25回日ASEAN首脳会議の機会に、岸田総理大臣はタイのプラユット首相と会談を行った。"
                "岸田総理大臣は洪水対策のために20億円の供与を表明した。"
            ),
        ),
        (
            "th",
            (
                "นายคิชิดะ ฟูมิโอะ นายกรัฐมนตรีญี่ปุ่น หารือทวิภาคีกับพลเอก ประยุทธ์ จันทร์โอชา นายกรัฐมนตรี "
                "ในห้วงการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 25 ญี่ปุ่นให้คำมั่นสนับสนุนเงิน 2 "
                "ล้านดอลลาร์สหรัฐแก่ศูนย์อาเซียน"
            ),
        ),
    ],
)
def test_what_is_done_in_talks_beside_a_meeting_is_not_done_at_it(reader: Reader, lang: str, text: str) -> None:
    """Nor do those who talk attend it by that."""
    acts, people = _told(reader, text, lang)
    assert acts["Pledge"] is None
    assert people
    assert set(people.values()) == {None}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            (
                "Prime Minister Kishida Fumio attended the 25th ASEAN-Japan Summit and pledged US$2 "
                "million to the AHA Centre. "
                "On the sidelines of the Summit, he met with Prime Minister Prayut Chan-o-cha of Thailand."
            ),
        ),
        (
            "ja",
            (
                "岸田総理大臣は、第25回日ASEAN首脳会議に出席し、AHAセンターへの200万ドルの拠出を表明した。"
                "同会議の機会に、岸田総理大臣はタイのプラユット首相と会談した。"
            ),
        ),
    ],
)
def test_only_who_is_met_beside_a_meeting_is_not_at_it(reader: Reader, lang: str, text: str) -> None:
    """Whoever is told to be there stays, with what they did before they met somebody else."""
    acts, people = _told(reader, text, lang)
    assert acts["Pledge"] == SUMMIT
    assert people.pop("prayut") is None
    assert set(people.values()) == {SUMMIT}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ja", "岸田総理大臣は第25回日ASEAN首脳会議の機会に、AOIPへの支持を表明した。"),
        ("en", "On the occasion of the 25th ASEAN-Japan Summit, Japan expressed support for the AOIP."),
        ("th", "ในห้วงการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 25 ญี่ปุ่นสนับสนุน AOIP"),
    ],
)
def test_on_the_occasion_of_a_meeting_is_at_it_where_no_talks_are_told(reader: Reader, lang: str, text: str) -> None:
    """The same words tell where something was done."""
    assert _told(reader, text, lang)[0] == {"Support": SUMMIT}


@pytest.mark.parametrize("words", ["back-to-back with", "in conjunction with", "alongside", "in parallel with"])
def test_what_is_done_at_a_meeting_held_with_another_is_done_at_its_own(reader: Reader, words: str) -> None:
    """The other one is named only to say when it was."""
    text = (
        "The 16th Consultation between ASEAN Economic Ministers (AEM) and the Minister of Economy, "
        "Trade and Industry of "
        f"Japan was held on 10 November 2022 in Bangkok, {words} the 51st AEM Meeting. The Ministers welcomed the AOIP."
    )
    assert _told(reader, text, "en")[0] == {"Welcome": "aem-meti-16"}


def test_who_meets_whom_names_a_meeting(reader: Reader) -> None:
    """With its number; not where people are named who met."""
    held = "was held on 12 November 2022 in Bangkok. Japan pledged US$2 million to the AHA Centre."
    acts, _ = _told(reader, f"The 5th Dialogue between ASEAN and Japan {held}", "en")
    assert acts["Pledge"] == "provisional-series-dialogue-between-asean-and-japan-5"
    people = "Prime Minister Kishida Fumio of Japan and President Joko Widodo of Indonesia"
    assert _told(reader, f"A Meeting between {people} {held}", "en")[0]["Pledge"] is None
