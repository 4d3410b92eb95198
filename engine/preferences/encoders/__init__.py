"""OPEN folder: one encoder each."""
