"""The report: many records as one page to read, and to check against the articles. Nothing here knows spaCy."""
