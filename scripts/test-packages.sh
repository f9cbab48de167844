#!/bin/bash
# Usage: scripts/test-packages.sh   (IMAGES names the suites; CASES limits the solutions to activities)
# Looks at what scripts/package.sh left in dist/: the checksums, the files of the archives, lintian's word on the .deb.
# Then installs that in a machine of each image, does an activity with it, and removes it (packaging/try.sh).
# At the very end one line: N passed, N failed.
set -euo pipefail
cd "$(dirname "$0")/.."

passed=0 failed=0
try() {
    printf '\n== %s\n' "$1"
    shift
    if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "FAILED: $*"; fi
}

check_sums() { (cd dist && sha256sum --quiet --check SHA256SUMS); }

# check_lintian: not a word but the override, which lintian does not print.
check_lintian() {
    local said
    said=$(lintian --pedantic --allow-root "$1" 2>&1) || true
    [ -z "$said" ] || { echo "$said"; return 1; }
}

# is_stripped_pie FILE MACHINE
is_stripped_pie() {
    readelf -h "$1" | grep -q "Type: *DYN" && readelf -h "$1" | grep -q "Machine: *$2" && ! readelf -S "$1" | grep -qE '\.symtab|\.debug_'
}

# check_archive ARCHIVE MACHINE: both programs are where they look for each other, and are as they should be.
check_archive() {
    local dir status=0 program text
    dir=$(mktemp -d)
    tar -C "$dir" --strip-components=1 -xzf "$1"
    for program in bin/sdlab libexec/sdlab/sdlab-guide; do
        is_stripped_pie "$dir/$program" "$2" || { echo "$program is not stripped, position-independent and for $2"; status=1; }
    done
    for text in share/man/man1/sdlab.1.gz share/doc/sdlab/third-party.txt.gz LICENSE; do
        [ -s "$dir/$text" ] || { echo "$text is missing"; status=1; }
    done
    rm -rf "$dir"
    return "$status"
}

# check_machine IMAGE PACKAGE LEAN [ID...]
# shellcheck disable=SC2016 # what is expanded in the machine
check_machine() {
    local image=$1 package=$2 lean=$3
    shift 3
    tar -C packaging -cf - try.sh -C "$PWD/dist" "$(basename "$package")" |
        scripts/as-root.sh bin/sdlab sandbox run --root --image "$image" -- \
            sh -c 'mkdir /root/try && cd /root/try && tar -xf - && export LEAN="$1" && shift && exec bash try.sh ./*.deb "$@"' try "$lean" "$@"
}

# check_go_install: what go install makes of the tree as a module of a proxy, which is a folder.
check_go_install() {
    local dir status=0 version=v0.1.0 at module=github.com/sdlab/sdlab
    dir=$(mktemp -d) at=$dir/proxy/$module/@v
    mkdir -p "$at" "$dir/empty"
    # A folder with a go.mod of its own is another module.
    git archive --format=zip --prefix="$module@$version/" -o "$at/$version.zip" HEAD -- . ':(exclude)packaging'
    git show HEAD:go.mod >"$at/$version.mod"
    printf '{"Version":"%s","Time":"2026-01-01T00:00:00Z"}\n' "$version" >"$at/$version.info"
    echo "$version" >"$at/list"
    # What it is made of is in the usual place; the module itself is not to stay there.
    (cd "$dir" && GOPROXY="file://$dir/proxy,file://$(go env GOMODCACHE)/cache/download" GOSUMDB=off GOFLAGS=-modcacherw \
        GOMODCACHE=$dir/modules GOBIN=$dir/bin go install "$module/cmd/...@latest") || status=1
    "$dir/bin/sdlab" version | grep "sdlab $version" || { echo "not $version"; status=1; }
    (cd "$dir/empty" && "$dir/bin/sdlab" show 1.1 >/dev/null) || { echo "sdlab does not find sdlab-guide, or not the lesson"; status=1; }
    "$dir/bin/sdlab" lesson export "$dir/lesson" >/dev/null || status=1
    diff -r "$dir/lesson" content/systemd || { echo "the lesson is not whole"; status=1; }
    rm -rf "$dir"
    return "$status"
}

deb=$(ls dist/sdlab_*_"$(dpkg --print-architecture)".deb)
try "checksums" check_sums
try "the archive for amd64" check_archive "$(ls dist/sdlab-*-linux-amd64.tar.gz)" "Advanced Micro Devices X86-64"
try "the archive for arm64" check_archive "$(ls dist/sdlab-*-linux-arm64.tar.gz)" AArch64
for each in dist/*.deb; do
    try "lintian on $each" check_lintian "$each"
done
try "go install" check_go_install
for image in ${IMAGES//,/ }; do
    # shellcheck disable=SC2086 # CASES is a list of words
    try "$image" check_machine "$image" "$deb" '' ${CASES-}
done
try "${IMAGES%%,*}, without man-db, tmux and bash-completion" check_machine "${IMAGES%%,*}" "$deb" yes 1.1

printf '\n%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
