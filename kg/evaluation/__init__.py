"""Score facts against gold facts."""

from kg.evaluation.score import Score, compare
from kg.evaluation.table import evaluate, read_gold, render

__all__ = ["Score", "compare", "evaluate", "read_gold", "render"]
