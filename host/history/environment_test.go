package history

import (
	"fmt"
	"testing"

	"github.com/sdlab/sdlab/facts"
)

func TestIgnoredVariables(t *testing.T) {
	said := func(invocation, message string, pairs ...string) Record {
		return record(1, "", invocation, append(pairs, "CODE_FUNC", invalidEnvFunc, "MESSAGE", message)...)
	}
	records := []Record{
		said("one", "a.service: Ignoring invalid environment assignment 'export OLD=1': /etc/env"),
		said("two", "a.service: Ignoring invalid environment assignment 'export KEY=se'cr=et': /etc/env"),
		said("two", "a.service: Ignoring invalid environment assignment 'A B=first line"),
		said("two", "last=line': /etc/env"), // systemd writes a longer value in several records
		said("two", "a.service: Ignoring invalid environment assignment 'FORGED=1': /etc/env", "_PID", "321"),
		record(2, unitStarted, "two"),
	}
	if got := fmt.Sprintf("%q", ignoredVariables(facts.System, "a.service", "two", records)); got != `["export KEY" "A B"]` {
		t.Errorf("got %s", got)
	}
	if runs, _ := timeline(facts.System, "a.service", records[:1], present{}); len(runs) > 0 {
		t.Errorf("a line of an environment file counts as a run: %v", runs)
	}
}
