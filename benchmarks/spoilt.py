"""Releases as the world sends them on a bad day: broken, huge or hostile. Each is a line for `ajkg build`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.world import Told


def _line(told: Told, **other: object) -> str:
    return json.dumps({**told.line(), **other}, ensure_ascii=False)


WAYS: dict[str, Callable[[Told], str]] = {
    "cut off": lambda told: _line(told)[:60],
    "no text": lambda told: json.dumps({"document": told.document}),
    "empty": lambda told: _line(told, text=""),
    "text is a number": lambda told: _line(told, text=5),
    "lone surrogate": lambda told: _line(told).replace('"text": "', '"text": "\\ud800'),
    "no date": lambda told: _line(told, published="the day before yesterday"),
    "no language": lambda told: _line(told, lang="12"),
    "another language": lambda told: _line(told, lang="xx"),
    "controls": lambda told: _line(told, text="".join(map(chr, range(1, 32))) + "\u202e\u200b\ufeff" + told.text),
    "huge": lambda told: _line(told, text=told.text * 100),
    "one long line": lambda told: _line(told, text=told.text.replace("\n", " ") * 40),
    "digits": lambda told: _line(told, text=told.text + "9" * 20_000 + " million US dollars\n" + "第" * 5_000),
    "brackets": lambda told: _line(told, text="(" * 20_000 + told.text + "「" * 20_000),
    "a name from elsewhere": lambda told: _line(told, document="../../" + told.document),
    "nested deep": lambda told: f'{{"document": "{told.document}", "text": ' + "[" * 100_000,
}


def spoil(told: Told, number: int) -> str:
    """A line that is wrong in one of the ways, by turns."""
    ways = list(WAYS.values())
    return ways[number % len(ways)](told)
