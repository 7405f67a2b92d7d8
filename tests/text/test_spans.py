"""Looking up by place finds what going through everything finds."""

from hypothesis import given
from hypothesis import strategies as st

from kg.text import Span, Spread, Taken, over

spans = st.builds(lambda start, size: Span(start, start + size), st.integers(0, 40), st.integers(1, 12))


@given(st.lists(spans, max_size=12), spans)
def test_spread_is_what_a_scan_finds(placed: list[Span], place: Span):
    """Whatever the spans, overlapping or not, and in their order."""
    spread, ordered = Spread(placed), sorted(placed, key=lambda one: one.start)
    over = [one for one in ordered if one.overlaps(place)]
    assert spread.touching(*place) == over
    assert spread.touches(*place) == bool(over)
    assert spread.holds(*place) == any(one.contains(place) for one in placed)
    assert spread.within(*place) == [one for one in ordered if place.contains(one)]
    assert spread.starting(place.start, place.end) == [one for one in ordered if place.start <= one.start <= place.end]
    assert list(spread.back_from(place.end)) == [one for one in reversed(ordered) if one.start < place.end]
    far = min((max(one.start - place.end, place.start - one.end) for one in placed), default=0)
    assert spread.distance(*place) == far


@given(st.lists(spans, max_size=8), spans)
def test_taken_is_what_a_scan_finds(placed: list[Span], place: Span):
    """Places outside of the stretch that is looked at take nothing."""
    taken = Taken(Span(5, 60), placed)
    assert taken.touches(*place) == any(one.overlaps(place) and min(one.end, place.end) > 5 for one in placed)


@given(st.lists(spans, max_size=8), st.integers(0, 60))
def test_over_is_what_a_scan_finds(placed: list[Span], place: int):
    """The first that holds a code point, of spans in their order."""
    ordered = sorted(placed)
    assert over(ordered, place) == next((one for one in ordered if one.start <= place < one.end), None)
