"""Gifts told in the passive, and of whoever got them."""

import pytest

from kg.claims import Act, Reader
from kg.release.model import Release


def pledge(reader: Reader, text: str) -> Act:
    """The one act of a text."""
    (act,) = [claim.about for claim in reader.read(Release("note", text, "en")).claims if isinstance(claim.about, Act)]
    return act


def local(iris: list[str]) -> list[str]:
    """The last parts of IRIs."""
    return [iri.rpartition("/")[2] for iri in iris]


@pytest.mark.parametrize(
    "text",
    [
        "Japan provided 200 patrol boats to Thailand.",
        "200 patrol boats were given to Thailand by Japan.",
        "200 patrol boats have been provided to Thailand by Japan.",
        "Thailand was given 200 patrol boats by Japan.",
        "Thailand received 200 patrol boats from Japan.",
    ],
)
def test_goods_that_were_given(reader: Reader, text: str) -> None:
    """Giver, receiver and number are the same whatever the subject is."""
    act = pledge(reader, text)
    assert (act.type, act.delivered, local(act.agents)) == ("Pledge", True, ["japan"])
    assert "thailand" in local(act.targets)
    assert [supply.count for supply in act.supplies] == [200]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("A grant of 5 million US dollars was provided to Thailand by Japan for kelp farms.", "Done"),
        ("5 million US dollars were given to Thailand by Japan for kelp farms.", "Done"),
        ("A total of 5 million US dollars has been made available by Japan for kelp farms.", "Done"),
        ("5 million US dollars was not provided to Thailand by Japan for kelp farms.", "Negated"),
    ],
)
def test_sums_that_were_given(reader: Reader, text: str, modality: str) -> None:
    """Whoever gives stands behind "by", also behind who gets it."""
    act = pledge(reader, text)
    assert (act.type, act.modality, local(act.agents)) == ("Pledge", modality, ["japan"])
    assert act.amount is not None
    assert "thailand" in local(act.targets) or "Thailand" not in text
    assert act.amount.value == 5_000_000


def test_whoever_acts_is_not_given(reader: Reader) -> None:
    """People with a number who are the subject are no trainees that somebody gets."""
    assert pledge(reader, "The two officials of Japan and Thailand agreed to deepen kelp farming.").supplies == []
