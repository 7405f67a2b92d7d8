"""Which people are one, and which only have like names."""

import json

import pytest
from resolving import asked, disputed, joined, resolved

from kg.answers.ready import rows
from kg.builder import build
from kg.names import AJ, ID, digest
from kg.resolution import Account, Decisions, resolve
from kg.store import current
from kg.vocabulary.model import Entry, Vocabulary

NORLAND = f"{ID}actor/norland"
VOCABULARY = Vocabulary({NORLAND: Entry(NORLAND, "actor", "Country", {"en": ("Norland",)})})


def release(name: str, *people: tuple[str, str], meeting: str = "") -> Account:
    """A release that names people, each with an office, at a meeting of its own or the one given."""
    made = Account(f"r/{name}", {}, facts={"issued": ["2031-05-04"]})
    for called, office in people:
        iri = person(called)
        made.forms[iri] = [(called, "en")]
        made.things[iri] = {"type": ["Person"]}
        part = {"participant": [iri], "represents": [NORLAND], "atMeeting": [f"{ID}meeting/{meeting or name}"]}
        part |= {"position": [f"{ID}position/{office}"], "role": [AJ + "Attendee"]}
        made.things[f"{ID}participation/{digest(called, name)}"] = part
    return made


def person(called: str) -> str:
    """The IRI that a text's name gives."""
    return f"{ID}provisional/person/{digest(called)}"


def groups(*accounts: Account, decisions: Decisions | None = None) -> list[set[str]]:
    """The names that are one person's, of those that have several."""
    found = resolve(accounts, VOCABULARY, decisions).renamed
    called = {person(forms[0][0]): forms[0][0] for one in accounts for forms in one.forms.values()}
    together: dict[str, set[str]] = {}
    for iri, name in called.items():
        together.setdefault(found.get(iri, iri), set()).add(name)
    return sorted((names for names in together.values() if len(names) > 1), key=min)


ALIKE = [
    ("Mori Jiro", "Shiro Mori"),
    ("Mori Ichiro", "Shiro Mori"),
    ("Mori Goro", "Koro Mori"),
    ("Mori Kenji", "Genshi Mori"),
    ("Mori Koichi", "Goichi Mori"),
    ("Mori Masako", "Masaki Mori"),
    ("Mori Yoko", "Yuko Mori"),
    ("Mori Eiji", "Seiji Mori"),
    ("Nguyen Thi Tran", "Nguyen Thi Trang"),
    ("จิโร โมริ", "ชิโร โมริ"),
    ("โกโร โมริ", "โคโร โมริ"),
    ("モリ・ジロウ", "モリ・シロウ"),
    ("森次郎", "森四郎"),
]


@pytest.mark.parametrize(("one", "two"), ALIKE)
def test_like_names_in_one_script_are_two_people(one, two):
    """Each script tells k and g, sh and j, i and o apart, whatever the offices and the meetings."""
    assert groups(release("a", (one, "envoy")), release("b", (two, "director"))) == []
    assert groups(release("a", (one, "envoy")), release("b", (two, "director"), meeting="a")) == []


@pytest.mark.parametrize(("one", "two"), ALIKE)
def test_not_even_in_one_office(one, two):
    """At one meeting they are two accounts of who held it, or a spelling for a person to judge."""
    accounts = release("a", (one, "envoy")), release("b", (two, "envoy"), meeting="a")
    if "Eiji" not in one and "Trang" not in two:
        assert groups(*accounts) == []
    found = resolve(accounts, VOCABULARY)
    assert found.conflicts or found.candidates or found.renamed


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Ohta Koichi", "Kouichi Ōta"),
        ("Satō Jirō", "Jiro Satoh"),
        ("Gemba Shinji", "Shinji Genba"),
        ("เคสุเกะ โมริ", "เคซุเคะ โมริ"),
        ("モリ・シンゾウ", "もり しんぞー"),
        ("森 四郎", "森四郎"),
    ],
)
def test_spellings_of_one_name_in_one_script(one, two):
    """Long vowels and habits of spelling tell nobody apart."""
    assert groups(release("a", (one, "envoy")), release("b", (two, "director"))) == [{one, two}]


