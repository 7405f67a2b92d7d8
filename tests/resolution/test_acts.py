"""Which people, acts and participations are one, and where releases disagree."""

import pytest

from kg.names import AJ, ID
from kg.resolution import Account, Decisions, identity, resolve
from kg.resolution.conflicts import Side
from kg.vocabulary.model import Entry, Vocabulary

FORUM, NORLAND, OSTIA = f"{ID}meeting/forum-3", f"{ID}actor/norland", f"{ID}actor/ostia"
FUND, REEFS, TIDES = f"{ID}actor/reef-fund", f"{ID}topic/reefs", f"{ID}topic/tides"
VOCABULARY = Vocabulary(
    {
        iri: Entry(iri, kind, type_, {"en": (name,)})
        for iri, kind, type_, name in [
            (NORLAND, "actor", "Country", "Norland"),
            (OSTIA, "actor", "Country", "Ostia"),
            (FUND, "actor", "Fund", "Reef Fund"),
            (REEFS, "topic", "Topic", "reefs"),
            (TIDES, "topic", "Topic", "tides"),
        ]
    }
)


def account(name: str, issued: str = "2031-05-04") -> Account:
    """A release about the 3rd Forum."""
    meeting = {"inSeries": [f"{ID}series/forum"], "ordinal": ["3"], "startDate": ["2031-05-02"]}
    made = Account(f"r/{name}", {FORUM: meeting}, facts={"issued": [issued]})
    made.claims[FORUM] = [f"{ID}claim/{name}/meeting"]
    return made


def act(
    made: Account, number: int, type_: str = "Support", *, who: str = NORLAND, about: tuple[str, ...] = (REEFS,)
) -> str:
    """Add an act at the Forum."""
    iri = f"{ID}act/{made.release[2:]}/{number}"
    made.things[iri] = {"type": [type_], "agent": [who], "concerns": list(about), "atMeeting": [FORUM]}
    made.things[iri]["modality"] = [AJ + "Done"]
    made.claims[iri] = [f"{ID}claim/{made.release[2:]}/{number}"]
    return iri


def person(made: Account, name: str, slug: str, position: str = "minister", role: str = "Attendee") -> str:
    """Add a person who speaks for Norland at the Forum."""
    iri = f"{ID}provisional/person/{slug}"
    made.forms[iri] = [(name, "en")]
    made.things[iri] = {"type": ["Person"]}
    part = f"{ID}participation/{slug}"
    made.things[part] = {"participant": [iri], "represents": [NORLAND], "position": [f"{ID}position/{position}"]}
    made.things[part] |= {"atMeeting": [FORUM], "role": [AJ + role]}
    made.claims[part] = [f"{ID}claim/{made.release[2:]}/{slug}"]
    return iri


def test_acts_of_one_type_and_party_about_one_matter_are_one():
    """Not all slots need be equal."""
    a, b = account("a"), account("b")
    one, two = act(a, 1, about=(REEFS, TIDES)), act(b, 1, about=(REEFS, FUND))
    found = resolve([a, b], VOCABULARY)
    assert found.renamed == {two: one}
    assert [(link.rule, link.reason, link.confidence) for link in found.identities] == [
        ("act-overlap", "topic/reefs", 0.8167)
    ]


def test_other_acts_stay_apart():
    """Another type, party or matter; a denial; two acts of one release."""
    a, b, c = account("a"), account("b"), account("c")
    act(a, 1)
    act(b, 1, "Proposal")
    act(b, 2, who=OSTIA)
    act(b, 3, about=(TIDES,))
    denied = act(c, 1)
    c.things[denied]["modality"] = [AJ + "Negated"]
    act(a, 2)
    assert resolve([a, b, c], VOCABULARY).renamed == {}


@pytest.mark.parametrize(
    ("mine", "theirs", "same"),
    [((), (FUND,), 2), ((FUND,), (), 2), ((), (), 1), ((FUND,), (FUND,), 1)],
    ids=["a meeting and a fund", "a fund and a meeting", "two of the meeting", "two of the fund"],
)
def test_a_meeting_that_acts_are_only_intended_for_makes_them_no_one(mine, theirs, same: int):
    """A hope for the next summit is none for the fund that another hopes for at that summit."""
    summit = f"{ID}meeting/summit-4"
    made = [account("a"), account("b")]
    iris = []
    for one, about in zip(made, (mine, theirs), strict=True):
        iris.append(act(one, 1, "Expectation", about=about))
        one.things[iris[-1]]["intendedFor"] = [summit]
    renamed = resolve(made, VOCABULARY).renamed
    assert len({renamed.get(iri, iri) for iri in iris}) == same


