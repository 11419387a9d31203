# The habits of the house. `make` alone lists them. GNU make 3.81 (macOS) or later, or BSD make.
# Without make, on Windows for instance: README.md and CONTRIBUTING.md have the plain lines.

PYTHON = python3
# More words for build.py, pytest or uv: make test ARGS="-k towns", make lock ARGS=--upgrade
ARGS =

PIP = .venv/bin/python -m pip --disable-pip-version-check --no-input install --quiet

.PHONY: help site preview test check lock messages clean

help:
	@echo 'make site      build the site into _site/'
	@echo 'make preview   show it on this machine while you write, following every save'
	@echo 'make test      run the tests'
	@echo 'make check     run the linters: ruff, mypy, import-linter'
	@echo 'make lock      pin the newest versions that pyproject.toml allows (needs uv)'
	@echo 'make messages  gather the words of the pages into the catalogues of every language'
	@echo 'make clean     remove what was built; content and .venv stay'

site: .venv/site.stamp
	@.venv/bin/python build.py $(ARGS)
	@echo 'Look at it: open _site/index.html in a browser, or run `make preview`.'

preview: .venv/site.stamp
	@.venv/bin/python build.py serve $(ARGS)

test: .venv/dev.stamp
	.venv/bin/python -m pytest $(ARGS)

check: .venv/dev.stamp
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports

# Both files are for every system and Python from 3.11 on, and carry the hash of every package.
lock:
	@command -v uv >/dev/null || { echo 'make lock needs uv: https://docs.astral.sh/uv/'; exit 1; }
	uv pip compile --universal --generate-hashes --python-version 3.11 --no-header --quiet $(ARGS) \
		pyproject.toml -o requirements.txt
	uv pip compile --universal --generate-hashes --python-version 3.11 --no-header --quiet $(ARGS) \
		pyproject.toml --extra search -c requirements.txt -o requirements-search.txt
	uv pip compile --universal --generate-hashes --python-version 3.11 --no-header --quiet $(ARGS) \
		pyproject.toml --group dev -c requirements.txt -o requirements-dev.txt

messages: .venv/dev.stamp
	@.venv/bin/python -m tools.gather_messages $(ARGS)

clean:
	rm -rf _site ._site.spare .site-cache test-results
	rm -rf .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find build.py site_builder tests -name __pycache__ -type d -prune -exec rm -rf {} +

# ---------------------------------------------------------------- the virtual environment

# A stamp is newer than its lock for as long as the packages are those of the lock.
.venv/site.stamp: .venv/bin/python requirements.txt
	@echo 'Installing the packages that the site is built with ...'
	@$(PIP) --require-hashes -r requirements.txt
	@touch $@

.venv/dev.stamp: .venv/bin/python requirements-dev.txt
	@echo 'Installing the packages that the tests and linters need ...'
	@$(PIP) --require-hashes -r requirements-dev.txt
	@touch $@

# A link to a Python that has been uninstalled counts as missing, and is made anew.
.venv/bin/python:
	@command -v $(PYTHON) >/dev/null || { \
		echo 'There is no $(PYTHON). Python 3.11 or later is needed:'; \
		echo '  Debian, Ubuntu: sudo apt install python3 python3-venv      macOS: brew install python'; \
		exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Python 3.11 or later is needed, and $(PYTHON) is $$($(PYTHON) --version 2>&1)."; \
		echo '  Debian 12, Ubuntu 24.04 and later: sudo apt install python3 python3-venv'; \
		echo '  macOS: brew install python'; \
		echo 'If it is there under another name: make PYTHON=python3.12'; \
		exit 1; }
	@$(PYTHON) -m venv --clear .venv >/dev/null 2>&1 || { \
		rm -rf .venv; \
		echo '$(PYTHON) cannot make a virtual environment.'; \
		echo '  Debian, Ubuntu: sudo apt install python3-venv      macOS: brew install python'; \
		echo 'Then run make again. To see what went wrong: $(PYTHON) -m venv .venv'; \
		exit 1; }
