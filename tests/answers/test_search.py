"""Words are found in names, quotes and texts of three languages, with thing, release, quote and offsets."""

from __future__ import annotations

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.answers.search import NAME, QUOTE, TEXT, UNREAD, NothingFoundError, Words, _with, located, search
from kg.builder import build
from kg.errors import UsageError
from kg.names import ID, release_graph
from kg.store import current
from kg.store.sources import texts

JAPAN = f"{ID}actor/japan"
RELEASES = {
    "en": "The 12th ASEAN\u2013Japan Forum was held on 3 May 2021.\n\nJapan pledged 3 million US dollars to ASEAN for"
    " cybersecurity.\n\nAn aid worker sang in T\u014dkai.\n",
    "th": "ญี่ปุ่นสนับสนุนเงิน ๓ ล้านดอลลาร์สหรัฐแก่อาเซียน\n\nฝนตกหนักที่ชายทะเล\n",
    "ja": "第12回日ASEANフォーラムが2021年5月3日に開催された。\n\n"
    "日本はASEANに300万ドルの拠出を表明した。\n\n富士山に雪が\n積もった。\n",
}


@pytest.fixture(scope="module")
def graph(tmp_path_factory):
    """A graph of three releases, and their texts."""
    folder = tmp_path_factory.mktemp("search")
    for name, text in RELEASES.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    assert build([folder], folder / "g").status == 0
    version = current(folder / "g")
    return version.open(), list(texts(version))


@pytest.fixture
def find(graph):
    """The hits of a search, after a check that every offset leads to the words."""

    def found(words: str):
        hits = search(graph[0], Words(words), graph[1])
        for hit in hits:
            if hit.found != NAME:
                document = hit.release.rpartition("/")[2]
                assert RELEASES[document][hit.start : hit.end] == hit.text
        return hits

    return found


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("拠出", ["拠出"]),
        ("ญี่ปุ่นสนับสนุน", ["ญี่ปุ่นสนับสนุน"]),
        ("Pledged", ["pledged"]),
        ("ＰＬＥＤＧＥＤ", ["pledged"]),
        ("3 million", ["3", "million"]),
        ('"3 million US"', ["3 million US"]),
        ("ล้าน 3", ["๓", "ล้าน"]),
    ],
)
def test_words_in_quotes(find, words, told):
    """Whatever the width, the case, the digits or the line ends; without spaces where the language has none."""
    hit = next(one for one in find(words) if one.found == QUOTE and one.spans)
    assert [hit.text[start:end] for start, end in hit.spans] == told
    assert hit.claim.startswith(f"{ID}claim/")
    assert any(thing.startswith(f"{ID}act/") for thing in hit.things)


def test_names_in_any_language_lead_to_the_thing(find, graph):
    """The name as it is found, the thing that bears it, and a quote that names it."""
    for name in ("Japan", "ญี่ปุ่น", "日本"):
        first = find(name)[0]
        assert (first.found, first.things, first.text) == (NAME, (JAPAN,), name)
        placed = located(graph[0], first)
        assert placed.quote == RELEASES[placed.release.rpartition("/")[2]][placed.start : placed.end]
        assert placed.releases == len(RELEASES)


def test_a_name_that_no_release_tells_of_has_no_place(find, graph):
    """What only the vocabulary knows is found by its name, without a quote and with no release."""
    unknown = next(hit for hit in find("Mekong River Commission") if hit.found == NAME)
    assert located(graph[0], unknown) == unknown
    assert not unknown.releases


def test_a_name_finds_quotes_in_other_languages(find):
    """Who asks in English sees the Thai and the Japanese pledge; quotes with the word itself come first."""
    quotes = [hit for hit in find("Japan") if hit.found == QUOTE]
    kinds = [bool(hit.spans) for hit in quotes]
    assert kinds == sorted(kinds, reverse=True)
    assert {hit.release for hit in quotes} == {release_graph(name) for name in RELEASES}
    assert {hit.release for hit in find("Japan 拠出") if hit.found == QUOTE} == {release_graph("ja")}


def test_what_no_quote_holds_is_found_in_the_text(find):
    """Passages that say nothing to the reader are still there; accents do not matter."""
    for words in ("ชายทะเล", "Tokai", "aid worker", "雪が積もった"):
        (hit,) = find(words)
        assert hit.found in {TEXT, UNREAD}
    assert not any(hit.found == TEXT for hit in find("pledged"))


def test_latin_words_begin_where_a_word_begins(find):
    """No "ledged" in "pledged"; short words and numbers stand alone, longer ones may go on."""
    assert find("pled")
    for words in ("ledged", "secur", "1", "Jap"):
        assert not any(hit.found in {QUOTE, TEXT} and hit.spans for hit in _or_none(find, words))


def _or_none(find, words):
    try:
        return find(words)
    except NothingFoundError:
        return []


def test_names_of_the_vocabulary_alone_come_last(find):
    """Things that a release speaks of come before those that none does."""
    found = [hit.found for hit in find("日本")]
    assert found[0] == NAME
    assert QUOTE in found[: -found[::-1].index(QUOTE) or None]
    assert found[-1] == NAME


def test_nothing_found_suggests_names(find):
    """A slip of the pen gets the nearest name; what is no word is told."""
    with pytest.raises(NothingFoundError, match="did you mean Japan"):
        find("Japn")
    with pytest.raises(NothingFoundError, match="try fewer words"):
        find("xqzjv wkqxz")
    with pytest.raises(UsageError, match="no word to look for"):
        Words(" - ")


def test_what_only_claims_of_less_confidence_say_is_left_out(graph) -> None:
    """The quote of a claim, and the name of a thing, as sure as it is asked for; texts have no confidence."""
    store, told = graph
    sure = {hit.found for hit in search(store, Words("pledged"), told, 0.5)}
    assert QUOTE in sure
    with pytest.raises(NothingFoundError):
        search(store, Words("pledged"), told, 1.0)
    assert search(store, Words("worker"), told, 1.0)[0].found == TEXT


PIECES = [
    "kelp",
    "KELP",
    "ｋｅｌｐ",
    "ke\u200blp",
    "kélp",
    "k**elp**",
    "ke\nlp",
    "sea kelp",
    "ญี่ปุ่น",
    "ญ่ีปุ่น",
    "น้ำ",
    "น้ํา",
    "๓๕",
    "昆布",
    "昆\n布",
    " ",
    "  ",
    "&amp;",
]


@given(
    st.lists(st.sampled_from(PIECES), max_size=6).map("".join),
    st.sampled_from(["kelp", "ญี่ปุ่น", "น้ำ", "35", "昆布", "sea-kelp"]),
)
def test_the_engine_misses_nothing(text, word):
    """What the words are found in by reading is looked at, too, where the engine of the store chooses by a pattern."""
    words = Words(word)
    store = ox.Store()
    store.add(ox.Quad(ox.NamedNode("https://example.org/a"), ox.NamedNode("https://example.org/b"), ox.Literal(text)))
    looked = list(_with(store, "https://example.org/b", words.anywhere))
    assert looked or not any(words.first(text))
