"""Names, cues and word lists, loaded from ontology/."""

from kg.vocabulary.load import load
from kg.vocabulary.model import Cue, Entry, Vocabulary

__all__ = ["Cue", "Entry", "Vocabulary", "load"]
