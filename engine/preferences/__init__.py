"""Learns one person's taste from vectors and reactions."""
