"""Knowledge graph of ASEAN-Japan cooperation, read from press releases."""

from __future__ import annotations

from kg.version import VERSION

TYPE_CHECKING = False  # the typing module costs start-up
if TYPE_CHECKING:
    from typing import Any

    from kg.errors import AjkgError
    from kg.graph import Graph, build
    from kg.release import Release

__all__ = ["AjkgError", "Graph", "Release", "__version__", "build"]

__version__ = VERSION
_HOMES = {"AjkgError": "kg.errors", "Graph": "kg.graph", "Release": "kg.release", "build": "kg.graph"}


def __getattr__(name: str) -> Any:  # noqa: ANN401 -- PEP 562: names are imported when first asked for
    if name in _HOMES:
        module = __import__(_HOMES[name], fromlist=[name])
        return getattr(module, name)
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)
