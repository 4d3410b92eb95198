"""What we claim about speed, measured in one run: every module with `run() -> dict` is a benchmark."""
