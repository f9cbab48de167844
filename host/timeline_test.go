package host

import (
	"strconv"
	"testing"
	"time"
)

// record makes one of the manager's records; pairs are fields and values.
func record(second int, id, invocation string, pairs ...string) Record {
	r := Record{
		"UNIT": "a.service", "_PID": "1", "_BOOT_ID": "boot", "MESSAGE_ID": id, "INVOCATION_ID": invocation,
		"__REALTIME_TIMESTAMP": strconv.Itoa(second * 1e6),
	}
	for i := 0; i < len(pairs); i += 2 {
		r[pairs[i]] = pairs[i+1]
	}
	return r
}

func TestSkippedStart(t *testing.T) {
	ran := []Record{
		record(1, unitStarted, "one", "JOB_ID", "5", "JOB_TYPE", "start", "JOB_RESULT", "done"),
		record(9, unitSuccess, "one"),
	}
	tests := map[string]struct {
		records []Record
		want    string
		runs    int
	}{
		"condition, unit forgotten":  {[]Record{record(1, unitStarted, "", "JOB_ID", "5", "JOB_RESULT", "done")}, "condition", 0},
		"condition, unit remembered": {append(ran, record(20, unitStarted, "one", "JOB_ID", "7", "JOB_RESULT", "done")), "condition", 1},
		"assert":                     {[]Record{record(1, unitFailed, "", "JOB_RESULT", "assert")}, "assert", 0},
		"dependency":                 {[]Record{record(1, unitFailed, "", "JOB_RESULT", "dependency")}, "dependency", 0},
		"a start that failed":        {[]Record{record(1, unitFailed, "one", "JOB_RESULT", "failed")}, "", 1},
		"skipped in another boot":    {[]Record{record(1, unitStarted, "", "JOB_ID", "5", "_BOOT_ID", "before")}, "", 0},
		"skipped, then started": {append([]Record{record(1, unitStarted, "", "JOB_ID", "3")},
			record(2, unitStarted, "one", "JOB_ID", "5")), "", 1},
		"oneshot": {[]Record{record(1, unitStarting, "one", "JOB_ID", "5"), record(2, unitSuccess, "one"),
			record(2, unitStarted, "one", "JOB_ID", "5")}, "", 1},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			runs, skipped := timeline(System, "a.service", test.records, present{boot: "boot"})
			if skipped != test.want || len(runs) != test.runs {
				t.Errorf("skipped for %q with %d runs, want %q with %d", skipped, len(runs), test.want, test.runs)
			}
		})
	}
}

func TestForgedRecordsDoNotCount(t *testing.T) {
	forged := record(5, restartScheduled, "one", "_PID", "321")
	runs, _ := timeline(System, "a.service", []Record{record(1, unitStarted, "one"), forged}, present{boot: "boot", invocation: "one"})
	if len(runs) != 1 || runs[0].AutoRestart {
		t.Errorf("a record that PID 1 did not write counts: %v", runs)
	}
}

// TestCleanEndOfUsersManager: it has no record of a clean end.
func TestCleanEndOfUsersManager(t *testing.T) {
	user := func(r Record) Record {
		r["USER_UNIT"], r["USER_INVOCATION_ID"] = r["UNIT"], r["INVOCATION_ID"]
		return r
	}
	records := []Record{
		user(record(100, unitStarted, "one")), user(record(112, restartScheduled, "one")), user(record(112, unitStarted, "two")),
	}
	at := func(second int64) time.Time { return time.Unix(second, 0) }
	tests := map[string]struct {
		now   present
		first time.Duration // how long the first run lived
		last  string        // result of the last
		lived time.Duration
	}{
		"up again": {present{invocation: "two", up: true, since: at(112), now: at(120)}, 2 * time.Second, "", 8 * time.Second},
		"ended":    {present{invocation: "two", down: true, downSince: at(115)}, 2 * time.Second, "success", 3 * time.Second},
		"unloaded": {present{down: true}, 2 * time.Second, "success", 0},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			test.now.scope, test.now.boot, test.now.pause = User, "boot", 10*time.Second
			test.now.changed = func() time.Time { return time.Time{} }
			runs, _ := timeline(User, "a.service", records, test.now)
			if len(runs) != 2 || runs[0].Result != "success" || runs[0].Lived != test.first {
				t.Fatalf("the first of %+v", runs)
			}
			if runs[1].Result != test.last || runs[1].Lived != test.lived {
				t.Errorf("the last: %+v", runs[1])
			}
		})
	}
}
