"""A person's history comes in: exports and dumps become posts and reactions."""
