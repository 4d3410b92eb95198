"""The process that holds the models, and how others talk to it."""
