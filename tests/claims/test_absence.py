"""Who is told not to be there, or only perhaps, takes no part."""

import pytest

from kg.claims import Participation, Reader
from kg.release.model import Release


def attend(reader: Reader, lang: str, text: str) -> int:
    """How many people are told to take part."""
    return sum(isinstance(claim.about, Participation) for claim in reader.read(Release("note", text, lang)).claims)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Minister Hayashi of Japan did not attend the 27th ASEAN-Japan Summit."),
        ("en", "Minister Hayashi of Japan failed to attend the 27th ASEAN-Japan Summit."),
        ("en", "Minister Hayashi of Japan was unable to attend the 27th ASEAN-Japan Summit."),
        ("en", "Minister Hayashi of Japan declined to chair the 27th ASEAN-Japan Summit."),
        ("en", "Minister Hayashi of Japan missed the 27th ASEAN-Japan Summit."),
        ("en", "Minister Hayashi of Japan may attend the 27th ASEAN-Japan Summit."),
        ("ja", "林外務大臣は、第27回日ASEAN首脳会議に出席しなかった。"),
        ("ja", "林外務大臣は、第27回日ASEAN首脳会議への出席を見送った。"),
        ("ja", "林外務大臣は、第27回日ASEAN首脳会議の共同議長を務めなかった。"),
        ("th", "นายเศรษฐา ทวีสิน นายกรัฐมนตรี ไม่ได้เข้าร่วมการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 27"),
        ("th", "นายเศรษฐา ทวีสิน นายกรัฐมนตรี ติดภารกิจจึงไม่ได้ร่วมการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 27"),
        ("th", "นายเศรษฐา ทวีสิน นายกรัฐมนตรี อาจเข้าร่วมการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 27"),
        ("th", "นายเศรษฐา ทวีสิน นายกรัฐมนตรี งดเข้าร่วมการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 27"),
    ],
)
def test_absence_is_no_attendance(reader: Reader, lang: str, text: str) -> None:
    """What is denied or only possible is not told as done, of people as of acts."""
    assert attend(reader, lang, text) == 0


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Minister Hayashi of Japan attended the 27th ASEAN-Japan Summit."),
        ("en", "Minister Hayashi of Japan will attend the 27th ASEAN-Japan Summit."),
        ("ja", "林外務大臣は、第27回日ASEAN首脳会議に出席した。"),
        ("ja", "林外務大臣は、第27回日ASEAN首脳会議に出席する予定である。"),
        ("th", "นายเศรษฐา ทวีสิน นายกรัฐมนตรี เข้าร่วมการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 27"),
        ("th", "นายเศรษฐา ทวีสิน นายกรัฐมนตรี จะเข้าร่วมการประชุมสุดยอดอาเซียน-ญี่ปุ่น ครั้งที่ 27"),
    ],
)
def test_whoever_comes_or_will_come_takes_part(reader: Reader, lang: str, text: str) -> None:
    """The three languages count alike who is announced to come."""
    assert attend(reader, lang, text) == 1


def test_one_is_absent_and_another_there(reader: Reader) -> None:
    """The words of absence are of the clause in which a name stands."""
    text = (
        "Minister Parnpree of Thailand attended the 27th ASEAN-Japan Summit and Minister Hayashi of Japan was absent."
    )
    assert attend(reader, "en", text) == 1
