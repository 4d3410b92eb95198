"""OPEN folder: one export format each."""
