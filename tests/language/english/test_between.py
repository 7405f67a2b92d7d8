"""Acts told by a noun with those between whom, or by whom, they are."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "There was an exchange of views on kelp farms between Thailand and Japan.",
        "There was an exchange of views between Thailand and Japan on kelp farms.",
        "There were discussions on kelp farms among the leaders of Thailand and Japan.",
        "Discussions between Thailand and Japan were held on kelp farms.",
        "Discussions were held between Thailand and Japan on kelp farms.",
    ],
)
def test_between_whom_views_are_exchanged(read, text):
    """The parties stand before or behind the matter."""
    found = read(text)
    assert found.acts() == [("ExchangeOfViews", "done")]
    assert found.agents("ExchangeOfViews")[0].endswith("Thailand and Japan")
    assert [phrase[-1] for phrase in found.phrases("ExchangeOfViews")] == ["kelp farms"]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Agreement was reached on kelp farms between Thailand and Japan.", "done"),
        ("Agreement on kelp farms was reached between Thailand and Japan.", "done"),
        ("There was agreement between Thailand and Japan on kelp farms.", "done"),
        ("There was no agreement between Thailand and Japan on kelp farms.", "negated"),
    ],
)
def test_between_whom_something_is_agreed(read, text, modality):
    """What there was none of is denied."""
    found = read(text)
    assert found.acts() == [("Agreement", modality)]
    assert found.agents("Agreement") == ["Thailand and Japan"]
    assert [phrase[-1] for phrase in found.phrases("Agreement")] == ["kelp farms"]


@pytest.mark.parametrize(
    ("text", "inner", "agent"),
    [
        ("A proposal by Thailand to build a reef was supported by Japan.", "Proposal", "Thailand"),
        ("The proposal by Thailand to build a reef was rejected by Japan.", "Proposal", "Thailand"),
        ("Japan's pledge of 5 million yen for a reef drew appreciation from ASEAN.", "Pledge", "Japan"),
        ("The pledge by Japan of 5 million yen for a reef was appreciated by ASEAN.", "Pledge", "Japan"),
        ("The announcement by Japan of a grant of 5 million yen for a reef was welcomed by ASEAN.", "Pledge", "Japan"),
        ("ASEAN welcomed the announcement by Japan of a grant of 5 million yen for a reef.", "Pledge", "Japan"),
        ("ASEAN welcomed the announcement by Japan of the reef wall.", "Announcement", "Japan"),
        ("The Meeting heard a proposal by Thailand to build a reef.", "Proposal", "Thailand"),
        ("The Meeting took note of Japan's announcement of the reef wall.", "Announcement", "Japan"),
        ("There was an announcement by Japan of a grant of 5 million yen for a reef.", "Pledge", "Japan"),
        ("There was a proposal from Thailand to build a reef.", "Proposal", "Thailand"),
    ],
)
def test_whose_act_is_answered(read, text, inner, agent):
    """An act that others answer, note or hear is told with its own agent; what is announced as a gift is a pledge."""
    found = read(text)
    assert (inner, "done") in found.acts()
    assert found.agents(inner) == [agent]
    assert any("reef" in phrase[-1] for phrase in found.phrases(inner))


def test_a_welcome_keeps_its_matter(read):
    """What an act by somebody is about stays the matter of the welcome, with whoever did it."""
    found = read("ASEAN welcomed the reef treaty and the proposal by Japan of the new kelp wall.")
    assert [phrase[-1] for phrase in found.phrases("Welcome")] == ["reef treaty", "Japan", "kelp wall"]


@pytest.mark.parametrize(
    "text",
    [
        "There was an agreement between the two companies on 5 May 2020.",
        "Talks were held between the delegations in Tokyo.",
        "The friendship between Thailand and Japan was deepened.",
    ],
)
def test_what_lies_between_is_no_act(read, text):
    """Nothing is told to be agreed or talked about."""
    found = read(text)
    assert all(not frame.agents and frame.subject is None for frame in found.frames)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Thailand and Japan committed to work closely together on kelp.", "Agreement"),
        ("The two leaders committed to continue deepening their ties in kelp farming.", "Agreement"),
        ("Thailand and Japan committed to coordinate on kelp.", "Agreement"),
        ("Japan committed to work closely with Thailand on kelp.", "Pledge"),
        ("Thailand and Japan committed to provide 5 million yen for kelp.", "Pledge"),
        ("Thailand and Japan committed themselves to joint initiatives for kelp.", "Pledge"),
    ],
)
def test_several_who_commit_to_work_together_agree(read, text, act):
    """A pledge commits money, goods or a programme, or one party alone."""
    assert read(text).acts() == [(act, "done")]


@pytest.mark.parametrize(
    ("text", "matter"),
    [
        ("Thailand and Japan agreed to work together on kelp farms.", "kelp farms"),
        ("Thailand and Japan agreed to continue working together in the field of kelp farms.", "kelp farms"),
        ("Japan condemned attempts to change the kelp border.", "attempts to change the kelp border"),
        ("Japan condemned the failure to honour the kelp treaty.", "failure to honour the kelp treaty"),
    ],
)
def test_the_matter_is_whole(read, text, matter):
    """The word "together" hides nothing, and what is attempted is not the matter without the attempt."""
    found = read(text)
    assert matter in [words for frame in found.frames for group in found.phrases(frame.act) for words in group]


@pytest.mark.parametrize("goal", ["visit Thailand next year", "attend the kelp fair", "travel to Bangkok"])
def test_who_means_to_come_gives_nothing(read, goal):
    """A journey that somebody intends is no pledge."""
    assert read(f"Prime Minister Kishida of Japan expressed his intention to {goal}.").acts() == []
