#!/bin/sh
# Builds the bench and runs it; arguments are its own (bin/bench -h). Called by make bench, after the build.
set -eu
cd "$(dirname "$0")/.."

scripts/program.sh bin ./bench ./bench/hello
exec scripts/as-root.sh bin/bench "$@"
