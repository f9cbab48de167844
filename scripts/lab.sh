#!/bin/sh
# Boots the sandbox and starts the lesson in it; without a terminal, plays it instead.
set -eu
cd "$(dirname "$0")/.."

if ! { [ -t 0 ] && [ -t 1 ]; }; then
    echo "sdlab: there is no terminal, so the lesson is played unattended (make demo)"
    exec scripts/as-root.sh bin/sdlab lesson demo
fi

scripts/as-root.sh bin/sdlab sandbox up
status=0
scripts/as-root.sh bin/sdlab sandbox shell -- sdlab start || status=$?
cat <<END

The machine stays as you left it.
  make lab                     go on with the lesson
  sudo bin/sdlab sandbox down  power it off; its disk stays
END
# 130 is how a learner leaves whose lesson ran on the whole terminal.
[ "$status" -ne 130 ] || status=0
exit "$status"
