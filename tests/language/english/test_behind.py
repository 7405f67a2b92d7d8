"""Items of a list in the sentences behind the one that tells the act."""

from __future__ import annotations

import pytest

_ITEMS = ["reef patrols", "tide stations", "port fees"]


@pytest.mark.parametrize(
    "text",
    [
        "The Ministers discussed three topics. These are: (1) reef patrols, (2) tide stations and (3) port fees.",
        "The Ministers discussed three areas of cooperation. They are reef patrols, tide stations and port fees.",
        "The Ministers discussed three key issues. First, reef patrols. Second, tide stations. Third, port fees.",
        "They discussed 3 issues. The first is reef patrols. The second is tide stations. The third is port fees.",
        "They discussed these issues: first, reef patrols; second, tide stations; third, port fees that are due.",
        "The Ministers discussed three issues, which include reef patrols, tide stations and port fees.",
    ],
)
def test_the_items_are_what_the_act_is_about(read, text):
    """What counts the items is no topic beside them."""
    found = read(text)
    assert [act for act, _ in dict.fromkeys(found.acts())] == ["ExchangeOfViews"]
    assert [wordings[-1] for wordings in found.phrases("ExchangeOfViews")] == _ITEMS


@pytest.mark.parametrize(
    "text",
    [
        "The Ministers discussed three key issues. The boats left for the harbour. First, reef patrols.",
        "The Ministers discussed reef patrols. They are old friends of the harbour.",
        "The Ministers discussed issues, which are reef patrols to most people.",
        "The Ministers discussed reef patrols, which harbours know from areas such as the old harbour.",
    ],
)
def test_what_is_no_item_is_no_topic(read, text):
    """Another sentence ends the list; without a number nothing is awaited."""
    found = [wordings[-1] for wordings in read(text).phrases("ExchangeOfViews")]
    assert not {"boats", "harbour", "old friends", "most people"} & set(found)
    assert len(found) <= 1


def test_an_item_with_an_act_of_its_own_ends_no_list(read):
    """It tells its act, and the next item goes on."""
    found = read(
        "The Ministers discussed three key issues. First, Japan thanked Fiji for the boats. Second, port fees."
    )
    assert found.agents("Appreciation") == ["Japan"]
    assert [wordings[-1] for wordings in found.phrases("ExchangeOfViews")] == ["port fees"]
