"""Sources in a storage that fsspec reads."""

from __future__ import annotations

import gzip
import json

import fsspec
import pytest

from kg.errors import InputError
from kg.release import Failure, count, load
from kg.release.places import place

TEXT = "The 12th ASEAN-Japan Forum was held on 3 May 2021.\n"


@pytest.fixture
def storage():
    """A storage in memory with a few files."""
    system = fsspec.filesystem("memory")
    system.store.clear()
    system.pipe("/bucket/in/a.txt", TEXT.encode())
    system.pipe("/bucket/in/b.txt", b"\xef\xbb\xbf" + TEXT.encode())
    system.pipe("/bucket/in/picture.png", b"\x89PNG")
    system.pipe(
        "/bucket/in/m.csv", b"path,title,published\na.txt,A title,2021-05-04\nmemory://bucket/in/b.txt,,\nno.txt,,\n"
    )
    lines = "".join(json.dumps({"document": name, "text": TEXT}) + "\n" for name in "xyz")
    system.pipe("/bucket/in/many.jsonl.gz", gzip.compress(lines.encode()))
    yield system
    system.store.clear()


@pytest.mark.usefixtures("storage")
def test_a_manifest_a_folder_and_json_lines():
    """As on a disk; what is missing is told, the rest is read."""
    a, b, missing = load(["memory://bucket/in/m.csv"])
    assert (a.document, a.text, a.title, str(a.published)) == ("a", TEXT, "A title", "2021-05-04")
    assert (b.document, b.path) == ("b", "memory://bucket/in/b.txt")
    assert isinstance(missing, Failure)
    assert "memory://bucket/in/m.csv, line 4: there is no file memory://bucket/in/no.txt" in str(missing.error)
    assert [one.document for one in load(["memory://bucket/in"])] == ["a", "b"]
    assert [one.document for one in load(["memory://bucket/in/many.jsonl.gz"])] == ["x", "y", "z"]
    assert count(["memory://bucket/in"]) > 32


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("https://example.org/m.csv", "is a web address"),
        ("ftp://example.org/m.csv", "no storage that is read"),
        ("zip://m.csv::https://example.org/x.zip", "no storage that is read"),
        ("s3://bucket/m.csv", "needs fsspec and the driver of s3://"),
    ],
)
def test_addresses_that_are_not_read(address, told, storage):
    """Neither of the web nor by a detour, also where a manifest names them; a missing driver is named."""
    with pytest.raises(InputError, match=told):
        place(address)
    storage.pipe("/bucket/in/n.csv", f"path\n{address}\n".encode())
    (failure,) = load(["memory://bucket/in/n.csv"])
    assert told in str(failure.error)
