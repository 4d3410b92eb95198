"""OPEN folder: one alignment method each."""
