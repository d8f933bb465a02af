"""Tests of the entity tagger and of how it is trained."""
