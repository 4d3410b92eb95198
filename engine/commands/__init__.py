"""OPEN folder: one command of the command line each."""
