"""Who makes a statement, and what stands for them in it."""

from __future__ import annotations

import pytest

GROUP = """Joint Statement on Reefs

We, the Principals of Australia, Japan and the United States of the Quad Reef Security Group (the Group), met in Suva.

"""


def test_a_country_is_no_part_of_the_body_that_it_is_in(read):
    """A country and its body are two where "of the" stands between them."""
    assert read(GROUP).names("actor")[-2:] == ["the United States", "Quad Reef Security Group"]


@pytest.mark.parametrize(
    ("title", "told"), [("Joint Reef Security Statement", True), ("Reef Security Statement", False)]
)
def test_titles_of_joint_statements(read, title, told):
    """The matter may stand inside the words of the title; a statement of one is no joint one."""
    found = read(f"{title}\n\nWe met today. Japan and Laos will protect reefs.")
    assert ("Agreement" in {act for act, _ in found.acts()}) is told


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("We welcomed plans that will clean rivers.", ["Welcome"]),
        ("We recognize that together we can support clean rivers.", ["Emphasis", "Support"]),
    ],
)
def test_clauses_inside_what_the_makers_say(read, text, acts):
    """What a thing will do is no plan of theirs; what they grant that they can do is a stance."""
    found = read(f"Joint Statement on Rivers\n\nWe, the leaders of Japan and Laos, met today.\n\n{text}")
    assert [frame.act for frame in found.frames if frame.act != "Attendance"] == acts
