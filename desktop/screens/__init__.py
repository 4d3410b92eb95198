"""OPEN folder: one screen each."""
