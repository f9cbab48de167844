# make lab    learn: sets up what is missing, boots a sandbox, starts the lesson in it
# make demo   watch: plays the whole lesson unattended in a throwaway machine
# make build  the programs, static, in bin/
# make test   everything: format, vet, lint, unit tests, machines, the lesson's cases
# make test-hostile  attacks: kills, full disks, planted links, damaged files; the short part is in make test
# make test-vm  limits for real: OOM kill, TasksMax, CPUQuota, in full virtual machines, and machines in podman; takes an hour
# make classroom  a class of 30 in machines of their own, and what their instructor sees; the short form is in make test
# make test-browser  the class report's page in headless Chromium, which is large and not part of make test
# make bench  what checks cost, against the budgets in bench/
# make packages  packages of what is committed, in dist/; make release, of a version that CHANGELOG.md names
# make test-packages  looks at the package, and installs, uses and removes it in a machine of each image
# make shape  figures of the sources, against their limits
#
# Each works alone on a fresh clone and installs what is missing, saying so.

SHELL := /bin/sh
# bin/tools holds what scripts/ fetched: a Go toolchain where the machine's is too old, the linter.
export PATH := $(CURDIR)/bin/tools/go/bin:$(CURDIR)/bin/tools:$(PATH)

IMAGES ?= bookworm,trixie
CASES ?=
VERSION ?=

.PHONY: build lab demo test classroom test-browser test-hostile test-vm test-packages packages release unit lint bench shape clean help

build:
	@scripts/setup.sh build
	@scripts/build.sh

lab:
	@scripts/setup.sh lab
	@scripts/build.sh
	@scripts/lab.sh

demo:
	@scripts/setup.sh lab
	@scripts/build.sh
	@scripts/as-root.sh bin/sdlab lesson demo

test:
	@scripts/setup.sh test
	@IMAGES='$(IMAGES)' CASES='$(CASES)' scripts/test.sh

test-vm:
	@scripts/setup.sh vm
	@scripts/build.sh
	@scripts/as-root.sh bin/sdlab lesson test --full --image '$(IMAGES)' $(CASES)
	@scripts/as-root.sh env "PATH=$$PATH" go test -count=1 -v -tags vm -run PodmanInVM -timeout 6h ./sandbox

# All attacks, those that take long, too.
test-hostile:
	@scripts/setup.sh test
	@HOSTILE=all scripts/test.sh hostile

classroom:
	@scripts/setup.sh test
	@CLASSROOM=all IMAGES='$(IMAGES)' scripts/test.sh classroom

test-browser:
	@scripts/setup.sh browser
	@scripts/test.sh browser

packages:
	@scripts/setup.sh package
	@scripts/package.sh

# make release VERSION=1.2.3, or with the version that the commit is tagged with.
release:
	@scripts/setup.sh package
	@scripts/package.sh $(or $(VERSION),release)

PACKAGE_IMAGES ?= bullseye,bookworm,trixie,sid

test-packages:
	@scripts/setup.sh test-packages
	@scripts/build.sh
	@scripts/package.sh
	@IMAGES='$(PACKAGE_IMAGES)' CASES='$(CASES)' scripts/test-packages.sh

# The part of test that needs no machine.
unit:
	@scripts/setup.sh unit
	@scripts/test.sh format vet lint shape shell unit

lint:
	@scripts/setup.sh unit
	@scripts/test.sh format vet lint shape shell

bench:
	@scripts/setup.sh bench
	@scripts/build.sh
	@bench/run.sh

shape:
	@scripts/setup.sh build
	@go run ./scripts/shape

clean:
	rm -rf bin dist

help:
	@sed -n 's/^# \{0,1\}//p;/^$$/q' Makefile
