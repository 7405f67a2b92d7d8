"""Places of a Japanese text: towns and halls where something is held, regions, countries named by their situation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.language.japanese.letters import KANJI, KATAKANA
from kg.language.protocol import Mention
from kg.language.words import alternation, table
from kg.patterns import compiled
from kg.text import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.text import Folded, Spread

_AT = "にお|にて"
_CITIES = "東京都?|大阪[府市]?|京都[府市]?"


class Places:
    """Patterns of one vocabulary."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], lands: Mapping[str, str]) -> None:
        """Compile from the lists of halls, regions and situations; `lands` are names of countries with their IRIs."""
        self._lands = lands
        self._larger = compiled(alternation(words.get("larger_name", ())))
        self._situation = compiled(alternation(words.get("situation_of_land", ())))
        self._sizes = sorted({len(name) for name in lands if len(name) > 1}, reverse=True)
        self._hall = compiled(
            rf"(?P<place>{alternation(words.get('hall', ()))})(?:(?:内|の)[^、。]{{1,10}}?)?(?:{_AT}|で(?!あ|は|も))"
        )
        self._letter = table(words, "land_letter")
        self._letters = compiled(
            rf"(?<!{KANJI})(?:(?:{alternation(self._letter)}){{3,6}}(?=(?:の)?\d+か国|(?:両国)?(?:間|の|が|は|及び|で(?!あ)|と|に|、))"
            rf"|日(?:{alternation(self._letter)})(?=両国|両政府|両首脳|両外相|両大臣))"
        )
        self._no_place = frozenset(words.get("no_place", ()))
        town = rf"{KATAKANA}{{2,}}(?:・{KATAKANA}+)*[市島]?|{KANJI}{{1,5}}[市町村]|{_CITIES}|{KANJI}{{2,3}}県"
        held = r"で(?:開|行|対面|の対面|実施|、|[^、。]{1,16}(?:開|行わ|実施)|「[^」]{2,60}」[をが](?:開|行わ|実施))"
        self._place = compiled(
            rf"(?<!{KANJI})(?<!{KATAKANA})(?:[\u4e00-\u9fff]{{2,3}}[都道府県])?(?P<place>{town})"
            r"(?:\([^()]{1,20}\))?"
            rf"(?=(?:[都道府県市町村]?内)?(?:の[^、。]{{1,14}}?)?(?:{_AT}|{held}|の会場|に出張|を訪問|\)))"
        )

    def regions(self, text: Folded, span: Span) -> Iterator[Mention]:
        """Regions, halls and countries whose situation is spoken of."""
        for match in self._larger.finditer(text.text, span.start, span.end):
            yield Mention("place", *match.span(), (), match.group(), "japanese-larger-name", 0.7)
        for match in self._situation.finditer(text.text, span.start, span.end):
            starts = (match.start() - size for size in self._sizes if match.start() - size >= span.start)
            land = next((start for start in starts if text.text[start : match.start()] in self._lands), None)
            if land is not None:
                iri = self._lands[text.text[land : match.start()]]
                yield Mention("actor", land, match.start(), (iri,), rule="country-of-situation")
        for match in self._hall.finditer(text.text, span.start, span.end):
            yield Mention("place", *match.span("place"), (), match["place"], "japanese-hall", 0.8)

    def letters(self, text: Folded, span: Span) -> Iterator[Mention]:
        """Countries that stand together, each as one letter: 日米豪の3か国."""
        for match in self._letters.finditer(text.text, span.start, span.end):
            for place in range(*match.span()):
                iri = self._lands.get(self._letter[text.text[place]])
                if iri is not None:
                    yield Mention("actor", place, place + 1, (iri,), rule="japanese-land-letter", confidence=0.8)

    def towns(self, text: Folded, span: Span, mentions: Spread[Mention]) -> Iterator[Mention]:
        """Towns where something is held, in words of the vocabulary or not."""
        for match in self._place.finditer(text.text, span.start, span.end):
            where = Span(*match.span("place"))
            land, mark, town = match["place"].partition("・")
            if mark and land in self._lands:
                where = Span(where.end - len(town), where.end)  # イタリア・ミラノ
            words = text.text[where.start : where.end]
            over = mentions.touching(*where)
            if words in self._no_place or any(m.kind in {"actor", "person"} for m in over):
                continue
            iris = next((m.iris for m in over if m.kind == "place"), ())
            yield Mention("place", where.start, where.end, iris, None if iris else words, "japanese-place", 0.8)
