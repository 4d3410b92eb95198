"""OPEN folder: one backend each."""
