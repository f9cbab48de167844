#!/bin/bash
# What 1.3 asks, in the way that is usual in courses: one systemctl or journalctl for each statement.
set -eu
unit=hello-agent
fail() { echo "FAIL: $*"; exit 1; }

systemctl is-active --quiet "$unit" || fail "not active"
[ "$(systemctl show -p SubState --value "$unit")" = running ] || fail "not running"
[ "$(systemctl show -p LoadState --value "$unit")" = loaded ] || fail "not loaded"
pid=$(systemctl show -p MainPID --value "$unit")
[ "$pid" -gt 0 ] || fail "no main process"
[ "$(ps -o user= -p "$pid")" != root ] || fail "root's"
grep -q "$unit" "/proc/$pid/cgroup" || fail "not the unit's process"
[ "$(systemctl show -p NeedDaemonReload --value "$unit")" = no ] || fail "not read again"
invocation=$(systemctl show -p InvocationID --value "$unit")
journalctl -q -u "$unit" --no-pager -o verbose | grep -q "_SYSTEMD_INVOCATION_ID=$invocation" || fail "no lines"
echo PASS