def test_between_scripts_the_nearest_one_is_meant():
    """A Thai name may be written for either; the letters that Thai does tell apart decide."""
    latin = release("a", ("Mori Jiro", "envoy")), release("b", ("Mori Shiro", "director"))
    assert groups(*latin, release("c", ("ชิโร โมริ", "director"))) == [{"Mori Shiro", "ชิโร โมริ"}]
    assert groups(*latin, release("c", ("จิโร โมริ", "envoy"))) == [{"Mori Jiro", "จิโร โมริ"}]
    assert groups(latin[0], release("c", ("ชิโร โมริ", "director"))) == []


def test_who_may_be_either_is_neither():
    """Two people whose names another script writes alike: a person has to judge."""
    accounts = [release(name, (name, "envoy")) for name in ("Mori Tada", "Mori Tata", "モリ・タダ")]
    assert groups(*accounts) == [{"Mori Tada", "モリ・タダ"}]
    accounts = [release(name, (name, "envoy")) for name in ("Mori Bada", "Mori Pata", "บาตะ โมริ")]
    assert groups(*accounts) == []
    found = resolve(accounts, VOCABULARY)
    assert len({link for link in found.candidates if person("บาตะ โมริ") in (link.one, link.two)}) == 2


def test_a_split_holds_through_a_third_name():
    """What was as near to both parts as to each other does not join them again, nor go with one of them by chance."""
    accounts = [release(name, (name, "envoy")) for name in ("Ohta Ken", "Ota Ken", "โอตะ เคน")]
    assert groups(*accounts) == [{"Ohta Ken", "Ota Ken", "โอตะ เคน"}]
    split = Decisions(apart=frozenset({(person("Ota Ken"), person("Ohta Ken"))}))
    assert groups(*accounts, decisions=split) == []
    found = resolve(accounts, VOCABULARY, split)
    assert {frozenset((link.one, link.two)) for link in found.candidates} == {
        frozenset((person("โอตะ เคน"), person(name))) for name in ("Ota Ken", "Ohta Ken")
    }


def test_a_name_in_both_scripts_is_compared_in_its_own():
    """What Thai would allow, the Latin name beside it forbids."""
    one, two = release("a", ("Mori Goro", "envoy")), release("b", ("โกโร โมริ", "director"))
    two.forms[person("โกโร โมริ")].append(("Mori Koro", "en"))
    assert groups(one, two) == []


def test_like_names_at_one_meeting_in_other_offices():
    """In another script too, two people may speak for one country."""
    one, two = release("a", ("Mori Masako", "envoy")), release("b", ("มาซากิ โมริ", "director"), meeting="a")
    assert groups(one, two) == []
    assert groups(one, release("b", ("มาซาโกะ โมริ", "director"), meeting="a")) == [{"Mori Masako", "มาซาโกะ โมริ"}]


NAME = "Ichiro Nagase"


def held(name: str, office: str, words: str, issued: str, called: str = NAME) -> Account:
    """A release that names somebody of one name in an office, as a reading does: with an IRI for each office."""
    made = release(name, (called, office))
    made.facts["issued"] = [issued]
    made.forms[f"{ID}position/{office}"] = [(words, "en")]
    iri, own = person(called), person(f"{called} {office}")
    if office:
        made.forms[own] = made.forms.pop(iri)
        made.things[own] = made.things.pop(iri)
        for about in made.things.values():
            about.update({"participant": [own]} if "participant" in about else {})
    else:
        made.things = {thing: told for thing, told in made.things.items() if "participant" not in told}
    return made


EARLY = held("a", "vice-minister", "Vice-Minister for Foreign Affairs", "2012-06-01")
CAREERS = [
    ([held("b", "minister", "Minister for Foreign Affairs", "2021-06-01")], 1),
    ([held("b", "justice", "Minister of Justice", "2013-06-01")], 1),
    ([held("b", "mayor", "Mayor of Southport", "2023-06-01")], 2),
    ([held("b", "minister", "Minister for Foreign Affairs", ""), held("c", "mayor", "Mayor of Southport", "")], 2),
    ([held("b", "mayor", "Mayor of Southport", "2023-06-01"), held("c", "", "", "2023-07-01")], 2),
    ([held("b", "mayor", "Mayor of Southport", "2023-06-01"), held("c", "", "", "2017-07-01")], 3),
    ([held("c", "", "", "2023-07-01")], 2),
    ([held("c", "", "", "2013-07-01")], 1),
]


