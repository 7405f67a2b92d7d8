"""Lets tests import the samples that lie beside them, gives them a reader, and says how many examples hypothesis tries.

HYPOTHESIS_PROFILE=thorough tries 10,000 inputs where a test does not say otherwise, ci fifty of the usual hundred,
always the same ones.
"""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import settings

from kg.claims import Reader, reader_of
from kg.vocabulary import load

sys.path.insert(0, str(Path(__file__).parent))

settings.register_profile("default", deadline=None, max_examples=100)
settings.register_profile("ci", deadline=None, max_examples=50, derandomize=True, print_blob=True)
settings.register_profile("thorough", deadline=None, max_examples=10_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


@pytest.fixture(name="reader", scope="session")
def _reader() -> Reader:
    """The reader of the bundled vocabulary, compiled once."""
    return reader_of(load())
