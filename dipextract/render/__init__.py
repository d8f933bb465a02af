"""From a Record to something to read. Nothing here knows spaCy."""
