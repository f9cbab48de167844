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

# shellcheck disable=SC2086 # CASES is a list of words
check_machine() {
    tar -C packaging -cf - try.sh -C "$PWD/dist" "$(basename "$2")" |
        scripts/as-root.sh bin/sdlab sandbox run --root --image "$1" -- \
            sh -c 'mkdir /root/try && cd /root/try && tar -xf - && exec bash try.sh ./*.deb "$@"' try ${CASES-}
}

deb=$(ls dist/sdlab_*_"$(dpkg --print-architecture)".deb)
try "checksums" check_sums
try "the archive for amd64" check_archive "$(ls dist/sdlab-*-linux-amd64.tar.gz)" "Advanced Micro Devices X86-64"
try "the archive for arm64" check_archive "$(ls dist/sdlab-*-linux-arm64.tar.gz)" AArch64
for each in dist/*.deb; do
    try "lintian on $each" check_lintian "$each"
done
for image in ${IMAGES//,/ }; do
    try "$image" check_machine "$image" "$deb"
done

printf '\n%d passed, %d failed\n' "$passed" "$failed"
[ "$failed" -eq 0 ]
