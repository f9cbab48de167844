//go:build hostile

package hostile

import (
	"strings"
	"testing"
)

// preamble has fail say what is wrong and go on: a script ends with "wrong" lines or none.
const preamble = `
wrong() { echo "wrong: $*"; }
# is WANT COMMAND...: the exit code
is() { local want=$1 got=0; shift; "$@" >/tmp/said 2>&1 </dev/null || got=$?; [ "$got" = "$want" ] || { wrong "$*: exit $got, want $want:"; tail -n 3 /tmp/said; }; }
# What root's part of the disk looks like, but for what systemd and logs write.
disk() { sudo find /etc /root /usr /opt /srv /boot /home -xdev ! -path '/home/learner*' ! -path /root ! -path '*/.sudo_as_admin_successful' ! -path /etc/machine-id -printf '%p %y %U:%G %m %s %T@ %l\n' | sort; }
alone() { sudo find /home/learner -user root ! -path '*/given/*' | while read -r f; do wrong "root's: $f"; done; }
disk >/tmp/disk.before
same() { disk | diff /tmp/disk.before - || wrong "written elsewhere"; }
`

func playedRight(t *testing.T, user, script string) {
	t.Helper()
	races := "races=300\n"
	if testing.Short() {
		races = "races=15\n"
	}
	said := inMachine(t, user, preamble+races+script+"\necho played\n")
	if !strings.HasSuffix(said, "played\n") || strings.Contains(said, "wrong:") {
		t.Error(said)
	}
	t.Log(said)
}

// TestSudoOut: where a learner planted links, pipes or folders, root writes only
// what the learner could, as the learner; devices stay devices.
func TestSudoOut(t *testing.T) {
	playedRight(t, "learner", `
cd ~
mkdir -p lesson/1.1-one
echo 'title: A small lesson' >lesson/lesson.yaml
echo '# One' >lesson/1.1-one/page.md
printf 'title: One\nchecks: [{id: a, title: it is so, expect: 1 == 1}]\n' >lesson/1.1-one/activity.yaml
is 0 sudo sdlab lesson trust --yes lesson
out="timeout 60 sudo sdlab grade --lesson lesson --format json --out"
is 0 $out /dev/null
test -c /dev/null || wrong "/dev/null is no device any more"
$out /dev/stdout 2>/dev/null </dev/null | grep -q schema || wrong "nothing came to stdout"
is 3 $out /dev/full

sudo install -m 600 /dev/null /etc/victim
disk >/tmp/disk.before
ln -s /etc/victim grade.json.part
ln -s /etc/victim grade.json
is 0 $out grade.json
test -f grade.json -a ! -L grade.json || wrong "the link was followed"
ln -sf /etc/new-victim dangling.json
is 0 $out dangling.json
test -f dangling.json -a ! -L dangling.json || wrong "the dangling link was followed"
ln -s /etc folder
is 3 $out folder/planted.json
is 3 $out ~/folder/planted.json
is 3 $out ~/folder/../etc/planted.json
mkfifo pipe grade2.json.part
is 3 $out pipe
is 0 $out grade2.json
mkdir given; ln /dev/null given/hard 2>/dev/null || true
is 3 $out given
alone; same

# A folder that is now theirs, now a link to root's.
mkdir real; ln -s real turn
( while :; do ln -sfn /etc turn; ln -sfn real turn; done ) & turner=$!
for n in $(seq $races); do $out turn/raced.json >/dev/null 2>&1 </dev/null || true; done
kill $turner; wait $turner 2>/dev/null || true
alone; same

# Where root alone can write, root may be told to.
is 0 $out /root/grade.json
sudo test -f /root/grade.json || wrong "no grade where only root writes"
sudo rm /root/grade.json
`)
}

