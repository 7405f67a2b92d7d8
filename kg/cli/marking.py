"""Show a reading: the text with its mentions and the clauses of acts marked, each act below its clause."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.answers.things import label
from kg.claims import Act, Meeting, Participation, Tenure, Thing
from kg.cli.formats import clean
from kg.cli.said import said
from kg.quads.meeting_names import meeting_name
from kg.quads.terms import term_labels
from kg.resources import folder

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.claims import Claim, Reading
    from kg.claims.seen import Passed, Seen
    from kg.text import Span
    from kg.vocabulary import Vocabulary

_AS = {"series": "meeting", "reference": "meeting", "position": "person", "money": "value"}
_AS |= {"date": "value", "ordinal": "value"}
_COLOURS = {
    "meeting": "35",
    "actor": "32",
    "place": "92",
    "document": "36",
    "person": "33",
    "topic": "34",
    "value": "94",
}
_KINDS = {"meeting": "Meeting", "actor": "Actor", "document": "PolicyDocument", "person": "Person", "topic": "Topic"}
_KINDS |= {"place": "Place", "tenure": "Tenure"}
_SLOTS = {"agent": "agent", "target": "target", "amount": "amount", "supply": "supplies", "meeting": "Meeting"}
_SLOTS |= {"for": "intendedFor", "date": "actDate", "due": "dueDate", "delivered": "delivered"}
_CLAUSE, _CUE = "4", "7"  # underlined, reversed


@lru_cache(maxsize=1)
def _vocabulary() -> ox.Store:
    """The names of the vocabulary, of which `kg.answers.things.label` chooses as for a graph."""
    store = ox.Store()
    for path in sorted((folder("ontology") / "vocabulary").glob("*.ttl")):
        store.load(path=str(path), format=ox.RdfFormat.TURTLE)
    return store


class _Words:
    """Labels of what a reading speaks of, in one language; English stands in."""

    def __init__(self, reading: Reading, vocabulary: Vocabulary, language: str) -> None:
        self.reading, self.vocabulary, self.language = reading, vocabulary, language
        self.meetings = {c.about.iri: c.about for c in reading.claims if isinstance(c.about, Meeting)}
        self._terms = term_labels(language)

    def __call__(self, iri: str | None) -> str:
        if iri is None:
            return "?"
        if iri in self.meetings:
            meeting = self.meetings[iri]
            series, code = self._label(meeting.series)
            if not meeting.ordinal:
                return series
            return meeting_name(meeting.ordinal, series, code) or f"{series} {meeting.ordinal}"
        return self._label(iri)[0]

    def _label(self, iri: str) -> tuple[str, str]:
        """What a thing is called, and in which language: a name without a title, in letters of that language."""
        entry = self.vocabulary.entries.get(iri)
        if entry is not None:
            chosen = label(_vocabulary(), iri, self.language)
            codes = [code for code in (self.language, "en", *entry.labels) if entry.labels.get(code)]
            code = next((code for code in codes if chosen in entry.labels[code]), "")
            return (chosen, code) if code else (entry.labels[codes[0]][0], codes[0])  # of a file of the reader's own
        thing = self.reading.things.get(iri)
        if thing is None or not thing.forms:
            return iri, "en"
        shown = thing.titled | thing.joined
        return min(
            thing.forms,
            key=lambda form: (form in shown, form[1] != self.language, form[1] != "en" and form[0].isascii()),
        )

    def term(self, name: str) -> str:
        """What the ontology calls a class, property or individual, by its local name."""
        called = self._terms.get(name, name)
        return called[:1].upper() + called[1:] if self.language == "en" else called

    def word(self, word: str, english: str, *values: str) -> str:
        """A word of readings, with `values` put in."""
        return said(self.language, word, english).format(*values)

    def reason(self, reason: str) -> str:
        """Why a passage was passed over."""
        if self.language == "en":
            return reason
        told, _, mood = reason.partition(" (")
        acts = told.removeprefix("a clause read as ").removesuffix(", from which nothing is told")
        if acts != told:
            told = self.word("nothing told", "{0}", ", ".join(map(self.term, acts.split(", "))))
        moods = [self.term(one.capitalize()) for one in mood.rstrip(")").split(", ") if one]
        return self.word(told, told) + (f" ({', '.join(moods)})" if moods else "")

    def slot(self, name: str) -> str:
        """What a slot is called."""
        return name if self.language == "en" else self.term(_SLOTS[name])

    def kind(self, kind: str) -> str:
        """What a kind of mention is called."""
        return kind if self.language == "en" else self.term(_KINDS[kind]) if kind in _KINDS else self.word(kind, kind)

    def slots(self, act: Act) -> list[tuple[str, str]]:
        """The slots of an act that are filled, by what they are called."""
        found = [("agent", self(iri)) for iri in act.agents] + [("target", self(iri)) for iri in act.targets]
        if act.amount:
            bound = self.word(f"bound {act.bound}", act.bound) if act.bound else ""
            found.append(("amount", f"{bound} {act.amount.value:,.15g} {act.amount.currency}".strip()))
        found += [("supply", f"{supply.count or ''} {supply.kind}".strip()) for supply in act.supplies]
        for name, iri in (("meeting", act.meeting), ("for", act.intended_for)):
            found += [(name, self(iri))] if iri else []
        for name, date in (("date", act.date), ("due", act.due)):
            found += [(name, f"{date.start}/{date.end}" if date.end else date.start)] if date else []
        found += [("delivered", self.word("yes", "yes"))] if act.delivered else []
        return [(self.slot(name), value) for name, value in found]

    def describe(self, claim: Claim) -> str:
        """A claim other than an act in one line: what, who, and the rule that read it."""
        about = claim.about
        if isinstance(about, Meeting):
            when = about.date.start if about.date else self.word("no date", "date unknown")
            mode = self._terms.get(about.mode, about.mode) if about.mode else self.word("no mode", "mode unknown")
            told = f"{self.kind('meeting')}: {self(about.iri)}, {when}, {mode}, {self(about.place)}"
        elif isinstance(about, Participation):
            who = (self(about.person), self(about.represents), self(about.position))
            told = f"{self.term(about.role)}: {self.word('took part', '{0} for {1} as {2}', *who)}"
        elif isinstance(about, Tenure):
            held = (self(about.holder), self(about.role), about.start or "?", about.end or "?")
            told = f"{self.kind('tenure')}: {self.word('held', '{0} as {1}, {2} to {3}', *held)}"
        else:
            kind = self.kind(claim.kind)
            told = f"{kind}: {self(about.iri)}" if isinstance(about, Thing) else kind
        return f"{told}  <{claim.rule}, {claim.confidence:.2f}>"

    def head(self, act: Act) -> tuple[str, str]:
        """The class and the modality of an act."""
        return self.term(act.type).partition(" (")[0], self._terms.get(act.modality, act.modality.lower())


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of the text within which nothing begins or ends."""

    text: str
    kind: str  # of the mention that it is part of, or ""
    acts: tuple[int, ...]  # numbers of the acts whose clause it is part of
    opens: tuple[int, ...]  # of those that begin with it
    closes: tuple[int, ...]  # of those that end with it


