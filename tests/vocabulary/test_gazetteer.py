"""Names are found as they stand in texts: whole, longest first, in every usual spelling."""

from pathlib import Path

import pytest

from kg.text import fold
from kg.vocabulary import load
from kg.vocabulary.gazetteer import Gazetteer
from kg.vocabulary.labels import Variants
from kg.vocabulary.load import compile_vocabulary

HEAD = """
@prefix aj: <https://w3id.org/asean-japan-kg/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@base <https://w3id.org/asean-japan-kg/id/> .
"""


@pytest.fixture(scope="module")
def vocabulary():
    """The bundled vocabulary."""
    return load()


@pytest.fixture(scope="module")
def gazetteer(vocabulary):
    """The gazetteer of the bundled vocabulary."""
    return Gazetteer(vocabulary)


def found(gazetteer: Gazetteer, text: str) -> list[tuple[str, str, str]]:
    """Kind, slug of the first entry, and words of each mention."""
    folded = fold(text)
    return [
        (mention.kind, mention.iris[0].rsplit("/", 1)[-1], folded.text[mention.start : mention.end])
        for mention in gazetteer.find(folded, 0, len(folded.text))
    ]


def of(turtle: str) -> Gazetteer:
    """A gazetteer of a few entries."""
    return Gazetteer(compile_vocabulary([(Path("few.ttl"), (HEAD + turtle).encode())]))


def test_every_label_of_every_entry_is_found(vocabulary, gazetteer):
    """A name alone on a line leads to its entry, or to what has the same name and comes first."""
    lost = []
    for entry in vocabulary.entries.values():
        for label in entry.all_labels():
            folded = fold(label)
            if len(folded.text.strip()) < 2:
                continue
            mentions = gazetteer.find(folded, 0, len(folded.text), {entry.kind})
            if not any(entry.iri in mention.iris for mention in mentions):
                lost.append((entry.iri, label))
    assert lost == []


def test_latin_names_do_not_match_inside_words(gazetteer):
    """A country inside an adjective, an abbreviation inside a word."""
    assert found(gazetteer, "The Japanese tacit reason") == []
    assert [slug for _, slug, _ in found(gazetteer, "Japan's reason; (TAC)")] == ["japan", "tac"]


def test_abbreviations_match_in_capitals_only(gazetteer):
    """A country is no pronoun: "US" and "us"."""
    assert found(gazetteer, "let us talk about who came") == []
    assert [slug for _, slug, _ in found(gazetteer, "the US and the WHO")] == ["usa", "who"]


def test_thai_names_match_between_other_words_but_not_inside_a_syllable(gazetteer):
    """Thai has no spaces; a vowel before or a mark after shows that a syllable goes on."""
    assert [slug for _, slug, _ in found(gazetteer, "การเยือนญี่ปุ่นของคณะ")] == ["japan"]
    few = of('<actor/x> a aj:Country ; skos:prefLabel "ลาว"@th .')
    assert found(few, "เลาวา") == found(few, "ลาว์") == []


def test_katakana_names_do_not_match_inside_katakana_words():
    """Thailand is not in a tyre, Laos not in a laos-like word."""
    few = of('<actor/thailand> a aj:Country ; skos:prefLabel "タイ"@ja .')
    assert found(few, "タイヤの生産とスタイル") == []
    assert len(found(few, "日本とタイの協力")) == 1


def test_a_single_kanji_is_no_name_in_running_text():
    """日 is a day more often than a country."""
    few = of('<actor/japan> a aj:Country ; skos:prefLabel "日本"@ja ; skos:altLabel "日"@ja .')
    assert found(few, "2日に開催") == []


@pytest.mark.parametrize(
    "text",
    [
        "the ASEAN-Japan Summit",
        "the ASEAN–Japan Summit",
        "the ASEAN - Japan Summit",
        "the ASEAN Japan Summit",
        "the Japan-ASEAN\nSummit",
        "การประชุมสุดยอดอาเซียน - ญี่ปุ่น",
        "日ASEAN首脳会議",
        "日・ASEAN首脳会議",
        "日本・ASEAN首脳会議",
    ],
)
def test_a_series_is_found_however_its_parties_are_joined(gazetteer, text):
    """Dashes, order, middle dots and line ends do not make another series."""
    assert [(kind, slug) for kind, slug, _ in found(gazetteer, text)] == [("series", "asean-japan-summit")]


def test_typographic_apostrophes_and_ampersands_are_seen_through():
    """One entry, four spellings."""
    few = of('<series/x> a aj:MeetingSeries ; skos:prefLabel "Trade & Energy Ministers\' Talks"@en .')
    for text in ("Trade and Energy Ministers’ Talks", "TRADE & ENERGY MINISTERS' TALKS"):
        assert len(found(few, text)) == 1
    assert Variants({}).of("A and B") == ["A and B", "A & B"]


def test_which_parties_stand_in_a_name_in_several_spellings_is_told_by_word_lists():
    """A pair stands whole in a name, and what is told so of meetings alone varies in no other name."""
    spelled = Variants({"en": {"party_pair": ("Atlantis-Lemuria", "Lemuria Atlantis")}})
    assert spelled.of("Atlantis-Lemuria Forum") == ["Atlantis-Lemuria Forum", "Lemuria Atlantis Forum"]
    assert spelled.of("Atlantis-Lemurian Forum") == ["Atlantis-Lemurian Forum"]
    met = Variants({"th": {"party_pair_of_meetings": ("เหนือ-ใต้", "เหนือกับใต้")}})
    assert met.of("การประชุมเหนือ-ใต้") == ["การประชุมเหนือ-ใต้", "การประชุมเหนือกับใต้"]
    assert met.of("แผนเหนือ-ใต้") == ["แผนเหนือ-ใต้"]


