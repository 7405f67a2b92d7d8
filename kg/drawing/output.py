"""Write figures to files that repeat byte for byte."""

from __future__ import annotations

import io
import warnings
from typing import TYPE_CHECKING, Any

from kg.drawing.fonts import families
from kg.errors import UsageError
from kg.files import write_file

if TYPE_CHECKING:
    from pathlib import Path

    from matplotlib.figure import Figure

_DPI, _LEAST_DPI = 150, 96
_PIXELS = 16e6  # of a picture; larger ones are drawn at fewer dots to the inch: packing them takes the most time
_COMPRESS = 3  # of 9: packing a large picture harder takes longer than drawing it


def settings() -> dict[Any, Any]:
    """What makes output repeat: fonts from packages, a fixed salt for SVG ids, text drawn as paths."""
    return {"font.family": families(), "svg.hashsalt": "ajkg", "svg.fonttype": "path", "pdf.fonttype": 42}


def save(figure: Figure, path: Path, title: str, description: str) -> None:
    """Write a figure in the format of the file's suffix, with title and description, without a date.

    :raises UsageError: for a suffix that is none of png, svg, pdf.
    :raises StorageError: when the file cannot be written.
    """
    suffix = path.suffix.lstrip(".").lower()
    metadata: dict[str, dict[str, Any]] = {
        "png": {"Software": "ajkg", "Title": title, "Description": description},
        "svg": {"Date": None, "Creator": "ajkg", "Title": title, "Description": description},
        "pdf": {"CreationDate": None, "Producer": "ajkg", "Creator": "ajkg", "Title": title, "Subject": description},
    }
    if suffix not in metadata:
        message = f"{path}: no picture format"
        raise UsageError(message, hint="end the file's name in .png, .svg or .pdf")
    picture = io.BytesIO()
    with warnings.catch_warnings():  # a script that no font has is drawn as boxes
        warnings.filterwarnings("ignore", message="Glyph .* missing")
        extra: dict[str, Any] = {"pil_kwargs": {"compress_level": _COMPRESS}} if suffix == "png" else {}
        figure.savefig(picture, format=suffix, dpi=_resolution(figure), metadata=metadata[suffix], **extra)
    write_file(str(path), picture.getvalue())


def _resolution(figure: Figure) -> int:
    """Dots to the inch: fewer for a very large picture, as many as can be read in any case."""
    width, height = figure.get_size_inches()
    return max(_LEAST_DPI, min(_DPI, int((_PIXELS / (width * height)) ** 0.5)))
