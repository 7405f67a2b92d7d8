"""Organisations in Thai text: by head noun, in Latin letters, ministries that list their fields."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.language.begun import Begun
from kg.language.protocol import Mention
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span, Spread

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.text import Folded

_THAI = "\u0e01-\u0e4e"
LATIN_NAME = r"[A-Z][A-Za-z0-9&'.+-]*(?:[ ,/]{1,2}(?:[A-Z0-9(][A-Za-z0-9&'.+)-]*|[a-z]{2,14}\b|&|-))*"
_IN_BRACKETS = re.compile(r"\s?\((?P<name>[A-Z][A-Za-z'&.-]*(?:\s[A-Za-z'&.-]+)+)(?:\)|\s?[:,;]\s?[A-Z]+\))")
_NAMED = frozenset({"actor", "document", "series"})
_COMPANY = 60  # characters of a company's name
_WHOLE = 9  # characters of an organisation's name that may be all of it


class Organisations:
    """Patterns over the head nouns of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], verbs: Sequence[str]) -> None:
        """Compile. `verbs` are no part of a ministry's fields."""
        not_head = alternation(words.get("not_a_head", ()))
        strong = alternation(words.get("strong_organisation_head", ()))
        body = alternation(words.get("organisation_head", ()))
        self._body = Begun(
            words.get("strong_organisation_head", ()),
            rf"(?!{not_head})(?P<head>{strong})(?P<name>[{_THAI}]+(?:-[{_THAI}]+)?)",
        )
        self._before = tuple(words.get("before_head", ()))
        self._body_latin = Begun(words.get("organisation_head", ()), rf"(?P<head>{body})\s?(?P<name>{LATIN_NAME})")
        ends = words.get("organisation_end", ())
        self._body_end = compiled(rf"(?:{alternation(ends)})")
        self._cut = compiled(alternation([*words.get("organisation_whole", ()), *ends]))  # the longer word counts
        self._ends, self._and = frozenset(ends), tuple(words.get("organisation_and", ()))
        topics, doing = alternation(words.get("title_topic", ())), alternation(verbs)
        self._goes_on = compiled(rf"(?:{topics})(?!{doing})")  # "the Fund for …", not "the Fund, to help …"
        self._dangling = compiled(rf"(?:{alternation(words.get('organisation_dangling', ()))})$")
        whole = alternation(words.get("generic_whole", ()))
        self._generic = compiled(rf"(?:{alternation(words.get('generic_rest', ()))})|(?:{whole})+$")
        fields = alternation(words.get("fields_head", ()))
        self._fields = compiled(
            rf"(?:{fields})[{_THAI}]{{3,20}}(?P<fields>(?:\s(?!และ)[{_THAI}]{{3,16}}){{0,2}}\s[{_THAI}]*และ[{_THAI}]{{3,20}})"
        )
        company = words.get("company_head", ())
        self._companies = tuple(company)
        inside = alternation([*company, *words.get("not_in_company", ())])
        self._company = compiled(
            rf"(?:{alternation(company)})\s?(?P<name>(?:(?!{inside})[^\n\"“”]){{2,{_COMPANY}}}?)"
            rf"\s?(?:{alternation(words.get('company_end', ()))})"
        )
        self._last = tuple(words.get("last_field", ()))
        none = ("honorific_prefix", "office_head", "not_a_field")
        others = [*(word for word_class in none for word in words.get(word_class, ())), *verbs]
        self._not_field = compiled(rf"(?:{body}|{alternation(others)})")

    def listed(self, text: Folded, span: Span, mentions: Sequence[Mention]) -> Iterator[Mention]:
        """A ministry of several fields, listed with spaces: "กระทรวงA B และC"."""
        known = Spread(mentions)
        for match in self._fields.finditer(text.text, span.start, span.end):
            fields = match["fields"]
            if self._not_field.search(fields) or self._body_end.search(fields):
                continue
            if any(
                m.kind == "actor" and m.iris and self._full(text, m)
                for m in known.starting(match.start(), match.start())
            ):
                continue  # a known ministry that lists all its fields
            end = match.end()
            for mention in known.touching(match.start(), end):  # the country that qualifies it stays apart
                if (
                    mention.kind == "actor"
                    and match.start() < mention.start < end
                    and mention.end == end
                    and mention.iris
                ):
                    end = mention.start if mention.end - mention.start < (end - match.start()) // 2 else end
            if not any(
                m.kind == "actor" and m.start <= match.start() and m.end >= end
                for m in known.touching(match.start(), end)
            ):
                yield Mention("actor", match.start(), end, (), text.text[match.start() : end], "ministry-fields", 0.75)

    def _full(self, text: Folded, mention: Mention) -> bool:
        words = text.text[mention.start : mention.end]
        return any(word in words for word in self._last)

    def find(self, text: Folded, span: Span, mentions: Spread[Mention]) -> Iterator[Mention]:
        """Organisations by head noun; the shortest form of a name that the passage has is the name."""
        found = [*self._latin_bodies(text, span, mentions), *self._thai_bodies(text, span, mentions)]
        names = {text.text[m.start : m.end] for m in [*found, *mentions.items] if m.kind == "actor"}
        for mention in found:
            words = text.text[mention.start : mention.end]
            whole = [n for n in names if n != words and len(n) >= _WHOLE]
            shorter = [n for n in whole if words.startswith(n) and not self._longer(words[len(n) :])]
            longer = [n for n in whole if n.startswith(words)]
            end, value = mention.end, mention.value
            if mention.rule == "organisation-head" and shorter:
                value = max(shorter, key=len)
                end = mention.start + len(value)
            elif text.text[end : end + 1] == "ฯ" and longer:
                value = min(longer, key=len)
            yield Mention(
                "actor", mention.start, end, mention.iris, value, mention.rule, mention.confidence, None, mention.names
            )

    def companies(self, text: Folded, span: Span) -> Iterator[Mention]:
        """Companies by the words that begin and end their names in law: "บริษัท … จำกัด (มหาชน)"."""
        if not any(head in text.text[span.start : span.end] for head in self._companies):
            return
        for match in self._company.finditer(text.text, span.start, span.end):
            names = (match.group(), match["name"])
            yield Mention("actor", *match.span(), (), match.group(), "company", 0.8, None, names)

    def _longer(self, rest: str) -> bool:
        """Whether what stands behind a shorter name makes it that of another body."""
        return rest.startswith(self._and) or self._goes_on.match(rest) is not None

    def _latin_bodies(self, text: Folded, span: Span, mentions: Spread[Mention]) -> Iterator[Mention]:
        for match in self._body_latin.finditer(text.text, span.start, span.end):
            name = match["name"].rstrip(" ,")
            end = match.start("name") + len(name)
            inner = [m for m in mentions.within(match.start("name"), end) if m.kind == "actor"]
            iris = inner[0].iris if inner and inner[0].end - inner[0].start >= 0.6 * len(name) else ()
            if len(name) > 1:
                yield Mention(
                    "actor", match.start(), end, iris, None if iris else name, "organisation-latin", 0.75, None, (name,)
                )

    def _thai_bodies(self, text: Folded, span: Span, mentions: Spread[Mention]) -> Iterator[Mention]:
        known = Spread(m for m in mentions.items if m.kind in _NAMED)
        for match in self._body.finditer(text.text, span.start, span.end):
            end = match.end()
            glued = text.text[max(span.start, match.start() - 1) : match.start()]
            if "\u0e01" <= glued <= "\u0e4e" and not text.text.endswith(self._before, span.start, match.start()):
                continue  # the head noun is part of another word
            begin = match.start("name")
            cuts = self._cut.finditer(text.text, begin, end)
            end = next((cut.start() for cut in cuts if cut.group() in self._ends and cut.start() > begin), end)
            rest = self._dangling.sub("", text.text[match.start("name") : end])
            end = match.start("name") + len(rest)
            where = Span(match.start(), end)
            if len(rest) < 3 or len(rest) > 60 or self._generic.match(rest):  # noqa: PLR2004
                continue
            around = [Span(m.start, m.end) for m in known.touching(*where)]
            if any(k == where or not where.contains(k) for k in around):
                continue
            words, foreign = text.text[where.start : where.end], _IN_BRACKETS.match(text.text, where.end, span.end)
            names = (foreign["name"].strip(),) if foreign else ()
            yield Mention("actor", where.start, where.end, (), words, "organisation-head", 0.6, None, names)
