"""What releases of a test tell together, read and resolved in this process without a graph on disk."""

from __future__ import annotations

from datetime import date
from functools import cache

from kg.pipeline import Pipeline, Settings
from kg.release.model import Release
from kg.resolution.resolve import Resolution, resolve
from kg.vocabulary import load
from kg.vocabulary.gazetteer import Gazetteer

Telling = tuple[str, str, str]  # language, day of publication or "", text


@cache
def _pipeline() -> tuple[Pipeline, Gazetteer]:
    """Compiled once for all tests of a process."""
    return Pipeline(Settings()), Gazetteer(load())


def resolved(*told: Telling) -> Resolution:
    """What resolution finds in releases, named by their language and place ("en-0"), with their first line as title."""
    pipeline, gazetteer = _pipeline()
    accounts = []
    for place, (language, day, text) in enumerate(told):
        published = date.fromisoformat(day) if day else None
        title = text.partition("\n")[0]
        result = pipeline.run(Release(f"{language}-{place}", f"{text}\n", language, title, published=published))
        assert result.account is not None, result.error
        accounts.append(result.account)
    return resolve(accounts, load(), gazetteer=gazetteer)


def short(iri: str) -> str:
    """The last part of an IRI."""
    return iri.rpartition("/")[2]


def joined(found: Resolution, rule: str = "") -> list[tuple[str, str]]:
    """The pairs that a rule, or any, made one, by the last parts of their IRIs, sorted."""
    return sorted((short(one.one), short(one.two)) for one in found.identities if rule in ("", one.rule))


def asked(found: Resolution, rule: str = "") -> list[tuple[str, str]]:
    """The pairs that a rule, or any, leaves to a person."""
    return sorted((short(one.one), short(one.two)) for one in found.candidates if rule in ("", one.rule))


def disputed(found: Resolution) -> list[tuple[str, list[str]]]:
    """The conflicts by kind, with what their sides tell."""
    return [(one.kind, sorted(short(side.value + side.thing) for side in one.sides)) for one in found.conflicts]
