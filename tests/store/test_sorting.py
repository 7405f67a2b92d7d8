"""More lines than are held at once come out in order."""

import random

import pytest

from kg.store.sorting import merged


@pytest.mark.parametrize("most", [10, 10_000])
def test_lines_come_out_sorted(most):
    """In one run or in many; what occurs twice stands side by side."""
    chance = random.Random(1)  # noqa: S311 - no secrets here
    batches = [[b"%d" % chance.randrange(50) for _ in range(chance.randrange(9))] for _ in range(40)]
    assert list(merged(batches, most)) == sorted(line for batch in batches for line in batch)


def test_nothing_to_sort():
    """No batch, no line."""
    assert list(merged([])) == []
