"""The window: only Qt; reaches data through workflows and the worker."""
