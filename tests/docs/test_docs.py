"""The reference pages say what the program does, and the examples in the API run."""

from __future__ import annotations

import doctest
import importlib
import pkgutil
import re
from pathlib import Path

import pytest

import kg
from kg.cli import reference
from kg.errors import AjkgError

DOCS = Path(__file__).parents[2] / "docs"


def errors(of: type[AjkgError] = AjkgError) -> set[type[AjkgError]]:
    """All error classes of the package."""
    for module in pkgutil.walk_packages(kg.__path__, "kg."):
        importlib.import_module(module.name)
    found = {of}
    for one in of.__subclasses__():
        found |= errors(one)
    return found


def test_command_reference_is_fresh() -> None:
    """docs/cli.md is what the commands say; make it again with `python -m kg.cli.reference > docs/cli.md`."""
    assert (DOCS / "cli.md").read_text(encoding="utf-8") == reference.markdown()


def test_every_option_is_explained() -> None:
    """No option and no argument without a word of help; the shared options are the same everywhere."""
    shared: dict[str, str] = {}
    for name, parser in reference.parsers().items():
        for argument in parser.arguments:
            assert argument.help, f"{name} {argument.flags}"
            if argument.name in {"graph", "lang"}:
                assert shared.setdefault(argument.name, argument.help) == argument.help
        assert {"lang", "output"} <= {option.name for option in parser.options}


def test_every_error_has_its_heading_and_every_heading_its_error() -> None:
    """The name that ends an error's line is a heading in docs/errors.md, once."""
    headings = re.findall(r"^## (\S+)$", (DOCS / "errors.md").read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert len(headings) == len(set(headings))
    names = {one.name for one in errors() if one.__module__.startswith("kg.")}
    printed = {"TIMEOUT", "VIOLATION"}  # said where no exception is raised
    assert names | printed == set(headings)
    assert all(re.fullmatch(r"[A-Z]+(_[A-Z]+)*", name) for name in headings)


def test_public_api_is_small_and_explicit() -> None:
    """What `kg` offers is listed, importable and documented; nothing heavy is imported for it."""
    assert kg.__all__ == sorted(kg.__all__, key=lambda name: (not name[0].isupper(), name))
    for name in kg.__all__:
        assert getattr(kg, name).__doc__
    with pytest.raises(AttributeError):
        kg.no_such_thing  # noqa: B018


def test_example_of_the_api_runs(tmp_path, monkeypatch) -> None:
    """The example in the docstring of Graph, word for word."""
    monkeypatch.chdir(tmp_path)
    result = doctest.testmod(importlib.import_module("kg.graph"))
    assert result.attempted >= 3
    assert result.failed == 0


def test_examples_in_docstrings_run() -> None:
    """Every other example in the package."""
    for module in pkgutil.walk_packages(kg.__path__, "kg."):
        if module.name != "kg.graph":
            assert doctest.testmod(importlib.import_module(module.name)).failed == 0, module.name
