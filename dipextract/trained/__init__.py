"""Running trained components as spaCy does, in less time: the same arithmetic in other portions."""
