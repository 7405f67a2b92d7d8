"""A reader is compiled once for a vocabulary."""

from __future__ import annotations

from threading import Thread

from kg.claims import Reader, reader_of
from kg.vocabulary import load


def test_the_reader_of_one_vocabulary_is_kept() -> None:
    """Loading the same files again gives the same content."""
    assert reader_of(load()) is reader_of(load())


def test_another_vocabulary_or_thread_has_its_own() -> None:
    """A vocabulary without a digest has no content that could be compared."""
    kept = reader_of(load())
    found: list[Reader] = []
    other = Thread(target=lambda: found.append(reader_of(load())))
    other.start()
    other.join()
    assert found[0] is not kept
    nameless = load()
    nameless.digest = ""
    assert reader_of(nameless) is not kept
