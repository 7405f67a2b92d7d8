"""Find the data folders (ontology, queries, seeds) in a wheel and in a checkout."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def folder(name: str) -> Path:
    """The folder `name` ("ontology", "queries" or "seeds").

    :raises FileNotFoundError: when neither the wheel nor the checkout holds it.
    """
    for candidate in (_PACKAGE / "data" / name, _PACKAGE.parent / name):
        if candidate.is_dir():
            return candidate
    message = f"the data folder {name}/ is missing from this installation"
    raise FileNotFoundError(message)