// TestSudoRecord: nor does the record lead root anywhere.
func TestSudoRecord(t *testing.T) {
	playedRight(t, "learner", `
cd ~
check="timeout 60 sudo sdlab check 1.1"
is 1 $check
test "$(stat -c %U .local/state/sdlab/attempts.jsonl)" = learner || wrong "the record is not the learner's"
is 0 timeout 60 sudo sdlab list
alone

# Links in the place of the record and of each folder above it.
sudo install -m 600 /dev/null /etc/victim
disk >/tmp/disk.before
state=.local/state/sdlab
for at in $state/attempts.jsonl $state .local/state .local; do
    rm -rf .local; mkdir -p "$(dirname $at)"
    if [ $at = $state/attempts.jsonl ]; then ln -s /etc/victim $at; else ln -s /root $at; fi
    is 3 $check
    is 3 timeout 60 sudo sdlab hint 1.1
    is 3 timeout 60 sudo sdlab answer 3.2 cause port-taken
    rm -rf .local
done
same
mkdir -p $state; mkfifo $state/attempts.jsonl
is 3 $check
is 3 timeout 60 sudo sdlab list
rm -rf .local

# A record that is now theirs, now a link to root's.
mkdir -p $state
( while :; do ln -sfn /etc/victim $state/attempts.jsonl; rm -f $state/attempts.jsonl; done ) & turner=$!
for n in $(seq $races); do timeout 60 sudo sdlab hint 1.1 >/dev/null 2>&1 || true; done
kill $turner; wait $turner 2>/dev/null || true
alone; same

# What a lesson supplies is unpacked as the learner, and read so, too.
rm -rf .local; mkdir -p lesson/1.1-one/supplied
echo 'title: A small lesson' >lesson/lesson.yaml
echo '# One' >lesson/1.1-one/page.md
echo 'checks: [{id: a, title: it is so, expect: 1 == 1}]' >lesson/1.1-one/activity.yaml
sed -i '1i title: One' lesson/1.1-one/activity.yaml
echo 'cp -r "$SUPPLIED" ~/supplied' >lesson/1.1-one/setup.sh
echo hello >lesson/1.1-one/supplied/hello
is 0 sudo sdlab lesson trust --yes lesson
is 0 timeout 60 sudo sdlab --lesson lesson setup 1.1 --yes
test "$(cat supplied/hello)" = hello || wrong "not supplied"
rm -rf supplied
ln -s /etc/shadow lesson/1.1-one/supplied/secret
sudo sdlab lesson trust --yes lesson >/dev/null 2>&1 </dev/null || true
sudo sdlab --lesson lesson setup 1.1 --yes >/dev/null 2>&1 </dev/null || true
if sudo test -e supplied/secret -a ! -L supplied/secret; then wrong "root read a file for the lesson"; fi
alone; same
if sudo ls /tmp | grep ^sdlab-; then wrong "left in /tmp"; fi
`)
}

// TestEnvironment: whatever the environment says, sdlab runs no program of the
// learner's as root, and writes nowhere else.
func TestEnvironment(t *testing.T) {
	playedRight(t, "learner", `
cd ~
mkdir evil
for name in systemctl systemd-analyze journalctl python3 bash sh env sudo id getent ls; do
    printf '#!/bin/sh\n/usr/bin/id -u >>/tmp/ran\nexit 0\n' >evil/$name; chmod 755 evil/$name
done
cat >evil/sitecustomize.py <<'PY'
import os
open("/tmp/ran", "a").write(str(os.geteuid()) + "\n")
PY
hostile="PATH=$HOME/evil:$PATH XDG_STATE_HOME=/etc/planted XDG_RUNTIME_DIR=$HOME/evil XDG_CONFIG_HOME=/etc XDG_DATA_HOME=/etc HOME=/etc
    DBUS_SYSTEM_BUS_ADDRESS=unix:path=$HOME/evil/bus DBUS_SESSION_BUS_ADDRESS=unixexec:path=$HOME/evil/sh SYSTEMD_PAGER=$HOME/evil/sh PAGER=$HOME/evil/sh
    SYSTEMD_UNIT_PATH=$HOME/evil SYSTEMD_LOG_LEVEL=debug SYSTEMD_LOG_TARGET=console PYTHONPATH=$HOME/evil PYTHONSTARTUP=$HOME/evil/sitecustomize.py
    LD_PRELOAD=$HOME/evil/lib.so LD_LIBRARY_PATH=$HOME/evil LD_AUDIT=$HOME/evil/lib.so BASH_ENV=$HOME/evil/sh ENV=$HOME/evil/sh TMPDIR=$HOME/evil GODEBUG=x GOTRACEBACK=crash
    TZ=../../etc/shadow TERM=../../x SHELL=$HOME/evil/sh EDITOR=$HOME/evil/sh LANG=../../x NO_COLOR=1 COLUMNS=-1"
ended() { "$@" >/tmp/said 2>&1 </dev/null; local code=$?; case $code in 0|1|2|3) ;; *) wrong "$*: exit $code"; tail -n 5 /tmp/said ;; esac; }
set +e
for command in "check 1.1" "check --all" list "hint 1.1" doctor "grade --format json" "show 1.1" "solve 1.1 --yes" "reset 1.1 --yes"; do
    ended timeout 120 env $hostile /usr/bin/sudo -E /usr/local/bin/sdlab $command
    ended timeout 120 /usr/bin/sudo env $hostile /usr/local/bin/sdlab $command
    ended timeout 120 env $hostile /usr/local/bin/sdlab $command
done
set -e
if grep -qx 0 /tmp/ran; then wrong "a program of the learner's ran as root, $(grep -cx 0 /tmp/ran) times"; fi
same
`)
}