def test_a_sum_handed_over_is_no_account_of_its_promise():
    """The same money to the same fund ten days apart: first pledged, then given."""
    a, b = account("a"), account("b")
    one, two = act(a, 1, "Pledge"), act(b, 1, "Pledge")
    for made, iri in ((a, one), (b, two)):
        made.things[iri]["amount"] = [f"{ID}amount/USD-5"]
    assert resolve([a, b], VOCABULARY).renamed == {two: one}
    b.things[two]["delivered"] = ["true"]
    assert resolve([a, b], VOCABULARY).renamed == {}


def test_two_acts_of_a_release_are_two():
    """Only one of them can be that of the other release, the one that fits best."""
    a, b = account("a"), account("b")
    act(a, 1, about=(REEFS, TIDES))
    best, two = act(a, 2), act(b, 1)
    assert resolve([a, b], VOCABULARY).renamed == {two: best}


def test_words_that_point_to_a_topic():
    """A word that few topics have in their names tells which is meant; one that many have does not."""
    names = {
        "deep-sea-partnership": "deep-sea partnership",
        **{f"x-{n}": f"{n} cooperation" for n in ("a", "b", "c", "d")},
    }
    topics = {
        f"{ID}topic/{key}": Entry(f"{ID}topic/{key}", "topic", "Topic", {"en": (name,)}) for key, name in names.items()
    }
    known = Vocabulary(VOCABULARY.entries | topics)
    for words, topic, same in (
        ("moving their partnership forward", "deep-sea-partnership", True),
        ("their close cooperation", "x-a", False),
    ):
        a, b = account("a"), account("b")
        unknown = f"{ID}provisional/topic/unknown"
        act(a, 1, "Emphasis", about=(unknown,))
        a.forms[unknown] = [(words, "en")]
        act(b, 1, "Emphasis", about=(f"{ID}topic/{topic}",))
        assert bool(resolve([a, b], known).renamed) == same


def test_a_ministry_acts_for_its_country():
    """The same act, told of the one and of the other."""
    ministry = f"{ID}actor/ministry"
    entry = Entry(ministry, "actor", "Ministry", {"en": ("Ministry of Reefs",)}, country=NORLAND)
    a, b = account("a"), account("b")
    one, two = act(a, 1), act(b, 1, who=ministry)
    assert resolve([a, b], Vocabulary(VOCABULARY.entries | {ministry: entry})).renamed == {two: one}


@pytest.mark.parametrize(
    ("about", "same"), [((REEFS, TIDES), True), ((FUND,), True), ((REEFS,), False)], ids=["two", "a body", "a topic"]
)
def test_an_act_without_a_meeting(about, same):
    """In the same week, of the same parties and matter, it is the one at the meeting; one topic alone says little."""
    a, b = account("a"), account("b")
    one, two = act(a, 1, about=about), act(b, 1, about=about)
    del b.things[two]["atMeeting"]
    assert resolve([a, b], VOCABULARY).renamed == ({two: one} if same else {})
    other = f"{ID}meeting/talks"
    b.things[other] = {"inSeries": [f"{ID}series/talks"]}
    b.things[two]["atMeeting"] = [other]
    assert resolve([a, b], VOCABULARY).renamed == {}


def test_what_is_said_every_week_is_no_one_act():
    """Each of three releases is like the one a week before; the first and the last are too far apart."""
    made = [account(name, day) for name, day in (("a", "2031-05-01"), ("b", "2031-05-08"), ("c", "2031-05-15"))]
    for release in made:
        del release.things[act(release, 1, about=(REEFS, TIDES))]["atMeeting"]
    found = resolve(made, VOCABULARY)
    assert len(found.renamed) == 1
    assert len(found.candidates) == 1


@pytest.mark.parametrize(("words", "together"), [("crab schools in bays", 1), ("kelp farms at sea", 2)])
def test_an_act_between_two_others_does_not_make_them_one(words: str, together: int):
    """The first has two topics of the second, which has words of the third: these two are one act, not all three."""
    made = [account(name) for name in ("a", "b", "c")]
    mine, theirs = f"{ID}provisional/topic/mine", f"{ID}provisional/topic/theirs"
    for release, about in zip(made, ((REEFS, TIDES, mine), (REEFS, TIDES, theirs), (theirs,)), strict=True):
        del release.things[act(release, 1, about=about)]["atMeeting"]
        release.forms[mine], release.forms[theirs] = [("kelp farms at sea", "en")], [(words, "en")]
    assert len(resolve(made, VOCABULARY).renamed) == together


