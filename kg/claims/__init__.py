"""From mentions to what a release says."""

from kg.claims.model import Act, Claim, Meeting, Participation, Reading, Tenure, Thing, Unread
from kg.claims.reader import Reader, reader_of

__all__ = ["Act", "Claim", "Meeting", "Participation", "Reader", "Reading", "Tenure", "Thing", "Unread", "reader_of"]
