"""Papers of a Japanese text: by their quotation marks, by how their name begins or ends, or by who brings them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.words import alternation, any_of, opening
from kg.patterns import compiled

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator, Mapping

    from kg.text import Folded, Span

_LONGEST_LATIN = 160  # characters of a title in Latin letters
LONGEST_DOCUMENT = 60
_ISSUES = 20  # characters behind a paper in which its verb stands
# Nouns without which the patterns that end in them cannot match.
_ABOUT, _AT_OR_FOR, _BETWEEN = ("に関する", "に係る"), ("における", "に向けた"), ("との間の",)  # in titles
_SIGNS = ("document_head", "memo_head", "paper_head", "programme_noun", "statement_noun")


class _Issued:
    """Papers without a name that somebody brings out: 議長声明が発出され, …に関する報告書を発出."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], edge: str, noun: str, run: str) -> None:
        """Compile from the lists "issued_paper" and "issues_paper", and the patterns of what stands before."""
        papers, verbs = alternation(words.get("issued_paper", ())), alternation(words.get("issues_paper", ()))
        told = rf"(?=(?:を|が|に|も|として、?)[^、。をはが]{{0,10}}?(?:{verbs}))"
        after = rf"(?:\((?:仮訳|英文|和文|[A-Z]{{2,6}})\))?{told}"
        short = rf"(?:\((?:仮訳|英文|和文|(?P<short>[A-Z]{{2,6}}))\))?{told}"
        about = rf"(?:(?:{noun}{{1,24}}の)?{noun}{{1,24}}に(?:関する|係る))?"
        self._brings_out = compiled(rf"(?:{papers}){after}")
        self._title = compiled(rf"{edge}(?P<title>{about}{run}{{0,12}}?(?:{papers})){short}")

    def find(self, text: Folded, span: Span) -> Iterator[re.Match[str]]:
        """The papers in order, each looked for right before the words that tell of it only."""
        last = span.start
        for paper in self._brings_out.finditer(text.text, span.start, span.end):
            begin = max(last, paper.start() - LONGEST_DOCUMENT)
            for match in self._title.finditer(text.text, begin, min(span.end, paper.end() + _ISSUES)):
                yield match
                last = match.end()


def found_by(pattern: re.Pattern[str], text: Folded, span: Span, sign: re.Pattern[str]) -> Iterable[re.Match[str]]:
    """The matches of a pattern that needs a sign, for which nothing else is looked where it does not stand."""
    if sign.search(text.text, span.start, span.end) is None:
        return ()
    return pattern.finditer(text.text, span.start, span.end)


def _document_end(words: Mapping[str, tuple[str, ...]]) -> re.Pattern[str]:
    """With what the title of a paper ends: its noun and a year, or in Latin letters what it is about."""
    titled = alternation([*words.get("document_head", ()), *words.get("quoted_head", ())])
    latin = alternation(word for word in words.get("quoted_head", ()) if word.isascii())
    about = rf"\b(?:{latin})\s(?:on|for|of|towards|between)\s[\w\s,&'-]+$"
    return compiled(rf"(?:{titled})(?:\s?\d{{4}}(?:-\d{{4}})?|\d(?:\.\d)?)?(?:\([^()]{{1,60}}\)){{0,2}}$|{about}")