def test_two_meetings_are_not_joined_by_an_act_that_tells_of_none():
    """It may have been done at the one or at the other."""
    a, b, c = account("a"), account("b"), account("c")
    talks = f"{ID}meeting/talks"
    c.things[talks] = {"inSeries": [f"{ID}series/talks"]}
    one, two, three = (act(made, 1, about=(REEFS, TIDES)) for made in (a, b, c))
    del b.things[two]["atMeeting"]
    c.things[three]["atMeeting"] = [talks]
    assert resolve([a, b, c], VOCABULARY).renamed == {two: one}


def test_people_by_sound_and_by_office():
    """A name in another script sounds alike; one that cannot be heard holds the same office at the meeting."""
    a, b, c = account("a"), account("b"), account("c")
    one, two, three = person(a, "Sato Hanako", "a"), person(b, "ฮานาโกะ ซาโต", "b"), person(c, "佐藤花子", "c")
    found = resolve([a, b, c], VOCABULARY)
    people = {iri: standing for iri, standing in found.renamed.items() if "/person/" in iri}
    assert people == {two: one, three: one}
    assert {link.rule for link in found.identities} == {"romanisation", "office-at-meeting", "same-slots"}
    assert found.conflicts == []


def test_one_family_name_is_no_person():
    """Two Suzukis of one country at one meeting."""
    a, b = account("a"), account("b")
    person(a, "Suzuki Noriyuki", "a", "minister")
    person(b, "ชิเงโกะ ซูซูกิ", "b", "director")
    assert not resolve([a, b], VOCABULARY).identities


def test_two_holders_of_an_office_are_a_conflict():
    """But not where one release names both."""
    a, b = account("a"), account("b")
    one, two = person(a, "Suzuki Noriyuki", "a"), person(b, "Mori Takeo", "b")
    found = resolve([a, b], VOCABULARY)
    assert [(c.about, c.kind, {side.thing for side in c.sides}) for c in found.conflicts] == [
        (FORUM, "holder", {one, two})
    ]
    person(a, "Mori Takeo", "b")
    assert resolve([a, b], VOCABULARY).conflicts == []


def test_two_in_the_chair_for_one_country_are_a_conflict():
    """Whatever their offices are called, where their names can be compared; else they are one person."""
    a, b = account("a"), account("b")
    one = person(a, "Suzuki Noriyuki", "a", "minister", "Chair")
    two = person(b, "Mori Takeo", "b", "keeper-of-reefs", "Chair")
    found = resolve([a, b], VOCABULARY)
    assert [(c.about, c.kind, {side.thing for side in c.sides}) for c in found.conflicts] == [
        (FORUM, "holder", {one, two})
    ]
    b.forms[two] = [("鈴木徳之", "ja")]
    found = resolve([a, b], VOCABULARY)
    assert "chair-at-meeting" in {link.rule for link in found.identities}
    assert found.conflicts == []


def test_several_may_hold_one_office():
    """Which offices these are stands in the lexicon."""
    a, b = account("a"), account("b")
    person(a, "Suzuki Noriyuki", "a")
    person(b, "Mori Takeo", "b")
    for one in (a, b):
        for position in {v["position"][0] for v in one.things.values() if "position" in v}:
            one.forms.setdefault(position, []).append(("Deputy Keeper of Reefs", "en"))
    several = Vocabulary(VOCABULARY.entries, words={"en": {"several_hold": ("deputy keeper",)}})
    assert resolve([a, b], VOCABULARY).conflicts
    assert resolve([a, b], several).conflicts == []


@pytest.mark.parametrize(
    ("start", "end", "differ"),
    [("2031-05-02", "2031-05-03", False), ("2031-05-03", None, False), ("2031-05-03", "2031-05-04", True)],
)
def test_other_days_of_several_are_a_conflict(start: str, end: str | None, differ: bool):  # noqa: FBT001
    """A day of them is none."""
    a, b = account("a"), account("b")
    a.things[FORUM] |= {"startDate": ["2031-05-02"], "endDate": ["2031-05-03"]}
    b.things[FORUM] |= {"startDate": [start]} | ({"endDate": [end]} if end else {})
    assert bool(resolve([a, b], VOCABULARY).conflicts) == differ


