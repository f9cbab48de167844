#!/bin/sh
# Builds sdlab and the programs that come with it in bin/.
set -eu
cd "$(dirname "$0")/.."

exec scripts/program.sh bin ./cmd/...
