"""Special meetings that releases name without the parties."""

import pytest
from resolving import asked, joined, resolved

HELD = (
    "en",
    "2023-12-18",
    "Leaders meet\n\nThe ASEAN-Japan Commemorative Summit was held in Tokyo on 17 December 2023.",
)
OTHERS = (
    "en",
    "2023-12-21",
    "Leaders meet\n\nThe ASEAN-India Commemorative Summit was held in Delhi on 20 December 2023.",
)
RECALLED = {
    "en": "Youth forum\n\nJapan recalled what was agreed at the Commemorative Summit in December 2023. "
    "Thailand thanked Japan for its support.",
    "th": "ไทยหารือญี่ปุ่น\n\nไทยสนับสนุนข้อเสนอของญี่ปุ่นในการประชุมสุดยอดสมัยพิเศษเมื่อเดือนธันวาคม 2566",
    "ja": "日タイ会談\n\n日本は、2023年12月の特別首脳会議で表明した協力を実施すると述べた。タイは謝意を表明した。",
}
MEETING = "asean-japan-commemorative-summit-en-0"


@pytest.mark.parametrize("language", sorted(RECALLED))
def test_the_only_special_summit_of_the_month_is_meant(language):
    """Whatever language the other release has."""
    found = resolved(HELD, (language, "2024-06-10", RECALLED[language]))
    assert [one for one, _ in joined(found)] == [MEETING]
    assert not asked(found)


@pytest.mark.parametrize("language", ["en", "th"])
def test_of_two_special_summits_of_the_month_a_person_judges(language):
    """Both are candidates, and neither is joined."""
    found = resolved(HELD, OTHERS, (language, "2024-06-10", RECALLED[language]))
    assert not joined(found)
    assert len(asked(found, "short-name")) == 2


@pytest.mark.parametrize(
    ("told", "issued", "sure"),
    [
        ("at the Commemorative Summit on 18 December 2023", "2024-06-10", True),
        ("at the Commemorative Summit in 2023", "2024-06-10", True),
        ("at the Commemorative Summit", "2023-12-20", True),
        ("at the Commemorative Summit", "2024-06-10", False),
        ("at the Commemorative Summit", "2023-02-10", False),
        ("at the Commemorative Summit in November 2023", "2024-06-10", None),
        ("at the Commemorative Summit on 27 December 2023", "2024-06-10", None),
        ("at the Commemorative Summit", "2027-06-10", None),
        ("at the Ministerial Meeting in December 2023", "2024-06-10", None),
    ],
)
def test_the_time_tells_how_surely_it_is_meant(told, issued, sure):
    """A date that is told, or else the days before the release; later it is a candidate, at another time nothing."""
    text = f"News\n\nThailand supported the proposal of Japan {told}."
    found = resolved(HELD, ("en", issued, text))
    both = [(one.rule, one.confidence >= 0.7) for one in (*found.identities, *found.candidates)]
    assert both == ([("short-name", sure)] if sure is not None else [])


def test_a_release_that_does_not_speak_of_the_parties_may_mean_another_one():
    """Whoever reads it has to judge."""
    text = "News\n\nIndia recalled what was agreed at the Commemorative Summit in December 2023."
    found = resolved(HELD, ("en", "2024-06-10", text))
    assert not joined(found)
    assert len(asked(found, "short-name")) == 1


ABOUT = "Leaders meet\n\nThe Special ASEAN-Japan Summit on {} was held in Tokyo on {} December 2023."


@pytest.mark.parametrize(("day", "one"), [("17", True), ("19", True), ("24", False)])
def test_with_and_without_a_subject_a_special_summit_of_those_days_is_one(day, one):
    """Another release may leave out what it is about, in another language too."""
    thai = "ข่าว\n\nการประชุมสุดยอดอาเซียน-ญี่ปุ่น สมัยพิเศษ จัดขึ้นที่กรุงโตเกียว เมื่อวันที่ 17 ธันวาคม 2566"
    found = resolved(("en", "2023-12-26", ABOUT.format("Reefs", day)), ("th", "2023-12-26", thai))
    assert len(joined(found, "short-name")) == one
    assert not asked(found)


def test_two_subjects_stay_two():
    """On one day, also beside a release that tells none."""
    told = [("en", "2023-12-18", ABOUT.format(subject, 17)) for subject in ("Reefs", "Roads")]
    assert not joined(resolved(*told))
    found = resolved(*told, HELD)
    assert not joined(found)
    assert len(asked(found, "short-name")) == 2


@pytest.mark.parametrize(("day", "sure"), [("in December 2023", False), ("on 17 December 2023", True)])
def test_where_another_pair_holds_such_summits_only_the_day_tells(day, sure):
    """The release speaks of India, too, with whom ASEAN has commemorative summits of its own."""
    text = f"News\n\nIndia thanked Japan and ASEAN for their support at the Commemorative Summit {day}."
    found = resolved(HELD, ("en", "2024-06-10", text))
    assert (len(joined(found, "short-name")), len(asked(found, "short-name"))) == (sure, not sure)
