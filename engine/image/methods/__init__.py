"""OPEN folder: one picture method each."""
