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
