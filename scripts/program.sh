#!/bin/sh
# Builds programs into a folder: program.sh DIR PACKAGE...
# They are static, so that they run in machines of any age. Each is written in one
# piece: what the linker leaves lies in memory page by page, and starts a fifth slower
# (ext4 on Linux 6.18; the page cache keeps what was written together in large folios).
set -eu
dir=$1
shift
mkdir -p "$dir"
fresh=$(mktemp -d "$dir/.fresh.XXXXXX")
trap 'rm -rf "$fresh"' EXIT
trap 'exit 130' INT TERM
CGO_ENABLED=0 go build -trimpath -ldflags '-s -w' -o "$fresh/" "$@"
for program in "$fresh"/*; do
	dd if="$program" of="$program.whole" bs=64M status=none
	chmod 755 "$program.whole"
	mv -f "$program.whole" "$dir/$(basename "$program")"
done
