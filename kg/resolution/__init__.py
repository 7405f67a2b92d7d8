"""What only several releases together tell: so far, the order of the meetings of a series."""

from kg.resolution.meetings import numbered, previous_meetings

__all__ = ["numbered", "previous_meetings"]
