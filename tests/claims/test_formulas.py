"""Formulas of English speeches, headlines and reports that tell an act, or only look as if they did."""

from __future__ import annotations

import pytest

from kg.claims import Act, Meeting, Participation, Reader, Reading
from kg.release.model import Release

SPEECH = "Speech by Ms Ann Roe at the Reef Forum\n\n1. Good morning. "
STATEMENT = "Joint Statement on Kelp\n\n"


def _read(reader: Reader, text: str) -> Reading:
    return reader.read(Release("f", text, "en"))


def _name(reading: Reading, iri: str) -> str:
    told = reading.things.get(iri)
    return next(iter(told.forms), ("", ""))[0] if told is not None else iri.rpartition("/")[2]


def _acts(reader: Reader, text: str) -> list[tuple[str, list[str], list[str]]]:
    """Class, agents and targets of each act, by the words of the text."""
    reading = _read(reader, text)
    told = [claim.about for claim in reading.claims if isinstance(claim.about, Act)]
    return [(a.type, [_name(reading, i) for i in a.agents], [_name(reading, i) for i in a.targets]) for a in told]


@pytest.mark.parametrize("name", ["Ms Ann Roe", "Dr Ann Roe", "Mr John Tan", "Prof Ann Roe", "Datuk John Tan"])
def test_who_gives_a_speech_needs_no_office(reader: Reader, name: str) -> None:
    """A title with "by" and a name says who "we" is, and who is there."""
    title = f"Remarks by {name} at the Reef Forum"
    text = f"{title}\n\n1. Good morning. ASEAN is large. We are grateful to Japan for the kelp."
    assert [(act[0], act[1]) for act in _acts(reader, text)] == [("Appreciation", [name])]
    people = [c.about for c in _read(reader, text).claims if isinstance(c.about, Participation)]
    assert len(people) == 1


@pytest.mark.parametrize(
    "thanks",
    [
        "Thank you to the Reef Council for the kelp.",
        "My sincere thanks to the Reef Council for its work.",
        "Our thanks go to the Reef Council.",
        "Special thanks to the Reef Council for hosting us.",
        "Many thanks to the Reef Council for this evening.",
        "I would like to begin by expressing once again my warmest thanks and gratitude to the Reef Council.",
    ],
)
def test_thanks_without_a_verb(reader: Reader, thanks: str) -> None:
    """A speaker thanks by the noun alone."""
    acts = _acts(reader, SPEECH + thanks)
    assert [(act[0], act[1]) for act in acts] == [("Appreciation", ["Ms Ann Roe"])]
    assert "Reef Council" in acts[0][2]


@pytest.mark.parametrize(
    "said",
    [
        "I would like to offer a few thoughts on crabs in ASEAN.",
        "I would also like to offer my congratulations to Japan.",
        "Japan offered its perspectives on crabs.",
        "Japan offered its deepest condolences to Fiji.",
        "Japan and Fiji offered their views on kelp.",
    ],
)
def test_words_that_are_offered_are_no_pledge(reader: Reader, said: str) -> None:
    """Only what can be given is promised."""
    assert "Pledge" not in [act[0] for act in _acts(reader, SPEECH + said)]


def test_an_offer_of_help_stays_a_pledge(reader: Reader) -> None:
    """Beside those that are none."""
    assert [act[:2] for act in _acts(reader, "Kelp\n\nJapan offered to train ten divers.")] == [("Pledge", ["Japan"])]


@pytest.mark.parametrize("verb", ["is fully appreciative and supportive of", "remains supportive and appreciative of"])
def test_two_adjectives_tell_one_act(reader: Reader, verb: str) -> None:
    """What somebody is appreciative and supportive of is appreciated."""
    assert [act[:2] for act in _acts(reader, f"{STATEMENT}Fiji {verb} Japan's work on reefs.")] == [
        ("Appreciation", ["Fiji"])
    ]


@pytest.mark.parametrize(
    "joint", ["together with other", "along with other", "together with fellow", "alongside other"]
)
def test_those_who_act_with_others(reader: Reader, joint: str) -> None:
    """Whoever is named first acts, too."""
    acts = _acts(reader, f"Kelp\n\nSingapore, {joint} ASEAN Member States, welcomed the kelp fund.")
    assert ("Welcome", ["Singapore", "ASEAN Member States"]) in [act[:2] for act in acts]


@pytest.mark.parametrize(
    "lead",
    [
        "is tasked to implement agreements and decisions of the ASEAN Summit",
        "will follow up on the decisions of the ASEAN Summit",
        "submits reports to the ASEAN Summit",
        "works under the guidance of the ASEAN Summit",
        "makes recommendations to the ASEAN Summit",
    ],
)
def test_a_meeting_named_as_a_body_has_no_day_and_place(reader: Reader, lead: str) -> None:
    """The journey is to the other one."""
    text = (
        "Official Visit to Manila, the Philippines by Minister for Reefs Mr John Tan\n\n"
        "Minister Tan will attend the 13th ASEAN Law Ministers' Meeting from 13 to 15 November 2025. "
        f"The meeting {lead}."
    )
    told = [claim.about for claim in _read(reader, text).claims if isinstance(claim.about, Meeting)]
    assert [(m.date, m.place) for m in told if m.ordinal is None] == [(None, None)]


