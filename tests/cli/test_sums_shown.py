"""Sums are shown as they are told."""

from __future__ import annotations


def test_the_part_of_a_sum_behind_the_point_is_shown(ajkg, tmp_path) -> None:
    """Whole sums have none."""
    path = tmp_path / "release.txt"
    told = "Japan pledged US$1,234.56 to the ASEAN Centre for Energy.\n\nJapan pledged 2 million yen to ASEAN.\n"
    path.write_text(f"The 41st ASEAN-Japan Forum\n\n{told}", encoding="utf-8")
    shown = ajkg("read", str(path)).stdout
    assert "1,234.56 USD" in shown
    assert "2,000,000 JPY" in shown
