"""SHACL per release, in plain words: what is wrong, with which thing, and where the text says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.errors import UsageError
from kg.validation import compiled, reference
from kg.validation.data import Data
from kg.validation.model import Violation
from kg.validation.shapes import Shapes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.closure.triples import Triple

__all__ = ["Validator", "Violation"]


class Validator:
    """Validates with one shapes graph. `note` says when the reference validator stands in."""

    def __init__(self, shapes: Iterable[Triple], name: str = "compiled") -> None:
        """Compile the shapes; `name` is "compiled" or "pyshacl".

        :raises UsageError: for another name.
        """
        if name not in {"compiled", "pyshacl"}:
            message = f"no validator {name!r}"
            raise UsageError(message, hint="choose one of: compiled, pyshacl")
        self._triples = list(shapes)
        self._shapes = Shapes(self._triples)
        self._reference = name == "pyshacl" or bool(self._shapes.unsupported)
        self.note = ""
        if name == "compiled" and self._shapes.unsupported:
            self.note = f"pySHACL validates, because the shapes use {', '.join(self._shapes.unsupported[:3])}"

    def validate(self, triples: Iterable[Triple]) -> list[Violation]:
        """Every violation in the triples (a release's, with what follows from it), sorted."""
        if self._reference:
            return reference.validate(self._triples, triples)
        return compiled.validate(self._shapes.shapes, Data(triples))
