"""Who reads releases: this process, several on this machine, or a cluster. What comes out is the same."""

from kg.workers.order import Pool, in_order
from kg.workers.who import PATIENCE, Workers

__all__ = ["PATIENCE", "Pool", "Workers", "in_order"]