class _View:
    """What both views show, in the order of the text: blocks of pieces, each with the acts that end in it."""

    def __init__(self, seen: Seen) -> None:
        self.text = seen.reading.release.text
        ordered = sorted(seen.reading.claims, key=lambda c: (c.evidence.start, c.evidence.end))
        self.acts = [(claim, claim.about) for claim in ordered if isinstance(claim.about, Act)]
        self.others = [claim for claim in ordered if not isinstance(claim.about, Act)]
        self.sentences, self._mentions = seen.sentences, seen.mentions

    def blocks(self) -> Iterator[tuple[list[_Piece], list[int]]]:
        """The text cut behind each sentence in which the clause of an act ends, and the numbers of those acts."""
        ends = sorted({span.end for span in self.sentences} | {len(self.text)})
        below: dict[int, list[int]] = defaultdict(list)
        place = 0
        for number in sorted(range(len(self.acts)), key=lambda n: self.acts[n][0].evidence.end):
            while ends[place] < self.acts[number][0].evidence.end:
                place += 1
            below[ends[place]].append(number)
        pieces: list[_Piece] = []
        for end, piece in self._pieces({*below, len(self.text)}):
            pieces.append(piece)
            if end in below or end == len(self.text):
                yield pieces, sorted(below.get(end, ()))
                pieces = []

    def _pieces(self, cuts: set[int]) -> Iterator[tuple[int, _Piece]]:
        opens, closes = defaultdict(list), defaultdict(list)
        for number, (claim, _) in enumerate(self.acts):
            opens[claim.evidence.start].append(number)
            closes[claim.evidence.end].append(number)
        kinds = {span.start: _AS.get(kind, kind) for span, kind in self._mentions}
        stops = {span.end for span, _ in self._mentions}
        places = sorted({0, *cuts, *opens, *closes, *kinds, *stops})
        active: dict[int, None] = {}
        kind = ""
        for start, end in pairwise(places):
            kind = kinds.get(start, "" if start in stops else kind)
            active |= dict.fromkeys(opens[start])
            yield end, _Piece(self.text[start:end], kind, tuple(active), tuple(opens[start]), tuple(closes[end]))
            for number in closes[end]:
                active.pop(number, None)


