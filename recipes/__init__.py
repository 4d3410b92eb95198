"""Scripts that make what ships in assets/: the demo person, the projector, encoder backgrounds."""
