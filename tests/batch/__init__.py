"""Tests of running over many articles."""