def _cut(text: str, passed: Passed) -> Iterator[tuple[str, bool]]:
    """The words of a passage in pieces, and whether each is a cue candidate."""
    at = passed.evidence.start
    for cue in sorted(passed.cues):
        if cue.start >= at:
            yield text[at : cue.start], False
            yield text[cue.start : cue.end], True
            at = cue.end
    yield text[at : passed.evidence.end], False


def plain(seen: Seen, vocabulary: Vocabulary, language: str, *, colour: bool) -> str:
    """The reading for a terminal: acts below their clauses, then what else was understood, then the rest.

    Control characters of the text are shown as signs.

    :param colour: whether mentions are coloured and clauses underlined.
    """
    words, view = _Words(seen.reading, vocabulary, language), _View(seen)
    lines: list[str] = []
    for pieces, acts in view.blocks():
        text = "".join(_styled(piece, colour=colour) for piece in pieces)
        gap = [""] if lines and text.startswith("\n\n") else []  # between paragraphs
        lines += [*gap, text.strip("\n").removeprefix(" ")]
        lines += [line for number in acts for line in _below(words, view, number)]
    lines += ["", f"{words.word('was read', 'Understood')}:"]
    lines += [f"  {_place(claim.evidence)} {_one_line(words.describe(claim))}" for claim in view.others]
    left, none = words.word("not understood", "Not understood"), words.word("all read", "Nothing was left unread.")
    lines += ["", f"{left}:" if seen.passed else none]
    for passed in seen.passed:
        cut = [(_one_line(piece, keep=True), cue) for piece, cue in _cut(view.text, passed)]
        cues = ", ".join(f'"{piece}"' for piece, cue in cut if cue)
        quote = "".join(f"\x1b[{_CUE}m{piece}\x1b[0m" if cue and colour else piece for piece, cue in cut)
        why = words.reason(passed.reason) + (f" ({words.word('cue', 'cue')}: {cues})" if cues else "")
        lines.append(f"  {_place(passed.evidence)} {why}: {quote}")
    return "\n".join(lines)


def _below(words: _Words, view: _View, number: int) -> list[str]:
    claim, act = view.acts[number]
    kind, modality = words.head(act)
    head = f"    [{number + 1}] {kind} ({modality})  <{claim.rule}, {claim.confidence:.2f}>"
    return [head, *(f"        {name}: {_one_line(value)}" for name, value in words.slots(act))]


def _place(span: Span) -> str:
    return f"{span.start}-{span.end}"


def _one_line(text: str, *, keep: bool = False) -> str:
    """Words on one line, without steering a terminal; `keep` spaces at the ends."""
    told = " ".join(text.split())
    if keep:
        told = " " * (text[:1].isspace() and bool(told)) + told + " " * text[-1:].isspace()
    return clean(told)


def _styled(piece: _Piece, *, colour: bool) -> str:
    text = clean(piece.text)
    codes = ([_COLOURS[piece.kind]] if piece.kind in _COLOURS else []) + ([_CLAUSE] if piece.acts else [])
    if colour and codes:
        text = f"\x1b[{';'.join(codes)}m{text}\x1b[0m"
    opened = "".join(f"[{number + 1}: " for number in piece.opens)
    return opened + text + "".join(f" :{number + 1}]" for number in reversed(piece.closes))


