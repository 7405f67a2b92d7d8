"""The ready questions nearest to some words."""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import TYPE_CHECKING

from kg.answers import questions
from kg.text import lowered

if TYPE_CHECKING:
    from kg.answers.questions import Question

_SIZES = (2, 3)  # letters of the pieces that are compared where no spaces part words
_PIECE = 5  # letters of a word that tell its stem


def nearest(words: str, language: str, most: int = 3) -> list[Question]:
    """At most so many ready questions that share the rarest words, or pieces of words, with these; best first."""
    ready = [questions.load(name) for name in questions.names()]
    features = [_features(f"{one.title(language)} {one.question(language)}", language) for one in ready]
    seen = Counter(feature for found in features for feature in set(found))
    weight = {feature: math.log(1 + len(ready) / count) for feature, count in seen.items()}
    mine = _features(words, language)

    def score(found: Counter[str]) -> float:
        shared = sum(weight[feature] for feature in mine if feature in found)
        return shared / math.sqrt(sum(weight[feature] ** 2 for feature in found) or 1)

    ranked = sorted(zip(ready, features, strict=True), key=lambda pair: (-score(pair[1]), pair[0].name))
    return [one for one, found in ranked[:most] if score(found) > 0]


def _features(text: str, language: str) -> Counter[str]:
    lower = lowered(text)
    if language == "en":
        return Counter(word[:_PIECE] for word in re.findall(r"\w{2,}", lower))
    pieces: Counter[str] = Counter()
    for run in re.findall(r"[\w\u0e30-\u0e4e]+", lower):
        pieces.update(run[at : at + size] for size in _SIZES for at in range(len(run) - size + 1))
    return pieces
