"""What leaders and events are told to say at a meeting to come is planned."""

import pytest

from kg.claims import reader_of
from kg.claims.model import Act
from kg.release.model import Release
from kg.vocabulary import load

TITLE = (
    "FACT SHEET: The Kelp Summit in Suva\n\nPresident John Poe of Fiji met the leaders of Japan and Tonga in Suva.\n\n"
)


def _acts(told: str) -> list[tuple[str, str]]:
    claims = reader_of(load()).read(Release("kelp", TITLE + told, "en")).claims
    return [(claim.about.type, claim.about.modality) for claim in claims if isinstance(claim.about, Act)]


@pytest.mark.parametrize(
    ("told", "act"),
    [
        ("The leaders will reaffirm their commitment to reef protection.", "Emphasis"),
        ("They will agree to restore coral reefs.", "Agreement"),
        ("The President will call on all countries to protect crab nurseries.", "Request"),
        ("The visit will underscore Japan's commitment to coral reefs.", "Emphasis"),
        ("The meeting will highlight Japan's commitment to crab nurseries.", "Emphasis"),
        ("The Vice President will announce a new programme on seaweed.", "Announcement"),
    ],
)
def test_it_is_planned(told: str, act: str) -> None:
    """In: what leaders or an event will say. Out: the act is planned."""
    assert (act, "Planned") in _acts(told)
    assert (act, "Done") not in _acts(told)


@pytest.mark.parametrize(
    ("told", "act"),
    [
        ("The visit underscores Japan's commitment to coral reefs.", "Emphasis"),
        ("The leaders reaffirmed their commitment to reef protection.", "Emphasis"),
        ("Japan will provide $5 million for crab nurseries.", "Pledge"),
    ],
)
def test_it_is_done(told: str, act: str) -> None:
    """In: what is said already, and what a country says that it will give. Out: the act is done."""
    assert (act, "Done") in _acts(told)