_PAGE = """<!doctype html>
<html lang="{language}"><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
:root{{color-scheme:light dark;--meeting:#e8d5f2;--actor:#d5ecd4;--document:#d0e8f2;--person:#f6e6bd;--topic:#dcdffa;
--value:#eee2d8;--place:#f3d9d9;--line:#bbb;--note:#f4f4f4;--clause:#a33}}
@media(prefers-color-scheme:dark){{:root{{--meeting:#513463;--actor:#274d2c;--document:#1f4a60;--person:#5c4a17;
--topic:#373c78;--value:#54443a;--place:#5c2f35;--line:#666;--note:#222;--clause:#f99}}}}
body{{font:16px/1.7 "Noto Sans Thai","Noto Sans JP",Sarabun,"Leelawadee UI",Thonburi,"Hiragino Sans","Yu Gothic UI",
Meiryo,"Noto Sans CJK JP",system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}}
.text{{white-space:pre-wrap}}mark{{color:inherit;padding:0 .1em;border-radius:.2em}}
.meeting{{background:var(--meeting)}}.actor{{background:var(--actor)}}.place{{background:var(--place)}}.document{{background:var(--document)}}
.person{{background:var(--person)}}.topic{{background:var(--topic)}}.value{{background:var(--value)}}
.clause{{text-decoration:underline;text-decoration-color:var(--clause);text-underline-offset:.25em}}
sup{{color:var(--clause);font-size:.7em}}.cue{{background:none;font-weight:bold;border:1px solid var(--clause)}}
.act{{background:var(--note);border-left:3px solid var(--clause);
margin:.4rem 0 .4rem 1.5rem;padding:.2rem .8rem;font-size:.9em}}
.act dl{{display:grid;grid-template-columns:max-content 1fr;gap:0 1rem;margin:0}}dd{{margin:0}}
small{{opacity:.75}}table{{border-collapse:collapse;width:100%}}
td,th{{text-align:left;vertical-align:top;padding:.2rem .6rem;border-top:1px solid var(--line)}}
</style>
<h1>{title}</h1>
<p>{legend} <span class="clause">{clause}</span></p>
<main lang="{lang}">{text}</main>
<h2>{understood}</h2><table><tr><th>{what}<th>{words}</tr>{claims}</table>
<h2>{left}</h2><table><tr><th>{why}<th>{cues}<th>{words}</tr>{unread}</table></html>
"""


_HEADS = {  # of the page: words of readings by where they stand
    "clause": ("clause", "clause of an act"),
    "understood": ("was read", "Understood"),
    "left": ("not understood", "Not understood"),
    "what": ("what", "what"),
    "words": ("words", "words"),
    "why": ("why", "why"),
    "cues": ("cues", "cue candidates"),
}


def html(seen: Seen, vocabulary: Vocabulary, language: str) -> str:
    """The reading as a page of its own, without script; everything from the release is escaped."""
    words, view, release = _Words(seen.reading, vocabulary, language), _View(seen), seen.reading.release
    blocks = []
    for pieces, acts in view.blocks():
        blocks.append(f'<div class="text">{"".join(map(_marked, pieces)).strip()}</div>')
        blocks += [_note(words, view, number) for number in acts]
    told = [(words.describe(c), view.text[c.evidence.start : c.evidence.end]) for c in view.others]
    return _PAGE.format(
        lang=escape(seen.reading.language or "und"),
        title=_safe(release.title or release.document),
        language=language,
        legend=" ".join(f'<mark class="{kind}">{_safe(words.kind(kind))}</mark>' for kind in _COLOURS),
        **{name: _safe(words.word(word, english)) for name, (word, english) in _HEADS.items()},
        text="".join(blocks),
        claims="".join(f"<tr><td>{_safe(a)}<td>{_safe(b)}</tr>" for a, b in told),
        unread="".join(_row(words, view.text, passed) for passed in seen.passed),
    )


def _safe(text: str) -> str:
    return escape(clean(text))


def _marked(piece: _Piece) -> str:
    text = _safe(piece.text)
    if piece.kind in _COLOURS:
        text = f'<mark class="{piece.kind}">{text}</mark>'
    if piece.acts:
        text = f'<span class="clause">{text}</span>'
    return _numbers(piece.opens, "[{}") + text + _numbers(piece.closes[::-1], "{}]")


def _numbers(acts: Sequence[int], form: str) -> str:
    return "".join(f"<sup>{form.format(number + 1)}</sup>" for number in acts)


def _note(words: _Words, view: _View, number: int) -> str:
    claim, act = view.acts[number]
    slots = "".join(f"<dt>{_safe(name)}<dd>{_safe(value)}" for name, value in words.slots(act))
    kind, modality = words.head(act)
    told = f"{number + 1} <strong>{_safe(kind)}</strong> ({_safe(modality)})"
    rule = f"{_safe(claim.rule)}, {claim.confidence:.2f}"
    return f'<div class="act">{told} <small>{rule}</small><dl>{slots}</dl></div>'


def _row(words: _Words, text: str, passed: Passed) -> str:
    cut = list(_cut(text, passed))
    cues = ", ".join(_safe(piece) for piece, cue in cut if cue)
    quote = "".join(f'<mark class="cue">{_safe(piece)}</mark>' if cue else _safe(piece) for piece, cue in cut)
    return f"<tr><td>{_safe(words.reason(passed.reason))}<td>{cues}<td>{quote}</tr>"
