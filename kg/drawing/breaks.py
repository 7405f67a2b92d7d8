"""Where a line may end: at spaces, between words that are known, and where a script allows, each at a cost."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import cache
from itertools import pairwise

from kg.vocabulary import load

BEFORE_CONSONANT = "เแโใไ"  # Thai vowels that are written before their consonant
_NOT_FIRST = (
    "、。，．・」』）】］〕〉》？！：；ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々"  # JIS X 4051's kinsoku
    ")]}.,;:!?%ะาำๆฯ"
)
_NOT_LAST = "「『（【［〔〈《([{"
_BOUND = frozenset("-()/'\"“”.")  # signs that stand with the word beside them
_THAI = re.compile("[\u0e01-\u0e3a\u0e40-\u0e4e]+")
_SHORTEST, _LONGEST = 3, 16  # letters of a stretch of the vocabulary that is taken for a word
_SYLLABLES = 6  # letters that a word of several syllables has at least
_OFTEN = 3  # different words behind which what is left of a stretch is taken for a word, too
_ORDINAL = "ที่"  # Thai: what follows is a number that belongs to the word before

# What a line's end costs, in the cells squared by which lines fall short; more than the last only in need.
SPACE, EDGE, HYPHEN, HALF, INSIDE, APART = 0, 40, 50, 100, 600, 5000


def costs(text: str) -> dict[int, int]:
    """The places before which a new line may begin, and what that costs; none before a mark of the letter before."""
    edges = _edges(text)
    return {n: edges.get(n) or _cost(text, n) for n in range(1, len(text)) if _may_begin(text, n)}


def _may_begin(text: str, n: int) -> bool:
    """Whether spelling lets a line begin at `n`, and end before."""
    before, after = text[n - 1], text[n]
    if unicodedata.category(after) in {"Mn", "Cf"} or after in _NOT_FIRST or after.isspace():
        return False
    return before not in BEFORE_CONSONANT and before not in _NOT_LAST


def _cost(text: str, n: int) -> int:
    """What it costs to break at `n`, where no edge of a known word is."""
    before, after = text[n - 1], text[n]
    if before.isspace():
        if after.isdigit() and text[: n - 1].endswith(_ORDINAL):
            return APART
        return EDGE if text[n - 2 : n - 1].isdigit() else SPACE  # a unit stays with its number
    if before == "-":
        return HYPHEN
    if _thai(before) and _thai(after):
        return INSIDE if after in BEFORE_CONSONANT else 2 * INSIDE
    if _wide(before) or _wide(after):
        return _between(_script(before), _script(after))
    return EDGE if _thai(before) != _thai(after) and not {before, after} & _BOUND else APART


def _between(before: str, after: str) -> int:
    """What a break of Japanese costs: least where a word begins behind kana or a sign, most within katakana."""
    if before == after:
        return INSIDE if before == "KATAKANA" else HALF
    return INSIDE // 2 if after == "HIRAGANA" else EDGE


def _script(letter: str) -> str:
    return "KATAKANA" if letter == "ー" else unicodedata.name(letter, "").split(" ", 1)[0].split("-", 1)[0]


def _thai(letter: str) -> bool:
    return "\u0e01" <= letter <= "\u0e4e"


def _wide(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in "WF"


def _edges(text: str) -> dict[int, int]:
    """The edges of known Thai words, cheap where a known one ends and another begins."""
    found: dict[int, int] = {}
    for run in _THAI.finditer(text):
        spanned = _spanned(run.group(), known_words())
        at = 0
        for (word, known), (_, follows) in pairwise(segments(run.group(), known_words())):
            at += len(word)
            sure = known and follows and at not in spanned
            found[run.start() + at] = EDGE if sure else HALF if known or follows else INSIDE
    return found


def _spanned(run: str, known: frozenset[str]) -> set[int]:
    """The places that lie inside of some known word of several syllables."""
    starts = range(len(run) - _SYLLABLES)
    words = ((one, n) for one in starts for n in range(_SYLLABLES, _LONGEST + 1) if run[one : one + n] in known)
    return {at for one, n in words for at in range(one + 1, one + n)}


def segments(run: str, known: frozenset[str]) -> list[tuple[str, bool]]:
    """A stretch of Thai as known words, as few as may be, and what is between them; with each whether it is known.

    What leaves the fewest letters unknown is taken (maximal matching), of several the words of like length.
    """
    best: list[tuple[int, int, int, int] | None] = [(0, 0, 0, 0), *[None] * len(run)]
    for end in range(1, len(run) + 1):
        if end < len(run) and not _may_begin(run, end):
            continue
        for start in range(max(0, end - 2 * _LONGEST), end):
            if (before := best[start]) is not None:
                size, missed = end - start, run[start:end] not in known
                one = (before[0] + missed * size, before[1] + 1 + missed, before[2] + size * size, start)
                best[end] = min(one, best[end] or one)
    found, end = [], len(run)
    while end and (last := best[end]) is not None:
        found.append((run[last[3] : end], run[last[3] : end] in known))
        end = last[3]
    return found[::-1] if not end else [(run, False)]


@cache
def known_words() -> frozenset[str]:
    """Thai words: stretches between other signs in names, word lists and cues, and what follows them in several.

    Read from the vocabulary, since no segmenter is a dependency (docs/decisions/thai-words.md).
    """
    vocabulary = load()
    texts = [label for entry in vocabulary.entries.values() for label in entry.labels.get("th", ())]
    texts += [word for words in vocabulary.words.get("th", {}).values() for word in words]
    texts += [form for cue in vocabulary.cues.get("th", ()) for form in cue.forms]
    runs = {run for text in texts for run in _THAI.findall(text)}
    known = {run for run in runs if _SHORTEST <= len(run) <= _LONGEST and run[-1] not in BEFORE_CONSONANT}
    behind = Counter(run[n:] for run in runs for n in range(_SHORTEST, len(run) - _SHORTEST) if run[:n] in known)
    return frozenset(known | {rest for rest, often in behind.items() if often >= _OFTEN and len(rest) <= _LONGEST})
