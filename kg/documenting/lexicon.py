"""The page of the word classes: what each is for, some of its words, in which files they stand, and who asks for it."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rdflib import RDF, Graph, URIRef

from kg.documenting.words import LANGUAGES
from kg.names import AJ

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LIST = re.compile(r"^(\S+) a aj:WordList", re.MULTILINE)
_COMMENT = re.compile(r"((?:^#[^\n]*\n)+)\Z", re.MULTILINE)
_PUT_TOGETHER = re.compile(r"""f"([a-z_]*)\{[^"{}]+\}([a-z_]*)\"""")
_SHOWN = 3  # words of each language
_HEAD = """# Word classes of the lexicon

Made by `python -m kg.documenting` from ontology/lexicon, whose [README](../ontology/lexicon/README.md) explains them.
A class is one and the same wherever its name is used: a list in another file, or in another language, adds to it.
So look here before you name a new one, and see in a change of this page whether a class became wider than was meant.

| class | what it is for | words such as | files | asked for in kg/ |
|---|---|---|---|---|
"""


@dataclass
class WordClass:
    """One closed class of words: its name, words by language, files that hold it, comments above its lists."""

    name: str
    words: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    files: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)


def word_classes(lexicon: Path) -> list[WordClass]:
    """The word classes of a folder of Turtle files, by name.

    Raises:
        OSError: a file cannot be read.

    """
    found: dict[str, WordClass] = {}
    for path in sorted(lexicon.glob("*.ttl")):
        _collect(path, found)
    return [found[name] for name in sorted(found)]


def askers(name: str, sources: dict[str, str]) -> list[str]:
    """The modules whose text names a word class, whole or as a name that they put together of parts.

    `sources` are texts of modules by their path; a class that no module names is of no use to the reader.
    """
    whole = (f'"{name}"', f"'{name}'")
    if asked := [path for path, text in sources.items() if any(written in text for written in whole)]:
        return asked
    return [path for path, text in sources.items() if any(made.fullmatch(name) for made in _computed(text))]


def sources(package: Path) -> dict[str, str]:
    """The texts of the modules of a package by their path within it, in order, without those that document it."""
    paths = (path for path in sorted(package.rglob("*.py")) if path.parent.name != "documenting")
    return {path.relative_to(package).as_posix(): path.read_text(encoding="utf-8") for path in paths}


def page(lexicon: Path, package: Path) -> str:
    """The page as Markdown."""
    modules = sources(package)
    return _HEAD + "".join(_row(found, askers(found.name, modules)) for found in word_classes(lexicon))


def _collect(path: Path, found: dict[str, WordClass]) -> None:
    text = path.read_text(encoding="utf-8")
    graph = Graph().parse(data=text, format="turtle")
    comments = dict(_comments(text))
    for each in graph.subjects(RDF.type, URIRef(AJ + "WordList")):
        for name in graph.objects(each, URIRef(AJ + "wordClass")):
            held = found.setdefault(str(name), WordClass(str(name)))
            for word in graph.objects(each, URIRef(AJ + "word")):
                held.words[getattr(word, "language", None) or ""].append(str(word))
            if path.name not in held.files:
                held.files.append(path.name)
            if (comment := comments.get(each.n3(graph.namespace_manager), "")) and comment not in held.comments:
                held.comments.append(comment)


def _comments(text: str) -> Iterator[tuple[str, str]]:
    for match in _LIST.finditer(text):
        above = _COMMENT.search(text, 0, match.start())
        yield match[1], " ".join(line.lstrip("# ").strip() for line in above[1].splitlines()) if above else ""


def _computed(text: str) -> Iterator[re.Pattern[str]]:
    """The names that a module puts together: `f"{side}_before"`, `f"recall_{part}"`."""
    for match in _PUT_TOGETHER.finditer(text):
        if match[1].endswith("_") or match[2].startswith("_"):
            yield re.compile(rf"{match[1]}[a-z_]+{match[2]}")


def _row(found: WordClass, asked: list[str]) -> str:
    told = " ".join(comment.rstrip(".") + "." for comment in sorted(found.comments)).replace("|", "\\|")
    shown = "; ".join(
        ", ".join(sorted(set(found.words[language]))[:_SHOWN]) for language in LANGUAGES if language in found.words
    )
    files = ", ".join(name.removesuffix(".ttl") for name in found.files)
    return f"| `{found.name}` | {told} | {shown} | {files} | {', '.join(asked)} |\n"
