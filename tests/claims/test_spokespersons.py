"""For whom "we" and a body stand in what a spokesperson or several countries say."""

from __future__ import annotations

import pytest

from kg.claims import Act, Reader
from kg.release.model import Release


def _agents(reader: Reader, text: str, act: str) -> list[str]:
    reading = reader.read(Release("note", text, "en", title=text.partition("\n")[0]))
    acts = [claim.about for claim in reading.claims if isinstance(claim.about, Act)]
    return [iri.rsplit("/", 1)[-1] for told in acts if told.type == act for iri in told.agents]


@pytest.mark.parametrize(
    ("title", "agents"),
    [
        ("Statement by NSC Spokesperson Ann Doe on the Reefs", ["usa"]),
        ("Statement by Ann Doe on the Reefs", ["japan", "laos"]),
    ],
)
def test_a_spokesperson_speaks_for_the_country_of_the_body(reader: Reader, title: str, agents: list[str]):
    """The country acts, of the body that the title names, by "we", though the text names others."""
    text = f"{title}\n\nJapan and Laos opened a harbour. We will continue to protect the reefs."
    assert _agents(reader, text, "Emphasis") == agents


@pytest.mark.parametrize(
    ("who", "agents"),
    [("The Group", ["australia", "japan", "usa"]), ("The Reef Council", ["reef-council"])],
)
def test_the_body_of_the_makers_is_they_themselves(reader: Reader, who: str, agents: list[str]):
    """A body whose members make the statement stands for them, under its short name too; another one does not."""
    text = (
        "Joint Statement on Reefs\n\nWe, the Principals of Australia, Japan and the United States of the Quad Reef "
        f"Security Group (the Group), met in Suva.\n\n{who} endorsed the Reef Charter."
    )
    assert _agents(reader, text, "Support") == agents
