"""What only several releases together tell: the order of meetings, and links that lead on."""

from kg.resolution.links import joining, transitive
from kg.resolution.meetings import numbered, previous_meetings

__all__ = ["joining", "numbered", "previous_meetings", "transitive"]
