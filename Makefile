# The two commands to know: `make run` opens the program, `make test` checks everything.
# Each target sets up .venv by itself when it is missing, stale, or was made for another folder or
# another Python: `make test PYTHON=python3.13`.

PYTHON ?= python3
HERE := $(shell { pwd; $(PYTHON) --version; } 2>&1 | cksum | cut -d' ' -f1)
BIN := .venv/bin
READY := .venv/ready-$(HERE)
TOOLS := .venv/tools-$(HERE)
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: run demo test suite quick check bench prove starts mutants structure calls records screenshots constraints clean
.DELETE_ON_ERROR:

run: $(READY)
	@$(BIN)/python -m tui.cli $(ARGS)

demo: $(READY)
	@$(BIN)/python -m tui.cli demo $(ARGS)

# The types are checked while the first tests run: each leaves a processor idle now and then.
test: $(TOOLS)
	@$(MAKE) --no-print-directory --jobs 2 suite check

suite: $(TOOLS)
	$(BIN)/python -m pytest $(ARGS)

# What one runs all day: everything pure, and the folder one works in: `make quick ROOM=tests/tui/fields`.
quick: $(TOOLS)
	$(BIN)/python -m ruff check --quiet .
	$(BIN)/python -m pytest tests/flows $(if $(filter tests/flows/store%,$(ROOM)),,--ignore tests/flows/store) $(ROOM) $(ARGS)

check: $(TOOLS)
	$(BIN)/python -m ruff check .
	$(BIN)/python -m ruff format --check .
	$(BIN)/python -m mypy
	$(BIN)/lint-imports

bench: $(TOOLS)
	$(BIN)/python -m tests.benchmarks $(ARGS)

prove: $(TOOLS)
	$(BIN)/python -m tests.flows.store.prove $(ARGS)

# Starts of the program at random, compared cell by cell with the app itself; six seconds each.
starts: $(TOOLS)
	$(BIN)/python -m tests.terminal.first_starts $(ARGS)

mutants: $(TOOLS)
	$(BIN)/python -m tests.mutants $(ARGS)

structure: $(TOOLS)
	@$(BIN)/python -m tests.structure $(ARGS)

calls: $(TOOLS)
	@$(BIN)/python -m tests.structure.calls $(ARGS)

records: $(TOOLS)
	$(BIN)/python -m tests.structure.record_source
	$(BIN)/python -m tests.flows.guide.items.field_tables

screenshots: $(TOOLS)
	$(BIN)/python -m tests.screenshots

# The newest versions that the ranges of pyproject.toml allow, together; the suite is run on them afterwards.
constraints: $(READY)
	@rm -rf build/constraints
	@$(PYTHON) -m venv build/constraints
	@build/constraints/bin/python -m pip install --quiet --disable-pip-version-check '.[development]'
	@{ echo '# Exact versions that the tests run on; pip takes them with -c. Made by `make constraints`.'; \
		build/constraints/bin/python -m pip freeze --exclude handrail | sed 's/ @ file:.*//'; } > constraints.txt
	@rm -rf build/constraints

clean:
	rm -rf .venv build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Handrail needs Python 3.11 or newer, which $(PYTHON) is not. Try: make $(MAKECMDGOALS) PYTHON=python3.12" >&2; exit 1; }
	@echo "Setting up .venv (once, about a minute) ..." >&2
	@rm -rf .venv
	@$(PYTHON) -m venv .venv
	@$(PIP) --editable . --config-settings editable_mode=compat
	@$(BIN)/python -m compileall -q flows tui .venv/lib/python3*/site-packages || true
	@PYTHONDONTWRITEBYTECODE= $(BIN)/python -c 'from flows.guide.schema.flow_files import keep_shipped; keep_shipped()'
	@touch $@

$(TOOLS): $(READY)
	@echo "Setting up the development tools (once) ..." >&2
	@$(PIP) --editable '.[development]' --config-settings editable_mode=compat
	@touch $@
