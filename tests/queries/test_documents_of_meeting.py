"""`ajkg query documents-of-meeting` by what was told until a day."""

from __future__ import annotations

import graphs
import pytest

from kg.answers.ready import rows

HEAD = "36th ASEAN-Japan Forum\n\nThe 36th ASEAN-Japan Forum was held in Jakarta on 9 June 2021."


@pytest.mark.parametrize(("day", "documents"), [("2021-06-08", 0), ("2021-06-10", 1), ("2021-06-11", 2), ("", 2)])
def test_a_document_that_a_later_account_adds(tmp_path, day, documents) -> None:
    """It shows from that account on, though the act itself was told earlier."""
    store = graphs.told(
        tmp_path,
        ("en", "2021-06-09", f"{HEAD} Japan supported the Kobe Action Plan."),
        ("en", "2021-06-11", f"{HEAD} Japan supported the ASEAN Outlook on the Indo-Pacific and the Kobe Action Plan."),
    )
    found = rows(store, "documents-of-meeting", {"asof": day} if day else {})
    assert len({row["document"] for row in found}) == documents
