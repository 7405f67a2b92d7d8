"""Releases of three languages that tell other sums of one pledge, or pledges that are two."""

import pytest
from resolving import asked, disputed, joined, resolved

HELD = {
    "en": ("2031-05-03", "Forum\n\nThe 12th ASEAN-Japan Forum was held in Tokyo on 2 May 2031. Japan pledged {}."),
    "th": (
        "2031-05-04",
        "การประชุม\n\nการประชุม ASEAN-Japan Forum ครั้งที่ 12 จัดขึ้นที่กรุงโตเกียว เมื่อวันที่ 2 พฤษภาคม 2574 ญี่ปุ่นประกาศสนับสนุนเงิน {}",
    ),
    "ja": (
        "2031-05-04",
        "会合\n\n2031年5月2日、第12回日ASEANフォーラムが開催された。日本は、{}の拠出を表明した。",
    ),
}
FIELDS = "10 million US dollars to ASEAN for agriculture"
FIELDS_TH = "12 ล้านดอลลาร์สหรัฐแก่อาเซียนด้านการเกษตร"
REEFS = "10 million US dollars to ASEAN for the protection of coral reefs"
REEFS_TH = "12 ล้านดอลลาร์สหรัฐแก่อาเซียนเพื่อการอนุรักษ์ปะการัง"


def told(*pledges: tuple[str, str]):
    """What releases tell together, each of which tells a pledge in its language."""
    return resolved(*((lang, HELD[lang][0], HELD[lang][1].format(words)) for lang, words in pledges))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (FIELDS, ("th", FIELDS_TH)),
        (FIELDS, ("ja", "農業分野でASEANに1200万ドル")),
        (
            "10 million US dollars to the Japan-ASEAN Integration Fund",
            ("th", "12 ล้านดอลลาร์สหรัฐแก่กองทุนความร่วมมืออาเซียน-ญี่ปุ่น"),
        ),
    ],
)
def test_another_sum_for_one_known_matter_or_fund_is_a_conflict(one, two):
    """Whatever languages the two have: it is one pledge, and they disagree on it."""
    found = told(("en", one), two)
    assert len(joined(found, "act-overlap")) == 1
    assert disputed(found) == [("amount", ["10000000 USD", "12000000 USD"])]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            REEFS,
            ("th", REEFS_TH),
        ),
        (
            REEFS,
            ("en", "12 million US dollars to ASEAN for reef protection"),
        ),
    ],
)
def test_another_sum_for_a_matter_that_only_releases_know_is_left_to_a_person(one, two):
    """It may be a translation, or another pledge."""
    found = told(("en", one), two)
    assert len(asked(found, "act-overlap")) == 1
    assert not joined(found, "act-overlap")
    assert not disputed(found)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            f"{FIELDS}. Japan pledged 20 million US dollars to ASEAN for agriculture in hill towns",
            ("th", FIELDS_TH),
        ),
        ("10 million US dollars to Lao PDR for agriculture", ("th", "12 ล้านดอลลาร์สหรัฐแก่กัมพูชาด้านการเกษตร")),
        (FIELDS, ("th", "12 ล้านดอลลาร์สหรัฐแก่อาเซียนด้านการศึกษา")),
        (FIELDS, ("th", "10 ล้านดอลลาร์สหรัฐแก่อาเซียนด้านการเกษตร")),
    ],
)
def test_a_list_another_receiver_another_matter_and_the_same_sum_are_no_conflict(one, two):
    """Of several pledges for one matter nobody knows which the other release tells."""
    assert not disputed(told(("en", one), two))


def test_what_is_done_for_another_country_is_another_act():
    """Also where no sum is told: two countries are supported in one field."""
    found = told(("en", "support for agriculture to Lao PDR"), ("th", "ด้านการเกษตรแก่กัมพูชา"))
    assert not joined(found, "act-overlap")
