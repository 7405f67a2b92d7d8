"""What an act is not about: what it leaves out, and whoever was harmed by what is condemned."""

from __future__ import annotations

import pytest

from kg.claims import Act, reader_of
from kg.release.model import Release
from kg.vocabulary import load


def targets(text: str) -> dict[str, list[str]]:
    """What each act is about, by its class; ends of IRIs."""
    told = reader_of(load()).read(Release("note", text, "en")).claims
    acts = [claim.about for claim in told if isinstance(claim.about, Act)]
    return {act.type: [iri.rpartition("/")[2] for iri in act.targets] for act in acts}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Japan pledged 3 million dollars for reefs but not for Myanmar.", "Pledge"),
        ("Japan thanked Thailand for its seeds but did not refer to Myanmar.", "Appreciation"),
        ("Japan supported the new harbour without mentioning Myanmar.", "Support"),
        ("Japan welcomed the ships of all states with the exception of Myanmar.", "Welcome"),
    ],
)
def test_what_is_left_out_is_no_target(text: str, act: str) -> None:
    """An adjunct that denies ends what an act is about."""
    assert targets(text)[act]
    assert "myanmar" not in targets(text)[act]


@pytest.mark.parametrize(
    "deed",
    ["Myanmar's invasion of Laos", "Myanmar for its war against Laos", "Myanmar for the attack on Laos"],
)
def test_who_was_harmed_is_not_condemned(deed: str) -> None:
    """Whoever did it is."""
    assert "myanmar" in targets(f"Japan condemned {deed}.")["Condemnation"]
    assert "laos" not in targets(f"Japan condemned {deed}.")["Condemnation"]


@pytest.mark.parametrize("deed", ["the aggression of Myanmar against Laos", "the attacks by Myanmar against Laos"])
def test_nor_is_who_stands_behind_the_one_who_did_it(deed: str) -> None:
    """Whatever stands between the deed and "against"."""
    assert targets(f"Japan condemned {deed}.")["Condemnation"]
    assert "laos" not in targets(f"Japan condemned {deed}.")["Condemnation"]


def test_who_is_condemned_for_harming_itself_stays() -> None:
    """The name alone is whom it is about."""
    assert "laos" in targets("Japan condemned Laos.")["Condemnation"]
