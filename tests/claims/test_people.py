"""Who a surname with a title is, where several people have that surname."""

from __future__ import annotations

import pytest

from kg.claims import Act, Participation, Reader, Reading
from kg.claims.ranks import NONE, PART, SAME, WHOLE, Ranks
from kg.release.model import Release
from kg.vocabulary import load


def _names(reading: Reading, iri: str) -> set[str]:
    return {words for words, _ in reading.things[iri].forms}


def _did(reading: Reading, name: str) -> list[str]:
    """The types of what was done by whoever has a name."""
    acts = [claim.about for claim in reading.claims if isinstance(claim.about, Act)]
    return [act.type for act in acts if any(name in _names(reading, iri) for iri in act.agents)]


TWO = (
    "Mr. Sato Kenji, Minister of Transport of Japan, and Mr. Sato Minoru, State Minister for Foreign Affairs of Japan, "
    "attended the 3rd ASEAN-Japan Forum. "
)


def test_a_surname_belongs_to_the_office_that_fits_its_title(reader: Reader):
    """Called "minister" is rather the minister than the state minister, who is told last."""
    reading = reader.read(
        Release("note", f"{TWO}Minister Sato thanked Laos. State Minister Sato proposed a cyber fund.", "en")
    )
    assert (_did(reading, "Sato Kenji"), _did(reading, "Sato Minoru")) == (["Appreciation"], ["Proposal"])


def test_another_given_name_is_another_person(reader: Reader):
    """Whoever is told in full is not the other one who was called by the surname in between."""
    reading = reader.read(
        Release("note", f"{TWO}State Minister Sato proposed a cyber fund. Mr. Sato Kenji thanked Laos.", "en")
    )
    assert (_did(reading, "Sato Kenji"), _did(reading, "Sato Minoru")) == (["Appreciation"], ["Proposal"])


def test_the_last_told_is_meant_where_several_fit(reader: Reader):
    """A surname without a title belongs to the one of that name who was told last."""
    reading = reader.read(Release("note", f"{TWO}Mr. Sato thanked Laos.", "en"))
    assert (_did(reading, "Sato Kenji"), _did(reading, "Sato Minoru")) == ([], ["Appreciation"])


def test_nobody_of_the_release_is_meant_where_no_office_fits(reader: Reader):
    """The prime minister is none of two ministers: an unknown person of that surname."""
    reading = reader.read(Release("note", f"{TWO}Prime Minister Sato thanked Laos.", "en"))
    assert _did(reading, "Sato Kenji") == _did(reading, "Sato Minoru") == []
    assert _did(reading, "Sato") == ["Appreciation"]


def test_two_surnames_of_different_offices_are_two_people(reader: Reader):
    """Also where nobody tells their given names."""
    text = "佐藤国土交通大臣及び佐藤外務副大臣が、第3回日ASEANフォーラムに出席しました。"
    people = [c.about for c in reader.read(Release("note", text, "ja")).claims if isinstance(c.about, Participation)]
    assert len({one.person for one in people}) == len(people) == 2


def test_japanese_surnames(reader: Reader):
    """Offices stand behind the name; the ranks of ministers end in the same letters."""
    text = (
        "佐藤健二国土交通大臣及び佐藤稔外務副大臣が、第3回日ASEANフォーラムに出席しました。"
        "佐藤大臣は、ラオスに謝意を表明しました。佐藤外務副大臣は、新たな基金を提案しました。"
    )
    reading = reader.read(Release("note", text, "ja"))
    assert (_did(reading, "佐藤健二"), _did(reading, "佐藤稔")) == (["Appreciation"], ["Proposal"])


def test_thai_parts_of_names(reader: Reader):
    """Offices stand before the name and begin alike."""
    text = (
        "นายซาโต้ เคนจิ รัฐมนตรีว่าการกระทรวงคมนาคมญี่ปุ่น และนายซาโต้ มิโนรุ รัฐมนตรีช่วยว่าการกระทรวงการต่างประเทศญี่ปุ่น "
        "เข้าร่วมการประชุม ASEAN-Japan Forum ครั้งที่ 3 รัฐมนตรีซาโต้ขอบคุณลาว รัฐมนตรีช่วยซาโต้เสนอกองทุนใหม่"
    )
    reading = reader.read(Release("note", text, "th"))
    assert (_did(reading, "ซาโต้ เคนจิ"), _did(reading, "ซาโต้ มิโนรุ")) == (["Appreciation"], ["Proposal"])


def test_a_surname_of_the_headline_is_the_person_told_in_full_below(reader: Reader):
    """Full names are known before the text is read."""
    text = "Minister Sato Thanks Laos\n\nMr. Sato Kenji, Minister of Transport of Japan, thanked Laos."
    reading = reader.read(Release("note", text, "en"))
    assert sum(thing.kind == "person" for thing in reading.things.values()) == 1


@pytest.mark.parametrize(
    ("title", "office", "fit"),
    [
        ("Vice Minister", "Vice-Minister", SAME),
        ("Minister", "Minister of Transport", WHOLE),
        ("Foreign Minister", "Minister of Foreign Affairs", WHOLE),
        ("Minister", "State Minister for Foreign Affairs", PART),
        ("Prime Minister", "Minister of Transport", NONE),
        ("大臣", "国土交通大臣", WHOLE),
        ("大臣", "外務副大臣", PART),
        ("外務副大臣", "外務大臣", NONE),
        ("รมว.คมนาคม", "รัฐมนตรีว่าการกระทรวงคมนาคม", SAME),
        ("รัฐมนตรีช่วย", "รัฐมนตรีช่วยว่าการกระทรวงคมนาคม", WHOLE),
        ("รัฐมนตรีช่วย", "รัฐมนตรีว่าการกระทรวงคมนาคม", NONE),
    ],
)
def test_titles_fit_offices(title: str, office: str, fit: int):
    """A title that tells less of the same rank fits, one of a higher or lower rank does not."""
    assert Ranks(load().words).fit([title], [office]) == fit


