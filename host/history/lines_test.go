package history

import (
	"strconv"
	"testing"
	"time"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/disk"
)

func TestLinesAreTheProgramsOwn(t *testing.T) {
	now := time.Unix(1_000_000, 0)
	ago := func(d time.Duration) string { return strconv.FormatInt(now.Add(-d).UnixMicro(), 10) }
	l := &History{Disk: &disk.Disk{}, Now: func() time.Time { return now }}
	got := l.linesOf([]Record{
		{"MESSAGE": "Started.", "_PID": "1", "__REALTIME_TIMESTAMP": ago(5 * time.Second)},
		{"MESSAGE": "hello", "_PID": "7", "_SYSTEMD_INVOCATION_ID": "i", "__REALTIME_TIMESTAMP": ago(3 * time.Second)},
		{"MESSAGE": "Referenced but unset.", "_PID": "7", "INVOCATION_ID": "i", "_SYSTEMD_INVOCATION_ID": "i", "__REALTIME_TIMESTAMP": ago(2 * time.Second)},
		{"MESSAGE": "Reloading.", "_PID": "7", "UNIT": "x.service", "__REALTIME_TIMESTAMP": ago(time.Second)},
	})
	if len(got) != 1 || got[0].Text != "hello" || got[0].Invocation != "i" || got[0].Age != 3*time.Second {
		t.Errorf("got %+v", got)
	}
}

// TestLinesOfAProcessThatWasGone: with the learner's own manager, journald has asked a
// process that had ended, and noted no unit.
func TestLinesOfAProcessThatWasGone(t *testing.T) {
	began := time.Unix(1_000_000, 0)
	line := func(pid string, after time.Duration) Record {
		return Record{"MESSAGE": "good night", "_PID": pid, "__REALTIME_TIMESTAMP": strconv.FormatInt(began.Add(after).UnixMicro(), 10)}
	}
	h := &History{Scope: facts.User, Disk: &disk.Disk{}, Now: func() time.Time { return began.Add(time.Minute) }}
	u := Unit{Name: "nap.service", Unit: &facts.Unit{InvocationID: "i", ExecMainPID: 89, ExecMainStartTimestamp: began, ExecMainExitTimestamp: began.Add(2 * time.Millisecond)}}
	for what, c := range map[string]struct {
		astray Record
		want   int
	}{
		"its own":                     {line("89", 3*time.Millisecond), 1},
		"another process's":           {line("90", 3*time.Millisecond), 0},
		"of one before, with its PID": {line("89", -time.Second), 0},
		"of one later, with its PID":  {line("89", 10*time.Second), 0},
	} {
		err := h.Lines(u, &Readings{astray: []Record{c.astray}})
		if err != nil || len(u.Lines) != c.want || c.want == 1 && u.Lines[0].Invocation != "i" {
			t.Errorf("%s: %+v, %v", what, u.Lines, err)
		}
	}
}
