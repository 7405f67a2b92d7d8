"""The vocabularies and the lexicon load from Turtle; mistakes in it are told with file and line."""

import sys
from collections import Counter, defaultdict
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import VocabularyError
from kg.names import SKOS
from kg.resources import folder
from kg.vocabulary import load
from kg.vocabulary.load import compile_vocabulary

HEAD = """
@prefix aj: <https://w3id.org/asean-japan-kg/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory, monkeypatch):
    """Tests neither use nor leave anything in the cache of the person who runs them."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "cache"))


def written(tmp_path: Path, turtle: str) -> Path:
    """A vocabulary of a user."""
    path = tmp_path / "mine.ttl"
    path.write_text(HEAD + turtle, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("kind", "least"),
    [("actor", 90), ("series", 30), ("document", 40), ("topic", 60), ("position", 40), ("person", 60), ("place", 60)],
)
def test_every_kind_has_enough_entries(kind, least):
    """The vocabularies cover the field."""
    assert Counter(entry.kind for entry in load().entries.values())[kind] >= least


def test_preferred_names_are_unique_within_a_kind():
    """Two things of one kind never show under one name."""
    kinds = {entry.iri: entry.kind for entry in load().entries.values()}
    named = defaultdict(set)
    for path in sorted((folder("ontology") / "vocabulary").glob("*.ttl")):
        for quad in ox.parse(path.read_bytes(), ox.RdfFormat.TURTLE):
            if quad.predicate.value == SKOS + "prefLabel":
                name = quad.object
                named[kinds[quad.subject.value], name.language, name.value.casefold()].add(quad.subject.value)
    assert {key: iris for key, iris in named.items() if len(iris) > 1} == {}


def test_every_entry_that_an_entry_points_to_exists():
    """Parties, wholes, countries and broader topics are entries themselves."""
    entries = load().entries
    pointed = {
        iri
        for entry in entries.values()
        for iri in (*entry.parties, *entry.part_of, *entry.broader, *([entry.country] if entry.country else []))
    }
    assert pointed <= set(entries)


def test_the_member_states_are_countries_that_are_part_of_asean():
    """Eleven countries since October 2025."""
    members = [entry for entry in load().entries.values() if any(iri.endswith("/actor/asean") for iri in entry.part_of)]
    assert sum(entry.type == "Country" for entry in members) == 11


def test_each_language_has_cues_for_every_class_of_acts_and_role():
    """A language that lacks the cues of an act could never read it."""
    vocabulary = load()
    acts = set(vocabulary.slots) - {"Act"}
    assert len(acts) == 14
    for language in ("th", "en", "ja"):
        assert {cue.act for cue in vocabulary.cues[language]} >= acts | {
            "Attendance",
            "Chairing",
            "Cochairing",
            "Hosting",
        }


def test_a_users_file_adds_entries_and_names(tmp_path):
    """What a user writes is found beside what is bundled, and names add to an entry that stands."""
    path = written(
        tmp_path,
        """
        <https://example.org/id/harbour> a aj:Fund ; skos:prefLabel "Harbour Fund"@en .
        <https://w3id.org/asean-japan-kg/id/actor/japan> skos:altLabel "Jepang"@id .
        """,
    )
    entries = load([path]).entries
    assert (entries["https://example.org/id/harbour"].kind, entries["https://example.org/id/harbour"].type) == (
        "actor",
        "Fund",
    )
    japan = entries["https://w3id.org/asean-japan-kg/id/actor/japan"]
    assert {"Japan", "Jepang"} <= set(japan.all_labels())


def test_a_concept_scheme_is_no_document(tmp_path):
    """What SKOS files carry around their concepts is not read as a thing that releases name."""
    path = written(tmp_path, '<https://example.org/scheme> a skos:ConceptScheme ; skos:prefLabel "My list"@en .')
    assert "https://example.org/scheme" not in load([path]).entries


def test_a_cue_in_turtle_is_the_cue_in_python():
    """Every property of the lexicon has its field."""
    turtle = """<https://example.org/cue> a aj:Cue ; aj:form "grants"@en , "granted … to"@en ; aj:announces aj:Pledge ;
        aj:voice "passive" ; aj:agentStands "by" ; aj:objectStands "both" ; aj:objectKind aj:Fund , aj:Centre ;
        aj:cueModality aj:Planned ; aj:priority 3 ; aj:cueConfidence 0.5 ."""
    (cue,) = compile_vocabulary([(Path("cues.ttl"), (HEAD + turtle).encode())]).cues["en"]
    assert (cue.act, cue.voice, cue.agent, cue.object) == ("Pledge", "passive", "by", "both")
    assert (set(cue.forms), set(cue.object_kinds)) == ({"grants", "granted … to"}, {"Fund", "Centre"})
    assert (cue.modality, cue.priority, cue.confidence) == ("planned", 3, 0.5)


