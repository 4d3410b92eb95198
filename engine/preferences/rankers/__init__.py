"""OPEN folder: one ranker each."""
