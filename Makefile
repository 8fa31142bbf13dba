# Everything a newcomer needs: `make lab` to learn, `make test` to check a change.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
LITE   := build/lite-environment
LESSON ?= notebooks/en/00_start_here.ipynb
LANGUAGE ?= fr
# Answers leave at once, see src/dispute_server.py; and the file browser holds the whole project.
SERVER := --ServerApp.kernel_websocket_connection_class=dispute_server.PromptConnection --ServerApp.root_dir=.
# A file's tests share tables and pages, so each file stays in one process.
PARALLEL := --numprocesses auto --dist loadfile

# Each process has a JupyterLab and a Chromium of its own, which fill two cores.
IN_BROWSER := --numprocesses 2 --dist load

# What a user's own settings say about other environments would break ours.
unexport PYTHONHOME PYTHONPATH PYTHONSTARTUP PYTHONUSERBASE PYTHONWARNINGS PYTHONOPTIMIZE PYTHONDONTWRITEBYTECODE __PYVENV_LAUNCHER__
unexport PIP_USER PIP_TARGET PIP_PREFIX PIP_ROOT PIP_NO_DEPS PIP_NO_BUILD_ISOLATION PIP_REQUIRE_HASHES PIP_DRY_RUN PIP_PYTHON
unexport JUPYTER_PATH JUPYTER_PREFER_ENV_PATH

# An environment's own pip.conf comes after the user's; an empty entry takes back theirs. Mirrors and proxies stay.
PIP_CONF := user= target= prefix= root= no-deps= no-build-isolation= require-hashes= dry-run=

# $(call sound,ENVIRONMENT): does it run, and hold the package of this very folder? Not if the folder was moved or copied,
# if the Python under it was replaced, or if its set-up was cut short.
sound = $(1)/bin/python -I -c 'import importlib.util as i, os.path as p, sys; sys.exit(not p.samefile(i.find_spec("dispute").origin, "src/dispute/__init__.py"))' 2>/dev/null

# $(call environment,ENVIRONMENT): makes it; one of ours that is not sound is made anew.
define environment
	@$(call sound,$(1)) || ! ls $(1)/begun $(1)/*ready 2>/dev/null | grep -q . || { echo "The environment no longer works here: setting up again."; rm -rf $(1); }
	@mkdir -p $(1) && touch $(1)/begun
	$(PYTHON) -m venv $(1)
	@printf '%s\n' '[global]' $(PIP_CONF) '[install]' $(PIP_CONF) > $(1)/pip.conf
	@$(1)/bin/python -m pip uninstall --quiet --yes dispute 2>/dev/null  # what 0.1.0 was called, and somebody else's is
endef

.DEFAULT_GOAL := help
.PHONY: help lab test test-fast test-all hub outputs site lite words po lms print bench cover mutants pictures steady quality lint clean

help:  ## list these targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## */\t/' | expand -t 12

lab: $(VENV)/lab-ready  ## open the module in JupyterLab (ARGS="--no-browser" passes server options)
	$(BIN)/jupyter-lab $(SERVER) $(ARGS) $(LESSON)

test: $(VENV)/test-ready  ## verify everything (needs a Chromium and a Firefox)
	$(BIN)/python tests/browser/engine.py chromium
	$(BIN)/python tests/browser/engine.py firefox
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/pytest -q -m "not browser" $(PARALLEL) --junitxml=artefacts/fast.xml
	$(BIN)/pytest -q -m "browser and not long" $(IN_BROWSER) --junitxml=artefacts/browser.xml
	ENGINE=firefox $(BIN)/pytest -q -m "browser and engines" $(IN_BROWSER) --junitxml=artefacts/firefox.xml
	$(BIN)/pytest -q tests/doors/wheel.py --junitxml=artefacts/wheel.xml
	$(MAKE) --no-print-directory nbval
	$(MAKE) --no-print-directory nbval

test-fast: $(VENV)/test-ready  ## verify most of it in about a minute, without a browser
	$(BIN)/ruff check .
	$(BIN)/pytest -q -m "not browser and not node and not slow" $(PARALLEL)

test-all: test lite lite-pandas $(VENV)/all-ready  ## the same on Python 3.11 to 3.14 where found, in another time zone and locale; each way in, spoken, spreadsheets, a soak
	$(BIN)/python tests/matrix.py
	$(BIN)/pytest -q -m "browser and long" $(IN_BROWSER)
	ENGINE=firefox $(BIN)/pytest -q -rs -m "browser and not engines and not long" $(IN_BROWSER)
	xvfb-run --auto-servernum dbus-run-session $(BIN)/pytest -q tests/doors/webkit.py
	xvfb-run --auto-servernum dbus-run-session $(BIN)/pytest -q tests/doors/spoken.py
	$(BIN)/pytest -q tests/doors/lite.py tests/doors/binder.py tests/doors/lab.py tests/doors/live_pages.py tests/doors/slides.py
	$(BIN)/pytest -q tests/doors/machines.py tests/doors/spreadsheets.py tests/doors/soak.py
	LITE=build/lite-pandas $(BIN)/pytest -q tests/doors/lite.py -k with_pandas
	$(MAKE) --no-print-directory hub

hub: $(VENV)/test-ready  ## run a class server for 20 learners at once on this machine, and report time and memory
	$(BIN)/pytest -q -s tests/doors/hub.py