@pytest.mark.parametrize(("later", "people"), CAREERS)
def test_one_full_name_is_one_person_where_the_offices_allow_it(later, people):
    """A career in one field or within two years is one person's; a mayor ten years later is a candidate."""
    lexicon = {"en": {"position_head": ("minister", "mayor"), "every_portfolio": ("vice", "affairs", "for")}}
    found = resolve([EARLY, *later], Vocabulary(VOCABULARY.entries, words=lexicon))
    iris = {iri for one in (EARLY, *later) for iri in one.forms if "/person/" in iri}
    assert len({found.renamed.get(iri, iri) for iri in iris}) == people
    doubtful = [link.reason for link in found.candidates if link.rule in {"namesakes", "romanisation"}]
    assert len(doubtful) >= people - 1


def test_a_promotion_is_one_person_and_a_namesake_is_asked_about(tmp_path):
    """As releases tell it: two offices of one ministry, and a mayor five years later."""
    offices = {"2012": "Vice-Minister for Foreign Affairs of Japan", "2018": "Minister for Foreign Affairs of Japan"}
    with (tmp_path / "r.jsonl").open("w", encoding="utf-8") as file:
        for number, (year, office) in enumerate({**offices, "2023": "Mayor of Sapporo"}.items()):
            text = f"On 4 June {year}, the {27 + number}th ASEAN-Japan Forum was held in Tokyo. "
            text += f"Mr. Nagase Ichiro, {office}, attended the meeting."
            row = {"document": year, "published": f"{year}-06-05", "lang": "en", "text": text}
            file.write(json.dumps({**row, "publisher": "Ministry of Foreign Affairs of Japan"}) + "\n")
    build([tmp_path / "r.jsonl"], tmp_path / "g")
    store = current(tmp_path / "g").open()
    named = {(row["person"], row["position"].rpartition("/")[2]) for row in rows(store, "people")}
    minister, vice, mayor = (
        next(person for person, held in named if held.startswith(one)) for one in ("minister", "vice", "mayor")
    )
    assert minister == vice != mayor
    assert [row["rule"] for row in rows(store, "merge-candidates")] == ["namesakes"]


@pytest.mark.parametrize(
    ("year", "office", "people"), [(2021, "Finance", 1), (2029, "Finance", 2), (2021, "Defence", 2)]
)
def test_a_family_name_at_talks_is_whoever_holds_the_office_then(tmp_path, year, office, people):
    """Where no meeting is told: of one office and country, within two years."""
    texts = {
        "a": (2021, "Suzuki Ken, Minister of Finance of Japan, attended the 5th ASEAN-Japan Forum on 2 December 2021."),
        "b": (
            year,
            f"Mr Suzuki, Minister of {office} of Japan, met President Roe Jin of Indonesia on 7 December {year}.",
        ),
    }
    with (tmp_path / "r.jsonl").open("w", encoding="utf-8") as file:
        for name, (told, text) in texts.items():
            row = {"document": name, "published": f"{told}-12-08", "lang": "en", "text": f"News\n\n{text}"}
            file.write(json.dumps({**row, "publisher": "Reef Post"}) + "\n")
    build([tmp_path / "r.jsonl"], tmp_path / "g")
    named = {row["person"] for row in rows(current(tmp_path / "g").open(), "people")}
    assert len([person for person in named if "suzuki" in person]) == people


def _single(office: str) -> Account:
    """A release that calls somebody by a surname and an office, and does not tell for whom they speak."""
    made = release("bare", ("Mori", "short"), meeting="m")
    made.forms[f"{ID}position/short"] = [(office, "en")]
    next(thing for thing in made.things.values() if "represents" in thing).pop("represents")
    return made


def _full(name: str, called: str, office: str) -> Account:
    made = release(name, (called, f"of-{name}"), meeting="m")
    made.forms[f"{ID}position/of-{name}"] = [(office, "en")]
    return made


def test_a_surname_at_a_meeting_is_the_one_of_that_name_there():
    """Though the release does not tell the country; not in an office that is another one, and not where two fit."""
    one, two = _full("a", "Mori Kenji", "Minister of Tides"), _full("b", "Mori Takeo", "Minister of Reefs")
    assert groups(_single("Minister"), one) == [{"Mori", "Mori Kenji"}]
    assert groups(_single("Ambassador"), one) == []
    found = resolve([_single("Minister"), one, two], VOCABULARY)
    assert {link.rule for link in found.candidates} == {"one-name-in-office"}
    assert groups(_single("Minister"), one, two) == []


