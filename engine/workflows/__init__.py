"""One file per thing that a user can do; the only code that joins rooms."""
