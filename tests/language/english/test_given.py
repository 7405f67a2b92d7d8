"""What is given that no verb of giving tells, and who does something "by the Government of A"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.language.english.conftest import Reader


@pytest.mark.parametrize("verb", ["will receive", "is to receive", "would receive", "is set to receive"])
@pytest.mark.parametrize("giver", ["Japan", "the Government of Japan"])
def test_a_sum_to_be_received(read: Reader, verb: str, giver: str):
    """What somebody will have from a country is that country's promise."""
    found = read(f"Fiji {verb} 3 million dollars from {giver} for crab nurseries.")
    assert ("Pledge", "done") in found.acts()
    assert found.agents("Pledge") == ["Japan"]
    assert ["crab nurseries"] in found.phrases("Pledge")


@pytest.mark.parametrize(
    "told", ["Visitors will receive a stamp from Japan.", "Fiji will receive 3 million dollars this year."]
)
def test_no_promise_of_anybody(read: Reader, told: str):
    """Without a sum, or without a giver, nothing is promised."""
    assert "Pledge" not in [act for act, _ in read(told).acts()]


@pytest.mark.parametrize(
    "told",
    [
        "under which 200 scholarships will be provided to students of Fiji",
        "through which 50 divers would be trained every year",
        "as part of which 3 million dollars will also be made available to Fiji",
    ],
)
def test_what_will_be_given_under_an_initiative(read: Reader, told: str):
    """What will be given under something announced is promised by whoever announces it."""
    found = read(f"Minister Ann Roe of Palau announced the Blue Reef Initiative, {told}.")
    assert [act for act, _ in found.acts()][-1] == "Pledge"
    assert len(found.frames) == 2
    assert found.words(found.frames[-1].subject) == "Minister Ann Roe of Palau"


@pytest.mark.parametrize(
    "gift", ["A contribution of 3 million dollars was", "A donation of 200 boats has been", "Two grants were"]
)
def test_a_gift_that_was_made(read: Reader, gift: str):
    """A contribution that was made by a country is given by it."""
    found = read(f"{gift} made by the Government of Japan to Fiji.")
    assert found.agents("Pledge") == ["Japan"]


@pytest.mark.parametrize(
    "told",
    [
        "A request was made by Fiji.",
        "The Ministers noted the progress made by Fiji.",
        "A visit was made by Japan to Fiji.",
    ],
)
def test_other_things_are_made_too(read: Reader, told: str):
    """Requests, progress and visits are no gifts."""
    assert "Pledge" not in [act for act, _ in read(told).acts()]


@pytest.mark.parametrize(
    "whose", ["the Government of Japan", "the people of Japan", "the Government and people of Japan"]
)
def test_by_the_government_of(read: Reader, whose: str):
    """A country acts that is told by its government or people behind "by"."""
    assert read(f"The Kelp Plan was welcomed by {whose}.").agents("Welcome") == ["Japan"]


@pytest.mark.parametrize("lead", ["HEREBY AGREE TO:", "DO HEREBY AGREE TO:"])
@pytest.mark.parametrize("marks", [("1. ", "2. ", "3. "), ("", "", "")])
def test_what_a_declaration_agrees_on(read: Reader, lead: str, marks: tuple[str, ...]):
    """Items below "hereby agree to", with or without marks, are what the makers agree on; their naming is no act."""
    matters = ("Strengthen cooperation in shipping;", "Develop a guideline on kelp; and", "Promote young divers.")
    items = "\n\n".join(f"{mark}{matter}" for mark, matter in zip(marks, matters, strict=True))
    found = read(
        "Cebu Statement on Kelp\n\nWE, the Reef Ministers of ASEAN and Japan;\n\nRECOGNISING the value of reefs;"
        f"\n\n{lead}\n\n{items}\n\nThe boats were painted."
    )
    assert {act for act, _ in found.acts()} == {"Emphasis", "Agreement"}
    assert len(found.frame("Agreement").objects) == len(items.split("\n\n")) + 1
    assert found.phrases("Emphasis")[0][-1] == "reefs"


def test_hereby_behind_a_participle(read: Reader):
    """A participle before "hereby agree" has its own matter."""
    told = "The Ministers of Fiji and Japan, recognising the value of kelp, HEREBY AGREE TO the Reef Plan."
    found = read(f"Cebu Statement\n\n{told}")
    assert found.words(found.frame("Emphasis").objects[0]) == "the value of kelp"
    assert ("Agreement", "done") in found.acts()


POINTS = "Prime Minister Ken Sato of Japan announced the Reef Initiative. The main points are as follows:\n\n"


@pytest.mark.parametrize(
    "item",
    [
        "Japan will offer technical cooperation in order to train 500 people.",
        "Japan will establish a kelp centre in Fiji.",
        "Japan will provide 3 million dollars for crab nurseries.",
    ],
)
def test_points_of_what_a_country_will_do(read: Reader, item: str):
    """What a country will do is promised where somebody makes points of it."""
    assert [found for found in read(f"{POINTS}1. {item}").acts() if found[0] == "Pledge"] == [("Pledge", "done")]


@pytest.mark.parametrize(
    "office", ["Chairmanship this year", "successful Presidency in 2023", "chairmanship next year"]
)
def test_a_term_told_by_its_year_alone(read: Reader, office: str):
    """A country's chairmanship is a term of office where its year is told, also without the body."""
    assert "Tenure" in [act for act, _ in read(f"Japan thanked Malaysia for its {office}.").acts()]


@pytest.mark.parametrize(
    "lead", ["They pledged", "They condemned the raid by Fiji and pledged", "They discussed kelp and pledged"]
)
def test_what_both_pledge_to_do_together_is_agreed(read: Reader, lead: str):
    """Both sides agree on what they pledge to do together, whatever they did before in the sentence."""
    text = (
        f"President Roe of Palau met with Prime Minister Sato of Japan. {lead} to work together to protect the reefs."
    )
    assert "Agreement" in [act for act, _ in read(text).acts()]