def test_two_names_in_one_script_are_no_candidate():
    """Another given name of the same letters is somebody else, and nobody need look at it."""
    accounts = release("a", ("Mori Ichiro", "envoy")), release("b", ("Mori Jiro", "director"))
    assert not resolve(accounts, VOCABULARY).candidates


JAPANESE = Vocabulary(
    {NORLAND: Entry(NORLAND, "actor", "Country", {"en": ("Norland",)})},
    words={"ja": {"family_name_reading": ("鈴木=Suzuki", "森=Mori")}},
)


def _joined(*accounts: Account) -> list[set[str]]:
    """The names that are one person's, where the lexicon tells how family names are read."""
    found = resolve(accounts, JAPANESE).renamed
    together: dict[str, set[str]] = {}
    for account in accounts:
        for iri, forms in account.forms.items():
            together.setdefault(found.get(iri, iri), set()).add(forms[0][0])
    return sorted((names for names in together.values() if len(names) > 1), key=min)


@pytest.mark.parametrize("full", ["Suzuki Hanako", "ฮานาโกะ ซูซูกิ", "スズキ・ハナコ", "鈴木花子"])
def test_a_family_name_in_han_letters_with_its_office(full):
    """As it is read, or as the full name begins: the same office of the same country, told at the same time."""
    assert _joined(release("a", ("鈴木", "minister")), release("b", (full, "minister"))) == [{"鈴木", full}]
    assert _joined(release("a", ("鈴木", "minister")), release("b", (full, "envoy"))) == []
    assert _joined(release("a", ("森", "minister")), release("b", (full, "minister"))) == []


def test_two_of_one_family_in_two_offices_stay_two():
    """Nor is a family name that may be either of two people any of them."""
    both = release("a", ("Suzuki Hanako", "minister"), ("Suzuki Jiro", "envoy"))
    assert _joined(release("b", ("鈴木", "minister")), both) == [{"鈴木", "Suzuki Hanako"}]
    others = release("c", ("Suzuki Goro", "minister"))
    assert _joined(release("b", ("鈴木", "minister")), both, others) == []


def test_a_family_name_years_apart_is_for_a_person_to_judge():
    """The same office may have gone to another one of that name."""
    late = release("b", ("Suzuki Hanako", "minister"))
    late.facts["issued"] = ["2039-05-04"]
    found = resolve([release("a", ("鈴木", "minister")), late], JAPANESE)
    assert not found.renamed
    assert [one.rule for one in found.candidates] == ["one-name-in-office"]


@pytest.mark.parametrize(
    ("called", "office", "rules"),
    [
        ("Suzuki Hanako", "minister", ["family-name-in-office"]),
        ("Suzuki Hanako", "envoy", []),
        ("Mori Hanako", "minister", []),
    ],
)
def test_a_full_name_in_han_letters_in_one_office_is_for_a_person_to_judge(called, office, rules):
    """Only the family name tells how it sounds, and two meetings tell nothing more."""
    found = resolve([release("a", ("鈴木花子", "minister")), release("b", (called, office))], JAPANESE)
    assert not found.renamed
    assert [one.rule for one in found.candidates] == rules


def test_chairs_of_one_country_whose_names_sound_alike():
    """Two scripts spell the name roughly alike, and translators tell other offices of whoever chaired."""
    accounts = [release("a", ("Albert Mora", "secretary")), release("b", ("アルバート・モラ", "director"), meeting="a")]
    assert groups(*accounts) == []
    for account in accounts:
        for about in account.things.values():
            if "role" in about:
                about["role"] = [AJ + "Cochair"]
    assert groups(*accounts) == [{"Albert Mora", "アルバート・モラ"}]


SUZUKI = ["Suzuki Hanako", "ฮานาโกะ ซูซูกิ", "スズキ・ハナコ"]
MORI = ["Mori Kenji", "เคนจิ โมริ", "モリ・ケンジ"]