def test_a_role_at_a_meeting_is_announced_like_an_act():
    """The cue of a chair is that of chairing."""
    turtle = '<https://example.org/cue> a aj:Cue ; aj:form "chaired"@en ; aj:announces aj:Chair .'
    (cue,) = compile_vocabulary([(Path("cues.ttl"), (HEAD + turtle).encode())]).cues["en"]
    assert cue.act == "Chairing"


def test_words_and_references_keep_their_language():
    """One list may serve two languages, word by word."""
    turtle = """<https://example.org/list> a aj:WordList ; aj:wordClass "joint" ; aj:word "and"@en , "และ"@th .
        <https://example.org/ref> a aj:Reference ; aj:referenceRole "both_sides" ; aj:form "both sides"@en ."""
    vocabulary = compile_vocabulary([(Path("words.ttl"), (HEAD + turtle).encode())])
    assert vocabulary.words == {"en": {"joint": ("and",)}, "th": {"joint": ("และ",)}}
    assert vocabulary.entries["https://example.org/ref"].role == "both_sides"


def test_broken_turtle_is_told_with_file_and_line(tmp_path):
    """The line in the message is the line of the mistake."""
    path = written(tmp_path, '<https://example.org/a> a aj:Fund ;\n    skos:prefLabel "no end .\n')
    with pytest.raises(VocabularyError, match=r"mine\.ttl:\d+: not Turtle") as caught:
        load([path])
    assert caught.value.hint


@pytest.mark.parametrize(
    ("turtle", "message"),
    [
        ('aj:form "a"@en , "ก"@th ; aj:announces aj:Pledge', "2 languages"),
        ('aj:form "a"@en', "announces 0 acts"),
        ('aj:form "a"@en ; aj:announces aj:Pledge ; aj:priority "high"', "number 'high'"),
    ],
)
def test_a_cue_that_cannot_be_used_is_an_error_and_no_traceback(tmp_path, turtle, message):
    """A mistake in a cue names the cue."""
    path = written(tmp_path, f"<https://example.org/cue> a aj:Cue ; {turtle} .")
    with pytest.raises(VocabularyError, match=message):
        load([path])


def test_what_the_cache_gives_is_what_the_files_say(tmp_path, monkeypatch):
    """The second load comes from the cache and equals the first; the third, of a broken cache, too."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    fresh = load()
    (kept,) = tmp_path.rglob("vocabulary-*.json")
    monkeypatch.setattr(
        sys.modules["kg.vocabulary.load"], "compile_vocabulary", lambda _: pytest.fail("the cache was not used")
    )
    assert load() == fresh
    monkeypatch.undo()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    kept.write_text('{"entries": []}', encoding="utf-8")
    assert load() == fresh


def test_a_changed_file_is_not_taken_from_the_cache(tmp_path):
    """The cache goes by content."""
    path = written(tmp_path, '<https://example.org/a> a aj:Fund ; skos:prefLabel "Old Fund"@en .')
    load([path])
    path = written(tmp_path, '<https://example.org/a> a aj:Fund ; skos:prefLabel "New Fund"@en .')
    assert load([path]).entries["https://example.org/a"].all_labels() == ["New Fund"]


def test_without_a_place_for_the_cache_it_still_loads(tmp_path, monkeypatch):
    """A file where the cache should be is no error."""
    blocked = tmp_path / "file"
    blocked.touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(blocked))
    assert load().entries


def test_a_changed_program_does_not_take_what_another_one_compiled(tmp_path, monkeypatch):
    """The cache goes by the modules that compile as well: a mended one is not served what the broken one made."""
    path = written(tmp_path, '<https://e.org/id/topic/reefs> a skos:Concept ; skos:prefLabel "Reefs"@en .')
    load([path])
    monkeypatch.setattr("kg.vocabulary.cache._program", lambda: "other")
    compiled = []
    monkeypatch.setattr(
        sys.modules["kg.vocabulary.load"],
        "compile_vocabulary",
        lambda contents: compiled.append(1) or compile_vocabulary(contents),
    )
    load([path])
    assert compiled == [1]


def test_each_cue_and_word_list_is_written_once():
    """Two of one name in two files would be one, with the class of either."""
    told = Counter(
        line.split(" ")[0]
        for path in (folder("ontology") / "lexicon").glob("*.ttl")
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.startswith(("cue:", "words:")) and " a aj:" in line
    )
    assert [name for name, count in told.items() if count > 1] == []
