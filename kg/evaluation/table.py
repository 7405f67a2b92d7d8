"""Evaluate facts against a folder of gold, and show the table."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import InputError
from kg.evaluation.score import KINDS, Fact, Score, compare

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(slots=True)
class Evaluation:
    """Scores by group: a kind, "lang:xx", "doc:NAME" and "all"; and how many quotes stand."""

    groups: dict[str, Score] = field(default_factory=dict)
    facts: int = 0
    exact_quotes: int = 0
    errors: list[tuple[str, str, Fact | tuple[Fact, Fact]]] = field(default_factory=list)


def evaluate(gold: Path | Sequence[Path], facts: Iterable[Fact]) -> Evaluation:
    """Compare `facts` (records of `ajkg facts`) with gold: a folder of NAME.json beside NAME.txt, or such files.

    :raises InputError: when the folder holds no gold, or a gold file is broken.
    """
    found: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        found[fact["document"], fact["kind"]].append(fact)
    paths = sorted(gold.glob("*.json")) if isinstance(gold, Path) else list(gold)
    if not paths:
        message = f"{gold} holds no gold (NAME.json beside NAME.txt)"
        raise InputError(message, hint="name a folder of gold facts")
    result = Evaluation()
    for path in paths:
        told = read_gold(path)
        text = path.with_suffix(".txt").read_bytes().decode("utf-8").replace("\r\n", "\n")
        for kind in KINDS:
            mine = found[told["document"], kind]
            score = compare([fact for fact in told["facts"] if fact["kind"] == kind], mine)
            _file(result, told, kind, score)
            result.facts += len(mine)
            result.exact_quotes += sum(_stands(fact, text) for fact in mine)
    return result


def read_gold(path: Path) -> Fact:
    """The gold of one file.

    :raises InputError: when it cannot be read, is no gold, or has no text beside it.
    """
    try:
        gold: Fact = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, RecursionError) as error:
        message = f"{path} is not JSON: {error}"
        raise InputError(message, hint="mend the gold file") from error
    except OSError as error:
        message = f"cannot read {path}: {error.strerror or error}"
        raise InputError(message, hint="check the path and its permissions") from error
    lacking = _lacking(gold)
    if lacking:
        message = f"{path} is no gold: {lacking}"
        raise InputError(message, hint='gold is {"document": "NAME", "lang": "en", "facts": [{"kind": "act", …}]}')
    if not path.with_suffix(".txt").exists():
        message = f"{path} has no text beside it"
        raise InputError(message, hint=f"add {path.with_suffix('.txt').name}")
    return gold


def _lacking(gold: object) -> str:
    """What gold lacks, in words; "" where it is whole."""
    if not isinstance(gold, dict):
        return "it is no object"
    for name, kind in (("document", str), ("lang", str), ("facts", list)):
        if not isinstance(gold.get(name), kind):
            return f"it has no {name!r}" if name not in gold else f"{name!r} is no {'list' if kind is list else 'text'}"
    wrong = (
        n for n, fact in enumerate(gold["facts"], 1) if not isinstance(fact, dict) or fact.get("kind") not in KINDS
    )
    return f"fact {first} is of no known kind" if (first := next(wrong, 0)) else ""


def _file(result: Evaluation, gold: Fact, kind: str, score: Score) -> None:
    for group in (kind, f"lang:{gold['lang']}", f"lang:{gold['lang']} {kind}", f"doc:{gold['document']}", "all"):
        result.groups[group] = result.groups.get(group, Score()) + score
    result.errors += [("missed", gold["document"], fact) for fact in score.missing]
    result.errors += [("spurious", gold["document"], fact) for fact in score.stray]
    result.errors += [("partial", gold["document"], pair) for pair in score.partial]


def _stands(fact: Fact, text: str) -> bool:
    span = fact.get("evidence")
    return bool(span and span["exact"] and text[span["start"] : span["end"]] == span["exact"])


def render(result: Evaluation) -> str:
    """The table as text: points in the gold and found, precision, recall and F1 by group."""
    lines = [f"{'group':44} {'gold':>5} {'found':>5} {'P':>6} {'R':>6} {'F1':>6}"]
    for group, score in sorted(result.groups.items()):
        gold, found = score.true + score.missed, score.true + score.spurious
        lines.append(f"{group:44} {gold:5} {found:5} {score.precision:6.3f} {score.recall:6.3f} {score.f1:6.3f}")
    lines.append(f"evidence quotes that stand at their offsets: {result.exact_quotes} of {result.facts}")
    return "\n".join(lines)