class Papers:
    """Patterns of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], edge: str, noun: str, run: str) -> None:
        """Compile from head nouns; `edge`, `noun` and `run` match where a name begins and what it is written in."""
        self._signs = {name: any_of(words.get(name, ())) for name in _SIGNS}
        document = alternation(words.get("document_head", ()))
        self._quoted = compiled(
            rf"「(?P<title>[^「」\n]{{3,{LONGEST_DOCUMENT}}}|[ -~]{{3,{_LONGEST_LATIN}}})」(?P<after>(?:{document})?)"
            r"(?:\((?P<short>[A-Za-z][\w&.+-]+)\))?"
        )
        starts, years = alternation(words.get("name_start", ())), r"\d{4}(?:-\d{4})?"
        of_meeting = r"(?:(?<=会合|会議|対話) )?"  # 第3回X会合 共同声明
        self._document = compiled(
            rf"{opening(words.get('name_start', ()), '第')}"
            rf"(?P<title>(?:第\d{{1,3}}回)?(?:{starts}){run}{{0,30}}?{of_meeting}(?:に関する{run}{{2,20}})?(?:{document})(?:{years})?)(?!{run})"
            r"(?:\((?P<short>[A-Z][\w&.+-]+)\))?"
        )
        paper = alternation(words.get("paper_head", ()))
        self._about = compiled(
            rf"{edge}(?P<title>(?:{noun}{{1,24}}(?:の|における))?{noun}{{1,24}}に(?:関する|係る){run}{{0,14}}(?:{paper})(?:案|草案|{years})?)(?!{run})"
            rf"(?:\((?P<short>[A-Z][\w&.+-]+)\))?"
        )
        self._memo = compiled(
            rf"{edge}(?P<title>(?:{noun}{{1,24}}の)?{noun}{{2,24}}(?:における|に向けた){run}{{0,6}}"
            rf"(?:{alternation(words.get('memo_head', ()))})(?:{years})?)(?!{run})(?:\((?P<short>[A-Z][\w&.+-]+)\))?"
        )
        self._programme = compiled(
            rf"{edge}(?P<title>{run}{{4,24}}・(?:{alternation(words.get('programme_noun', ()))}))(?!{run})"
            rf"(?:\((?P<short>[A-Z][\w&.+-]+)\))?"
        )
        self._statement = compiled(
            rf"(?:^|(?<=\n))[ \t・○◯*-]*(?P<title>[^\n。「」()]{{4,{LONGEST_DOCUMENT}}}"
            rf"\([^()\n]{{0,14}}(?:{alternation(words.get('statement_noun', ()))})\))"
        )
        self._other_marks = compiled(
            rf"[〈《\"](?P<title>[^〈〉《》\"\n]{{4,{LONGEST_DOCUMENT}}})[〉》\"]"  # “…” is folded to "…"
        )
        self._between = compiled(
            rf"{edge}(?P<title>(?:{noun}{{1,24}}(?:の|における))?{noun}{{1,24}}に関する日本国(?:政府)?と{noun}{{2,24}}との間の(?:{paper}))(?!{run})"
        )
        self._issued = _Issued(words, edge, noun, run)
        self._document_end = _document_end(words)
        self._untitled = compiled(rf"(?:\d+件の)?(?:{alternation(words.get('untitled', ()))})")
        self._no_document = words.get("no_document", ())

    def find(self, text: Folded, span: Span) -> Iterator[tuple[re.Match[str], str]]:
        """A match whose group "title" names a paper, with the name of the rule, for each."""
        for match in self._other_marks.finditer(text.text, span.start, span.end):
            if self._document_end.search(match["title"]) and match["title"] not in self._no_document:
                yield match, "marked-title"
        for match in self._quoted.finditer(text.text, span.start, span.end):
            if match["title"] in self._no_document:
                continue
            if self._document_end.search(match["title"]) or match["after"]:
                yield match, "quoted-title"
        papers: list[re.Match[str]] = []
        words = text.text[span.start : span.end]
        for pattern, heads, particles in (  # each needs one of the particles in it, too
            (self._document, "document_head", ("",)),
            (self._about, "paper_head", _ABOUT),
            (self._between, "paper_head", _BETWEEN),
            (self._memo, "memo_head", _AT_OR_FOR),
            (self._programme, "programme_noun", ("・",)),
        ):
            if any(particle in words for particle in particles):
                papers += found_by(pattern, text, span, self._signs[heads])
        linked = "。" in text.text[: span.start]  # the statement that the title names first is the release itself
        papers += found_by(self._statement, text, span, self._signs["statement_noun"]) if linked else ()
        for match in (*papers, *self._issued.find(text, span)):
            if not self._untitled.match(match["title"]):
                yield match, "japanese-document"
