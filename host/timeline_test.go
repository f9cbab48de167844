package host

import (
	"strconv"
	"testing"
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

func TestReady(t *testing.T) {
	tests := map[string]struct {
		records []Record
		want    int // the second; 0 for never
	}{
		"simple": {[]Record{record(4, unitStarted, "one", "JOB_ID", "5")}, 4},
		"notify": {[]Record{record(1, unitStarting, "one", "JOB_ID", "5"), record(4, unitStarted, "one", "JOB_ID", "5")}, 4},
		"notify, skipped when it was started again": {[]Record{record(1, unitStarting, "one", "JOB_ID", "5"),
			record(4, unitStarted, "one", "JOB_ID", "5"), record(9, unitStarted, "one", "JOB_ID", "7")}, 4},
		"never ready": {[]Record{record(1, unitStarting, "one", "JOB_ID", "5"), record(9, unitFailure, "one", "UNIT_RESULT", "timeout")}, 0},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			runs, _ := timeline(System, "a.service", test.records, present{boot: "boot"})
			if ready := runs[0].Ready; ready.IsZero() != (test.want == 0) || !ready.IsZero() && ready.Unix() != int64(test.want) {
				t.Errorf("ready %v, want second %d", ready, test.want)
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
