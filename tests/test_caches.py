"""What is kept in the user's cache folder."""

import os
from pathlib import Path

import pytest

from kg import caches


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where things are kept, in a cache folder of the test's own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "ajkg"


def test_what_is_kept_is_found_again_by_kind_and_key(folder: Path) -> None:
    """A key of another kind is another thing, and no half-written file is left."""
    caches.keep("words", "one", b"1")
    caches.keep("words", "two", b"2")
    assert (caches.read("words", "one"), caches.read("words", "two")) == (b"1", b"2")
    assert caches.read("words", "three") is None
    assert caches.read("other", "one") is None
    assert sorted(path.name for path in folder.iterdir()) == ["words-one", "words-two"]  # nothing half written


def test_what_was_not_used_for_longest_is_forgotten(folder: Path) -> None:
    """Sixteen of a kind are kept; to read one counts as use."""
    for number in range(16):
        caches.keep("words", f"{number:02}", b"")
        os.utime(folder / f"words-{number:02}", (number, number))
    caches.keep("names", "00", b"")
    caches.read("words", "00")  # of use again
    caches.keep("words", "16", b"")
    left = {path.name for path in folder.iterdir()}
    assert "words-01" not in left
    assert {"words-00", "words-02", "words-16", "names-00"} <= left


def test_a_place_that_cannot_be_written_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work is done again where nothing can be kept."""
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    monkeypatch.setenv("XDG_CACHE_HOME", str(blocked))
    caches.keep("words", "one", b"1")
    assert caches.read("words", "one") is None
