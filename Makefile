# `make run` and `make test` do everything on a fresh Debian machine; see README.md.
GPU ?= cpu
PYTHON3 ?= python3
PY := .venv/bin/python
.PHONY: central demo-central run demo test lint bench soak translations set-up set-up-dev

run: set-up
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$(uname)" = Darwin ]; then $(PY) -m coachapp; \
	else echo "No screen here: doing the main job without one (make demo)."; $(PY) -m coachapp demo build/demo; fi

demo: set-up
	@$(PY) -m coachapp demo build/demo

central:
	@$(PYTHON3) installers/set_up.py --central
	@.venv-central/bin/python -m central serve

demo-central: set-up-dev
	@rm -rf build/demo-central
	@$(PY) -m tests.support.central_demo build/demo-central

test: set-up-dev lint
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n 2 -m "not soak"

lint: set-up-dev
	@$(PY) -m ruff check .
	@$(PY) -m mypy
	@.venv/bin/lint-imports --no-logo

bench: set-up-dev
	@$(PY) tests/bench/run.py build/bench.json

soak: set-up-dev
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest -m soak --timeout 7200

translations: set-up-dev
	@.venv/bin/pyside6-lupdate -no-obsolete -locations none -extensions py coachapp -ts assets/translations/coachapp_nl.ts

set-up:
	@$(PYTHON3) installers/set_up.py --gpu $(GPU)

set-up-dev:
	@$(PYTHON3) installers/set_up.py --dev --gpu $(GPU)
