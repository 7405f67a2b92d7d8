"""Lists inside an object: what only announces them is no topic, and no item is called by its mark."""

from __future__ import annotations

import pytest

_ITEMS = ["reef patrols", "tide stations", "port fees"]


def _told(read, sentence, act):
    return [wordings[-1] for wordings in read(sentence).phrases(act)]


@pytest.mark.parametrize(
    "objects",
    [
        "three areas, namely: 1) reef patrols, 2) tide stations, and 3) port fees",
        "the following issues: a) reef patrols; b) tide stations; and c) port fees",
        "several topics, namely (i) reef patrols, (ii) tide stations and (iii) port fees",
        "key areas of cooperation, namely, 1. reef patrols, 2. tide stations and 3. port fees",
        "cooperation in various fields such as (1) reef patrols; (2) tide stations; (3) port fees",
        "ways to deepen cooperation on three fronts: reef patrols, tide stations and port fees",
        "a wide range of important points, including reef patrols, tide stations and port fees",
        "three issues, i.e. reef patrols, tide stations and port fees",
        "cooperation under the three pillars of (1) reef patrols, (2) tide stations and (3) port fees",
        "three topics: first, reef patrols; second, tide stations; and third, port fees",
        "matters of mutual concern (1) reef patrols, (2) tide stations and (3) port fees",
    ],
)
def test_only_the_items_are_told(read, objects):
    """Numbers, letters and words mark items or none do; what announces them says nothing of its own."""
    assert _told(read, f"The Ministers discussed {objects}.", "ExchangeOfViews") == _ITEMS


@pytest.mark.parametrize(
    ("objects", "told"),
    [
        ("three reef ports: Port Ana and Port Bea", ["reef ports", "Port Ana", "Port Bea"]),
        ("harbour safety topics, including port fees", ["harbour safety topics", "port fees"]),
        ("the tide rules (chapter 28) and port fees", ["tide rules", "port fees"]),
    ],
)
def test_what_says_something_stays(read, objects, told):
    """A noun of its own, and a number that ends a bracket."""
    found = _told(read, f"The Ministers discussed {objects}.", "ExchangeOfViews")
    assert all(any(words in phrase for phrase in found) for words in told)
    assert len(found) == len(told)


def test_each_item_is_what_the_first_one_is(read):
    """Behind "to" every item begins with a verb; behind "like" each only is like it."""
    agreed = read("The Ministers agreed to: 1) widen the reef locks; 2) train river pilots; and 3) share tide data.")
    assert [wordings[-1] for wordings in agreed.phrases("Agreement")] == ["reef locks", "river pilots", "tide data"]
    how = read("The Ministers discussed port safety like (1) reef patrols, (2) night watches.")
    assert [wordings[-1] for wordings in how.phrases("ExchangeOfViews")] == ["port safety"]


def test_the_following_areas_are_no_time(read):
    """What follows "the following" is not dropped as a time is."""
    found = read(
        "The Ministers appreciated Japan's training in the following areas: 1) reef patrols, 2) tide stations."
    )
    assert [wordings[-1] for wordings in found.phrases("Appreciation")][-2:] == ["reef patrols", "tide stations"]


@pytest.mark.parametrize(
    ("sentence", "act", "told"),
    [
        (
            "The Ministers welcomed: (a) the reef survey; (b) the shared tide data; and (c) the boats that were given.",
            "Welcome",
            ["reef survey", "shared tide data", "boats"],
        ),
        (
            "Minister Roe stressed two points: (1) peace in the strait is vital; (2) reef research has to be expanded.",
            "Emphasis",
            ["peace in the strait", "reef research"],
        ),
        (
            "The Ministers discussed these topics:\n- reef patrols;\n- Japan thanked Fiji for the boats;\n- port fees.",
            "ExchangeOfViews",
            ["reef patrols", "port fees"],
        ),
    ],
)
def test_items_with_verbs_of_their_own_go_on_the_list(read, sentence, act, told):
    """A semicolon before an item that holds a verb ends no list, nor does an item that tells an act."""
    found = read(sentence).phrases(act)
    assert [words for words, wordings in zip(told, found, strict=True) if any(words in one for one in wordings)] == told


def test_what_somebody_is_asked_to_do(read):
    """Here "do two things" only announces what is to be done."""
    found = read("Japan asked Fiji to do two things: (1) ratify the reef treaty and (2) lift the import ban.")
    told = [wordings[-1] for wordings in found.phrases("Request")]
    assert told == ["Fiji", "reef treaty", "import ban"]
