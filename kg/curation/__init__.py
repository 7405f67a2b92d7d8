"""People's decisions: accept, reject, correct, merge, split and add; kept in TOML files under version control."""

from kg.curation.apply import apply
from kg.curation.model import Curation, Decision
from kg.curation.read import load
from kg.curation.write import append

__all__ = ["Curation", "Decision", "append", "apply", "load"]
