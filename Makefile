# Two commands do all their own set-up on a Debian machine with Python 3.11: `make run` and `make test`.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
PY = .venv/bin/python
export PYTHONUNBUFFERED = 1

.PHONY: run test check bench fuzz torture screenshots setup clean

run: setup
	$(PY) installer/run.py

# Two processes of one thread each: libraries that each take both cores slow each other down.
test: setup
	OMP_NUM_THREADS=1 $(PY) -m pytest -n auto --dist worksteal

check: setup
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m pyright
	.venv/bin/lint-imports

bench: setup
	$(PY) -m benchmarks

fuzz: setup
	$(PY) -m tests.fuzz --each 10000

torture: setup
	$(PY) -m tests.fuzz.kills --kills 200
	$(PY) -c "import sys; from tests.fuzz.kills_index import main; sys.exit(main())" --kills 500
	$(PY) -m tests.fuzz.kills_rating --kills 300
	$(PY) -m tests.fuzz.tamper --edits 1000

screenshots: setup
	$(PY) -m desktop screenshots --out out

setup:
	@$(PYTHON) installer/bootstrap.py

clean:
	rm -rf .venv out
