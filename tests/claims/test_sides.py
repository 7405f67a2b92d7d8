"""Words for all who meet: never one side alone, and nobody who is named only later for another occasion."""

from __future__ import annotations

import pytest

from kg.claims import Act, Reader
from kg.release.model import Release

MOFA_JAPAN, MFA_THAILAND = "Ministry of Foreign Affairs of Japan", "Ministry of Foreign Affairs of Thailand"


def _agents(reader: Reader, language: str, text: str, publisher: str, act: str) -> list[str]:
    """The ends of the IRIs of who does the last act of a kind."""
    reading = reader.read(Release("note", text, language, None, publisher))
    told = [claim.about for claim in reading.claims if isinstance(claim.about, Act) and claim.about.type == act]
    return [iri.rsplit("/", 1)[-1] for iri in told[-1].agents]


@pytest.mark.parametrize(
    "called",
    ["held a telephone talk with the Minister for Foreign Affairs of Indonesia", "called Retno Marsudi of Indonesia"],
)
def test_somebody_named_for_a_later_occasion_is_no_side(reader: Reader, called: str):
    """The ministers are those who spoke, not the one whom the minister met on the next day."""
    text = (
        f"Foreign Minister Hayashi Yoshimasa {called} on 13 July. The Ministers agreed on maritime security."
        " On 14 July, he met with Lim Jock Hoi, Secretary-General of ASEAN."
    )
    agents = _agents(reader, "en", text, MOFA_JAPAN, "Agreement")
    assert len(agents) == 2
    assert not any("lim" in agent for agent in agents)


def test_leaders_are_not_the_one_who_spoke(reader: Reader):
    """Where one leader alone is named, the leaders are his country and the body that it meets."""
    text = (
        "Prime Minister Kishida of Japan addressed the gathering with ASEAN. He announced the Coral Reef Initiative."
        " The Leaders welcomed the Coral Reef Initiative. ASEAN is made up of many islands."
    )
    assert _agents(reader, "en", text, MOFA_JAPAN, "Welcome") == ["asean", "japan"]


def test_a_visitor_and_his_hosts(reader: Reader):
    """Both sides of a visit are the country that publishes and the visitor's."""
    text = "นายกรัฐมนตรีพบหารือกับนายคิชิดะ ฟูมิโอะ นายกรัฐมนตรีญี่ปุ่น ทั้งสองฝ่ายเห็นพ้องที่จะส่งเสริมการค้า"
    assert _agents(reader, "th", text, MFA_THAILAND, "Agreement") == ["thailand", "japan"]


def test_both_sides_behind_a_visit(reader: Reader):
    """What both sides do begins a sentence of its own behind the visit."""
    text = "นายคิชิดะ ฟูมิโอะ นายกรัฐมนตรีญี่ปุ่น เดินทางเยือนประเทศไทย ทั้งสองฝ่ายลงนามความตกลงว่าด้วยการประมง"
    assert len(_agents(reader, "th", text, MFA_THAILAND, "Agreement")) == 2
