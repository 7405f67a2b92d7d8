"""The releases written for the tests, and what a reading of one says without saying where."""

from __future__ import annotations

import csv
import json
from dataclasses import replace
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from kg.claims import Act, Meeting, Participation, Reader, Reading, Tenure, reader_of
from kg.release.model import Release
from kg.vocabulary import load

SAMPLES = Path(__file__).parents[1] / "samples"
LANGUAGES = ("en", "ja", "th")
NAMES = sorted(path.stem for path in SAMPLES.glob("*/*.json"))


@lru_cache(maxsize=1)
def reader() -> Reader:
    """One reader for all tests: it holds no state between releases."""
    return reader_of(load())


@lru_cache
def gold(name: str) -> dict[str, Any]:
    """What a sample says, as written by hand."""
    found: dict[str, Any] = json.loads((SAMPLES / name[:2] / f"{name}.json").read_text(encoding="utf-8"))
    return found


@lru_cache
def release(name: str) -> Release:
    """A sample as a release."""
    told = gold(name)
    text = (SAMPLES / name[:2] / f"{name}.txt").read_text(encoding="utf-8")
    published = date.fromisoformat(told["published"])
    return Release(name, text, told["lang"], told["title"], told["publisher"], published)


def read(name: str, text: str | None = None) -> Reading:
    """The reading of a sample, or of another text in its place."""
    sample = release(name)
    return reader().read(sample if text is None else replace(sample, text=text))


def manifest(folder: Path, names: list[str]) -> Path:
    """A manifest of samples, beside copies of their texts."""
    path = folder / "manifest.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["path", "title", "publisher", "published", "lang"])
        for name in names:
            one = release(name)
            (folder / f"{name}.txt").write_text(one.text, encoding="utf-8")
            rows.writerow([f"{name}.txt", one.title, one.publisher, one.published, one.lang])
    return path


def outline(reading: Reading) -> list[str]:
    """The claims without their places: known things by IRI, others by the text's words without spaces; sorted."""
    return sorted(json.dumps(_plain(claim.about, reading), ensure_ascii=False) for claim in reading.claims)


def _plain(about: object, reading: Reading) -> list[Any]:
    meetings = {c.about.iri: c.about for c in reading.claims if isinstance(c.about, Meeting)}

    def name(iri: str | None) -> Any:
        if iri in meetings:
            return [name(meetings[iri].series), meetings[iri].ordinal]
        thing = reading.things.get(iri or "")
        if thing is None or not thing.provisional:
            return iri
        return min("".join(words.split()) for words, _ in thing.forms)

    match about:
        case Meeting():
            when = [about.date.start, about.date.end] if about.date else None
            return ["meeting", name(about.series), about.ordinal, when, about.mode, name(about.place)]
        case Participation():
            who = [name(about.person), name(about.represents), name(about.position)]
            return ["participation", *who, about.role]
        case Act():
            slots = [sorted(map(str, map(name, iris))) for iris in (about.agents, about.targets)]
            money = [about.amount.value, about.amount.currency] if about.amount else None
            return ["act", about.type, *slots, money, about.modality, name(about.intended_for)]
        case Tenure():
            return ["tenure", name(about.holder), name(about.role), about.start, about.end]
    return ["named", name(about.iri)]  # type: ignore[attr-defined]
