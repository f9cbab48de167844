//go:build hostile

package hostile

import (
	"fmt"
	"strings"
	"testing"
)

// parts of a machine that are restarted, or lose something, under sdlab watch, and
// what it says of that. The last takes what the one before has put away.
var watchFaults = []struct{ do, says string }{
	{"systemctl daemon-reexec", "systemd was re-executed. Everything was checked again."},
	{"systemctl restart dbus", "The connection to systemd is back. Everything was checked again."},
	{"systemctl restart systemd-journald", "systemd-journald was restarted. Everything was checked again."},
	{"journalctl --quiet --rotate", "The journal has started a new file. Everything was checked again."},
	{"journalctl --quiet --vacuum-time=1s", "Old files of the journal were removed. Everything was checked again."},
}

// TestWatchSurvives: it says so, and sees what comes afterwards: the end of a run, the
// next one, and its lines, without which not all checks pass.
func TestWatchSurvives(t *testing.T) {
	suites := []string{"bookworm", "trixie", withBroker}
	if testing.Short() {
		suites = suites[1:]
	}
	for _, suite := range suites {
		t.Run(suite, func(t *testing.T) {
			said := inMachineOf(t, suite, "learner", watchScript())
			for _, wrong := range []string{"without a line Restart=", "no such unit", "panic"} {
				if strings.Contains(said, wrong) {
					t.Errorf("it says %q:\n%s", wrong, said)
				}
			}
			if strings.Contains(said, "missing: ") || !strings.HasSuffix(said, "all seen\n") {
				t.Errorf("%s", said)
			}
		})
	}
}

func watchScript() string {
	var script strings.Builder
	script.WriteString(`
sdlab solve 0.1 --yes >/dev/null 2>&1
sdlab watch 0.1 --plain >said 2>&1 &
from=1
sees() {
	for _ in $(seq 150); do
		if tail -n +$from said | grep -qF -- "$1"; then return; fi
		sleep 0.1
	done
	echo "missing: $1"
	tail -n +$from said
}
sees "3 of 3 checks pass"
`)
	for _, f := range watchFaults {
		fmt.Fprintf(&script, `
from=$(($(wc -l <said) + 1))
echo "== %[1]s" >>said
sudo %[1]s
sees %[2]q
from=$(($(wc -l <said) + 1))
sudo systemctl restart warm-up
sees "warm-up was stopped (systemctl restart)"
sees "warm-up was started"
sees "3 of 3 checks pass"
`, f.do, f.says)
	}
	script.WriteString("kill %1\necho all seen\n")
	return script.String()
}

// TestWatchRunsWhatIsThere: a script that was corrected is not said to be wrong in its
// new lines, which is what its last run and its new text would come to together.
func TestWatchRunsWhatIsThere(t *testing.T) {
	said := inMachineOf(t, "trixie", "learner", `
sees() {
	for _ in $(seq 200); do
		if tail -n +$from said | grep -qF -- "$1"; then return; fi
		sleep 0.1
	done
	echo "missing: $1"
}
sdlab solve 1.1 --yes >/dev/null 2>&1
script=~/agents/hello-agent/hello_agent.py
from=1
sdlab watch 1.1 --plain >said 2>&1 &
sees "4 of 4 checks pass"
for _ in 1 2 3; do
	from=$(($(wc -l <said) + 1))
	printf 'import time\nwhile True:\nprint(1)\n' >$script
	sees "line 3 of the script, which is: print(1)"
	from=$(($(wc -l <said) + 1))
	printf 'import time\nwhile True:\n    print(2, flush=True)\n    time.sleep(1)\n' >$script
	sees "4 of 4 checks pass"
done
kill %1
cat said
`)
	if strings.Contains(said, "missing: ") || strings.Contains(said, "which is: print(2") {
		t.Errorf("%s", said)
	}
}
