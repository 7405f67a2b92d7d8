"""Verbs that tell no act by what stands behind them."""

import pytest

from kg.claims import reader_of
from kg.claims.model import Act
from kg.release.model import Release
from kg.vocabulary import load


def _types(told: str) -> list[str]:
    text = f"Minister Ann Roe of Fiji met Minister Bo Moe of Tonga on 3 May 2021.\n\n{told}"
    claims = reader_of(load()).read(Release("kelp", text, "en")).claims
    return [claim.about.type for claim in claims if isinstance(claim.about, Act)]


@pytest.mark.parametrize(
    "told",
    [
        "Fiji has raised its crab tax to $25 per tonne.",
        "Fiji raised the minimum price of kelp.",
        "Tonga is raising the retirement age.",
        "Fiji raised its kelp planting targets.",
        "Fiji adopted a new kelp-based surveillance and monitoring regime.",
        "Tonga adopts sustainable fishing practices.",
        "Fishers adopted circular economy approaches.",
        "Fiji has assessed it did not pose a threat to Tonga.",
        "Tonga assessed that the launch was a failure.",
    ],
)
def test_no_act(told: str) -> None:
    """In: a verb of an act with an object that gives it another sense. Out: no act."""
    assert _types(told) == []


@pytest.mark.parametrize(
    ("told", "act"),
    [
        ("Minister Roe raised the crab tax with Minister Moe.", "ExchangeOfViews"),
        ("Tonga raised the issue of crab nets.", "ExchangeOfViews"),
        ("Fiji and Tonga adopted the Reef Monitoring System Plan.", "Adoption"),
        ("Fiji and Tonga adopted the Joint Statement on Sustainable Practices.", "Adoption"),
        ("Both ministers assessed the state of kelp farming.", "ExchangeOfViews"),
        ("Tonga raised concerns about rising prices of kelp.", "Emphasis"),
    ],
)
def test_acts_stay(told: str, act: str) -> None:
    """In: the same verbs of talks, stances and papers. Out: their acts."""
    assert act in _types(told)
