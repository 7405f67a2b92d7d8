"""Whose a proposal is that somebody else supports, or that is to be put forward."""

from __future__ import annotations

from datetime import date

import pytest

from kg.claims import Act, reader_of
from kg.release.model import Release
from kg.vocabulary import load

FORUM = "The 36th ASEAN-Japan Forum was held in Jakarta on 9 June 2021. "


def acts(text: str, lang: str = "en") -> list[tuple[str, str, list[str], str]]:
    """What was done how, by whom, and the meeting that it is for; ends of IRIs."""
    told = reader_of(load()).read(Release("note", text, lang, published=date(2021, 6, 10))).claims
    found = [claim.about for claim in told if isinstance(claim.about, Act)]
    end = lambda iri: (iri or "").rpartition("/")[2]  # noqa: E731 - short
    return [(one.type, one.modality, [end(iri) for iri in one.agents], end(one.intended_for)) for one in found]


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        (FORUM + "Indonesia supported Japan's proposal on reef tourism.", "en"),
        ("เมื่อวันที่ 9 มิถุนายน 2564 อินโดนีเซียสนับสนุนข้อเสนอของญี่ปุ่นเกี่ยวกับการท่องเที่ยวแนวปะการัง", "th"),
    ],
)
def test_what_is_supported_was_proposed(text: str, lang: str) -> None:
    """By whose proposal it is."""
    assert ("Support", "Done", ["indonesia"], "") in acts(text, lang)
    assert ("Proposal", "Done", ["japan"], "") in acts(text, lang)


def test_what_is_not_supported_was_proposed_all_the_same() -> None:
    """The denial is of the support."""
    told = acts(FORUM + "Indonesia did not support Japan's proposal on reef tourism.")
    assert ("Support", "Negated", ["indonesia"], "") in told
    assert ("Proposal", "Done", ["japan"], "") in told


@pytest.mark.parametrize("verb", ["supported", "welcomed"])
def test_whose_it_is_puts_it_forward(verb: str) -> None:
    """Not who supports it; and it is proposed once, for that meeting."""
    told = acts(
        FORUM + f"ASEAN {verb} Japan's proposal on the ASEAN Reef Charter to be tabled at the 24th ASEAN-Japan Summit."
    )
    assert [one for one in told if one[0] == "Proposal"] == [("Proposal", "Done", ["japan"], "asean-japan-summit-24")]


@pytest.mark.parametrize("lead", ["", ","])
def test_who_proposed_it_puts_it_forward(lead: str) -> None:
    """What is to be tabled later is one proposal of whoever proposed it, and none of those who will meet."""
    told = acts(FORUM + f"Indonesia proposed the ASEAN Reef Charter{lead} to be tabled at the 24th ASEAN-Japan Summit.")
    assert [one for one in told if one[0] == "Proposal"] == [
        ("Proposal", "Done", ["indonesia"], "asean-japan-summit-24")
    ]
