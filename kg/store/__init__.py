"""N-Quads shards and the Oxigraph store on disk, swapped in whole."""

from kg.store.layout import Version, current

__all__ = ["Version", "current"]
