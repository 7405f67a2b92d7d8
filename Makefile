# Two commands: `make demo` builds the seed's graph and asks it; `make test` runs the tests.
PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
# Hundreds of tests run the program, which need not compile its modules again each time, even where this is set.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: demo test lint bench ontology-docs clean

$(VENV)/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet -e .
	@touch $@

$(VENV)/.tested: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet -e '.[test]'
	@touch $@

demo: $(VENV)/.installed
	@$(BIN)/ajkg build
	@for question in who-represented-whom pledges coordinators; do \
	  echo; $(BIN)/ajkg queries $$question | head -1; $(BIN)/ajkg query $$question --format table; done
	@$(BIN)/ajkg export -o graph.ttl
	@$(BIN)/ajkg draw -o graph.png
	@echo; echo "graph.ttl and graph.png are in this folder"

test: $(VENV)/.tested
	$(BIN)/python -m pytest -n auto --dist worksteal

lint: $(VENV)/.tested
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

# make bench SIZES=100,1000,10000 LONG=--long BENCH=DIR; what was measured before is kept, unless AGAIN=--again
SIZES ?= 100,1000
BENCH ?= .benchmarks
bench: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet -e '.[bench]'
	$(BIN)/python -m benchmarks --sizes $(SIZES) --folder $(BENCH) $(LONG) $(AGAIN)

ontology-docs: $(VENV)/.installed
	$(BIN)/python -m kg.documenting

clean:
	rm -rf $(VENV) ajkg-graph graph.ttl graph.png
