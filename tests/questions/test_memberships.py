"""Who belongs to a body and since when, in three languages: the vocabulary answers, whatever releases tell."""

from __future__ import annotations

import pytest

from kg.answers.ready import rows

IN_1990 = {"brunei", "indonesia", "malaysia", "philippines", "singapore", "thailand"}
IN_1998 = {*IN_1990, "vietnam", "laos", "myanmar"}
TODAY = {*IN_1998, "cambodia", "timor-leste"}


def members(answer) -> set[str]:
    """The members in an answer, by the ends of their IRIs."""
    place = answer.table.columns.index("member")
    return {row[place].value.rpartition("/")[2] for row in answer.table.rows}


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("When did Timor-Leste join ASEAN?", "2025-10-26"),
        ("Since when is Cambodia a member of ASEAN?", "1999-04-30"),
        ("ติมอร์-เลสเตเข้าเป็นสมาชิกอาเซียนเมื่อใด", "2025-10-26"),
        ("เวียดนามเข้าร่วมอาเซียนเมื่อใด", "1995-07-28"),
        ("東ティモールはいつASEANに加盟したか", "2025-10-26"),
        ("カンボジアはいつからASEANの加盟国か", "1999-04-30"),
    ],
)
def test_when_a_country_joined(asker, question, day) -> None:
    """The day alone."""
    assert [[cell.value for cell in row] for row in asker.ask(question).table.rows] == [[day]]


@pytest.mark.parametrize(
    ("question", "countries"),
    [
        ("Who became a member of ASEAN?", TODAY),
        ("Which countries are members of ASEAN?", TODAY),
        ("Who was a member of ASEAN in 1990?", IN_1990),
        ("members of ASEAN in 1998", IN_1998),
        ("Which countries joined ASEAN in 1997?", {"laos", "myanmar"}),
        ("Which ASEAN countries joined after 1997?", {"cambodia", "timor-leste"}),
        ("Which Mekong countries were members of ASEAN in 1998?", {"thailand", "vietnam", "laos", "myanmar"}),
        ("ใครเป็นสมาชิกอาเซียนในปี 2533", IN_1990),
        ("ประเทศใดเข้าเป็นสมาชิกอาเซียนในปี 2540", {"laos", "myanmar"}),
        ("1990年のASEAN加盟国は?", IN_1990),
        ("1995年にASEANに加盟したのはどの国か", {"vietnam"}),
    ],
)
def test_who_joined_and_who_was_a_member(asker, question, countries) -> None:
    """Who joined then, or who had joined by then."""
    answer = asker.ask(question)
    assert members(answer) == countries
    assert "vocabulary" in answer.note or "คลังคำ" in answer.note or "語彙" in answer.note


@pytest.mark.parametrize(
    ("question", "truth"),
    [
        ("Is Timor-Leste a member of ASEAN?", True),
        ("Was Myanmar a member of ASEAN in 1990?", False),
        ("Is Japan a member of ASEAN?", False),
        ("Did Viet Nam join ASEAN in 1995?", True),
        ("เวียดนามเป็นสมาชิกอาเซียนหรือไม่", True),
        ("ベトナムは1990年にASEANの加盟国だったか", False),
    ],
)
def test_whether_a_country_is_a_member(asker, question, truth) -> None:
    """What is not so is no matter of what releases do not say."""
    answer = asker.ask(question)
    assert answer.table.truth is truth
    assert "release" not in answer.says["no"]


@pytest.mark.parametrize(
    ("question", "number"), [("How many members does ASEAN have?", "11"), ("อาเซียนมีสมาชิกกี่ประเทศ", "11")]
)
def test_how_many_members(asker, question, number) -> None:
    """Countries, and no secretariat."""
    assert asker.ask(question).table.rows[0][0].value == number


@pytest.mark.parametrize(
    "question", ["Who joined the 41st ASEAN-Japan Forum?", "ใครเข้าร่วมการประชุม ASEAN-Japan Forum ครั้งที่ 41"]
)
def test_to_join_a_meeting_is_to_be_there(asker, question) -> None:
    """Only a body is joined as a member."""
    answer = asker.ask(question)
    assert "aj:Participation" in answer.sparql
    assert not answer.known


def test_parts_of_a_body_without_dates(store) -> None:
    """The ready question lists what has no date at any time, and what has one from then on."""
    found = rows(store, "members", {"body": "ASEAN", "asof": "1990"})
    told = {row["member"].rpartition("/")[2]: row["since"] for row in found}
    assert told["thailand"] == "1967-08-08"
    assert not told["asean-secretariat"]
    assert "cambodia" not in told
