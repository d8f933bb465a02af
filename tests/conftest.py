"""Fixtures shared by all tests."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings
from spacy.language import Language

import dipextract

# A busy machine is slow to draw and to run examples; that is no fault of the code.
settings.register_profile("busy", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("busy")


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The complete pipeline, loaded once."""
    return dipextract.load()
