"""Which meetings are one, and their order."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.names import AJ, ID
from kg.resolution import Account, resolve
from kg.resolution.clusters import Clusters
from kg.resolution.meetings import Met, previous_meetings
from kg.vocabulary.model import Vocabulary


def account(name: str, issued: str = "", *, main: bool = True, **meetings: dict[str, str]) -> Account:
    """A release that tells of meetings of the series "s": local name of the meeting to its properties."""
    things = {
        f"{ID}meeting/{iri.replace('_', '-')}": {"inSeries": ["s"], **{key: [value] for key, value in told.items()}}
        for iri, told in meetings.items()
    }
    if main:
        things[f"{ID}act/{name}/1"] = {"atMeeting": [next(iter(things))]}
    return Account(name, things, facts={"issued": [issued]} if issued else {})


def one(*accounts: Account) -> dict[str, str]:
    """Which meeting stands for which, by local name."""
    found = resolve(accounts, Vocabulary())
    return {iri.rpartition("/")[2]: standing.rpartition("/")[2] for iri, standing in found.renamed.items()}


def test_the_next_number_of_the_same_series_follows():
    """One of another series does not; after a gap in the numbers it is no longer the one right after."""
    numbers = {f"s_{n}": {"ordinal": str(n)} for n in (7, 8, 10)}
    other = {"t_9": {"ordinal": "9", "inSeries": "t"}}
    found = resolve([account("a", **numbers), account("b", **other)], Vocabulary())
    assert order(found.previous) == [("s-10", "precededBy", "s-8"), ("s-8", "previousMeeting", "s-7")]


def test_a_number_that_counts_within_a_year_is_another_ones_in_another_year():
    """And follows all of the years before, without being known to be the next one."""
    boards = {f"s_{n}_{year}": {"ordinal": str(n), "countedIn": year} for n, year in ((1, "2031"), (1, "2032"))}
    assert one(account("a", **boards), account("b", s_x={"ordinal": "1", "countedIn": "2032"})) == {"s-x": "s-1-2032"}
    found = resolve([account("a", **boards)], Vocabulary())
    assert order(found.previous) == [("s-1-2032", "precededBy", "s-1-2031")]


def order(triples: list[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Triples by local names."""
    return [(one.rpartition("/")[2], name.removeprefix(AJ), two.rpartition("/")[2]) for one, name, two in triples]


@pytest.mark.parametrize(
    ("one", "two", "follows"),
    [
        ({"startDate": "2019-11-12"}, {"startDate": "2020-03-01"}, True),
        ({"startDate": "2019-11-12", "ordinal": "7"}, {"startDate": "2020"}, True),
        ({"startDate": "2020-11-12", "ordinal": "7"}, {"startDate": "2020"}, False),
        ({"startDate": "2019-11-12"}, {}, False),
        ({"startDate": "2019-11-12", "endDate": "2019-11-14"}, {"startDate": "2019-11-13", "mode": "x"}, False),
    ],
)
def test_dates_order_what_has_no_number(one, two, follows):
    """Where they exclude each other, at the coarser precision."""
    found = resolve([account("a", s_a=one, s_z={**two, "inSeries": "s"})], Vocabulary())
    assert order(found.previous) == [("s-z", "precededBy", "s-a")] * follows


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(2019, 2022), st.integers(0, 12), st.integers(0, 28)), max_size=9))
def test_only_the_nearest_are_told_and_all_others_follow(days):
    """Of unnumbered meetings: as many links as it takes, from which every pair that dates order follows."""
    dates = [f"{y}" + (f"-{m:02}" if m else "") + (f"-{d:02}" if m and d else "") for y, m, d in days]
    told = {f"s_{place}": {"startDate": date, "inSeries": "s"} for place, date in enumerate(dates)}
    links = {(later, earlier) for later, _, earlier in previous_meetings(_met(told), Clusters(lambda _: False))}
    reached, fresh = set(links), set(links)
    while fresh:
        fresh = {(one, three) for one, two in fresh for other, three in links if two == other} - reached
        reached |= fresh
    before = [(one, two) for one in told for two in told if _excluded(told[one]["startDate"], told[two]["startDate"])]
    assert reached == {(two, one) for one, two in before}
    assert not any((a, c) in links for a, b in links for other, c in reached if b == other)


