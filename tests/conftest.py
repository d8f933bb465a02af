"""Fixtures shared by all tests."""

from __future__ import annotations

import pytest
from spacy.language import Language

import dipextract


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The complete pipeline, loaded once."""
    return dipextract.load()