@pytest.mark.parametrize(
    "office", ["Director of the Ministry of Foreign Affairs of Japan", "Director-General of Japan"]
)
def test_whoever_holds_an_office_of_a_body_takes_part(reader: Reader, office: str):
    """Not the body or the country, though the vocabulary does not know the office."""
    text = f"The 24th ASEAN-Japan Summit was held in Hanoi. Mr. Sato Kenji, {office}, also attended the meeting."
    people = [c.about for c in reader.read(Release("note", text, "en")).claims if isinstance(c.about, Participation)]
    assert [one.role for one in people] == ["Attendee"]


def test_a_name_with_its_title_is_told_and_no_name(reader: Reader):
    """The words of the text are kept; what a person is called is the name alone."""
    (person,) = (
        thing
        for thing in reader.read(
            Release("note", "佐藤健二国土交通大臣は、ラオスに謝意を表明しました。", "ja")
        ).things.values()
        if thing.kind == "person"
    )
    assert {words for words, _ in person.forms} == {"佐藤健二", "佐藤健二国土交通大臣"}
    assert {words for words, _ in person.titled} == {"佐藤健二国土交通大臣"}


def test_a_successor_told_of_later_does_not_speak_before(reader: Reader):
    """Of two who hold an office, the one told before it is meant."""
    text = (
        "นายทานากะ เคน เอกอัครราชทูตญี่ปุ่นประจำประเทศไทย เข้าพบนายสมชาย รักไทย ปลัดกระทรวงแรงงาน\n"
        "เอกอัครราชทูตญี่ปุ่นประจำประเทศไทย ขอบคุณปลัดกระทรวงแรงงานสำหรับการฝึกอบรมชาวประมง\n"
        "ผู้ที่จะมารับหน้าที่คือ นายโมริ จุน เอกอัครราชทูตญี่ปุ่นประจำประเทศไทย"
    )
    reading = reader.read(Release("note", text, "th"))
    assert (_did(reading, "ทานากะ เคน"), _did(reading, "โมริ จุน")) == (["Appreciation"], [])


def _represented(reading: Reading) -> dict[str, str]:
    """For whom those who took part speak, by name."""
    told = [claim.about for claim in reading.claims if isinstance(claim.about, Participation)]
    return {
        name: (part.represents or "").rsplit("/", 1)[-1]
        for part in told
        for name in _names(reading, part.person)
        if " " in name
    }


@pytest.mark.parametrize(
    ("told", "body"),
    [
        ("Mr Bo Lee, President of the Reef Arbitration Institute", "reef-arbitration-institute"),
        ("Mr Bo Lee, Managing Director of Coral Bank", "coral-bank"),
        ("Mr Bo Lee, Chairman of the Coral Committee of Laos", "laos"),
    ],
)
def test_who_holds_an_office_of_a_body_speaks_for_it(reader: Reader, told: str, body: str):
    """A body that is no ministry and no part of another one is spoken for by who holds an office there."""
    reading = reader.read(Release("note", f"{told}, attended the 5th ASEAN-Japan Forum.", "en", None, "Japan"))
    assert _represented(reading)["Bo Lee"].endswith(body)


def test_an_office_told_in_full_later(reader: Reader):
    """A title of one word gives way to the whole office."""
    text = "Minister Lee Joins the 5th ASEAN-Japan Forum\n\nMinister for Transport Mr Bo Lee attended it in Hanoi."
    reading = reader.read(Release("note", text, "en", None, "Laos"))
    (part,) = (claim.about for claim in reading.claims if isinstance(claim.about, Participation))
    assert part.position is not None
    assert "Minister for Transport" in _names(reading, part.position)


def test_who_is_known_by_office_and_surname(reader: Reader):
    """A leader whom the release never names in full speaks for their own country."""
    text = "President Biden and Prime Minister Kishida attended the 5th Quad Leaders' Summit."
    reading = reader.read(Release("note", text, "en", None, "Laos"))
    told = [claim.about for claim in reading.claims if isinstance(claim.about, Participation)]
    assert {(part.represents or "").rsplit("/", 1)[-1] for part in told} == {"usa", "japan"}


def test_a_short_form_of_an_office_belongs_to_whoever_holds_it(reader: Reader):
    """Told in the title without it, and once with it in brackets."""
    text = (
        "Senior Minister of State for Law Ann Roe to visit Japan\n\nSenior Minister of State (SMS) for Health and Law "
        "Ann Roe will attend the 3rd ASEAN-Japan Forum. SMS Roe thanked Laos."
    )
    reading = reader.read(Release("note", text, "en"))
    people = {c.about.person for c in reading.claims if isinstance(c.about, Participation)}
    assert len(people) == 1
    assert _did(reading, "Ann Roe") == ["Appreciation"]


def test_the_office_of_the_home_country_is_taken(reader: Reader):
    """Beside the President of the country whose release it is, another bare "President" is not of it."""
    text = "President Biden Meets Leaders\n\nPresident Joe Biden met President Karl Roe. Secretary Jane Doe attended."
    told = [c.about for c in reader.read(Release("note", text, "en")).claims if isinstance(c.about, Participation)]
    lands = [(one.represents or "").rpartition("/")[2] for one in told]
    assert lands == ["usa", "", "usa"]
