"""What Japanese names are written in, for patterns."""

from __future__ import annotations

HAN = "\u3400-\u4dbf\u4e00-\u9fff\ufa0e-\ufa29\U00020000-\U0002fa1f"  # with the rare ones of names
KANJI = rf"[{HAN}々ヶ]"
KATAKANA = r"[\u30a1-\u30fa\u30fc]"
