package history

import (
	"strconv"
	"testing"
	"time"

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
