"""Documents, organisations and meetings that only their head words tell."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("They adopted the Harbour Declaration on Safe Ports.", "document", "Harbour Declaration on Safe Ports"),
        ("under the River Basin Action Plan", "document", "River Basin Action Plan"),
        ("the Coral Reef Research Centre opened", "actor", "Coral Reef Research Centre"),
        ("the Ministry of Rivers and the Lake Agency", "actor", "Ministry of Rivers"),
        ("the Ministry of Rivers and the Lake Agency", "actor", "Lake Agency"),
        ("at the 3rd Harbour Masters Conference on Safety", "series", "Harbour Masters Conference on Safety"),
    ],
)
def test_capitals_and_a_head_word(read, text, kind, name):
    """The head decides what the name is, and where it ends."""
    assert name in read(text).names(kind)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (
            "the Terms of Reference of the Reef Initiative for Enhanced Kelp Work",
            "Reef Initiative for Enhanced Kelp Work",
        ),
        (
            "the Handbook of the Kelp Partnership for Clean Coastal Water (KPW)",
            "Kelp Partnership for Clean Coastal Water",
        ),
        ("the Review of the Reef Programme on Safe Ports", "Reef Programme on Safe Ports"),
    ],
)
def test_the_matter_behind_the_last_head_is_of_the_name(read, words, name):
    """A paper about a paper: the name goes on to what the inner one is for."""
    assert any(found.endswith(name) for found in read(f"They adopted {words}.").names("document"))


@pytest.mark.parametrize("party", ["Japan", "Viet Nam"])
def test_for_whom_a_paper_is_is_no_part_of_its_name(read, party):
    """A country behind "for" has it."""
    found = read(f"They adopted the Review of the Reef Initiative for {party}.").names("document")
    assert found
    assert not any(name.endswith(party) for name in found)


def test_an_abbreviation_in_brackets_is_another_name(read):
    """The text introduces the abbreviation for the name before it."""
    (found,) = [m for m in read("the Coral Reef Research Centre (CRRC) opened").of("actor") if m.names]
    assert found.names == ("CRRC",)


def test_a_head_after_the_bracket_belongs_to_the_name(read):
    """The Grand River Partnership (GRP) Agreement is an agreement."""
    (found,) = read("under the Grand River Partnership (GRP) Agreement").of("document")
    assert found.value == "Grand River Partnership Agreement"


def test_generic_words_are_no_name(read):
    """Action Plan alone names nothing."""
    assert read("The Action Plan was discussed.").of("document") == []


def test_a_readout_names_its_talks(read):
    """The title of a readout is the name of the talks."""
    text = "Readout of President Ann Roe's Meeting with Prime Minister John Doe of Fiji\n\nThey met."
    assert read(text).names("series") == ["President Ann Roe's Meeting with Prime Minister John Doe of Fiji"]


def test_adjectives_and_members(read):
    """Adjectives stand for countries, member states for their body."""
    assert {i for m in read("The Philippine side and ASEAN Member States").of("actor") for i in m.iris} == {
        "https://w3id.org/asean-japan-kg/id/actor/philippines",
        "https://w3id.org/asean-japan-kg/id/actor/asean",
    }


def test_the_release_itself_is_no_document_of_its_own(read):
    """A statement that only the title names is what is being read."""
    assert read("Joint Statement on Harbour Safety\n\nJapan and Laos met in May.").names("document") == []


def test_a_report_is_not_the_meeting_that_it_is_about(read):
    """The title of a press release names the meeting only."""
    assert read("Press Release on the Harbour Masters Dialogue").names("series") == ["Harbour Masters Dialogue"]


def test_a_name_in_full_wins_over_what_the_vocabulary_has_under_its_abbreviation(read):
    """Where the full names say something else; a variant of the known name is the known thing."""
    (found,) = [m for m in read("the ASEAN-Japan Butterfly Centre (AJBC) opened").of("actor") if m.names]
    assert (found.iris, found.names) == ((), ("AJBC",))
    known = read("the ASEAN and Japan Business Council (AJBC) met").of("actor")
    assert {iri for m in known for iri in m.iris} >= {"https://w3id.org/asean-japan-kg/id/actor/ajbc"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("at the Reef Energy Ministers Interface Plenary Session", ["Reef Energy Ministers Interface"]),
        ("to mark the 50th Year of Harbour Dialogue Relations", []),
    ],
)
def test_a_part_of_a_meeting_and_relations_are_no_meeting(read, text, names):
    """A sitting is named after its meeting; relations of dialogue are held by nobody."""
    assert read(text).names("series") == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The ministers held a Summit on Reef Port Resilience in May.", "Summit on Reef Port Resilience"),
        (
            "It is the 5th Council Meeting of the Basin Divers' Association.",
            "Council Meeting of the Basin Divers' Association",
        ),
        ("It hosted the ASEAN-U.S. Reef Ministerial in May.", "ASEAN-U.S. Reef Ministerial"),
        ("Officials met at the St. Brendan Reef Forum.", "St. Brendan Reef Forum"),
        ("They hosted the Quad Trade and Reef Dialogue.", "Quad Trade and Reef Dialogue"),
        ("He opens the Basin Security Forum and the Reef and Port Conference.", "Basin Security Forum"),
        ("Address by Minister Ann Roe for the 4th Reef Basin Conference", "Reef Basin Conference"),
    ],
)
def test_where_the_name_of_a_meeting_begins(read, text, name):
    """With its head, with parties in full stops, behind a person, and behind "and the" with another meeting."""
    assert name in read(text).names("series")
