#!/bin/bash
# Usage: scripts/test.sh [STAGE...]   (all stages if none is named; CASES limits the cases to activities,
# HOSTILE=all runs all attacks, CLASSROOM=all a whole class)
# Runs the stages one after the other, all of them even if one fails, then prints what each came to
# and took, and at the very end one line: N passed, N failed.
# A machine that cannot be booted is a failure.
set -euo pipefail
cd "$(dirname "$0")/.."

images=${IMAGES:-bookworm,trixie}
# Cases that take a bus in every way there is: both managers, a manager that is restarted, and scripts behind a stand-in.
bus_cases=solution,solution-user,other-managers-unit,user-manager-restarted,busctl,bus-address,user-runtime-dir,user-manager
linter_version=2.15.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p bin/tools

# count WORD FILE: the sum of the file's lines "WORD N".
count() { awk -v key="$1" '$1 == key { n += $2 } END { print n + 0 }' "$2"; }

check_format() {
    local wrong
    wrong=$(gofmt -l -s .)
    [ -z "$wrong" ] || { printf 'not as gofmt -s would have it:\n%s\n' "$wrong"; return 1; }
}

check_vet() { go vet ./... && go vet -tags sandbox,hostile,podman,vm ./sandbox/... ./hostile/... ./classroom && go vet -tags browser ./class && go vet -tags manpages ./cmd/sdlab; }

has_version() { [ -x "$1" ] && "$1" version 2>/dev/null | grep -qF "version $linter_version "; }

# linter prints where golangci-lint of the pinned version is, building it once if nobody has it.
linter() {
    local at
    for at in bin/tools/golangci-lint "$(go env GOPATH)/bin/golangci-lint" "$(command -v golangci-lint)"; do
        if has_version "$at"; then echo "$at"; return; fi
    done
    echo "building golangci-lint $linter_version into bin/tools, once" >&2
    GOBIN=$PWD/bin/tools go install "github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v$linter_version" >&2 || return
    echo bin/tools/golangci-lint
}

check_lint() {
    local lint
    lint=$(linter) || return
    "$lint" run --build-tags sandbox,hostile,podman,vm,browser ./...
}

# The lesson's scripts are templates: what is checked is what comes of them, for both managers.
# Solutions, resets and cases are run by bash -eu, so a cd that fails ends them (SC2164); names of units
# have no blanks in them (SC2206, SC2048); a message may begin with ~ (SC2088).
check_shell() {
    local scripts
    mapfile -t scripts < <(grep -rlE '^#!/bin/(ba)?sh|^#!/usr/bin/env bash' scripts packaging bench .ci --include='*.sh' --include=run)
    shellcheck "${scripts[@]}" &&
        mkdir "$work/scripts" && go run ./scripts/lesson-scripts "$work/scripts" &&
        find content "$work/scripts" -name '*.sh' ! -name setup.sh ! -name solution.sh ! -name reset.sh -print0 |
        xargs -0 shellcheck --shell=bash --severity=warning --exclude=SC2164,SC2206,SC2048,SC2088
}

# go_test STAGE ARG...: go test with these arguments, all that a failed test says, and the stage's counts.
# In JUnit's XML a test that passed is one line.
go_test() {
    local stage=$1 status=0
    shift
    go tool gotestsum --format pkgname --junitfile "$work/$stage.xml" -- "$@" || status=$?
    awk '/<testcase .*<\/testcase>/ { passed++ } /<failure / { failed++ }
        END { print "passed " passed + 0; print "failed " failed + 0 }' "$work/$stage.xml" >"$work/$stage.counts" || status=1
    sed -nE '/<testcase /h; /<failure /{g; s/.*classname="([^"]*)" name="([^"]*)".*/failed: \1 \2/p}' "$work/$stage.xml" >>"$work/failed" || status=1
    return "$status"
}

check_shape() { go run ./scripts/shape; }

# The sandbox's unit tests run with its machines, so that nothing counts twice.
check_unit() {
    local packages
    packages=$(go list ./... | grep -v /sandbox$)
    # shellcheck disable=SC2086 # a list of words
    go_test unit -race $packages
}

