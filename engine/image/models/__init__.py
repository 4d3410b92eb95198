"""OPEN folder: one picture backend each."""
