#!/bin/sh
# Builds sdlab and sdlab-guide in bin/.
set -eu
cd "$(dirname "$0")/.."

exec scripts/program.sh bin ./cmd/...
