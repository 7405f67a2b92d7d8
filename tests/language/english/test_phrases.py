"""Noun phrases of objects, the topics of acts."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("objects", "heads"),
    [
        ("trade in rice, clean rivers and safe ports", ["trade", "clean rivers", "safe ports"]),
        ("the importance of clean rivers", ["clean rivers"]),
        ("ways to enhance the safety of ports", ["safety of ports"]),
        ("their commitment to strengthening river patrols", ["river patrols"]),
        ("agricultural and fishery products", ["agricultural and fishery products"]),
        ("a free, open, and fair market", ["free, open, and fair market"]),
        ("the need to further promote river patrols", ["river patrols"]),
        ("trade between ports", ["trade"]),
        ("the friendship between both", ["friendship"]),
        ("river patrols, and deepen port security", ["river patrols", "port security"]),
        ("its immediate and long-term plans for harbours", ["immediate and long-term plans"]),
        ("steady progress", []),
        ("how technology can protect river towns", ["river towns"]),
        ("training of 3,000 young sailors by March 2026", ["3,000 young sailors"]),
    ],
)
def test_lists_leads_and_tails(read, objects, heads):
    """Coordinated parts come apart; verbs, articles and empty heads go."""
    found = [wordings[-1] for wordings in read(f"Japan stressed {objects}.").phrases("Emphasis")]
    assert [head for head in heads if any(head in phrase for phrase in found)] == heads
    assert len(found) >= len(heads)
    assert heads or not found


def test_wordings_of_one_topic(read):
    """A phrase comes whole, without its lead, and without its tail."""
    (wordings,) = read("Japan stressed the safety of ports in small islands.").phrases("Emphasis")
    assert wordings == ["the safety of ports in small islands", "safety of ports in small islands", "safety of ports"]


def test_brackets_and_amounts_are_left_out(read):
    """An abbreviation in brackets and an amount are no topics."""
    found = read("Japan pledged help of US$3 million for river patrols (RP).").phrases("Pledge")
    assert not any("million" in words or "RP" in words for wordings in found for words in wordings)


@pytest.mark.parametrize(
    ("objects", "said"),
    [
        ("safe ports in accordance with the Reef Convention", ["safe ports", "reef convention"]),
        ("river patrols, using the full range of their boats", ["river patrols"]),
        ("the progress made under the Coral Plan", ["coral plan"]),
        ("this river chart now", ["river chart"]),
        ("safe ports with other partners", ["safe ports"]),
        ("the need to clear the channels, widen the locks and improve pilot training", ["locks", "pilot training"]),
        ("that we should keep up river patrols and that it is time to act", ["river patrols"]),
        ("the Reef Forum continues to guide river patrols", ["reef forum", "river patrols"]),
    ],
)
def test_what_leads_from_one_phrase_to_the_next_is_in_none(read, objects, said):
    """Prepositions of several words, verbs and what ends a phrase without being part of it."""
    found = [wordings[-1].lower() for wordings in read(f"Japan stressed {objects}.").phrases("Emphasis")]
    assert all(any(words in phrase for phrase in found) for words in said)
    left = " ".join(found)
    assert not any(
        word in left for word in ("accordance", "range", "progress", " now", "partners", "improve", "continues")
    )


def test_a_relation_with_somebody_is_one_topic(read):
    """What "with" joins to a noun of relation names the other side of it."""
    (wordings,) = read("Japan stressed its close cooperation with Indonesia.").phrases("Emphasis")
    assert "cooperation with Indonesia" in wordings
    assert wordings[-1] == "cooperation"


@pytest.mark.parametrize(
    ("objects", "said"),
    [
        ("river charts, dialogue and solutions", ["river charts"]),
        ("dialogue", ["dialogue"]),
        ("trust and safety on rivers", ["trust and safety on rivers"]),
        ("river charts, and will reap the harvest", ["river charts", "harvest"]),
    ],
)
def test_general_nouns_and_pairs(read, objects, said):
    """A general noun is a matter only where nothing else is; two such nouns are one matter."""
    found = read(f"Japan stressed {objects}.").phrases("Emphasis")
    assert len(found) == len(said)
    assert all(words in wordings for words, wordings in zip(said, found, strict=True))


@pytest.mark.parametrize("aside", ["therefore", "even", "however"])
def test_words_of_speeches_are_no_matter(read, aside):
    """What only turns a sentence says nothing of what it is about."""
    found = read(f"Japan stressed that, {aside}, river cooperation mattered.").phrases("Emphasis")
    assert aside not in [wordings[0] for wordings in found]


@pytest.mark.parametrize(
    ("objects", "said"),
    [
        ("mountain roads as well as river boats", ["mountain roads", "river boats"]),
        ("mountain roads along with river boats", ["mountain roads", "river boats"]),
        ("short- and long-term river charts", ["short- and long-term river charts"]),
        ("a river- and harbour-chart office", ["river- and harbour-chart office"]),
        (
            "military, budgetary, humanitarian, and river support",
            ["military, budgetary, humanitarian, and river support"],
        ),
        ("the needs of women, children and persons with disabilities", ["persons with disabilities"]),
    ],
)
def test_several_words_join_and_what_shares_a_head_stays_together(read, objects, said):
    """What joins like "and" joins targets; words that share their last one, or stand for one group, are one matter."""
    found = read(f"Japan stressed {objects}.").phrases("Emphasis")
    assert len(found) == len(said)
    assert all(wordings[0].endswith(words) for words, wordings in zip(said, found, strict=True))


def test_how_strongly_is_no_part_of_what_is_condemned(read):
    """Adverbial words between the verb and its object lead to it."""
    found = read("Japan condemned in the strongest possible terms the river raid.").phrases("Condemnation")
    assert found == [["the river raid", "river raid"]]


@pytest.mark.parametrize("adverb", ["also ", "jointly ", "further ", ""])
def test_an_adverb_behind_will_hides_nothing(read, adverb):
    """Whatever adverb stands between, what will be explored is the matter."""
    text = f"Joint Statement of Japan and Thailand\n\nWe will {adverb}explore tolls on river boats."
    assert "tolls on river boats" in read(text).phrases("Pledge")[0]


@pytest.mark.parametrize("when", ["next year", "this month", "later this year", "last week", "tomorrow"])
def test_when_is_no_part_of_the_matter(read, when):
    """The time behind a matter is another thing."""
    found = read(f"Japan pledged to support kelp farming {when}.").phrases("Pledge")
    assert [wordings[-1] for wordings in found] == ["kelp farming"]
    assert not any(when in words for wordings in found for words in wordings)
