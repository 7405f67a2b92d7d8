"""Fonts for three scripts, from packages, so that a picture is the same on every machine."""

from __future__ import annotations

import logging
from importlib import resources

from matplotlib import font_manager

from kg.errors import AjkgError

_FILES = (
    ("fontpkg_sarabun", "files/Sarabun-Regular.ttf"),
    ("fontpkg_sarabun", "files/Sarabun-Bold.ttf"),
    ("matplotlib_fontja", "fonts/ipaexg.ttf"),
)


class FontError(AjkgError):
    """A font package is missing from the installation."""

    name = "FONT"


logging.getLogger("matplotlib.font_manager").setLevel(logging.ERROR)  # the Japanese font has one weight


def families() -> list[str]:
    """The families to set, Thai and Latin first, Japanese for what the first lacks.

    :raises FontError: when a font package is not installed.
    """
    found = []
    for package, file in _FILES:
        try:
            path = str(resources.files(package) / file)
            font_manager.fontManager.addfont(path)
        except (ModuleNotFoundError, OSError) as error:
            message = f"the font package {package} is missing"
            raise FontError(message, hint="install the project again with pip") from error
        found.append(font_manager.FontProperties(fname=path).get_name())
    return list(dict.fromkeys(found))
