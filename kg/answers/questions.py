"""The ready questions: SPARQL files with a header that says what they ask and with which parameters."""

from __future__ import annotations

from kg.errors import InputError, UsageError, did_you_mean
from kg.resources import folder

TYPE_CHECKING = False  # the typing module costs start-up
if TYPE_CHECKING:
    from pathlib import Path

TYPES = ("thing", "string", "integer", "number", "date", "year")


class Parameter:
    """A parameter: its variable, its type (one of `TYPES`), its default and meaning; of a thing also its class.

    The engine binds only variables that the query selects. A variable that begins with "_" is
    selected for that alone: its column is not shown, and `name` leaves the "_" out.
    """

    __slots__ = ("class_", "default", "meaning", "type", "variable")

    def __init__(self, variable: str, kind: str, default: str | None, meaning: str, class_: str = "") -> None:
        """Take what the header says; `class_` is a CURIE, empty when things of any class will do."""
        self.variable, self.type, self.default, self.meaning = variable, kind, default, meaning
        self.class_ = class_

    @property
    def name(self) -> str:
        """What --set calls it."""
        return self.variable.removeprefix("_")


class Question:
    """A ready question: its name, titles and questions by language, what it shows, its parameters and SPARQL."""

    __slots__ = ("name", "parameters", "questions", "shows", "sparql", "titles")

    def __init__(self, name: str, sparql: str) -> None:
        """Make a question without a header; `parse` fills in the rest."""
        self.name, self.sparql, self.shows = name, sparql, ""
        self.titles: dict[str, str] = {}
        self.questions: dict[str, str] = {}
        self.parameters: list[Parameter] = []

    def title(self, language: str) -> str:
        """The title in a language, English when it has none."""
        return self.titles.get(language) or self.titles.get("en", self.name)

    def question(self, language: str) -> str:
        """The question in a language, English when it has none."""
        return self.questions.get(language) or self.questions.get("en", "")


def names() -> list[str]:
    """The names of all ready questions, sorted."""
    return sorted(path.stem for path in folder("queries").glob("*.rq"))


def load(name: str) -> Question:
    """A ready question by name.

    :raises UsageError: when there is none of this name; suggests the nearest.
    """
    path = folder("queries") / f"{name}.rq"
    if not name.replace("-", "").isalnum() or not path.is_file():
        message = f"no ready question is called {name!r}"
        raise UsageError(message, hint=did_you_mean(name, names(), "see `ajkg queries`"))
    return parse(path)


def parse(path: Path) -> Question:
    """Read a question from its file.

    :raises InputError: when it cannot be read.
    :raises UsageError: when a parameter line is not `param: ?name TYPE [aj:CLASS] [= default] -- meaning`.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        message = f"cannot read {path}: {error.strerror}"
        raise InputError(message, hint="check the file and its permissions") from error
    except UnicodeDecodeError as error:
        message = f"{path} is not UTF-8 from byte {error.start + 1} on"
        raise InputError(message, hint="save the query as UTF-8") from error
    return parse_text(path.stem, text)


def parse_text(name: str, text: str) -> Question:
    """Read a question from its text.

    :raises UsageError: when a parameter line is not `param: ?name TYPE [aj:CLASS] [= default] -- meaning`.
    """
    question = Question(name, text)
    for number, line in enumerate(text.splitlines(), 1):
        key, colon, value = line.removeprefix("#").partition(":")
        what, _, language = key.strip().partition("@")
        if not line.startswith("#") or not colon:
            continue
        if what == "param":
            question.parameters.append(_parameter(value, name, number))
        elif what == "shows":
            question.shows = value.strip()
        elif what in {"title", "question"}:
            (question.titles if what == "title" else question.questions)[language] = value.strip()
    return question


def _parameter(line: str, name: str, number: int) -> Parameter:
    declared, dashes, meaning = line.partition("--")
    left, sign, default = declared.partition("=")
    words = left.split()
    class_ = words.pop() if words[1:2] == ["thing"] and len(words) > len(("name", "type")) else ""
    if not dashes or len(words) != len(("name", "type")) or words[0][:1] != "?" or words[1] not in TYPES:
        message = f"{name}.rq:{number}: not a parameter: {line.strip()}"
        raise UsageError(
            message,
            hint=f"write: param: ?name TYPE = default -- meaning, with a type of {', '.join(TYPES)}, or thing aj:CLASS",
        )
    return Parameter(words[0][1:], words[1], default.strip() if sign else None, meaning.strip(), class_)
