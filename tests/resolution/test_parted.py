"""Items in parts by a key, in memory or over temporary files."""

from hypothesis import given
from hypothesis import strategies as st

from kg.resolution.parted import parted


def test_few_items_are_one_part():
    """What fits into memory stays there."""
    assert list(parted(["b", "a"], str, most=2)) == [["b", "a"]]
    assert list(parted([], str)) == [[]]


@given(st.lists(st.text(max_size=3), max_size=60), st.integers(0, 20))
def test_all_items_come_once_and_those_of_one_key_together(items, most):
    """Nothing is lost on disk, and no key is in two parts."""
    parts = list(parted(items, lambda item: item[:1], most))
    assert sorted(item for part in parts for item in part) == sorted(items)
    keys = [{item[:1] for item in part} for part in parts]
    assert sum(map(len, keys)) == len(set().union(*keys))
