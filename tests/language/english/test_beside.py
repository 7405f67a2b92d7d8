"""What somebody does beside the main clause, who chairs, and names with commas."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.language.english.conftest import Reader


@pytest.mark.parametrize(
    ("told", "act", "agent"),
    [
        ("with President Roe of Fiji reiterating the importance of reefs", "Emphasis", "President Roe of Fiji"),
        ("with Japan pledging 3 million dollars for crab nurseries", "Pledge", "Japan"),
        ("and with Fiji welcoming the Reef Pact", "Welcome", "Fiji"),
        ("with the Prime Minister underscoring the value of reefs", "Emphasis", "Prime Minister"),
    ],
)
def test_with_somebody_doing(read: Reader, told: str, act: str, agent: str):
    """Who is told behind "with" does what the participle says, and the object before ends there."""
    found = read(f"The leaders of Japan and Fiji discussed kelp, {told}.")
    assert agent in found.agents(act)[0]
    assert found.phrases("ExchangeOfViews") == [["kelp"]]


@pytest.mark.parametrize("told", ["with the aim of strengthening reefs", "with a view to welcoming kelp divers"])
def test_with_an_aim(read: Reader, told: str):
    """An aim behind "with" is nobody's act."""
    assert [act for act, _ in read(f"The leaders of Japan and Fiji discussed kelp, {told}.").acts()] == [
        "ExchangeOfViews"
    ]


@pytest.mark.parametrize("office", ["upcoming 2023 chairmanship of the G7", "chairmanship of the G7"])
def test_whose_chairmanship(read: Reader, office: str):
    """A country's chairmanship that is talked about is no chair of the talks."""
    acts = [act for act, _ in read(f"President Roe of Fiji and President Doe discussed Japan's {office}.").acts()]
    assert "Chairing" not in acts
    assert "ExchangeOfViews" in acts


@pytest.mark.parametrize(
    ("told", "role"),
    [
        ("Minister Ann Roe of Fiji served as Chair.", "Chairing"),
        ("Minister Ann Roe of Fiji acted as chairperson.", "Chairing"),
        ("Minister Ann Roe of Fiji served as Vice-Chair.", "Cochairing"),
        ("The meeting took place in Cebu under the chair of Minister Ann Roe.", "Chairing"),
        ("The meeting took place in Cebu under the joint chairmanship of Ministers Ann Roe and Joe Doe.", "Cochairing"),
    ],
)
def test_who_serves_as_chair(read: Reader, told: str, role: str):
    """Serving or acting as chair, and the words for under whom a meeting is held."""
    assert role in [act for act, _ in read(told).acts()]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        (
            "the Ministry of Women, Family and Reef Development",
            "Ministry of Women, Family and Reef Development",
            "actor",
        ),
        ("the Department of Kelp, Crabs and Reefs", "Department of Kelp, Crabs and Reefs", "actor"),
        ("the Ministry of Health, Singapore and Japan", "Ministry of Health", "actor"),
        ("the Ministry of Reefs, New Zealand and Palau", "Ministry of Reefs", "actor"),
        (
            "the Cebu Declaration on Climate Change, Energy and the Environment",
            "Cebu Declaration on Climate Change, Energy and the Environment",
            "document",
        ),
        (
            "the Reef Declaration on Trade, Kelp, and the Environment",
            "Reef Declaration on Trade, Kelp, and the Environment",
            "document",
        ),
    ],
)
def test_fields_behind_commas(read: Reader, text: str, name: str, kind: str):
    """The fields of a ministry, and the matters of a paper, may be a list; countries behind a ministry are others."""
    assert name in read(f"Minister Roe welcomed {text}.").names(kind)


@pytest.mark.parametrize(
    ("told", "act"),
    [
        ("Japan highly evaluated the Kelp Plan", "Appreciation"),
        ("The Leaders of Japan gave their approval to the establishment of the Kelp Centre", "Support"),
        ("Japan gave the green light to the creation of the Kelp Centre", "Support"),
    ],
)
def test_words_of_esteem_and_approval(read: Reader, told: str, act: str):
    """Formulas of ministries for esteem and approval."""
    assert act in [one for one, _ in read(f"{told}.").acts()]
