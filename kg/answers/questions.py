"""The ready questions: SPARQL files with a header that says what they ask and with which parameters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from kg.errors import UsageError
from kg.resources import folder

if TYPE_CHECKING:
    from pathlib import Path

_HEADER = re.compile(r"^#\s*(?P<key>[a-z]+(?:@[a-z]{2})?)\s*:\s*(?P<value>.*)$")
TYPES = ("thing", "string", "integer", "date", "year")


class Parameter(NamedTuple):
    """A parameter: its variable, its type (thing, string, integer, date, year), its default and meaning."""

    name: str
    type: str
    default: str | None
    meaning: str


class Question(NamedTuple):
    """A ready question."""

    name: str
    titles: dict[str, str]
    questions: dict[str, str]
    shows: str
    parameters: tuple[Parameter, ...]
    sparql: str

    def title(self, language: str) -> str:
        """The title in a language, English when it has none."""
        return self.titles.get(language) or self.titles["en"]

    def question(self, language: str) -> str:
        """The question in a language, English when it has none."""
        return self.questions.get(language) or self.questions["en"]


def names() -> list[str]:
    """The names of all ready questions, sorted."""
    return sorted(path.stem for path in folder("queries").glob("*.rq"))


def load(name: str) -> Question:
    """A ready question by name.

    :raises UsageError: when there is none of this name; suggests the nearest.
    """
    path = folder("queries") / f"{name}.rq"
    if not re.fullmatch(r"[\w-]+", name) or not path.is_file():
        import difflib  # noqa: PLC0415 -- only an error needs it

        near = difflib.get_close_matches(name, names(), 3)
        message = f"no ready question is called {name!r}"
        raise UsageError(message, hint=f"did you mean {', '.join(near)}?" if near else "see `ajkg queries`")
    return parse(path)


def parse(path: Path) -> Question:
    """Read a question from its file.

    :raises UsageError: when a parameter line is not `param: ?name TYPE [= default] -- meaning`.
    """
    text = path.read_text(encoding="utf-8")
    found: dict[str, str] = {}
    parameters = []
    for number, line in enumerate(text.splitlines(), 1):
        match = _HEADER.match(line)
        if match is None:
            continue
        if match["key"] == "param":
            parameters.append(_parameter(match["value"], path, number))
        else:
            found[match["key"]] = match["value"].strip()
    titles = {key.partition("@")[2]: value for key, value in found.items() if key.startswith("title@")}
    questions = {key.partition("@")[2]: value for key, value in found.items() if key.startswith("question@")}
    return Question(path.stem, titles, questions, found.get("shows", ""), tuple(parameters), text)


def _parameter(line: str, path: Path, number: int) -> Parameter:
    match = re.fullmatch(r"\?(\w+)\s+(\w+)(?:\s*=\s*(.*?))?\s*--\s*(.*)", line.strip())
    if match is None or match[2] not in TYPES:
        message = f"{path.name}:{number}: not a parameter: {line}"
        raise UsageError(
            message, hint=f"write: param: ?name TYPE = default -- meaning, with a type of {', '.join(TYPES)}"
        )
    return Parameter(match[1], match[2], match[3], match[4])
