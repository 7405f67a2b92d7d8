"""Find the language modules and decide which of them reads a line.

A language is a package beside this file with `CODE` (ISO 639-1), `SCRIPT` (a regular
expression character class of the letters that speak for it, most telling first) and `make`
(the factory). Adding a language adds a package; nothing here changes.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import kg.language as package
from kg.language.begun import Together, together
from kg.language.partners import Partners
from kg.patterns import compiled, kept

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

    from kg.language.protocol import Language
    from kg.vocabulary.model import Vocabulary

_LETTERS = compiled(r"[^\W\d_]+")
_LATIN_LETTERS = re.compile(r"[A-Za-z\u00c0-\u024f]+")
_TWO_LETTERS = re.compile(r"[A-Za-z][^A-Za-z]*[A-Za-z]")
_LATIN_WORD = re.compile(r"[a-z\u00c0-\u024f]+")
_SHARE = 0.1  # of a line's letters that speak for a script of its own
_FEWEST = 2  # letters for a line to speak for itself
_MARKED = re.compile(r"[\u00e0-\u024f\u1ea0-\u1ef9]")
_FEW_WORDS = 20  # of a text, too few to judge it by
_FUNCTION_WORDS = 0.05  # of the words of a text; English prose has 0.3, its neighbours 0.01


def _count(letters: re.Pattern[str], line: str) -> int:
    """How many letters of a line the runs of such letters hold."""
    return sum(map(len, letters.findall(line)))


def _reaches(letters: re.Pattern[str], line: str, least: float) -> bool:
    """Whether a line holds at least so many letters: they are counted no further."""
    count = 0
    for run in letters.finditer(line):
        count += run.end() - run.start()
        if count >= least:
            return True
    return False


class _Compiled(Mapping[str, "Language"]):
    """Languages by their codes; each is compiled when it is first asked for, because that takes a third of a second."""

    def __init__(self, modules: dict[str, ModuleType], vocabulary: Vocabulary) -> None:
        self._modules, self._vocabulary = modules, vocabulary
        self.together: dict[str, Together] = {}
        self._made: dict[str, Language] = {}

    def __getitem__(self, code: str) -> Language:
        made = self._made.get(code)
        if made is None:
            module, all_ = self._modules[code], Together()
            if module.SCRIPT:  # one in Latin letters reads a text laid in one line, which nobody else looks through
                all_ = self.together.setdefault(code, all_)
            with kept(code, self._vocabulary.digest), together(all_):
                made = self._made[code] = module.make(self._vocabulary)
        return made

    def __contains__(self, code: object) -> bool:  # of a Mapping, it would compile
        return code in self._modules

    def __iter__(self) -> Iterator[str]:
        return iter(self._modules)

    def __len__(self) -> int:
        return len(self._modules)


class Languages:
    """The languages at hand, each compiled against one vocabulary when it is first met."""

    def __init__(self, vocabulary: Vocabulary, extra: Sequence[ModuleType] = ()) -> None:
        """Import every language package; `extra` are modules of the same shape elsewhere."""
        modules: dict[str, ModuleType] = {}
        self._scripts: list[tuple[str, re.Pattern[str]]] = []
        self._latin: list[tuple[str, frozenset[str]]] = []
        packages = [info.name for info in pkgutil.iter_modules(package.__path__) if info.ispkg]
        for module in (*(importlib.import_module(f"{package.__name__}.{name}") for name in packages), *extra):
            code: str = module.CODE
            modules[code] = module
            if module.SCRIPT:
                self._scripts.append((code, compiled(f"{module.SCRIPT}{module.SCRIPT}*")))
            else:  # a language in Latin letters is known by its function words
                words = vocabulary.words.get(code, {}).get("function_word", ())
                self._latin.append((code, frozenset(words)))
        compiled_ = _Compiled(modules, vocabulary)
        self.by_code: Mapping[str, Language] = compiled_
        self.together = compiled_.together  # what the patterns of a language look for in a text at once, by its code
        self.amending = vocabulary.words_of_all(
            "amending_lead"
        )  # with which the name of a paper begins that amends one
        self.partners = Partners(vocabulary)
        self.shortening = vocabulary.words_of_all("short_name_lead")  # words before a short name in a bracket

    def compile(self) -> None:
        """Compile them all now, so that copies of the process need not."""
        for code in self.by_code:
            self.by_code[code]

    def detect(self, line: str) -> str | None:
        """The code of the language of `line`, None where too little of it speaks.

        A script of its own beats Latin letters, which foreign names bring into any page.
        """
        if line.isascii():
            return self._in_latin(line) if _TWO_LETTERS.search(line) else None
        speak = [(code, script) for code, script in self._scripts if _reaches(script, line, _FEWEST)]
        for code, script in speak[:1]:
            if _reaches(script, line, _SHARE * len(line)):
                return code  # the letters of a line are fewer than its characters: no need to count them
        letters = _count(_LETTERS, line)
        if letters < _FEWEST:
            return None
        for code, script in speak:
            if _reaches(script, line, _SHARE * letters):
                return code
        if 2 * _count(_LATIN_LETTERS, line) < letters:
            return None  # a script that nobody here reads
        return self._in_latin(line)

    def _in_latin(self, line: str) -> str | None:
        """Which language in Latin letters a line is in."""
        if len(self._latin) == 1:
            return self._latin[0][0]
        return self._by_words(line)

    def speaks(self, code: str, text: str) -> bool:
        """Whether a text that `detect` gave to a language in Latin letters is of that language, not of another."""
        known = dict(self._latin).get(code)
        if not known:
            return True
        words = _LATIN_WORD.findall(text.lower())
        if len(words) < _FEW_WORDS:  # letters with marks and no word that is known
            return text.isascii() or any(word in known for word in words) or not _MARKED.search(text.lower())
        return sum(word in known for word in words) >= _FUNCTION_WORDS * len(words)

    def _by_words(self, line: str) -> str | None:
        words = line.lower().split()
        scores = [(sum(word in known for word in words), code) for code, known in self._latin]
        return max(scores, key=lambda pair: pair[0])[1] if scores else None
