"""Both of "not only A but also B", what stands behind prepositions of several words, and parties with what they do."""

from __future__ import annotations

import pytest

from kg.claims import Act, Reader
from kg.release.model import Release


def _about(reader: Reader, text: str) -> set[str]:
    """The names of what the acts of a text that are done or planned are about."""
    reading = reader.read(Release("note", text, "en"))
    acts = [claim.about for claim in reading.claims if isinstance(claim.about, Act)]
    assert acts
    assert not [act for act in acts if act.modality == "Negated"]
    return {next(iter(reading.things[target].forms))[0] for act in acts for target in act.targets}


@pytest.mark.parametrize(
    "told",
    [
        "Japan and Fiji agreed to promote not only kelp research but also crab farming.",
        "Japan and Fiji discussed not only kelp research, but also crab farming.",
        "Japan and Fiji did not only discuss kelp research but also crab farming.",
        "Japan stressed not just kelp research, but crab farming as well.",
        "Japan hopes that the fund will strengthen not merely kelp research but also crab farming.",
        "Japan not only welcomed kelp research but also supported crab farming.",
    ],
)
def test_both_are_told(reader: Reader, told: str):
    """The words "not only" deny nothing and part no matter from its verb."""
    assert {"kelp research", "crab farming"} <= _about(reader, told)


@pytest.mark.parametrize(
    "told",
    [
        "Japan expressed confidence that kelp research would grow on the back of new farms.",
        "Japan discussed kelp research against the backdrop of reef decline.",
        "Japan is confident that kelp research will grow from strength to strength.",
    ],
)
def test_what_something_comes_from_is_no_matter(reader: Reader, told: str):
    """Prepositions of several words leave no part behind."""
    found = _about(reader, told)
    assert not [name for name in found if "back" in name or "strength" in name]


@pytest.mark.parametrize(
    ("told", "about"),
    [
        ("Japan supported Tonga in reef repair.", {"Tonga", "reef repair"}),
        ("Japan supported Fiji and Tonga in reef repair.", {"Fiji", "Tonga", "reef repair"}),
        ("Japan commended Fiji and Tonga on their reef repair.", {"Fiji", "Tonga", "reef repair"}),
        ("Japan supports ASEAN in its fight against reef decline.", {"ASEAN", "reef decline"}),
        ("Japan supported Fiji, Tonga and Samoa in reef repair.", {"Fiji", "Tonga", "Samoa", "reef repair"}),
    ],
)
def test_a_party_is_told_beside_what_it_does(reader: Reader, told: str, about: set[str]):
    """Who is supported or thanked, and in what."""
    assert _about(reader, told) == about
