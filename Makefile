# Works on a machine that has python3 (3.11 or later) and make: the first target that needs it makes .venv.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

# Folders of gold annotations (NAME.txt with NAME.json) for `make eval`, articles for `make audit`.
GOLD ?= $(or $(wildcard ../shared/gold ../shared/own),tests/own)
CORPUS ?= $(wildcard ../shared/corpus/*.jsonl.gz)
ERRORS ?= 0
N ?= 200

.PHONY: help demo test lint format eval bench audit golden train origins clean

help:
	@echo "make demo     set up .venv, print the summaries of the articles in seeds/, make build/report.html"
	@echo "make test     run the tests"
	@echo "make lint     check format, style and types"
	@echo "make eval     score the records of gold articles (GOLD=folder, ERRORS=n)"
	@echo "make bench    compare speed and memory with the bare spaCy pipeline's, one article and many (CORPUS=files)"
	@echo "make audit    count suspicious records in a corpus (CORPUS=files, N=articles)"
	@echo "make golden   write the golden records of seeds/ and the examples in README.md anew"
	@echo "make train    train the entity tagger on a corpus and put it into the package (CORPUS=files)"
	@echo "make origins  learn in which countries names are at home"
	@echo "make clean    remove .venv and caches"

$(READY): pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("dipextract needs Python 3.11 or later" if sys.version_info < (3, 11) else 0)'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]"
	touch $@

demo: $(READY)
	$(BIN)/dipextract parse seeds/*.txt
	@mkdir -p build
	$(BIN)/dipextract report seeds -o build/report.html --force

test: $(READY)
	$(BIN)/python -m pytest -n 2 --dist worksteal

lint: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

format: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

eval: $(READY)
	@for folder in $(GOLD); do echo "$$folder"; $(BIN)/dipextract evaluate --errors $(ERRORS) "$$folder" || exit; echo; done

# An installed package is compiled; so is, for the comparison, this one.
bench: $(READY)
	$(BIN)/python -m compileall -q dipextract
	$(BIN)/python tests/bench.py
	$(BIN)/python tests/bench_batch.py $(CORPUS)

audit: $(READY)
	$(BIN)/python tests/audit.py --articles $(N) $(CORPUS)

golden: $(READY)
	$(BIN)/python tests/records/write.py
	$(BIN)/python tests/readme.py

# Each step is taken up where it was left; what is between the steps is in build/train.
train: $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[train]"
	nice $(BIN)/python -m dipextract.train $(CORPUS)

# name2nat's own dependencies are for its program; here its names are read.
origins: $(READY)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[train]"
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps name2nat==0.5.1
	nice $(BIN)/python -m dipextract.train.origins

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis
