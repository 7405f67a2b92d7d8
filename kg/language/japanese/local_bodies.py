"""Cities and prefectures that do something, forces and police of a country, and schools: bodies that no list holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.japanese.letters import KANJI, KATAKANA
from kg.language.protocol import Mention
from kg.language.words import alternation
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.text import Folded, Spread

_NAMED = frozenset({"person", "document", "series"})


class LocalBodies:
    """Patterns of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], land: str) -> None:
        """Compile from the lists "prefecture", "no_city", "land_force" and "school_head"; `land` matches a country."""
        prefectures, never = alternation(words.get("prefecture", ())), alternation(words.get("no_city", ()))
        spelt = rf"{KATAKANA}{{2,12}}(?:・{KATAKANA}{{2,12}}){{0,3}}(?:市|県|都|州)"
        name = rf"(?:{prefectures}|(?!(?:{never})){KANJI}{{1,4}}(?<!都)市|{spelt})"
        # What tells that it does something, or something is done with it, and that it is no place
        other = (
            rf"(?:及び|並びに|と|、|・)(?:{land})?の?(?:{KANJI}|{KATAKANA}|・){{2,24}}(?:市|県|府|都|州|省|庁|局|会)"
        )
        does = (
            "は|が(?!あ|位置)|からは|から、|によ[るりっ]|に対し|との(?:間|協|連|交|会|覚)|の(?:代表|市長|知事|副市長|担当)"
            r"|と[^。はが]{0,40}(?:署名|締結|一致|合意|協力|連携|会談)"
            rf"|{other}(?:は|が|の代表|から|によ|との?間|に対し|と|及び|、)"
        )
        begins = rf"(?<!{KANJI})(?<!{KATAKANA})"
        self._city = compiled(rf"{begins}(?<!・)(?:(?:{land})・)?(?P<title>{name})(?=(?:\([^()]{{1,14}}\))?(?:{does}))")
        self._city_sign = compiled("[市県府都州]")
        force = alternation(words.get("land_force", ()))
        self._force = compiled(rf"{begins}(?P<title>(?:{land})(?:王国|共和国)?(?:{force}))(?!{KANJI}|{KATAKANA})")
        self._force_sign = compiled(force)
        school = alternation(words.get("school_head", ()))
        self._school = compiled(
            rf"{begins}(?P<title>(?:{KANJI}|{KATAKANA}){{2,20}}(?:{school}))(?!{KANJI}|{KATAKANA})"
            r"(?:\((?P<short>[A-Z][\w&.+-]+)\))?"
        )
        self._school_sign = compiled(school)

    def find(self, text: Folded, span: Span, known: Spread[Mention]) -> Iterator[Mention]:
        """Such bodies in the span, where nothing else is named."""
        for sign, pattern in (
            (self._city_sign, self._city),
            (self._force_sign, self._force),
            (self._school_sign, self._school),
        ):
            if sign.search(text.text, *span) is None:
                continue
            for match in pattern.finditer(text.text, *span):
                where = Span(*match.span("title"))
                if any(m.kind in _NAMED or (m.kind == "actor" and m.end > where.end) for m in known.touching(*where)):
                    continue
                if any(m.kind == "actor" and m.iris and where == (m.start, m.end) for m in known.touching(*where)):
                    continue
                short = match.groupdict().get("short")
                names = (match["title"], *([short] if short else []))
                end = match.end() if short else where.end
                yield Mention("actor", where.start, end, (), match["title"], "japanese-local-body", 0.7, names=names)
