"""Where everything is kept: one SQL database per profile."""