@pytest.mark.parametrize("written", ["鈴木花子", "鈴木"])
@pytest.mark.parametrize(("called", "same"), [*((one, True) for one in SUZUKI), *((one, False) for one in MORI)])
def test_a_name_in_han_letters_is_no_name_that_it_is_not_read_as(written, called, same):
    """At one meeting in one office: one person where the readings agree, else two accounts of who held it."""
    accounts = release("a", (written, "minister")), release("b", (called, "minister"), meeting="a")
    assert _joined(*accounts) == ([{written, called}] if same else [])
    found = resolve(accounts, JAPANESE)
    assert [one.kind for one in found.conflicts] == ([] if same else ["holder"])
    assert not found.candidates


@pytest.mark.parametrize(("written", "called"), [("木村花子", "Suzuki Hanako"), ("森田花子", "Morita Hanako")])
def test_a_name_in_han_letters_of_which_nothing_is_known(written, called):
    """The office decides; a longer name that begins like a listed one may be read on."""
    accounts = release("a", (written, "minister")), release("b", (called, "minister"), meeting="a")
    assert _joined(*accounts) == [{written, called}]


def test_a_third_name_does_not_join_what_is_read_otherwise():
    """Two names of which one is the person's, and a third that could be either by its letters."""
    accounts = [
        release(name, (called, "minister"), meeting="m")
        for name, called in (("a", "鈴木花子"), ("b", "Mori Kenji"), ("c", "เคนจิ โมริ"))
    ]
    assert _joined(*accounts) == [{"Mori Kenji", "เคนจิ โมริ"}]
    sides = [side for one in resolve(accounts, JAPANESE).conflicts for side in one.sides]
    assert len(sides) == 2


def test_releases_that_name_two_holders_disagree(tmp_path):
    """Of one minister at one meeting, in two languages."""
    told = {
        "ja": "2031年5月4日、東京で第33回日・ASEANフォーラムが開催され、鈴木花子外務大臣が出席しました。",
        "en": "On 4 May 2031, the 33rd ASEAN-Japan Forum was held in Tokyo. "
        "Mr. Kenji Mori, Minister for Foreign Affairs of Japan, attended the meeting.",
    }
    with (tmp_path / "r.jsonl").open("w", encoding="utf-8") as file:
        for language, text in told.items():
            row = {"document": language, "published": "2031-05-05", "lang": language, "text": text}
            file.write(json.dumps({**row, "publisher": "Ministry of Foreign Affairs of Japan"}) + "\n")
    build([tmp_path / "r.jsonl"], tmp_path / "g")
    disagree = rows(current(tmp_path / "g").open(), "conflicts")
    assert {(row["kind"], row["release"].rpartition("/")[2]) for row in disagree} == {
        ("holder", "ja"),
        ("holder", "en"),
    }


def forum(number: int, day: str, who: str) -> tuple[str, str, str]:
    """A release about a forum that somebody chaired."""
    text = f"Forum\n\nThe {number}th ASEAN-Japan Forum was held in Tokyo on {day}. The meeting was chaired by {who}."
    return "en", f"{day[-4:]}-12-01", text


def test_offices_of_two_fields_held_by_turns_are_two_peoples():
    """Whoever takes over another ministry is one person; whoever seems to come back in between is left to a person."""
    tourism, labour = (f"Mr. Suchart Wongsawat, Minister of {field} of Thailand" for field in ("Tourism", "Labour"))
    first, second = forum(12, "2 May 2030", tourism), forum(13, "2 May 2031", labour)
    moved = resolved(first, second)
    assert len(joined(moved, "romanisation")) == 1
    back = resolved(first, second, forum(14, "2 March 2032", tourism))
    assert not joined(back, "romanisation")
    assert len(asked(back, "namesakes")) == 1


@pytest.mark.parametrize(
    ("one", "two", "disagree"),
    [
        ("Mori Ken", "Mori Kenji", 1),
        ("Mori Ken", "Mori Takeshi", 1),
        ("Mori Ken", "Ken Mori", 0),
        ("Mori Jun", "Moori Jun", 0),
    ],
)
def test_two_given_names_of_one_family_in_one_chair_are_a_conflict(one: str, two: str, disagree: int):
    """As two families' names are; the order of the names and a long vowel are none."""
    told = (forum(12, "2 May 2030", f"Mr. {who}, Minister for Foreign Affairs of Japan") for who in (one, two))
    assert [kind for kind, _ in disputed(resolved(*told))] == ["holder"] * disagree
