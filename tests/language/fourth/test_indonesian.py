"""A fourth language is one module, one file of words and labels (docs/fourth-language.md)."""

from __future__ import annotations

import importlib.util
import re
import sys
import textwrap
from pathlib import Path

import pytest

from kg.claims import Act, Meeting, Reader, Reading
from kg.language.protocol import Money
from kg.release.model import Release
from kg.vocabulary import load

HERE = Path(__file__).parent
DOCS = HERE.parents[2] / "docs" / "fourth-language.md"
# The release as the page prints it, with its line ends.
TEXT = "\n".join(re.findall(r"^> (.*)$", DOCS.read_text(encoding="utf-8"), re.MULTILINE))


def _module():
    spec = importlib.util.spec_from_file_location("indonesian", HERE / "indonesian.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(name="reading", scope="module")
def _reading() -> Reading:
    reader = Reader(load([str(HERE / "indonesian.ttl")]), [_module()])
    return reader.read(Release("contoh", TEXT))


@pytest.mark.parametrize("width", [60, 80, 1000])
def test_wherever_the_lines_end(reading: Reading, width: int):
    """The release wrapped elsewhere says the same."""
    reader = Reader(load([HERE / "indonesian.ttl"]), [_module()])
    again = reader.read(Release("contoh", textwrap.fill(" ".join(TEXT.split()), width)))
    assert "\n" in TEXT
    assert [(act.type, act.agents, act.targets, act.modality) for act in _acts(again)] == [
        (act.type, act.agents, act.targets, act.modality) for act in _acts(reading)
    ]


def _acts(reading: Reading) -> list[Act]:
    return [claim.about for claim in reading.claims if isinstance(claim.about, Act)]


def test_the_language_is_told_from_english(reading: Reading):
    """Function words decide between languages in Latin letters."""
    assert reading.language == "id"


def test_the_meeting(reading: Reading):
    """A new label of a known series, with its ordinal and date, is the series' meeting."""
    meeting = next(claim.about for claim in reading.claims if isinstance(claim.about, Meeting))
    assert meeting.series.endswith("series/asean-japan-som")
    assert (meeting.ordinal, meeting.date.start) == (37, "2022-06-08")


def test_the_pledge(reading: Reading):
    """Agent before, amount and coordinated topics after."""
    pledge = next(act for act in _acts(reading) if act.type == "Pledge")
    assert pledge.agents == ["https://w3id.org/asean-japan-kg/id/actor/japan"]
    assert pledge.amount == Money(2_500_000, "USD")
    words = {form for iri in pledge.targets for form, _ in reading.things[iri].forms}
    assert {"pelatihan guru", "perpustakaan desa"} <= words


def test_the_meeting_as_agent(reading: Reading):
    """What the meeting does, the parties of its series do."""
    welcome = next(act for act in _acts(reading) if act.type == "Welcome")
    assert [iri.rsplit("/", 1)[-1] for iri in welcome.agents] == ["asean", "japan"]


def test_the_negated_act(reading: Reading):
    """What was not agreed is kept as negated."""
    assert [act.modality for act in _acts(reading) if act.type == "Agreement"] == ["Negated"]
