"""Files, folders, manifests, JSON Lines and standard input read into releases."""

from kg.release.load import Failure, load
from kg.release.model import Release

__all__ = ["Failure", "Release", "load"]
