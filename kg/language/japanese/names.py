"""Documents, organisations, meetings and places that Japanese patterns tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.japanese.letters import KANJI, KATAKANA
from kg.language.japanese.local_bodies import LocalBodies
from kg.language.japanese.meeting_names import MeetingNames
from kg.language.japanese.papers import LONGEST_DOCUMENT, Papers, found_by
from kg.language.japanese.people import People
from kg.language.japanese.places import Places
from kg.language.japanese.talk_names import Talks
from kg.language.protocol import Mention
from kg.language.words import alternation, any_of, opening
from kg.patterns import compiled
from kg.text import Span, Spread

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping, Sequence

    from kg.text import Folded

_HOME = compiled(r"^日本国?(?=[a-z\u30a1-\u30fa])")
_TURNED = compiled(r"(?P<with>ASEAN|メコン)・日本(?!人)")
_UNITED_NATIONS = compiled(r"国際連合(?P<rest>[\u4e00-\u9fff・\u30a1-\u30fa\u30fc]{2,20})")
_SHORT_OFFICE = compiled("(?<=[\u4e00-\u9fff])相(?=会[合議])")  # newspapers write 経済相会合 for 経済大臣会合
_LETTER = compiled(rf"(?:{KANJI}|{KATAKANA})")
_LETTERS = compiled(rf"(?:(?!及び|並びに|又は)(?:{KANJI}|{KATAKANA})|・(?={KANJI}|{KATAKANA}))+")
_BRACKET = compiled(r"\((?P<inside>[A-Z][\w&+/. -]{1,60}|[^()、。\s]{2,20})\)")
# What a document is called in English, in a bracket behind its name
_ENGLISH = compiled(r"」?\((?P<name>[A-Z][A-Za-z'-]*(?: [A-Za-z0-9&/,'-]+){3,20})\)")
_LONGEST_BODY = 36
_NAMED = frozenset({"document", "series", "actor"})
_PIECE = 0.6  # of a compound that a topic must fill to stand for it
_LONGEST_COMPOUND = 14
_MOST = 0.8  # of a pattern's name that a known name must fill to be the same thing


def plain_name(name: str) -> str:
    """A name without what ministries write in several ways: 日・ASEAN, 日ASEAN, 日本・ASEAN, ASEAN・日本.

    >>> plain_name("日本・メコン首脳会議") == plain_name("メコン・日本首脳会議") == plain_name("日メコン首脳会議")
    True
    """
    if (turned := _TURNED.match(name)) is not None:
        name = f"日{turned['with']}{name[turned.end() :]}"
    joined = name.replace("・", "").replace(" ", "").replace("プラス", "+").lower()
    return _HOME.sub("日", joined)


# Nouns without which the patterns that end in them cannot match.
_SIGNS = (
    "ministry_head",
    "organisation_head",
    "series_head",
)

_MORE_SIGNS = {"series_head": "consultation_head"}  # lists of nouns that do so behind certain words only


class Names:
    """Patterns of one vocabulary."""

    def __init__(
        self,
        words: Mapping[str, tuple[str, ...]],
        home: str | None,
        bodies: Mapping[str, str],
        labels: Mapping[str, Sequence[tuple[str, str]]],
    ) -> None:
        """Compile from offices, portfolios and head nouns.

        `home` is the IRI of the language's own country, `bodies` are names of bodies of countries with their IRIs,
        `labels` are the names that the vocabulary knows, with their IRIs, by kind.
        """
        own = dict(labels.get("country", ()))
        lands = {name: own.get(name) for name, _ in labels.get("actor", ())}
        self._known = {kind: {plain_name(name): iri for name, iri in names} for kind, names in labels.items()}
        officers = {name: iri for name, iri in labels.get("actor", ()) if name not in own}
        self._people = People(words, home, lands, {**officers, **bodies})
        self._bodies = bodies
        self._places = Places(words, dict(labels.get("country", ())))
        members = alternation(words.get("members", ()))
        crowd = (
            rf"(?:{alternation(words.get('crowd', ()))})(?:の)?{self._people.title}(?:ら|たち|等|(?=から|[はがも、]))"
        )
        self._members = compiled(rf"(?P<body>{alternation(bodies)})(?:\([A-Z]{{2,8}}\))?(?:{crowd}|{members})")
        self._signs = {
            name: any_of([*words.get(name, ()), *words.get(_MORE_SIGNS.get(name, ""), ())]) for name in _SIGNS
        }
        run = r"[A-Za-z0-9&+・\u4e00-\u9fff々ヶ\u30a1-\u30fa\u30fc]"
        edge = rf"(?:(?<!{run})|(?<=\s・))(?!・)"  # the mark of a list is no part of a name
        noun = rf"(?:{alternation(words.get('native_noun', ()))}|{run})"
        document = alternation(words.get("document_head", ()))
        self._papers = Papers(words, edge, noun, run)
        self._meetings = MeetingNames(words, frozenset(own.values()))
        organisation = alternation(words.get("organisation_head", ()))
        self._organisation = compiled(
            rf"{edge}(?P<title>{run}{{2,25}}(?:{organisation}))(?!(?!等|及び|並びに){KANJI}|{KATAKANA})(?:\((?P<short>[A-Z][\w&.+-]+)\))?"
        )
        ministry, office = alternation(words.get("ministry_head", ())), alternation(words.get("position_head", ()))
        land = alternation(name for name, _ in labels.get("country", ()) if len(name) > 1)
        self._ministry = compiled(
            rf"(?<!{KANJI})(?P<title>(?:{land})?(?:{KANJI}|・(?!{KATAKANA})){{1,12}}?(?:{ministry}))(?=(?:{KANJI}|{KATAKANA}|・){{0,16}}?(?:{office}))"
        )
        self._quoted_body = compiled(rf"「(?P<title>[^「」\n]{{1,40}}(?:{organisation}))」")
        self._organisation_end = compiled(rf"(?:{organisation})$")
        no_name, never = words.get("no_name_start", ()), words.get("no_organisation", ())
        self._no_organisation = compiled(
            rf"(?:{alternation(no_name)})|.*第?\d*回|\d{{1,4}}年|(?:{alternation(never)})$"
            rf"|.*(?:{alternation(words.get('bodies_in_general', ()))})$"
        )
        self._plans = frozenset(words.get("plan_noun", ()))
        self._no_series = tuple(words.get("no_series", ()))
        series, consultation, consulting = (
            alternation(words.get(name, ())) for name in ("series_head", "consultation", "consultation_head")
        )
        # "〔気象に関する〕日ASEAN大臣会合"
        about = rf"(?:(?:(?<=回)|{edge})(?![来本今昨同翌](?:年|月))(?:{KANJI}|{KATAKANA}|[A-Z・]){{2,24}}に関する)?"
        plain, ends = alternation(words.get("plain_meeting", ())), rf"(?!(?!等|及び|並びに){KANJI}|{KATAKANA})"
        counted = rf"第\d{{1,3}}回(?:{plain}){ends}"  # X対話第2回会合
        starting = rf"{alternation(words.get('meeting_start', ()))}|日・?(?:{land})"
        self._series = compiled(
            rf"(?P<title>{about}(?:{starting})(?:[A-Z]|{KANJI}|{KATAKANA}|・|\+|\d)*?(?:\((?P<full>{run}{{2,24}})\)(?:{KANJI}|{KATAKANA})*?)?"
            rf"(?:に関する(?:{KANJI}|{KATAKANA}){{0,12}}?)?(?:{series}|(?:{consultation})(?:\([A-Z]{{1,6}}\))?(?:{consulting})))"
            rf"(?!(?!等|及び|並びに|{counted}|(?:{alternation(words.get('series_tail', ()))})){KANJI}|{KATAKANA})"
            r"(?:\((?P<short>[A-Z][\w&.+ -]+)\))?"
        )
        self._quoted_series = compiled(
            rf"「(?:第\d{{1,3}}回)?(?P<title>(?=[^「」\n]*?(?:日・|{land}|{alternation(bodies)}))[^「」\n]{{3,{LONGEST_DOCUMENT}}}?(?:{series}))」"
        )
        self._with = compiled(
            rf"(?P<body>{alternation(bodies)})(?:\([^()]{{1,12}}\))?(?:各国|諸国|側)?との(?P<head>{KANJI}{{0,6}}?(?:{series}))(?!{KANJI}|{KATAKANA})"
        )
        self._of_body = compiled(
            rf"(?P<body>日・?ASEAN|ASEAN\+3|{alternation(bodies)})の(?P<head>(?:{KANJI}|{KATAKANA}|・){{2,20}}?(?:{series}))(?!{KANJI})"
        )
        # FULL NAME (ABBR) meeting: the meeting first, then the name before it
        self._spelt = compiled(rf"\((?P<short>[A-Z][A-Za-z+]{{2,9}})\)(?P<head>{series})(?!{KANJI}|{KATAKANA})")
        self._full = compiled(rf"(?:第\d{{1,3}}回)?(?P<full>(?>{noun}){{3,30}}+)$")
        kind, toward = alternation(words.get("land_compound", ())), alternation(words.get("land_toward", ()))
        lands_begin = opening(["対", *(name for name, _ in labels.get("country", ()) if len(name) > 1)])
        self._of_land = compiled(
            rf"{lands_begin}(?:対(?:{land})(?:{toward})|(?:{land})(?:{kind}))(?!{KANJI}|{KATAKANA})"
        )
        self._talks, self._local = Talks(words, land), LocalBodies(words, land)
        self._party_ends = tuple(words.get("party_end", ())) or ("側",)
        self._same = compiled(
            rf"(?:同|本(?=計画|覚書|協定|事業|プロジェクト|宣言|声明|文書))(?P<head>事業|プロジェクト|{document}|{series}|{organisation}|フォーラム|対話)(?![\u4e00-\u9fff々]{{2}})"
        )

    def find(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> Iterator[Mention]:
        """People, introduced abbreviations, then meetings, documents and organisations, then what refers to them."""
        yield from self._people.find(text, span, mentions)
        for match in self._members.finditer(text.text, span.start, span.end):
            yield Mention("actor", *match.span(), (self._bodies[match["body"]],), rule="japanese-members")
        yield from self._places.regions(text, span)
        yield from self._places.letters(text, span)
        for match in self._of_land.finditer(text.text, span.start, span.end):
            yield Mention("topic", *match.span(), (), match.group(), "japanese-compound", 0.7)
        yield from self._talks.find(text, span)
        yield from self._of_united_nations(text, span)
        known = Spread(mentions)
        found = [*self._introduced(text, span, mentions), *self._titles(text, span, known)]
        found += self._organisations(text, span, known)
        found += self._local.find(text, span, Spread([*mentions, *found]))
        found = [self._named_before(text, m, [*mentions, *found]) for m in found]
        found += self._meetings.find(text, span, [*mentions, *found])
        yield from found
        yield from self._compounds(text, span, [*mentions, *found])
        yield from self._again(text, span, Spread([*mentions, *found]))
        yield from self._places.towns(text, span, known)

    def _of_united_nations(self, text: Folded, span: Span) -> Iterator[Mention]:
        """Bodies of the United Nations under their long name, where the vocabulary has the short one (国連環境計画)."""
        known = self._known.get("actor", {})
        for match in _UNITED_NATIONS.finditer(text.text, span.start, span.end):
            rest = match["rest"]
            for end in range(len(rest), 1, -1):
                if iri := known.get(plain_name("国連" + rest[:end])):
                    where = Span(match.start(), match.start("rest") + end)
                    yield Mention("actor", *where, (iri,), rule="japanese-united-nations")
                    break

    def _compounds(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> Iterator[Mention]:
        """The whole compound noun where a topic is only a small piece of it."""
        topics = [m for m in mentions if m.kind == "topic"]
        names = {text.text[m.start : m.end] for m in topics}
        others = Spread(m for m in mentions if m.kind != "topic")
        for mention in topics:
            start, end = mention.start, mention.end
            while start > span.start and _LETTER.match(text.text, start - 1):
                start -= 1
            if (after := _LETTERS.match(text.text, end, span.end)) is not None:
                end = after.end()
            whole = text.text[start:end].strip("・")
            parts = whole.split("・")
            if len(parts) > 1 and names.issuperset(parts):
                continue  # two things side by side: 東シナ海・南シナ海
            if whole.endswith(self._party_ends) or others.touches(start, end):
                continue
            if mention.end - mention.start < _PIECE * len(whole) and len(whole) <= _LONGEST_COMPOUND:
                start = text.text.index(whole, start)
                yield Mention("topic", start, start + len(whole), (), whole, "japanese-compound", 0.7)

    def _introduced(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> Iterator[Mention]:
        for mention in mentions:
            if mention.kind not in _NAMED:
                continue
            match = _BRACKET.match(text.text, mention.end, span.end)
            if match and text.text.startswith("」", match.end()) and text.text[mention.start - 1] != "「":
                continue  # 「…・フォー・ASEAN(X)」: the bracket explains the whole name
            if match and any(c.isascii() and c.isupper() for c in match["inside"]):
                yield Mention(
                    mention.kind,
                    mention.start,
                    match.end(),
                    mention.iris,
                    mention.value,
                    "bracketed-name",
                    names=(match["inside"],),
                )

    def _titles(self, text: Folded, span: Span, mentions: Spread[Mention]) -> Iterator[Mention]:
        for match in found_by(self._series, text, span, self._signs["series_head"]):
            several = self._no_series and match["title"].startswith(self._no_series)
            yield self._mention(match, "topic" if several else "series", "japanese-meeting", mentions)
        for match in found_by(self._quoted_series, text, span, self._signs["series_head"]):
            where = Span(*match.span("title"))
            if not any(m.kind == "series" and m.iris for m in mentions.within(*where)):
                yield self._mention(match, "series", "quoted-meeting", mentions)
        yield from self._spelt_out(text, span)
        yield from self._with_body(text, span)
        for match, rule in self._papers.find(text, span):
            yield self._mention(match, "document", rule, mentions)

    def _with_body(self, text: Folded, span: Span) -> Iterator[Mention]:
        """A series named by whom the home country meets, or whose it is: ASEANとの首脳会議, ASEAN+3の財務大臣会議."""
        known = self._known.get("series", {})
        for match in self._of_body.finditer(text.text, span.start, span.end):
            if iri := known.get(plain_name(match["body"] + match["head"])):
                yield Mention("series", *match.span(), (iri,), rule="japanese-meeting", confidence=0.8)
        for match in self._with.finditer(text.text, span.start, span.end):
            same = [label for label, iri in self._bodies.items() if iri == self._bodies[match["body"]]]
            names = (plain_name(f"日{label}{match['head']}") for label in same)
            if iri := next((known[name] for name in names if name in known), None):
                yield Mention("series", *match.span(), (iri,), rule="japanese-meeting", confidence=0.8)

    def _spelt_out(self, text: Folded, span: Span) -> Iterator[Mention]:
        """Meetings of a body that is named in full with its abbreviation before the kind of meeting."""
        known = self._known.get("series", {})
        for match in self._spelt.finditer(text.text, span.start, span.end):
            before = self._full.search(text.text[max(span.start, match.start() - _LONGEST_BODY) : match.start()])
            if before is None:
                continue
            start = match.start() - len(before["full"])
            names = (match["short"] + match["head"], before["full"] + match["head"])
            iris = tuple(known[plain_name(name)] for name in names if plain_name(name) in known)[:1]
            value = None if iris else names[1]
            yield Mention("series", start, match.end(), iris, value, "japanese-meeting", 0.7, names=names)

    def _organisations(self, text: Folded, span: Span, mentions: Spread[Mention]) -> Iterator[Mention]:
        """Bodies by their head nouns; in quotation marks the name is the whole, whatever it is written in."""
        for match in found_by(self._ministry, text, span, self._signs["ministry_head"]):
            if not self._no_organisation.match(match["title"]):
                yield self._mention(match, "actor", "japanese-ministry", mentions)
        for match in self._quoted_body.finditer(text.text, span.start, span.end):
            yield self._mention(match, "actor", "quoted-organisation", mentions)
        for match in found_by(self._organisation, text, span, self._signs["organisation_head"]):
            parts = [part for part in match["title"].split("・") if self._organisation_end.search(part)]
            meets = plain_name(match["title"]) in self._known.get("series", {})  # a committee that is a meeting
            if len(parts) < 2 and not meets and not self._no_organisation.match(match["title"]):  # noqa: PLR2004 -- a list
                yield self._mention(match, "actor", "japanese-organisation", mentions)

    def _mention(self, match: re.Match[str], kind: str, rule: str, mentions: Spread[Mention]) -> Mention:
        start, end = match.span("title")
        iris = tuple(
            i
            for m in mentions.within(start, end)
            if m.kind == kind and (m.end - m.start) > _MOST * (end - start)
            for i in m.iris
        )
        groups = match.groupdict()
        told = self._without(match["title"], groups.get("full") if kind == "series" else None)
        if not iris:
            known = self._known.get(kind, {})
            full = [_SHORT_OFFICE.sub("大臣", title) for title in told] if kind == "series" else []
            iris = tuple(known[name] for name in map(plain_name, [*told, *full]) if name in known)
        english = _ENGLISH.match(match.string, end) if kind == "document" else None
        names = tuple(n for n in (*told, groups.get("short"), english and english["name"]) if n)
        last = match.end() if groups.get("short") else end
        return Mention(kind, start, last, iris[:1], None if iris else told[-1], rule, 0.7, names=names)

    @staticmethod
    def _without(title: str, full: str | None) -> list[str]:
        """A title, and the same with what a bracket inside explains or says once more: AZEC(…共同体)首脳会合."""
        if not full:
            return [title]
        head, _, tail = title.partition(f"({full})")
        return [title, f"{head}{tail}"]

    def _named_before(self, text: Folded, paper: Mention, named: Sequence[Mention]) -> Mention:
        """A plan told by its noun alone as the one whose title before it ends so: 「Xワークプラン」, ワークプラン."""
        noun = text.text[paper.start : paper.end]
        if paper.kind != "document" or noun not in self._plans:
            return paper
        before = [m for m in named if m.kind == "document" and m.end <= paper.start and m.end - m.start > len(noun)]
        for mention in sorted(before, key=lambda m: m.start, reverse=True):
            if text.text.endswith(noun, mention.start, mention.end):
                iris, value = mention.iris, mention.value or text.text[mention.start : mention.end]
                return Mention("document", paper.start, paper.end, iris, None if iris else value, paper.rule, 0.8)
        return paper

    def _again(self, text: Folded, span: Span, named: Spread[Mention]) -> Iterator[Mention]:
        """同宣言, 同会議: the thing of that head named last before."""
        for match in self._same.finditer(text.text, span.start, span.end):
            head = match["head"]
            for mention in named.back_from(match.start()):
                if mention.end > match.start() or mention.kind not in _NAMED:
                    continue
                words = text.text[mention.start : mention.end]
                if head in words:
                    yield Mention(
                        mention.kind,
                        match.start(),
                        match.end(),
                        mention.iris,
                        mention.value,
                        "japanese-same-thing",
                        0.8,
                    )
                    break
