"""For whom somebody attends, who chairs beside the chair, and whose meeting a body with a number holds, in English."""

from __future__ import annotations

import pytest

from kg.claims import Act, Meeting, Participation, Reader, Reading
from kg.release.model import Release

ADVISER = "adviser to the Minister for Trade"


def read(reader: Reader, text: str) -> Reading:
    """What a text alone tells."""
    return reader.read(Release("note", text, "en"))


def people(reading: Reading) -> dict[str, tuple[str, str]]:
    """Role and party of each participant, by the last word of the name."""
    told = [claim.about for claim in reading.claims if isinstance(claim.about, Participation)]
    return {
        next(iter(reading.things[one.person].forms))[0].split()[-1]: (
            one.role,
            (one.represents or "").rpartition("/")[2],
        )
        for one in told
    }


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("Mr. Karl Roe attended the 14th ASEAN-Japan Summit for Myanmar.", "myanmar"),
        ("Mr. Karl Roe took part in the 14th ASEAN-Japan Summit for the ASEAN Secretariat.", "asean-secretariat"),
        ("Mr. Karl Roe attended for the ASEAN Secretariat.", "asean-secretariat"),
        ("Mr. Karl Roe attended the training for Myanmar.", ""),
    ],
)
def test_for_whom_somebody_attends(reader, text, party):
    """Behind the meeting or alone; a course is for those who learn there."""
    reading = read(reader, text)
    assert people(reading) == {"Roe": ("Attendee", party)}
    series = [claim.about.series for claim in reading.claims if isinstance(claim.about, Meeting)]
    assert all(one.endswith("/asean-japan-summit") for one in series)


def test_a_name_may_end_like_an_article(reader):
    """Behind it a verb is no noun."""
    assert people(read(reader, "Mr. Tran Van An represented Viet Nam.")) == {"An": ("Attendee", "vietnam")}


@pytest.mark.parametrize(
    "text",
    [
        "The 14th ASEAN-Japan Summit was chaired by Mr. Karl Roe with Ms. Ann Lee as co-chair.",
        "The 14th ASEAN-Japan Summit was chaired by Mr. Karl Roe, with Ms. Ann Lee serving as its co-chair.",
        "Mr. Karl Roe chaired the 14th ASEAN-Japan Summit with Ms. Ann Lee as co-chair.",
    ],
)
def test_who_is_told_beside_the_chair_is_none(reader, text):
    """But a co-chair."""
    assert {name: role for name, (role, _) in people(read(reader, text)).items()} == {"Roe": "Chair", "Lee": "Cochair"}


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("Mr. Karl Roe and Ms. Ann Lee, adviser to the Minister for Trade of Indonesia, attended.", ADVISER),
        ("Ms. Ann Lee, special adviser to the Minister for Trade of Indonesia, thanked Fiji.", f"special {ADVISER}"),
        (
            "Ms. Ann Lee, an assistant to the President of Indonesia, attended the meeting.",
            "assistant to the President",
        ),
    ],
)
def test_offices_under_others_are_told_in_small_letters(reader, text, position):
    """They are offices of their own, and not the ones that they serve."""
    reading = read(reader, text)
    [lee] = [
        claim.about
        for claim in reading.claims
        if isinstance(claim.about, Participation) and "Ann Lee" in str(reading.things[claim.about.person].forms)
    ]
    assert lee.position is not None
    assert (lee.represents or "").endswith("/indonesia")
    assert position in {words for words, _ in reading.things[lee.position].forms}


@pytest.mark.parametrize(
    ("text", "ordinal"),
    [
        ("The 3rd Japan-Fiji Joint Committee on Kelp and Reefs was held in Suva.", 3),
        ("The Third Japan-Fiji Joint Committee on Kelp and Reefs took place in Suva.", 3),
        ("The 3rd Japan-Fiji Joint Committee on Kelp and Reefs met in Suva.", 3),
        ("The fifth round of the Japan-Fiji Political Consultations was held in Suva.", 5),
    ],
)
def test_a_body_with_a_number_is_its_meeting(reader, text, ordinal):
    """Also with its matter behind the noun, and with words between number and name."""
    [meeting] = [claim.about for claim in read(reader, text).claims if isinstance(claim.about, Meeting)]
    assert meeting.ordinal == ordinal


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Fiji failed to adopt the Joint Statement on Kelp.", [("Adoption", "Negated")]),
        ("Fiji and Japan were unable to agree on kelp farming.", [("Agreement", "Negated")]),
        ("Japan refused to support the kelp plan.", [("Support", "Negated")]),
        ("Japan did not fail to support the kelp plan.", [("Support", "Done")]),
        ("Japan failed to oppose the kelp plan.", []),
    ],
)
def test_what_somebody_fails_to_do_is_not_done(reader, text, told):
    """Two denials are none."""
    acts = [claim.about for claim in read(reader, text).claims if isinstance(claim.about, Act)]
    assert [(act.type, act.modality) for act in acts] == told
