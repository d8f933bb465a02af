"""Meetings for other programs: as a graph (Gephi, networkx, igraph) and as a calendar."""
