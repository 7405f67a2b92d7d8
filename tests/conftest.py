"""Lets tests import the samples that lie beside them, and says how many examples hypothesis tries.

HYPOTHESIS_PROFILE=thorough tries 10,000 inputs where a test does not say otherwise, ci fifty of the usual hundred,
always the same ones.
"""

import os
import sys
from pathlib import Path

from hypothesis import settings

sys.path.insert(0, str(Path(__file__).parent))

settings.register_profile("default", deadline=None, max_examples=100)
settings.register_profile("ci", deadline=None, max_examples=50, derandomize=True, print_blob=True)
settings.register_profile("thorough", deadline=None, max_examples=10_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))