.PHONY: nbval
nbval: $(VENV)/test-ready
	$(BIN)/pytest -q -p no:cacheprovider --nbval --nbval-cell-timeout=60 --junitxml=artefacts/notebooks.xml notebooks

outputs: $(VENV)/test-ready  ## count readings, seal the tables, run every notebook and store its outputs, list them for the frame, and write what lessons can say
	$(BIN)/python -m dispute.publish.readings --counts
	$(BIN)/python -m dispute.publish.seal
	$(BIN)/python tests/rehearsal.py --rooms
	$(BIN)/python -m dispute.publish.outputs
	$(BIN)/python -m dispute.hosts.frame.listed
	$(BIN)/python tests/transcript.py

site: $(VENV)/test-ready  ## make the live pages in build/site: every lesson as a page that answers, for phone, offline, paper
	$(BIN)/python -m dispute.publish.site build/site

words: $(VENV)/publish-ready  ## count what is said in each language, and list translations whose English has changed
	@$(BIN)/python -m dispute.publish.translations
	@$(BIN)/python -m dispute.publish.translations --stale $(LANGUAGE)

po: $(VENV)/publish-ready  ## write all words for translators' programs to build/po (LANGUAGE=bm), or put theirs in (FROM=file)
	$(BIN)/python -m dispute.publish.po $(if $(FROM),import $(LANGUAGE) "$(FROM)",export $(LANGUAGE) build/po/$(LANGUAGE).po)

lms: $(VENV)/publish-ready  ## write the item bank for Moodle and Canvas to build/lms (IN=fr: in French)
	$(BIN)/python -m dispute.publish.lms build/lms$(addprefix /,$(IN)) $(addprefix --lang ,$(IN))

print: $(VENV)/publish-ready  ## write worksheets, cards and slides to build/print (IN=fr: in French)
	$(BIN)/python -m dispute.publish.paper build/print$(addprefix /,$(IN)) $(addprefix --lang ,$(IN))

lite: $(LITE)/ready  ## make the in-browser edition in build/lite (FULL=address or folder of Pyodide's full distribution adds pandas)
	$(LITE)/bin/python -m dispute.publish.lite build/lite $(if $(FULL),--full $(FULL))

# Pyodide's own pandas, taken from PyPI: for the test, and nothing of it is published.
.PHONY: lite-pandas
lite-pandas: $(LITE)/ready
	$(LITE)/bin/python tests/doors/full_pyodide.py build/pyodide-full
	$(LITE)/bin/python -m dispute.publish.lite build/lite-pandas --full build/pyodide-full --pyodide 314.0.3

bench: $(VENV)/test-ready  ## print costs as ratios to bare Jupyter, measured in the same run
	$(BIN)/python tests/bench.py

cover: $(VENV)/test-ready  ## measure which branches of src the fast tests run
	$(BIN)/pytest -q -m "not browser" $(PARALLEL) --cov=dispute --cov-branch --cov-report=term:skip-covered --cov-report=json:artefacts/coverage.json

mutants: $(VENV)/test-ready  ## change one value at a time and report how many the suite catches
	$(BIN)/python tests/mutants.py

pictures: $(VENV)/test-ready  ## take pictures of every widget in use: light, dark, on a phone, and a sheet for each lesson (artefacts/screenshots)
	PICTURES=1 $(BIN)/pytest -q tests/browser/test_every_notebook.py $(IN_BROWSER)

steady: $(VENV)/test-ready  ## run the browser tests ten times in a row, without a retry
	$(BIN)/python tests/steady.py $(IN_BROWSER)

quality: $(VENV)/test-ready  ## write the front page's quality table from what test, steady, mutants, cover and bench have measured
	$(BIN)/python tests/quality.py

lint: $(VENV)/test-ready  ## mend style
	$(BIN)/ruff check --fix . && $(BIN)/ruff format .

clean:  ## remove the environment and all caches
	rm -rf $(VENV) build .pytest_cache .ruff_cache .hypothesis

# The frame of the lessons is copied to where Jupyter looks.
FRAME := $(wildcard src/dispute/hosts/frame/labextensions/who-moved-first/* src/dispute/hosts/frame/labextensions/who-moved-first/static/*)

# Set-up runs once; again only if a file that it reads has changed, or if the environment no longer works.
ifneq ($(shell $(call sound,$(VENV)) && echo sound),sound)
.PHONY: $(VENV)/lab-ready
endif
ifneq ($(shell $(call sound,$(LITE)) && echo sound),sound)
.PHONY: $(LITE)/ready
endif
$(VENV)/lab-ready: pyproject.toml binder/requirements.txt src/lab_settings.json $(FRAME)
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed: make lab PYTHON=python3.12"; exit 1; }
	$(call environment,$(VENV))
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r binder/requirements.txt -e '.[lab]'
	@touch $@

$(VENV)/publish-ready: $(VENV)/lab-ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r binder/requirements.txt -e '.[lab,publish]'
	@touch $@

$(VENV)/test-ready: $(VENV)/lab-ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r binder/requirements.txt -e '.[lab,publish,site,test]'
	@touch $@

$(VENV)/all-ready: $(VENV)/test-ready
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r binder/requirements.txt -e '.[lab,publish,site,test,test-all]'
	@touch $@

$(LITE)/ready: pyproject.toml binder/requirements.txt $(FRAME)
	$(call environment,$(LITE))
	$(LITE)/bin/python -m pip install --quiet --disable-pip-version-check -r binder/requirements.txt -e '.[lite]'
	@touch $@