@pytest.mark.parametrize(
    ("start", "doubt"), [("2031-05-04", "presence"), ("2031-05-01", "presence"), ("2031-04-30", ""), ("2031-05-20", "")]
)
def test_a_day_on_which_somebody_was_there_may_follow_the_first(start: str, doubt: str):
    """Within the days that a meeting may last; what is told of the meeting itself disagrees with any other day."""
    a, b = account("a"), account("b")
    a.things[FORUM] |= {"startDate": ["2031-05-02"]}
    b.things[FORUM] |= {"startDate": [start]}
    a.facts["issued"] = b.facts["issued"] = ["2031-06-01"]
    assert [one.doubt for one in resolve([a, b], VOCABULARY).conflicts] == [""]
    b.facts["day of presence"] = b.claims[FORUM]
    assert [one.doubt for one in resolve([a, b], VOCABULARY).conflicts] == [doubt]


def test_where_somebody_took_part_from_afar_is_no_conflict():
    """Nor is where somebody was, who may have taken part from afar; what is told of the meeting itself is."""
    a, b = account("a"), account("b")
    towns = [f"{ID}place/{name}" for name in ("reef-city", "sand-city")]
    entries = VOCABULARY.entries | {iri: Entry(iri, "place", "Place", {"en": (iri,)}) for iri in towns}
    known = Vocabulary(entries)
    for one, town in zip((a, b), towns, strict=True):
        one.things[FORUM] |= {"place": [town]}
    assert [found.kind for found in resolve([a, b], known).conflicts] == ["place"]
    b.facts["place of presence"] = b.claims[FORUM]
    assert resolve([a, b], known).conflicts == []
    del b.facts["place of presence"]
    b.things[FORUM] |= {"mode": [f"{AJ}Videoconference"]}
    assert resolve([a, b], known).conflicts == []


def test_days_within_the_days_of_a_journey_are_no_conflict():
    """One release tells the days of the meeting, the other one those of all that was held with it."""
    a, b = account("a"), account("b")
    a.things[FORUM] |= {"startDate": ["2031-05-02"], "endDate": ["2031-05-07"]}
    b.things[FORUM] |= {"startDate": ["2031-05-05"], "endDate": ["2031-05-06"]}
    assert resolve([a, b], VOCABULARY).conflicts == []


def test_amounts_and_dates_that_differ_are_conflicts():
    """With a claim on each side; what is told more coarsely disagrees with nothing."""
    a, b, c = account("a"), account("b"), account("c")
    for made, value in ((a, "5"), (b, "6")):
        iri = act(made, 1, "Pledge", about=(FUND,))
        made.things[f"{ID}amount/{value}"] = {"currency": ["EUR"], "value": [value]}
        made.things[iri]["amount"] = [f"{ID}amount/{value}"]
    b.things[FORUM]["startDate"] = ["2031-05-03"]
    c.things[FORUM]["startDate"] = ["2031-05"]
    found = resolve([a, b, c], VOCABULARY).conflicts
    assert [(one.kind, one.sides) for one in found] == [
        ("amount", (Side("5 EUR", "", (f"{ID}claim/a/1",)), Side("6 EUR", "", (f"{ID}claim/b/1",)))),
        ("date", tuple(Side(f"2031-05-0{n}", "", (f"{ID}claim/{r}/meeting",)) for n, r in ((2, "a"), (3, "b")))),
    ]


@pytest.mark.parametrize(
    ("mine", "theirs", "gifts"),
    [((FUND, REEFS), (FUND, TIDES), 2), ((FUND, REEFS), (FUND,), 1), ((FUND, REEFS), (FUND, REEFS, TIDES), 1)],
)
def test_two_sums_for_two_matters_are_two_gifts(mine: tuple[str, ...], theirs: tuple[str, ...], gifts: int):
    """Given through one fund at one meeting: no sum contradicts the other, nor does a third account make them one."""
    a, b, c = account("a"), account("b"), account("c")
    for made, value, about in ((a, "5", mine), (b, "6", theirs)):
        iri = act(made, 1, "Pledge", about=about)
        made.things[f"{ID}amount/{value}"] = {"currency": ["EUR"], "value": [value]}
        made.things[iri]["amount"] = [f"{ID}amount/{value}"]
    act(c, 1, "Pledge", about=(FUND,))
    found = resolve([a, b, c], VOCABULARY)
    one, two = (f"{ID}act/{name}/1" for name in ("a", "b"))
    assert (found.renamed.get(one, one) == found.renamed.get(two, two)) == (gifts == 1)
    assert len(found.conflicts) == 2 - gifts


