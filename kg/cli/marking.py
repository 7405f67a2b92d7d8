"""Show a reading: the text with what was understood marked in it."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from kg.claims import Act, Meeting, Participation, Tenure, Thing

if TYPE_CHECKING:
    from kg.claims import Claim, Reading
    from kg.vocabulary import Vocabulary

_COLOURS = {"meeting": "35", "participation": "33", "document": "36", "actor": "32", "tenure": "34", "act": "1"}
_UNREAD = "2"


class _Words:
    """Labels of what a reading speaks of."""

    def __init__(self, reading: Reading, vocabulary: Vocabulary, language: str) -> None:
        self.reading, self.vocabulary, self.language = reading, vocabulary, language
        self.meetings = {c.about.iri: c.about for c in reading.claims if isinstance(c.about, Meeting)}

    def __call__(self, iri: str | None) -> str:
        if iri is None:
            return "?"
        if iri in self.meetings:
            meeting = self.meetings[iri]
            return self(meeting.series) + (f" no. {meeting.ordinal}" if meeting.ordinal else "")
        entry = self.vocabulary.entries.get(iri)
        if entry is not None:
            return (entry.labels.get(self.language) or entry.all_labels())[0]
        thing = self.reading.things.get(iri)
        return next(iter(thing.forms))[0] if thing and thing.forms else iri

    def describe(self, claim: Claim) -> str:
        """A claim in one line: what, who, about what, and the rule that read it."""
        about = claim.about
        if isinstance(about, Act):
            told = f"{about.type} by {', '.join(map(self, about.agents))}: {'; '.join(map(self, about.targets))}"
            told += f" [{about.amount.value:,.15g} {about.amount.currency}]" if about.amount else ""
            told += f" ({about.modality.lower()})" if about.modality != "Done" else ""
        elif isinstance(about, Meeting):
            when = about.date.start if about.date else "date unknown"
            told = f"meeting: {self(about.iri)}, {when}, {about.mode or 'mode unknown'}, {self(about.place)}"
        elif isinstance(about, Participation):
            told = f"{about.role}: {self(about.person)} for {self(about.represents)} as {self(about.position)}"
        elif isinstance(about, Tenure):
            told = f"tenure: {self(about.holder)} as {self(about.role)}, {about.start or '?'} to {about.end or '?'}"
        else:
            told = f"{claim.kind}: {self(about.iri)}" if isinstance(about, Thing) else claim.kind
        return f"{told}  <{claim.rule}, {claim.confidence:.2f}>"


def plain(reading: Reading, vocabulary: Vocabulary, language: str, *, colour: bool) -> str:
    """The reading as text: names coloured in the release, then claims by place, then the unread passages."""
    words = _Words(reading, vocabulary, language)
    lines = [_coloured(reading) if colour else reading.release.text, "", "Understood:"]
    ordered = sorted(reading.claims, key=lambda c: (c.evidence.start, c.evidence.end))
    lines += [f"  {claim.evidence.start}-{claim.evidence.end} {words.describe(claim)}" for claim in ordered]
    lines += ["", "Not understood:" if reading.unread else "Nothing was left unread."]
    for passage in reading.unread:
        quote = " ".join(reading.release.text[passage.evidence.start : passage.evidence.end].split())
        cue = f" (cue: {passage.cue_candidate})" if passage.cue_candidate else ""
        lines.append(f"  {passage.evidence.start}-{passage.evidence.end} {passage.reason}{cue}: {quote[:160]}")
    return "\n".join(lines)


def _pieces(reading: Reading) -> list[tuple[int, int, Claim]]:
    """Evidence of named things, not overlapping, in order."""
    named = [c for c in reading.claims if c.kind in {"document", "actor", "meeting"}]
    spans = sorted(((c.evidence.start, c.evidence.end, c) for c in named), key=lambda piece: (piece[0], -piece[1]))
    kept: list[tuple[int, int, Claim]] = []
    for piece in spans:
        if not kept or piece[0] >= kept[-1][1]:
            kept.append(piece)
    return kept


def _coloured(reading: Reading) -> str:
    text, out, last = reading.release.text, [], 0
    for start, end, claim in _pieces(reading):
        out += [text[last:start], f"\x1b[{_COLOURS[claim.kind]}m{text[start:end]}\x1b[0m"]
        last = end
    return "".join([*out, text[last:]])


_PAGE = """<!doctype html><html lang="{lang}"><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width">
<style>body{{font:16px/1.6 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}}
pre{{white-space:pre-wrap;font:inherit}}mark{{padding:0 .15em;border-radius:.2em}}
.meeting{{background:#e8d5f2}}.actor{{background:#d5ecd4}}.document{{background:#d0e8f2}}
td,th{{text-align:left;vertical-align:top;padding:.2rem .6rem;border-top:1px solid #ccc}}</style>
<h1>{title}</h1>
<p><mark class="meeting">meeting</mark> <mark class="actor">actor</mark> <mark class="document">document</mark></p>
<pre lang="{lang}">{text}</pre><h2>Understood</h2><table><tr><th>what<th>words</tr>{claims}</table>
<h2>Not understood</h2><table><tr><th>why<th>words</tr>{unread}</table></html>
"""


def html(reading: Reading, vocabulary: Vocabulary, language: str) -> str:
    """The reading as a page of its own, without script; everything from the release is escaped."""
    words = _Words(reading, vocabulary, language)
    text, out, last = reading.release.text, [], 0
    for start, end, claim in _pieces(reading):
        out += [escape(text[last:start]), f'<mark class="{claim.kind}">{escape(text[start:end])}</mark>']
        last = end
    ordered = sorted(reading.claims, key=lambda c: (c.evidence.start, c.evidence.end))
    told = [(words.describe(c), text[c.evidence.start : c.evidence.end]) for c in ordered]
    left = [(u.reason, text[u.evidence.start : u.evidence.end]) for u in reading.unread]
    return _PAGE.format(
        lang=escape(reading.language or "und"),
        title=escape(reading.release.title or reading.release.document),
        text="".join([*out, escape(text[last:])]),
        claims="".join(f"<tr><td>{escape(a)}<td>{escape(b)}</tr>" for a, b in told),
        unread="".join(f"<tr><td>{escape(a)}<td>{escape(b)}</tr>" for a, b in left),
    )