def _excluded(one: str, two: str) -> bool:
    return one[: len(two)] < two[: len(one)]


def _met(told: dict[str, dict[str, str]]) -> list[Met]:
    return [Met(iri, "s", dates={about["startDate"]}) for iri, about in told.items()]


def test_dates_against_the_numbers_order_nothing():
    """No meeting comes before itself, whatever slips."""
    told = {"s_5": {"ordinal": "5", "startDate": "2021-05-01"}, "s_6": {"ordinal": "6", "startDate": "2019-05-01"}}
    found = resolve([account("a", **told, s_x={"startDate": "2020-05-01"})], Vocabulary())
    assert order(found.previous) == [("s-6", "previousMeeting", "s-5")]


@pytest.mark.parametrize(
    ("numbered", "unnumbered", "same"),
    [
        ({"startDate": "2020-11-12"}, {"startDate": "2020-11-12"}, True),
        ({"startDate": "2020-11-12"}, {"startDate": "2020-11-13"}, True),
        ({"startDate": "2020-11-12", "endDate": "2020-11-15"}, {"startDate": "2020-11-15"}, True),
        ({"startDate": "2020-11-12"}, {"startDate": "2020-11"}, True),
        ({"startDate": "2020-11-12"}, {"startDate": "2020"}, True),
        ({"startDate": "2020-11-12"}, {"startDate": "2020-04-14"}, False),
        ({"startDate": "2020-11-12"}, {"startDate": "2019"}, False),
        ({"startDate": "2020-11-12"}, {}, False),
        ({}, {}, False),
    ],
)
def test_an_unnumbered_meeting_is_the_one_of_its_time(numbered, unnumbered, same):
    """The day, a day nearby, or the only meeting of the month or year."""
    accounts = [account("a", s_23={"ordinal": "23", **numbered}), account("b", s_b=unnumbered)]
    assert one(*accounts) == ({"s-b": "s-23"} if same else {})


def test_the_only_one_of_a_year_must_be_the_only_one():
    """Two meetings of the year leave it open which is meant."""
    told = {"s_23": {"ordinal": "23", "startDate": "2020-11-12"}, "s_x": {"startDate": "2020-04-14"}}
    assert one(account("a", **told), account("b", s_b={"startDate": "2020"})) == {}


def test_different_numbers_are_different_meetings():
    """Even on one day, and also through a third meeting that is near to both."""
    told = {"s_1": {"ordinal": "1", "startDate": "2020-11-12"}, "s_2": {"ordinal": "2", "startDate": "2020-11-13"}}
    assert len(one(account("a", **told), account("b", s_b={"startDate": "2020-11-12"}))) == 1


def test_a_release_without_a_date_tells_of_the_meeting_right_before_it():
    """Only when it is about that meeting, and published within days of it."""
    numbered = account("a", s_23={"ordinal": "23", "startDate": "2020-11-12"})
    assert one(numbered, account("b", "2020-11-14", s_b={})) == {"s-b": "s-23"}
    assert one(numbered, account("b", "2020-11-14", main=False, s_b={})) == {}
    assert one(numbered, account("b", "2021-02-01", s_b={})) == {}


def test_the_order_of_the_releases_does_not_matter():
    """The same links, whoever comes first."""
    accounts = [
        account("a", s_23={"ordinal": "23", "startDate": "2020-11-12"}),
        account("b", s_b={"startDate": "2020-11-13"}),
        account("c", s_c={"startDate": "2020-11"}),
    ]
    forward, backward = resolve(accounts, Vocabulary()), resolve(accounts[::-1], Vocabulary())
    assert forward == backward
    assert len(forward.renamed) == 2
