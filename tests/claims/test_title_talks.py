"""Who held talks that the title names by them, and who "the two defence chiefs" are."""

from __future__ import annotations

import pytest

from kg.claims import Act, Participation, Reader, Reading
from kg.release.model import Release


def _read(reader: Reader, text: str) -> Reading:
    return reader.read(Release("note", text, "en", publisher="The White House"))


def _agents(reading: Reading, act: str) -> list[str]:
    """The ends of the IRIs of who does the last act of a kind."""
    told = [c.about for c in reading.claims if isinstance(c.about, Act) and c.about.type == act]
    return [iri.rpartition("/")[2] for iri in told[-1].agents] if told else []


def _present(reading: Reading) -> list[str]:
    """The countries for which those present spoke."""
    told = [claim.about.represents for claim in reading.claims if isinstance(claim.about, Participation)]
    return sorted((iri or "?").rpartition("/")[2] for iri in told)


@pytest.mark.parametrize(
    "title",
    [
        "Readout of Secretary Roe's Call with Reef Minister Sato Ken of Japan",
        "Readout of Reef Advisor Ann Roe's Meeting with Reef Minister Sato Ken of Japan",
        "Readout of President Roe's Call with Prime Minister Sato of Japan",
        "Readout of Vice President Roe's Meeting with Prime Minister Sato of Japan",
        "Statement by Spokesperson Joe Doe on President Roe's Meeting with Prime Minister Sato of Japan",
    ],
)
@pytest.mark.parametrize("those", ["The two leaders", "They", "The leaders"])
def test_whoever_a_title_names_talks(reader: Reader, title: str, those: str):
    """Those by whom a title names the talks held them, whichever countries the text names besides."""
    text = f"{title}\n\n{those} discussed kelp farms in Australia and India, and the reefs of Fiji and of Palau."
    reading = _read(reader, text)
    assert len(_agents(reading, "ExchangeOfViews")) == 2
    assert not {"australia", "india", "fiji", "palau"} & set(_agents(reading, "ExchangeOfViews"))
    assert _present(reading) == ["japan", "usa"]


@pytest.mark.parametrize(
    "those",
    [
        "The two defence chiefs",
        "Both reef ministers",
        "The two top envoys",
        "The two",
        "The duo",
        "The two heads of delegation",
    ],
)
def test_the_two_who_met_beside_a_meeting(reader: Reader, those: str):
    """What two people do who talked on the sidelines is done by them, also where the country of one is not told."""
    text = (
        "Reef Secretary Ann Roe held a bilateral meeting with Japanese Reef Minister Ken Sato on Monday, on the"
        f" sidelines of the 10th ASEAN Defence Ministers' Meeting-Plus.\n\n{those} welcomed the Kelp Plan."
    )
    reading = reader.read(Release("note", text, "en"))
    assert len(_agents(reading, "Welcome")) == 2
    assert "asean" not in _agents(reading, "Welcome")


@pytest.mark.parametrize(
    "told",
    [
        "Reef Secretary Gil Roe Jr. thanked Japan for the kelp.",
        "Reef Secretary Gil D. Roe Jr. thanked Japan for the kelp.",
        "President Gil Roe Sr. thanked Japan for the kelp.",
        "Roe Jr., the Reef Secretary, met Mr Doe. Reef Secretary Gil Roe Jr. thanked Japan for the kelp.",
    ],
)
def test_the_stop_behind_junior_ends_no_clause(reader: Reader, told: str):
    """Who has "Jr." behind the name acts."""
    assert _agents(_read(reader, told), "Appreciation")


@pytest.mark.parametrize("verb", ["said in her remarks", "said", "told the delegates"])
def test_he_behind_a_quotation_is_who_said_it(reader: Reader, verb: str):
    """Behind the words of a quotation "she" is whoever said them, who takes a stance with them."""
    text = (
        "The Reef Forum was hosted by Minister Joe Doe of Palau. Minister Ann Roe of Fiji attended."
        f' "It is incumbent upon us to preserve the kelp forests," Roe {verb}, as she voiced support for the Reef Pact.'
    )
    reading = _read(reader, text)
    assert [name for name in _agents(reading, "Support") if "roe" in name]


@pytest.mark.parametrize(
    "office", ["Secretary-General of the Ministry of Reefs of Fiji", "Director of the Reef Council"]
)
def test_a_body_whose_office_somebody_holds_does_not_act(reader: Reader, office: str):
    """Somebody told by an office in a body acts alone."""
    assert len(_agents(_read(reader, f"Dr. Ann Roe, {office}, thanked Japan for the kelp."), "Appreciation")) == 1


@pytest.mark.parametrize(
    "told", ["said that Tokyo would keep supporting the coast guards", "stressed that Tokyo will guard the reefs"]
)
def test_a_capital_that_will_do_something_is_no_matter(reader: Reader, told: str):
    """A capital before what it will do stands for whoever speaks, and is not what is spoken about."""
    reading = _read(reader, f"Minister Ken Sato of Japan {told} of Fiji.")
    acts = [c.about for c in reading.claims if isinstance(c.about, Act)]
    assert acts
    assert not any("tokyo" in iri for act in acts for iri in act.targets)
