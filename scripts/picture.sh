#!/bin/sh
# Usage: scripts/picture.sh   makes docs/why.svg, the picture in README.md: a real screen, of a run in a throwaway machine.
set -eu
cd "$(dirname "$0")/.."
scripts/setup.sh lab
scripts/build.sh
go build -o bin/tools/picture ./scripts/picture
scripts/as-root.sh bin/tools/picture -size 88x44 -prompt '$' -type 'sdlab why shop\n' \
    docs/why.svg bin/sdlab sandbox run --root -- bash -c "$(cat scripts/picture/why.sh)"
