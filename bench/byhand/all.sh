#!/bin/bash
# What the activities 0.1 and 1.2 to 1.5 ask, in the way that is usual in courses.
set -eu
fail() { echo "FAIL: $*"; exit 1; }
show() { systemctl show -p "$2" --value "$1"; }

# 0.1
systemctl is-active --quiet warm-up || fail "warm-up is not active"
[ "$(show warm-up LoadState)" = loaded ] || fail "warm-up is not loaded"
journalctl -q -u warm-up --no-pager | grep -q 'warming up' || fail "warm-up says nothing"

# 1.2
agent=hello-agent
systemctl cat "$agent" | grep -q '^Description=.' || fail "no description"
show "$agent" After | grep -qw network.target || fail "not after network.target"
[ "$(show "$agent" Type)" = simple ] || fail "not simple"
id "$(show "$agent" User)" >/dev/null || fail "no such user"
[ -d "$(show "$agent" WorkingDirectory)" ] || fail "no such folder"
show "$agent" ExecStart | grep -q 'path=/' || fail "no absolute path"
[ "$(show "$agent" Restart)" = always ] || fail "not restarted"
[ "$(show "$agent" RestartUSec)" = 10s ] || fail "not after 10 s"
show "$agent" WantedBy | grep -q multi-user.target || fail "not wanted"
systemd-analyze verify "$agent.service" 2>/dev/null || fail "has faults"

here=$(dirname "$0")
"$here/1.3.sh" >/dev/null || fail "1.3"
"$here/1.4.sh" >/dev/null || fail "1.4"

# 1.5
systemctl is-enabled --quiet "$agent" || fail "not enabled"
systemctl list-dependencies --plain default.target | grep -q "$agent" || fail "no boot gets there"
systemctl is-active --quiet "$agent" || fail "not active"
echo PASS
