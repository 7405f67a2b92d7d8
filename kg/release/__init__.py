"""Files, folders, manifests, JSON Lines and standard input read into releases."""

from kg.release.count import count
from kg.release.load import Failure, left_out, load
from kg.release.model import Release

__all__ = ["Failure", "Release", "count", "left_out", "load"]
