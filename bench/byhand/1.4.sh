#!/bin/bash
# What 1.4 asks, in the way that is usual in courses.
set -eu
unit=hello-agent
fail() { echo "FAIL: $*"; exit 1; }

systemctl is-active --quiet "$unit" || fail "not active"
[ "$(systemctl show -p SubState --value "$unit")" = running ] || fail "not running"
[ "$(systemctl show -p Restart --value "$unit")" = always ] || fail "not restarted"
pid=$(systemctl show -p MainPID --value "$unit")
[ "$pid" -gt 0 ] || fail "no main process"
journalctl -q -u "$unit" --no-pager | grep -q 'Main process exited' || fail "never died"
journalctl -q -u "$unit" --no-pager | grep -q 'Scheduled restart job' || fail "never restarted"
journalctl -q -u "$unit" --no-pager | grep -q 'Started ' || fail "never started"
echo PASS