@pytest.mark.parametrize("topic", ["community-building", "confidence-building", "capacity-building", "peace-building"])
def test_building_behind_a_hyphen_is_a_matter(reader: Reader, topic: str) -> None:
    """No gerund whose object is missing."""
    assert topic in _acts(reader, f"Kelp\n\nJapan stressed {topic} and reefs.")[0][2]


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Japan and Thailand sign Memorandum of Understanding on Kelp", ("Agreement", ["Japan", "Thailand"])),
        ("Japan & Thailand sign Memorandum of Cooperation on Kelp", ("Agreement", ["Japan", "Thailand"])),
        ("Japan and Fiji sign the Reef Pact", ("Agreement", ["Japan", "Fiji"])),
        ("ASEAN adopts the Kelp Declaration", ("Adoption", ["ASEAN"])),
    ],
)
def test_a_headline_tells_who_signs(reader: Reader, title: str, told: tuple[str, list[str]]) -> None:
    """In the present, and about a paper named right behind the verb."""
    assert told in [act[:2] for act in _acts(reader, f"{title}\n\nReefs are fine.")]


@pytest.mark.parametrize(
    "title",
    [
        "Japan and Fiji to Sign MOU on Kelp",
        "Japan and Fiji set to sign the Reef Pact",
        "Japan and Fiji fail to sign the Reef Pact",
        "Japan and Fiji may sign the Reef Pact",
    ],
)
def test_what_a_headline_awaits_is_not_done(reader: Reader, title: str) -> None:
    """Neither plans nor failures."""
    told = [claim.about for claim in _read(reader, f"{title}\n\nReefs are fine.").claims]
    assert not any(isinstance(about, Act) and about.modality == "Done" for about in told)


@pytest.mark.parametrize(
    "said",
    [
        "as His Excellency, Prime Minister Fumio Kishida, has articulated in his speech earlier.",
        "as Prime Minister Fumio Kishida announced in his speech earlier.",
        "as the Minister has outlined in her remarks just now.",
        "as Minister John Tan mentioned earlier.",
    ],
)
def test_what_another_has_said_is_no_act_of_the_speaker(reader: Reader, said: str) -> None:
    """Its matter stands in the clause before."""
    acts = _acts(reader, f"{SPEECH}We look forward to a constructive dialogue, {said}")
    assert [act[:2] for act in acts] == [("Expectation", ["Ms Ann Roe"])]


@pytest.mark.parametrize(
    "clause",
    [
        "a committee was established to look into crabs.",
        "a reef fund was set up.",
        "the kelp centre was opened in Kyoto.",
        "several reef surveys have been completed.",
    ],
)
def test_a_participle_before_what_was_done_to_a_thing_is_nobodys(reader: Reader, clause: str) -> None:
    """Neither country of the title recognised anything."""
    assert _acts(reader, f"Singapore Helps Japan Build Reefs\n\nIn 2016, recognising the need for kelp, {clause}") == []


def test_a_participle_before_those_who_act_is_theirs(reader: Reader) -> None:
    """Beside those of nobody."""
    acts = _acts(reader, "Kelp\n\nRecognising the need for kelp, Japan and Fiji agreed on a reef fund.")
    assert ("Emphasis", ["Japan", "Fiji"]) in [act[:2] for act in acts]


@pytest.mark.parametrize(
    ("name", "meeting"),
    [
        ("Reef Council 4th Asia Kelp Conference", "reef-council-asia-kelp-conference-4"),
        ("SIIA 13th Asean & Asia Forum", "siia-asean-asia-forum-13"),
        ("ACME 2nd Reef Business Summit", "acme-reef-business-summit-2"),
    ],
)
def test_a_number_inside_a_name_counts_the_meeting(reader: Reader, name: str, meeting: str) -> None:
    """It is no part of the name of the series."""
    reading = _read(reader, f"Speech by Minister Ann Roe at the {name}\n\nGood morning.")
    told = [claim.about.iri for claim in reading.claims if isinstance(claim.about, Meeting)]
    assert [iri.rpartition("provisional-series-")[2] for iri in told] == [meeting]


@pytest.mark.parametrize("mark", ["2\t", "12\t", "2.\t", "(2) "])
def test_the_number_of_a_paragraph_is_no_matter(reader: Reader, mark: str) -> None:
    """Also with a tab and no full stop behind it."""
    acts = _acts(reader, f"{SPEECH}\n\n{mark}This is a critical time in history for reefs.")
    assert [target for act in acts for target in act[2] if target[0].isdigit() or "This" in target] == []
    assert "reefs" in acts[0][2]


@pytest.mark.parametrize(
    "thanks",
    [
        "Minister Ann Roe of Fiji thanked Japan for the invitation to the Kelp Summit.",
        "Minister Ann Roe of Fiji thanked Japan for the kind invitation to visit Tokyo.",
        "Fiji expressed its appreciation to Japan for its invitation to visit Tokyo.",
    ],
)
def test_whoever_is_thanked_for_an_invitation_has_invited(reader: Reader, thanks: str) -> None:
    """The noun tells the other one's act."""
    acts = [act[:2] for act in _acts(reader, f"Kelp\n\n{thanks}")]
    assert ("Invitation", ["Japan"]) in acts


def test_an_invitation_that_nobody_is_thanked_for_is_no_act(reader: Reader) -> None:
    """Whose it is does not stand there."""
    assert _acts(reader, "Kelp\n\nFiji did not respond to the invitation to the Kelp Summit of Japan.") == []
