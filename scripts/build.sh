#!/bin/sh
# Builds bin/sdlab and bin/sdlab-page: static, so that they run in machines of any age.
set -eu
cd "$(dirname "$0")/.."

CGO_ENABLED=0 go build -trimpath -ldflags '-s -w' -o bin/ ./cmd/...
