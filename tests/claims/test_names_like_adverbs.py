"""Names that end like adverbs, points marked with letters, and what demonstrates a commitment."""

from __future__ import annotations

import pytest

from kg.claims import Act, Reader
from kg.release.model import Release


def _acts(reader: Reader, text: str) -> list[tuple[str, set[str], set[str]]]:
    """Type, agents and matters of the acts of a text by their names."""
    reading = reader.read(Release("note", text, "en"))

    def names(iris: list[str]) -> set[str]:
        return {name for iri in iris for name, _ in reading.things[iri].forms}

    acts = [claim.about for claim in reading.claims if isinstance(claim.about, Act)]
    return [(act.type.rpartition("/")[2], names(act.agents), names(act.targets)) for act in acts]


@pytest.mark.parametrize(
    ("told", "agents"),
    [
        ("Italy welcomed the Kelp Plan.", {"Italy"}),
        ("Japan and Italy welcomed the Kelp Plan.", {"Japan", "Italy"}),
        ("Italy also warmly welcomed the Kelp Plan.", {"Italy"}),
        ("Canada, France, Germany, and Italy welcomed the Kelp Plan.", {"Canada", "France", "Germany", "Italy"}),
        ("The UN General Assembly welcomed the Kelp Plan.", {"UN General Assembly"}),
        ("Japan kindly welcomed the Kelp Plan.", {"Japan"}),
    ],
)
def test_a_name_that_ends_like_an_adverb_acts(reader: Reader, told: str, agents: set[str]):
    """Whoever stands before a verb does what it says, with an adverb between them or none."""
    ((act, who, about),) = _acts(reader, told)
    assert (act, who, about) == ("Welcome", agents, {"Kelp Plan"})


@pytest.mark.parametrize(
    ("lead", "marks"),
    [
        ("", ("i.", "ii.")),
        ("2. ", ("i.", "ii.")),
        ("2. ", ("a.", "b.")),
        ("2. ", ("-", "-")),
        ("2. ", ("(i)", "(ii)")),
        ("", ("1.", "2.")),
    ],
)
def test_points_behind_a_colon(reader: Reader, lead: str, marks: tuple[str, str]):
    """Each is stressed by whoever makes the points, and the line that announces them names nobody alone."""
    first, second = marks
    text = (
        "Minister Grace Fu attended the Kelp Forum.\n\n"
        f"{lead}Minister Fu made the following key points:\n\n"
        f"{first} It is important to protect kelp research.\n\n{second} We must support crab farming.\n"
    )
    acts = _acts(reader, text)
    assert {act for act, _, _ in acts} <= {"Emphasis", "Support"}
    assert all("Grace Fu" in " ".join(who) for _, who, _ in acts)
    assert {"kelp research", "crab farming"} <= set().union(*(about for _, _, about in acts))


@pytest.mark.parametrize(
    ("told", "act", "about"),
    [
        ("Japan and Fiji demonstrated a shared commitment to reef repair.", "Emphasis", {"reef repair"}),
        ("Japan has shown its strong commitment to reef repair.", "Emphasis", {"reef repair"}),
        ("Japan showed its solidarity with Fiji.", "Emphasis", {"Fiji"}),
        ("The UN General Assembly passed a resolution on reef repair.", "Adoption", {"reef repair"}),
        ("Fiji acceded to the Reef Convention in 2013.", "Adoption", {"Reef Convention"}),
    ],
)
def test_what_is_shown_and_passed(reader: Reader, told: str, act: str, about: set[str]):
    """A commitment shown is a stance, and a resolution passed is adopted."""
    ((kind, _, matter),) = _acts(reader, told)
    assert kind == act
    assert about <= matter
