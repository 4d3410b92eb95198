"""Language models, and the ways of telling them about a person."""