check_machines() {
    local as_root=()
    [ "$(id -u)" -eq 0 ] || as_root=(-exec "$PWD/scripts/as-root.sh")
    go_test machines -tags sandbox -race -count=1 -timeout 20m "${as_root[@]}" ./sandbox/...
}

# Attacks on the built programs. HOSTILE=all adds those that take long.
check_hostile() {
    local as_root=() short=-short
    [ "$(id -u)" -eq 0 ] || as_root=(-exec "$PWD/scripts/as-root.sh")
    [ "${HOSTILE-}" != all ] || short=-short=false
    go_test hostile -tags hostile "$short" -count=1 -timeout 3h "${as_root[@]}" ./hostile/...
}

# A class in machines, and what its instructor sees: three learners, with CLASSROOM=all thirty.
check_classroom() {
    local as_root=() short=-short
    [ "$(id -u)" -eq 0 ] || as_root=(-exec "$PWD/scripts/as-root.sh env SDLAB_CLASSROOM_IMAGES=$images")
    [ "${CLASSROOM-}" != all ] || short=-short=false
    SDLAB_CLASSROOM_IMAGES=$images go_test classroom -tags sandbox "$short" -count=1 -timeout 1h "${as_root[@]}" ./classroom
}

# The page of a class report in Chromium. SDLAB_SCREENSHOTS=FOLDER keeps pictures of it.
check_browser() { go_test browser -tags browser -count=1 -timeout 20m ./class; }

check_build() { scripts/build.sh && bin/sdlab lesson lint && bin/sdlab lesson lint --lesson examples/housekeeping; }

# shellcheck disable=SC2086 # CASES is a list of words
check_cases() {
    local status=0
    scripts/as-root.sh bin/sdlab lesson test --image "$images" ${CASES-} | tee "$work/cases.out" || status=$?
    if [ -z "${CASES-}" ]; then # a lesson of somebody else's, and another bus
        scripts/as-root.sh bin/sdlab lesson test --lesson examples/housekeeping --image "$images" | tee -a "$work/cases.out" || status=$?
        scripts/as-root.sh bin/sdlab lesson test --image trixie+dbus-broker --case "$bus_cases" 1.3 1.4 2.1 3.4 | tee -a "$work/cases.out" || status=$?
    fi
    awk '$1 == "all" { right += $3; wrong += $2 - $3 } END { print "passed " right + 0; print "failed " wrong + 0 }' "$work/cases.out" >"$work/cases.counts"
    return "$status"
}

# The reasons that sdlab why gives, on the same images.
check_reasons() {
    local status=0
    scripts/as-root.sh bin/sdlab lesson test --why --image "$images" | tee "$work/reasons.out" || status=$?
    awk '$3 == "cases:" { right += $4; wrong += $2 - $4 } END { print "passed " right + 0; print "failed " wrong + 0 }' "$work/reasons.out" >"$work/reasons.counts"
    return "$status"
}

# stage NAME: runs it, notes its time and counts. One that counts nothing itself counts as one.
stage() {
    local name=$1 began=$SECONDS status=0 passed failed
    printf '\n== %s\n' "$name"
    "check_$name" || status=$?
    if [ -e "$work/$name.counts" ]; then
        passed=$(count passed "$work/$name.counts") failed=$(count failed "$work/$name.counts")
    else
        passed=0 failed=0
        [ "$status" -ne 0 ] || passed=1
    fi
    [ "$status" -eq 0 ] || [ "$failed" -gt 0 ] || failed=1
    printf '%-10s %6d passed %6d failed %6d s\n' "$name" "$passed" "$failed" $((SECONDS - began)) >>"$work/stages"
}

[ $# -gt 0 ] || set -- format vet lint shape shell build unit hostile classroom machines reasons cases
for name in "$@"; do
    stage "$name"
done

printf '\n'
[ ! -e "$work/failed" ] || cut -c 1-300 "$work/failed"
[ ! -e "$work/cases.out" ] || grep -A3 -E '^(wrong|unsteady) on ' "$work/cases.out" | cut -c 1-300 || true
cat "$work/stages"
awk '{ passed += $2; failed += $4 } END { printf "\n%d passed, %d failed\n", passed, failed; exit failed > 0 }' "$work/stages"
