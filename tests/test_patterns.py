"""Compiled patterns on disk: the very same patterns, without compiling them again."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import patterns
from kg.claims import Reader
from kg.patterns import Shelf, compiled, kept
from kg.vocabulary import load

SOME = (
    ("(?P<who>Japan|ญี่ปุ่น|日本)(?: pledged)?", 0),
    ("[ก-ฮ]{2,}?(?=ฯ)", 0),
    ("(?:mr|dr)\\.", re.IGNORECASE),
    ("(?!)", 0),
)


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where things are kept, in a cache folder of the test's own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "ajkg"


@pytest.fixture
def compiling(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The patterns that were compiled since."""
    patterns._works()  # compiles its own
    done: list[str] = []
    real = patterns._code
    monkeypatch.setattr(patterns, "_code", lambda pattern, flags: done.append(pattern) or real(pattern, flags))
    return done


def _all() -> list[re.Pattern[str]]:
    with kept("test", "digest"):
        return [compiled(pattern, flags) for pattern, flags in SOME]


def test_kept_patterns_are_those_of_re_and_are_compiled_once(compiling: list[str]) -> None:
    """Equal in flags, groups and code to what `re` gives."""
    wanted = [re.compile(pattern, flags) for pattern, flags in SOME]
    assert _all() == wanted
    assert len(compiling) == len(SOME)
    assert _all() == wanted
    assert len(compiling) == len(SOME)  # none again
    found = _all()[0].search("and Japan pledged")
    assert found is not None
    assert found["who"] == "Japan"


def test_only_what_is_new_is_compiled_and_what_is_no_longer_asked_for_goes(folder: Path, compiling: list[str]) -> None:
    """A file holds what the last program asked for."""
    _all()
    (before,) = folder.iterdir()
    size = before.stat().st_size
    with kept("test", "digest"):
        compiled("new")
        compiled(SOME[3][0])
    assert compiling[len(SOME) :] == ["new"]
    (after,) = folder.iterdir()
    assert after.stat().st_size < size


def test_another_digest_has_patterns_of_its_own(compiling: list[str]) -> None:
    """Another vocabulary is another file."""
    _all()
    with kept("test", "other"):
        compiled(SOME[0][0])
    assert compiling[len(SOME) :] == [SOME[0][0]]


@pytest.mark.parametrize("data", [b"", b"no such file", b"x\x9c"])
def test_a_broken_file_is_made_again(folder: Path, compiling: list[str], data: bytes) -> None:
    """Nothing of a broken file is used."""
    _all()
    (path,) = folder.iterdir()
    path.write_bytes(data)
    assert _all() == [re.compile(pattern, flags) for pattern, flags in SOME]
    assert len(compiling) == 2 * len(SOME)
    _all()
    assert len(compiling) == 2 * len(SOME)


def test_an_engine_that_is_not_known_compiles_all_by_itself(
    folder: Path, compiling: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The engine's code is no part of the language: without it `re` does all."""
    monkeypatch.setattr(patterns, "_works", lambda: False)
    assert _all() == [re.compile(pattern, flags) for pattern, flags in SOME]
    assert not compiling
    assert not folder.exists()


def test_patterns_made_later_stand_beside_those_made_before(folder: Path, compiling: list[str]) -> None:
    """A shelf may be opened again and again; what one process has not asked for is there for the next one."""
    for asked in (["reef", "kelp"], ["kelp"], ["crab"], ["reef", "kelp", "crab"]):
        shelf = Shelf("test", "digest")
        for pattern in asked:
            with shelf.open():
                assert compiled(pattern) == re.compile(pattern)
    assert compiling == ["reef", "kelp", "crab"]
    assert len(list(folder.iterdir())) == 1


def test_a_pattern_of_words_is_written_once() -> None:
    """What is made of a list of words is kept beside the patterns that hold it."""
    written: list[tuple[str, ...]] = []

    def write(words: tuple[str, ...]) -> str:
        written.append(words)
        return "|".join(words)

    for _ in range(2):
        with kept("test", "digest"):
            assert patterns.written(("reef", "kelp"), write) == "reef|kelp"
            assert patterns.written(("reef kelp",), write) == "reef kelp"
    assert written == [("reef", "kelp"), ("reef kelp",)]
    assert patterns.written(("reef",), write) == "reef"  # kept nowhere


def test_this_engine_is_known() -> None:
    """Else nothing were kept, and no other test would tell."""
    patterns._works.cache_clear()
    assert patterns._works()


def test_without_a_digest_nothing_is_kept(folder: Path) -> None:
    """A vocabulary put together by hand has no digest."""
    with kept("test", ""):
        assert compiled("a") == re.compile("a")
    assert not folder.exists()


def test_what_is_no_pattern_is_told_as_by_re() -> None:
    """The error of `re`, not one of our own."""
    with kept("test", "digest"), pytest.raises(re.error, match="missing"):
        compiled("(a")


PIECES = st.sampled_from(
    ["a", "b", "ก", "日", ".", "|", "(", ")", "(?:", "(?P<x>", "[ab]", "[^ก-ฮ]", "*", "+?", "{2,3}", r"\b", r"\d"]
)
CODE = st.lists(PIECES, max_size=12).map("".join)


@given(CODE, st.sampled_from([0, re.IGNORECASE, re.MULTILINE | re.DOTALL, re.ASCII]))
def test_any_pattern_comes_back_as_re_compiles_it(pattern: str, flags: int) -> None:
    """Drawn patterns, by way of a file."""
    try:
        wanted = re.compile(pattern, flags)
    except re.error:
        return
    packed = patterns._packed({(pattern, flags): patterns._code(pattern, flags)}, {"ab": pattern})
    codes, texts = patterns._unpacked(packed)
    (code,) = codes.values()
    assert texts == {"ab": pattern}
    assert patterns._made(pattern, code) == wanted
    assert patterns._made(pattern, code).groupindex == wanted.groupindex


def test_a_second_reader_of_the_vocabulary_compiles_no_pattern(folder: Path, compiling: list[str]) -> None:
    """What took a second and a half is taken from four files."""
    vocabulary = load()
    Reader(vocabulary).languages.compile()
    assert len(compiling) > 500
    assert len(list(folder.glob("patterns-*"))) == 4  # those of three languages, and the reader's
    compiling.clear()
    Reader(vocabulary).languages.compile()
    assert not compiling
