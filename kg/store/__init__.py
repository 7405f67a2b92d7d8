"""N-Quads shards and the Oxigraph store on disk, swapped in whole."""

from kg.store.layout import Version, current, previous

__all__ = ["Version", "current", "previous"]
