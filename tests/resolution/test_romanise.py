"""How names sound in three scripts."""

import pytest

from kg.resolution.names import likeness, unlike
from kg.resolution.romanise import consonants, is_han, parts, sound


@pytest.mark.parametrize(
    "spellings",
    [
        "takeo ทาเคโอะ タケオ たけお",
        "mori โมริ モリ もり",
        "shinzo ชินโซ シンゾウ シンゾー",
        "suzuki ซูซูกิ スズキ",
        "fumio ฟูมิโอะ フミオ",
        "junko จุนโกะ ジュンコ",
        "okada โอกาดะ オカダ",
        "satoh sato ซาโต サトウ",
        "mitsui มิตสึอิ ミツイ",
        "gemba genba เก็มบะ ゲンバ",
    ],
)
def test_spellings_of_one_name_sound_alike(spellings):
    """Whatever the script."""
    assert len({sound(spelling) for spelling in spellings.split()}) == 1


def test_han_letters_tell_no_sound():
    """森健良 may be read in many ways."""
    assert is_han("森健良")
    assert sound("森健良") == ""


def test_parts_of_a_name():
    """Spaces, middle dots and hyphens part them."""
    assert parts("Nurul-Aisyah BINTI Rahman") == ["nurul", "aisyah", "binti", "rahman"]
    assert parts("チャン・ヴァン・キエン") == ["チャン", "ヴァン", "キエン"]


@pytest.mark.parametrize("name", ["", "ๆ", "์", "-", "漢", "́", "ーー"])
def test_odd_letters_do_no_harm(name):
    """Signs without a sound give none."""
    assert isinstance(consonants(sound(name)), str)


def heard(name: str) -> tuple[str, ...]:
    """How each part of a name sounds."""
    return tuple(map(sound, parts(name)))


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Mori Takeo", "ทาเคโอะ โมริ"),
        ("Wichai Srisuk", "วิชัย ศรีสุข"),
        ("Wichai Srisuk", "ウィチャイ・シースック"),
        ("Pham Duc Long", "ファム・ドゥック・ロン"),
        ("Nurul Aisyah binti Rahman", "นูรุล ไอชะฮ์ บินตี ระห์มาน"),
    ],
)
def test_one_person_in_two_scripts(one, two):
    """The order of the parts does not matter."""
    assert likeness(heard(one), heard(two)) > 0.77
    assert not unlike(heard(one), heard(two))


@pytest.mark.parametrize(
    ("one", "two"),
    [("Suzuki Noriyuki", "ชิเงโกะ ซูซูกิ"), ("Mori Takeo", "Mori Hanako"), ("Tran Van Kien", "Pham Duc Long")],
)
def test_two_people_in_two_scripts(one, two):
    """A family name alone makes nobody one."""
    assert likeness(heard(one), heard(two)) < 0.6
    assert unlike(heard(one), heard(two))
