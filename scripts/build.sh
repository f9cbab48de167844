#!/bin/sh
# Builds sdlab and the programs that come with it in bin/: static, so that they run in machines of any age.
set -eu
cd "$(dirname "$0")/.."

CGO_ENABLED=0 go build -trimpath -ldflags '-s -w' -o bin/ ./cmd/...
