//go:build hostile

package hostile

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// faults are done to a machine again and again while sdlab looks at it, and
// mended afterwards. The manager, the bus and the journal go on living, or come
// back.
var faults = []struct{ name, do, mend string }{
	{"none", "sleep 1", ""},
	{"bus stands still", "systemctl kill -s STOP dbus; sleep 0.05; systemctl kill -s CONT dbus", ""},
	{"bus restarted", "systemctl restart dbus; sleep 0.2", ""},
	{"bus killed", "systemctl kill -s KILL dbus; sleep 0.3; systemctl start dbus", "systemctl reset-failed dbus.service dbus.socket; systemctl start dbus.socket dbus.service"},
	{"manager reexecuted", "systemctl daemon-reexec; sleep 0.2", ""},
	{"manager reloaded", "systemctl daemon-reload", ""},
	{"journald killed", "systemctl kill -s KILL systemd-journald; systemctl reset-failed systemd-journald systemd-journald.socket; sleep 0.2", "systemctl reset-failed systemd-journald; systemctl start systemd-journald"},
	{"journald stands still", "systemctl kill -s STOP systemd-journald; sleep 0.1; systemctl kill -s CONT systemd-journald", ""},
	{"journal rotated", "journalctl --rotate", ""},
	{"unit file moved", `mv $unit /root/; mv /root/hello-agent.service $unit`, ""},
	{"journal vacuumed", "journalctl --rotate --vacuum-size=1", ""}, // the last: what it takes does not come back
}

// faultStages are what is so with 1.4 while the faults come; the verdict and, if
// that is no pass, its reasons are the only ones besides an error.
var faultStages = []struct {
	name, do, verdict string
	reasons           []string
}{
	{"never killed", "systemctl start hello-agent; sleep 4", "fail", []string{"never-killed", "not-reloaded"}},
	{"healed", `kill $(systemctl show -P MainPID hello-agent); sleep 15`, "pass", nil},
	{"healed, then restarted", "systemctl restart hello-agent; sleep 4", "pass", nil},
}

// TestFaults: a bus, a journald or a manager that fails during a check may keep
// sdlab from looking. It never makes it judge wrong.
func TestFaults(t *testing.T) {
	checks := 12
	if testing.Short() {
		checks = 1
	}
	for _, suite := range []string{usualSuite(), withBroker} {
		t.Run(suite, func(t *testing.T) {
			t.Parallel()
			judgedRight(t, checks, inMachineOf(t, suite, "root", faultScript(checks)))
		})
	}
}

// judgedRight reads what the script of faults has printed.
func judgedRight(t *testing.T, checks int, said string) {
	t.Helper()
	looked, blind := 0, 0
	for line := range strings.Lines(said) {
		stage, fault, verdict, reasons, err := faultLine(line)
		if err != nil {
			t.Errorf("%v", err)
			continue
		}
		want := faultStages[stage]
		switch {
		case verdict == "error":
			blind++
		case verdict != want.verdict || slices.ContainsFunc(reasons, func(r string) bool { return !slices.Contains(want.reasons, r) }):
			t.Errorf("%s, %s: %s %v", want.name, faults[fault].name, verdict, reasons)
		default:
			looked++
		}
	}
	if looked+blind != checks*len(faults)*len(faultStages)-checks*(len(faultStages)-1) || looked < blind {
		t.Errorf("%d looked, %d could not", looked, blind)
	}
	t.Logf("%d right verdicts, %d could not look", looked, blind)
}

func faultLine(line string) (stage, fault int, verdict string, reasons []string, err error) {
	words := strings.Fields(line)
	if len(words) < 3 {
		return 0, 0, "", nil, fmt.Errorf("unexpected: %s", line)
	}
	if _, err := fmt.Sscan(words[0]+" "+words[1], &stage, &fault); err != nil {
		return 0, 0, "", nil, fmt.Errorf("unexpected: %s", line)
	}
	return stage, fault, words[2], words[3:], nil
}

// faultScript prints a line for each check: stage, fault, verdict, reasons. The
// journal is vacuumed in the last stage only.
func faultScript(checks int) string {
	var s strings.Builder
	s.WriteString(`set +e
unit=/etc/systemd/system/hello-agent.service
cd /home/learner
as() { runuser -u learner -- env HOME=/home/learner "$@"; }
for id in 1.1 1.2; do as sdlab solve --yes $id >/dev/null 2>&1; done
verdict() { as sdlab check --no-wait --json 1.4 2>/dev/null | python3 -c '
import json, sys
text = sys.stdin.read()
if not text: print("nothing"); sys.exit()
a = json.loads(text)["activities"][0]
print(a["verdict"], *[c["diagnosis"]["id"] for c in a["checks"] if c.get("diagnosis")])'; }
`)
	for stage, what := range faultStages {
		fmt.Fprintf(&s, "{ %s; } >/dev/null 2>&1\n", what.do)
		for fault, f := range faults {
			if stage < len(faultStages)-1 && f.name == "journal vacuumed" {
				continue
			}
			fmt.Fprintf(&s, "( while :; do %s; sleep 0.0$((RANDOM %% 9 + 1)); done ) >/dev/null 2>&1 & pid=$!\n", f.do)
			fmt.Fprintf(&s, "for n in $(seq %d); do echo %d %d $(verdict); done\n", checks, stage, fault)
			// Not in the middle of a fault, which would stay.
			fmt.Fprintf(&s, "{ kill -STOP $pid; sleep 0.3; kill -9 $pid; wait $pid; systemctl kill -s CONT dbus; systemctl kill -s CONT systemd-journald; [ -e $unit ] || mv /root/hello-agent.service $unit; %s; } >/dev/null 2>&1\n", cmp.Or(f.mend, "true"))
		}
	}
	return s.String()
}
