"""The pipes: each is a registered spaCy factory, does one thing, and reads and writes the places of ``document``."""