@pytest.mark.parametrize(
    ("mine", "bound", "theirs", "disagree"),
    [
        ("5", "at least", "6", False),
        ("5", "at least", "4", True),
        ("5", "at most", "4", False),
        ("5", "at most", "6", True),
        ("100", "about", "104", False),
        ("100", "about", "150", True),
        ("100", None, "104", True),
    ],
)
def test_sums_that_may_be_the_same_are_no_conflict(mine, bound, theirs, disagree):
    """More than five million may be six; five million are not."""
    a, b = account("a"), account("b")
    for made, value, how in ((a, mine, bound), (b, theirs, None)):
        iri = act(made, 1, "Pledge", about=(FUND,))
        made.things[f"{ID}amount/{value}"] = {"currency": ["EUR"], "value": [value]}
        made.things[iri] |= {"amount": [f"{ID}amount/{value}"]} | ({"amountBound": [how]} if how else {})
    assert bool(resolve([a, b], VOCABULARY).conflicts) is disagree


def test_a_release_that_tells_both_sums_contradicts_neither():
    """1,200 in all, 300 of it for the fund: who tells only of the 300 agrees."""
    a, b = account("a"), account("b")
    for made, number, value in ((a, 1, "1200"), (a, 2, "300"), (b, 1, "300")):
        iri = act(made, number, "Pledge", about=(FUND,) if number == 1 else (TIDES,))
        made.things[f"{ID}amount/{value}"] = {"currency": ["EUR"], "value": [value]}
        made.things[iri]["amount"] = [f"{ID}amount/{value}"]
    found = resolve([a, b], VOCABULARY)
    assert found.renamed
    assert found.conflicts == []


def test_days_on_which_a_promise_falls_due_are_a_conflict():
    """By the end of 2033 or of 2034; a month of that year disagrees with nothing, and a later word is a new plan."""
    a, b, c = account("a"), account("b"), account("c")
    for made, due in ((a, "2033"), (b, "2034"), (c, "2034-03")):
        iri = act(made, 1, "Pledge", about=(FUND,))
        made.things[iri]["dueDate"] = [due]
    [found] = resolve([a, b, c], VOCABULARY).conflicts
    assert (found.kind, [side.value for side in found.sides]) == ("date", ["2033", "2034", "2034-03"])
    assert resolve([b, c], VOCABULARY).conflicts == []
    b.facts["issued"] = ["2031-09-01"]
    assert resolve([a, b], VOCABULARY).conflicts == []


def test_a_plan_that_changed_is_no_conflict():
    """What was foretold before the meeting gives way to what was told after it."""
    a, b = account("a"), account("b", issued="2030-12-01")
    b.things[FORUM]["startDate"] = ["2031-04-20"]
    assert resolve([a, b], VOCABULARY).conflicts == []


def test_people_have_the_last_word():
    """A decision joins what no rule would, or keeps apart what a rule would join."""
    a, b = account("a"), account("b")
    one, two = act(a, 1), act(b, 1)
    assert resolve([a, b], VOCABULARY, Decisions(apart=frozenset({(two, one)}))).renamed == {}
    three = act(b, 2, "Proposal")
    decided = identity(one, three, "decision", "a person said so", 1.0)
    assert resolve([a, b], VOCABULARY, Decisions(together=(decided,))).renamed == {three: one}


@pytest.mark.parametrize("names", [("Suzuki", "Suzuki Noriyuki", "Suzuki Jiro"), ("鈴木", "鈴木典之", "鈴木次郎")])
def test_a_family_name_that_two_people_are_called_by_does_not_make_them_one(names):
    """Each is called by it after the full name; in one office at one meeting the given name still tells them apart."""
    short, *full = names
    a, b = account("a"), account("b")
    for told, name in zip((a, b), full, strict=True):
        told.forms[person(told, name, told.release, "minister")].append((short, "en"))
    found = resolve([a, b], VOCABULARY)
    assert not [link for link in (*found.identities, *found.candidates) if "person/" in link.one]


def test_a_bare_family_name_is_whoever_holds_the_office():
    """At one meeting or in one office for one country; a Suzuki of another office is another one."""
    a, b, c = account("a"), account("b"), account("c")
    c.things.pop(FORUM)
    full, bare = person(a, "Suzuki Noriyuki", "a", "minister"), person(b, "ซูซูกิ", "b", "minister")
    person(c, "Suzuki", "c", "ambassador")
    c.things[f"{ID}participation/c"].pop("atMeeting")
    people = {iri: standing for iri, standing in resolve([a, b, c], VOCABULARY).renamed.items() if "person/" in iri}
    assert people == {bare: full}
