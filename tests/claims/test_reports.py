"""What is adopted is the report, not the plan that it is about."""

from __future__ import annotations

import pytest

from kg.claims import Act, Reader
from kg.names import ID
from kg.quads.status import document_status
from kg.release.model import Release
from kg.vocabulary import load

HEAD = "The 36th ASEAN-Japan Forum was held in Bali on 3 June 2021.\n\n"
PLAN = "ASEAN-Japan Action Plan on Kelp"


@pytest.fixture(name="reader", scope="module")
def _reader() -> Reader:
    return Reader(load())


@pytest.mark.parametrize("words", ["report on the", "report on the implementation of the", "review of the"])
def test_the_report_is_adopted(reader: Reader, words: str):
    """The act is done to the whole name, and the plan itself gets no status."""
    reading = reader.read(Release("paper", f"{HEAD}The Meeting adopted the {words} {PLAN}.\n", "en"))
    acts = [claim.about for claim in reading.claims if isinstance(claim.about, Act)]
    name = f"{words} {PLAN}".lower().replace(" ", "-")
    assert [act.targets for act in acts] == [[f"{ID}provisional/document/{name}"]]
    assert list(document_status(reading)) == acts[0].targets


def test_the_plan_is_adopted(reader: Reader):
    """The same without a report."""
    reading = reader.read(Release("paper", f"{HEAD}The Meeting adopted the {PLAN}.\n", "en"))
    assert list(document_status(reading)) == [f"{ID}provisional/document/{PLAN.lower().replace(' ', '-')}"]
