"""Load the vocabularies and the lexicon from Turtle, compiled once and cached by content."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import InputError, VocabularyError
from kg.names import AJ, ID, SKOS
from kg.names import RDF as RDF_NS
from kg.resources import folder
from kg.vocabulary import cache
from kg.vocabulary.labels import label_table
from kg.vocabulary.model import Cue, Entry, Vocabulary
from kg.vocabulary.slots import act_slots

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_TYPE = RDF_NS + "type"
_KINDS = ("actor", "series", "document", "topic", "position", "person", "place", "reference")
_KIND_OF_TYPE = {
    "MeetingSeries": "series",
    "Topic": "topic",
    "Position": "position",
    "Person": "person",
    "Place": "place",
    "Reference": "reference",
    "Country": "actor",
    "Organization": "actor",
    "Ministry": "actor",
    "Centre": "actor",
    "Fund": "actor",
}
_SKOS_TYPES = frozenset({"Concept", "ConceptScheme", "Collection", "OrderedCollection"})
_NAMES = ("prefLabel", "altLabel", "hiddenLabel")
_ROLES = {"Attendee": "Attendance", "Chair": "Chairing", "Cochair": "Cochairing", "Host": "Hosting"}
Properties = dict[str, list[ox.NamedNode | ox.Literal]]


def load(extra: Sequence[str | Path] = ()) -> Vocabulary:
    """The vocabulary of this installation, with the Turtle files in `extra` (their paths) added.

    :raises VocabularyError: when a file is not Turtle; says the file and the line.
    """
    root = folder("ontology")
    files = sorted((root / "vocabulary").glob("*.ttl")) + sorted((root / "lexicon").glob("*.ttl"))
    files = [*files, root / "shapes.ttl", *map(Path, extra)]
    contents = [(path, _read(path)) for path in files]
    digest = hashlib.sha256(b"\x00".join(data for _, data in contents)).hexdigest()
    cached = cache.get(digest)
    if cached is not None:
        return cached
    vocabulary = compile_vocabulary(contents)
    vocabulary.digest = digest
    vocabulary.table = label_table(vocabulary)
    cache.put(digest, vocabulary)
    return vocabulary


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        message = f"cannot read the vocabulary {path}: {error.strerror}"
        raise InputError(message, hint="check the path") from error


def compile_vocabulary(contents: Iterable[tuple[Path, bytes]]) -> Vocabulary:
    """Entries, cues and word lists of Turtle files, given as path and bytes.

    :raises VocabularyError: when one is not Turtle.
    """
    subjects: dict[str, Properties] = defaultdict(lambda: defaultdict(list))
    slots: dict[str, tuple[str, ...]] = {}
    for path, data in contents:
        triples = _parse(path, data)
        if path.name == "shapes.ttl":
            slots = act_slots(triples)
            continue
        for subject, predicate, value in triples:
            if isinstance(subject, ox.NamedNode) and isinstance(value, ox.NamedNode | ox.Literal):
                subjects[subject.value][predicate.value].append(value)
    vocabulary = Vocabulary(slots=slots)
    words: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    cues: dict[str, list[Cue]] = defaultdict(list)
    for iri, properties in subjects.items():
        types = {_local(value) for value in properties.get(_TYPE, ())}
        if "Cue" in types:
            cue = _cue(iri, properties)
            cues[cue.language].append(cue)
        elif "WordList" in types:
            for value in properties.get(AJ + "word", ()):
                word_class = _text(properties, "wordClass")
                words[getattr(value, "language", None) or "und"][word_class].append(value.value)
        elif entry := _entry(iri, types, properties):
            vocabulary.entries[iri] = entry
    vocabulary.cues = {language: tuple(found) for language, found in cues.items()}
    vocabulary.words = {code: {name: tuple(found) for name, found in lists.items()} for code, lists in words.items()}
    return vocabulary


def _parse(path: Path, data: bytes) -> list[tuple[object, ox.NamedNode, object]]:
    try:
        return [(q.subject, q.predicate, q.object) for q in ox.parse(data, ox.RdfFormat.TURTLE)]
    except SyntaxError as error:
        place = f"{path}:{error.lineno}" if error.lineno else str(path)
        reason = re.sub(r"^.*?: ", "", str(error.msg), count=1) or str(error)
        message = f"{place}: not Turtle: {reason}"
        raise VocabularyError(message, hint="mend the file at that line") from error


def _local(value: ox.NamedNode | ox.Literal) -> str:
    return re.split(r"[#/]", value.value)[-1]


def _text(properties: Properties, name: str, default: str = "") -> str:
    values = properties.get(AJ + name, ())
    return values[0].value if values else default


def _word(properties: Properties, name: str, default: str) -> str:
    values = properties.get(AJ + name, ())
    return _local(values[0]).lower() if values else default


def _iris(properties: Properties, iri: str) -> tuple[str, ...]:
    return tuple(value.value for value in properties.get(iri, ()) if isinstance(value, ox.NamedNode))


def _kind(iri: str, types: set[str]) -> str | None:
    for type_ in sorted(types):
        if type_ in _KIND_OF_TYPE:
            return _KIND_OF_TYPE[type_]
    kind = iri.removeprefix(ID).split("/")[0]
    return kind if kind in _KINDS else ("document" if types - _SKOS_TYPES else None)


def _entry(iri: str, types: set[str], properties: Properties) -> Entry | None:
    kind = _kind(iri, types)
    labels: dict[str, list[str]] = defaultdict(list)
    for name in (*(SKOS + n for n in _NAMES), AJ + "form"):
        for value in properties.get(name, ()):
            if isinstance(value, ox.Literal):
                labels[value.language or "und"].append(value.value)
    if kind is None or not labels:
        return None
    country = _iris(properties, AJ + "country")
    return Entry(
        iri,
        kind,
        min(types - {"Concept"}, default="Topic"),
        {code: tuple(dict.fromkeys(found)) for code, found in labels.items()},
        parties=_iris(properties, AJ + "party"),
        part_of=_iris(properties, AJ + "partOf"),
        country=country[0] if country else None,
        broader=_iris(properties, SKOS + "broader"),
        role=_text(properties, "referenceRole") or None,
        fiscal_end=int(_text(properties, "fiscalYearEnds") or 0) or None,
    )


def _cue(iri: str, properties: Properties) -> Cue:
    forms = [value for value in properties.get(AJ + "form", ()) if isinstance(value, ox.Literal)]
    languages = {form.language or "und" for form in forms}
    if len(languages) != 1:
        message = f"the cue {iri} has forms in {len(languages)} languages"
        raise VocabularyError(message, hint="give each cue aj:form values of one language")
    announces = [_local(value) for value in properties.get(AJ + "announces", ())]
    if len(announces) != 1:
        message = f"the cue {iri} announces {len(announces)} acts"
        raise VocabularyError(message, hint="give each cue exactly one aj:announces")
    confidence = properties.get(AJ + "cueConfidence") or properties.get(AJ + "confidence")
    return Cue(
        iri,
        tuple(form.value for form in forms),
        languages.pop(),
        _ROLES.get(announces[0], announces[0]),
        _word(properties, "voice", "active").removesuffix("voice"),
        _word(properties, "agentStands", "before"),
        _word(properties, "objectStands", "after"),
        tuple(_local(value) for value in properties.get(AJ + "objectKind", ())),
        _word(properties, "cueModality", "done"),
        int(_number(iri, properties.get(AJ + "priority"), 0)),
        _number(iri, confidence, 0.9),
        next((_local(value) for value in properties.get(AJ + "toldAs", ())), ""),
    )


def _number(iri: str, values: Sequence[ox.NamedNode | ox.Literal] | None, default: float) -> float:
    try:
        return float(values[0].value) if values else default
    except ValueError as error:
        message = f"the cue {iri} has the number {values[0].value!r}" if values else iri
        raise VocabularyError(message, hint="write aj:priority and aj:cueConfidence as numbers") from error