def test_the_longest_name_wins():
    """A ministry's country is not a mention of its own inside its name."""
    few = of(
        """<actor/japan> a aj:Country ; skos:prefLabel "Japan"@en .
        <actor/coast> a aj:Organization ; skos:prefLabel "Coast Guard of Japan"@en ."""
    )
    assert found(few, "the Coast Guard of Japan and Japan") == [
        ("actor", "coast", "Coast Guard of Japan"),
        ("actor", "japan", "Japan"),
    ]


def test_one_name_of_two_kinds_goes_to_the_first_kind_and_can_be_asked_for():
    """A summit is a series before it is an organisation, unless organisations are wanted."""
    few = of(
        """<actor/forum> a aj:Organization ; skos:prefLabel "Harbour Forum"@en .
        <series/forum> a aj:MeetingSeries ; skos:prefLabel "Harbour Forum"@en ."""
    )
    folded = fold("Harbour Forum")
    assert found(few, "Harbour Forum")[0][0] == "series"
    assert [mention.kind for mention in few.find(folded, 0, len(folded.text), {"actor"})] == ["actor"]


def test_one_name_of_two_ministries_gives_both():
    """The reader decides by the country beside it."""
    few = of(
        """<actor/one> a aj:Ministry ; skos:prefLabel "Ministry of Tides of A"@en , "Ministry of Tides"@fr .
        <actor/two> a aj:Ministry ; skos:prefLabel "Ministry of Tides of B"@en , "Ministry of Tides"@fr ."""
    )
    folded = fold("the Ministry of Tides said")
    (mention,) = few.find(folded, 0, len(folded.text))
    assert [iri.rsplit("/", 1)[-1] for iri in mention.iris] == ["one", "two"]


def test_only_the_passage_asked_for_is_searched(gazetteer):
    """Positions are those of the whole text."""
    folded = fold("Japan and Viet Nam and Japan")
    start = folded.text.index("Viet")
    assert [m.start for m in gazetteer.find(folded, start, start + 8)] == [start]
    assert gazetteer.find(folded, start, start + 3) == []


def test_exact_asks_for_a_whole_name(gazetteer):
    """A name is looked up in any language, folded; a part of one is none."""
    (japan,) = gazetteer.exact("日本", "actor")
    assert gazetteer.exact(" japan ", "actor") == gazetteer.exact("ญี่ปุ่น", "actor") == (japan,)
    assert gazetteer.exact("Japan and", "actor") == gazetteer.exact("Japan", "topic") == ()


def test_a_table_from_the_cache_and_one_made_now_match_alike(vocabulary, gazetteer):
    """The compiled table and the entries say the same."""
    few = type(vocabulary)(vocabulary.entries)
    text = "ผู้แทนญี่ปุ่นและ ASEAN หารือเรื่อง JAIF ที่กรุงฮานอย 日・ASEAN外相会議"
    assert found(Gazetteer(few), text) == found(gazetteer, text) != []


@pytest.mark.parametrize("dash", ["-", " - ", "- ", " -", "\n- "])
def test_spaces_beside_dashes_are_seen_through_and_stay_in_the_words(dash):
    """What stands before and after a spaced dash keeps its place."""
    few = of('<series/x> a aj:MeetingSeries ; skos:prefLabel "Tide-Harbour Talks"@en .')
    assert found(few, f"the a{dash}b Tide{dash}Harbour Talks") == [("series", "x", f"Tide{dash}Harbour Talks")]
    assert found(few, f"Tide{dash}Harbour Talks{dash}Tide") == [("series", "x", f"Tide{dash}Harbour Talks")]
    assert few.exact(f"tide{dash}harbour talks", "series")


def test_an_article_of_a_label_cuts_no_longer_name(gazetteer):
    """The body of a body, whose own name begins behind the article."""
    assert found(gazetteer, "the United Nations General Assembly met")[0][1] == "unga"
    assert found(gazetteer, "the United Nations met")[0][1] == "un"


def test_a_summit_of_any_three_is_no_series_by_itself(vocabulary):
    """Which three is told beside it; with their names it is theirs."""
    gazetteer = Gazetteer(vocabulary)
    for text, series in (
        ("the upcoming trilateral summit", []),
        ("the ROK-Japan-China Trilateral Summit", ["trilateral-cjk-summit"]),
    ):
        folded = fold(text)
        mentions = gazetteer.find(folded, 0, len(folded.text), {"series"})
        assert [iri.rsplit("/", 1)[-1] for m in mentions for iri in m.iris] == series


def test_a_name_goes_on_behind_a_dash():
    """A person of a longer name is somebody else; a pair of countries is of both."""
    few = of(
        """<person/roe> a aj:Person ; skos:prefLabel "Roe Jin"@en .
        <actor/atlantis> a aj:Country ; skos:prefLabel "Atlantis"@en ."""
    )
    assert found(few, "Roe Jin-ho of Atlantis-based firms") == [("actor", "atlantis", "Atlantis")]
    assert found(few, "Roe Jin, who spoke") == [("person", "roe", "Roe Jin")]
