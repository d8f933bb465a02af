"""Tests of the report, the graph and the views of many records."""
