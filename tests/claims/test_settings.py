"""At which meeting something was done, where a release names several."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Act, Participation, Reader
from kg.release.model import Release


def _done_at(reader: Reader, text: str, lang: str, day: date) -> list[tuple[str, str]]:
    """What was done and where people were, with the ends of the meetings' IRIs."""
    told = [claim.about for claim in reader.read(Release("note", text, lang, published=day)).claims]
    named = [(one.type, one.meeting) for one in told if isinstance(one, Act)]
    named += [("there", one.meeting) for one in told if isinstance(one, Participation)]
    return [(what, (where or "").rpartition("/")[2]) for what, where in named]


FORUM = {
    "en": "The 39th ASEAN-Japan Forum was held in Bangkok on 25 June 2024. ",
    "th": "เมื่อวันที่ 25 มิถุนายน 2567 มีการประชุม ASEAN-Japan Forum ครั้งที่ 39 ที่กรุงเทพฯ ",
    "ja": "第39回日・ASEANフォーラムが2024年6月25日にバンコクで開催されました。",
}
SUMMIT = "asean-japan-summit-27"


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        (
            "en",
            "At the 27th ASEAN-Japan Summit in Vientiane, Japan pledged US$2 million to the AHA Centre.",
        ),
        ("en", "Japan, at the 27th ASEAN-Japan Summit, pledged US$2 million to the AHA Centre."),
        ("en", "Japan pledged US$2 million to the AHA Centre at the 27th ASEAN-Japan Summit on 10 October 2024."),
        ("th", "ในการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 27 ที่เวียงจันทน์ ญี่ปุ่นประกาศสนับสนุนเงิน 2 ล้านดอลลาร์แก่ศูนย์ AHA"),
        ("ja", "第27回日・ASEAN首脳会議において、日本はAHAセンターに200万ドルを拠出することを表明しました。"),
        ("ja", "第27回日・ASEAN首脳会議では、日本がAHAセンターに200万ドルを拠出することを表明しました。"),
    ],
)
def test_the_sentence_tells_at_which_meeting(reader: Reader, lang: str, said: str):
    """Its own words count more than the meeting the release is about, which was over long before."""
    assert _done_at(reader, FORUM[lang] + said, lang, date(2024, 10, 15)) == [("Pledge", SUMMIT)]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "Prime Minister Ishiba Shigeru attended the 27th ASEAN-Japan Summit and pledged US$2 million to AHA."),
        ("en", "At the 27th ASEAN-Japan Summit, Prime Minister Ishiba Shigeru pledged US$2 million to the AHA Centre."),
        ("th", "ในระหว่างการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 27 นายอิชิบะ ชิเกรุ นายกรัฐมนตรีญี่ปุ่น ประกาศสนับสนุนเงิน 2 ล้านเยนแก่ศูนย์ AHA"),
        ("ja", "石破総理は、第27回日・ASEAN首脳会議に出席し、AHAセンターに200万ドルを拠出することを表明しました。"),
    ],
)  # fmt: skip
def test_who_speaks_was_there_too(reader: Reader, lang: str, said: str):
    """Where the act was done, whoever did it was."""
    assert _done_at(reader, FORUM[lang] + said, lang, date(2024, 10, 15)) == [("Pledge", SUMMIT), ("there", SUMMIT)]


def test_the_paragraph_goes_on_at_its_meeting(reader: Reader):
    """What follows in the paragraph was done there too, the next paragraph is back at the main meeting."""
    text = (
        "The 37th ASEAN Summit was held on 12 November 2020 in Ha Noi. At the 23rd ASEAN-Japan Summit, Japan pledged "
        "US$1 million to the AHA Centre. It also proposed the Clean Reef Plan.\n\nASEAN welcomed the Lantern Plan."
    )
    assert _done_at(reader, text, "en", date(2020, 11, 15)) == [
        ("Pledge", "asean-japan-summit-23"),
        ("Proposal", "asean-japan-summit-23"),
        ("Welcome", "asean-summit-37"),
    ]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "Japan welcomed the Clean Reef Plan adopted at the 22nd ASEAN-Japan Summit."),
        ("en", "Recalling what was agreed at the 22nd ASEAN-Japan Summit, Japan welcomed the Clean Reef Plan."),
        ("ja", "日本は、第22回日・ASEAN首脳会議での議論を踏まえ、「清い礁計画」を歓迎しました。"),
    ],
)
def test_what_is_recalled_is_no_setting(reader: Reader, lang: str, said: str):
    """A meeting that only a part of the sentence is about."""
    head = {"en": "The 26th ASEAN-Japan Summit was held in Jakarta on 6 September 2023. ",
            "ja": "2023年9月6日、第26回日・ASEAN首脳会議がジャカルタで開催されました。"}  # fmt: skip
    assert ("Welcome", "asean-japan-summit-26") in _done_at(reader, head[lang] + said, lang, date(2023, 9, 7))


def test_what_is_to_come_is_no_setting(reader: Reader):
    """Hopes for a meeting to come are voiced at this one."""
    text = (
        "2023年9月6日、第26回日・ASEAN首脳会議がジャカルタで開催されました。"
        "日本は、第27回日・ASEAN首脳会議で「清い礁計画」が採択されることへの期待を表明しました。"
    )
    assert ("Expectation", "asean-japan-summit-26") in _done_at(reader, text, "ja", date(2023, 9, 7))
