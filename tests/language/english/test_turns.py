"""Records of what several people said, each behind a line that names them."""

from __future__ import annotations

RECORD = (
    "Remarks by President Roe and Prime Minister Tanaka of Japan Before Bilateral Meeting\n\n"
    "PRESIDENT ROE:  Welcome. I want to thank you for your support for the Reef Partnership.\n\n"
    "PRIME MINISTER TANAKA:  I welcome the decision to expand the Harbour Fund.\n\n"
    "PRESIDENT ROE:  I strongly support the plan on clean energy."
)


def test_whoever_has_the_floor_acts(read):
    """The name before the colon is "I" until the next one."""
    found = read(RECORD)
    assert [found.agents(act) for act in ("Appreciation", "Welcome", "Support")] == [
        ["ROE"],
        ["TANAKA"],
        ["ROE"],
    ]


def test_a_label_is_nobody_who_speaks(read):
    """A line that tells a venue gives nobody the floor."""
    found = read("Talks on Rivers\n\nVenue: Tokyo. Japan thanked Malaysia for its help.")
    assert found.agents("Appreciation") == ["Japan"]


def test_a_line_that_says_who_said_what_follows(read):
    """In a joint statement each side may speak under a line of its own."""
    text = (
        "Laos-Japan Joint Statement on Reefs\n\nPresident Roe of Laos said:\n\n"
        "I strongly support the plan on clean energy.\n\n"
        "Prime Minister Tanaka of Japan said:\n\nI welcome the decision to expand the Harbour Fund."
    )
    found = read(text)
    assert [found.agents(act) for act in ("Support", "Welcome")] == [["President Roe"], ["Prime Minister Tanaka"]]


def test_a_heading_of_an_item_is_nobody_who_acts(read):
    """What stands before the colon names the item."""
    text = "Fact sheet on reefs\n\n- Clean Seas in the Reef\nBasin: Japan will provide five boats to Laos."
    assert read(text).agents("Pledge") == ["Japan"]
