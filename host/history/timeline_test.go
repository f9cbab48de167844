package history

import (
	"strconv"
	"testing"
	"time"

	"github.com/sdlab/sdlab/facts"
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
		"command": {[]Record{record(1, unitStarting, "one", "JOB_ID", "5"), record(2, unitSkipped, "one", "UNIT_RESULT", execCondition),
			record(2, unitStarted, "one", "JOB_ID", "5", "JOB_RESULT", "done")}, execCondition, 1},
		"command, then started": {[]Record{record(1, unitStarting, "one", "JOB_ID", "5"), record(2, unitSkipped, "one", "UNIT_RESULT", execCondition),
			record(2, unitStarted, "one", "JOB_ID", "5"), record(3, unitStarting, "two", "JOB_ID", "9"), record(4, unitStarted, "two", "JOB_ID", "9")}, "", 2},
		"oneshot": {[]Record{record(1, unitStarting, "one", "JOB_ID", "5"), record(2, unitSuccess, "one"),
			record(2, unitStarted, "one", "JOB_ID", "5")}, "", 1},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			runs, skipped := timeline(facts.System, "a.service", test.records, present{boot: "boot"})
			if skipped != test.want || len(runs) != test.runs {
				t.Errorf("skipped for %q with %d runs, want %q with %d", skipped, len(runs), test.want, test.runs)
			}
		})
	}
}

// TestSpawnStep: a process that could not become its program may be gone before
// the journal knows whose it was.
func TestSpawnStep(t *testing.T) {
	end := func(status, name string) Record {
		return record(2, processExit, "one", "EXIT_CODE", "exited", "EXIT_STATUS", status, "COMMAND", "ExecCondition",
			"MESSAGE", "Control process exited, code=exited, status="+status+"/"+name)
	}
	said := record(1, spawnFailed, "one", "MESSAGE", "Failed at step CHDIR spawning /bin/true: No such file", "ERRNO", "2", "EXECUTABLE", "/bin/true")
	if runs, _ := timeline(facts.System, "a.service", []Record{said}, present{boot: "boot"}); len(runs) != 1 || runs[0].SpawnPath != "/bin/true" {
		t.Errorf("%+v", runs)
	}
	for name, test := range map[string]struct {
		records []Record
		want    string
	}{
		"both":             {[]Record{said, end("200", "CHDIR")}, "CHDIR"},
		"the end alone":    {[]Record{end("217", "USER")}, "USER"},
		"of the program's": {[]Record{end("255", "EXCEPTION")}, ""},
		"a failure":        {[]Record{end("1", "FAILURE")}, ""},
	} {
		runs, _ := timeline(facts.System, "a.service", test.records, present{boot: "boot"})
		if len(runs) != 1 || runs[0].SpawnStep != test.want {
			t.Errorf("%s: %+v", name, runs)
		}
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
		"skipped by a command": {[]Record{record(1, unitStarting, "one", "JOB_ID", "5"), record(2, unitSkipped, "one", "UNIT_RESULT", execCondition),
			record(2, unitStarted, "one", "JOB_ID", "5")}, 0},
		"never ready": {[]Record{record(1, unitStarting, "one", "JOB_ID", "5"), record(9, unitFailure, "one", "UNIT_RESULT", "timeout")}, 0},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			runs, _ := timeline(facts.System, "a.service", test.records, present{boot: "boot"})
			if ready := runs[0].Ready; ready.IsZero() != (test.want == 0) || !ready.IsZero() && ready.Unix() != int64(test.want) {
				t.Errorf("ready %v, want second %d", ready, test.want)
			}
		})
	}
}

func TestForgedRecordsDoNotCount(t *testing.T) {
	forged := record(5, restartScheduled, "one", "_PID", "321")
	runs, _ := timeline(facts.System, "a.service", []Record{record(1, unitStarted, "one"), forged}, present{boot: "boot", invocation: "one"})
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
		"its end":  {present{invocation: "two", up: true, since: at(112), now: at(120), activeUntil: at(109)}, 9 * time.Second, "", 8 * time.Second},
		"unloaded": {present{down: true}, 2 * time.Second, "success", 0},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			test.now.scope, test.now.boot, test.now.pause = facts.User, "boot", 10*time.Second
			test.now.changed = func() time.Time { return time.Time{} }
			runs, _ := timeline(facts.User, "a.service", records, test.now)
			if len(runs) != 2 || runs[0].Result != "success" || runs[0].Lived != test.first {
				t.Fatalf("the first of %+v", runs)
			}
			if runs[1].Result != test.last || runs[1].Lived != test.lived {
				t.Errorf("the last: %+v", runs[1])
			}
		})
	}
}

func TestStopAsked(t *testing.T) {
	began := record(1, unitStarted, "one", "JOB_ID", "5")
	tests := map[string]struct {
		records []Record
		stop    string
		second  int64 // when the job began to end the run; 0 for never
	}{
		"stopped":           {[]Record{began, record(7, unitStopping, "one"), record(9, unitSuccess, "one"), record(9, unitStopped, "one", "JOB_TYPE", "stop")}, "stop", 7},
		"restarted":         {[]Record{began, record(7, unitStopping, "one"), record(9, unitSuccess, "one"), record(9, unitStopped, "one", "JOB_TYPE", "restart")}, "restart", 7},
		"stopped in a gap":  {[]Record{began, record(3, unitFailure, "one", "UNIT_RESULT", "signal"), record(9, unitStopped, "one", "JOB_TYPE", "stop")}, "stop", 0},
		"ended unasked":     {[]Record{began, record(3, unitSuccess, "one")}, "", 0},
		"stop not over yet": {[]Record{began, record(7, unitStopping, "one")}, "stop", 7},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			runs, _ := timeline(facts.System, "a.service", test.records, present{boot: "boot"})
			if len(runs) != 1 || runs[0].Stop != test.stop {
				t.Fatalf("got %v, want one run ended by %q", runs, test.stop)
			}
			if asked := runs[0].StopAsked; asked.IsZero() != (test.second == 0) || test.second > 0 && asked.Unix() != test.second {
				t.Errorf("asked at %v, want second %d", asked, test.second)
			}
		})
	}
}

func TestOnFailureAt(t *testing.T) {
	triggered := func(what, function string) Record {
		return record(5, "", "one", "CODE_FUNC", function, "MESSAGE", "a.service: Triggering "+what+" dependencies.")
	}
	tests := map[string]struct {
		record Record
		want   bool
	}{
		"systemd 252":  {triggered("OnFailure=", "unit_start_on_failure"), true},
		"systemd 257":  {triggered("OnFailure=", "unit_start_on_termination_deps"), true},
		"on success":   {triggered("OnSuccess=", "unit_start_on_termination_deps"), false},
		"another line": {record(5, "", "one", "CODE_FUNC", "service_enter_dead", "MESSAGE", "OnFailure="), false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			runs, _ := timeline(facts.System, "a.service", []Record{record(1, unitStarted, "one"), record(5, unitFailure, "one"), test.record}, present{boot: "boot"})
			if len(runs) != 1 || runs[0].OnFailureAt.IsZero() == test.want {
				t.Errorf("got %v, want it triggered: %v", runs, test.want)
			}
		})
	}
}

// TestStoppedInUsersManager: the stop job's record is all there is of a clean end.
func TestStoppedInUsersManager(t *testing.T) {
	var records []Record
	for _, r := range []Record{record(100, unitStarted, "one"), record(107, unitStopping, "one"), record(109, unitStopped, "one", "JOB_TYPE", "stop")} {
		r["USER_UNIT"], r["USER_INVOCATION_ID"] = r["UNIT"], r["INVOCATION_ID"]
		records = append(records, r)
	}
	runs, _ := timeline(facts.User, "a.service", records, present{scope: facts.User, boot: "boot", down: true})
	if len(runs) != 1 || runs[0].Result != "success" || runs[0].Stop != "stop" || runs[0].Lived != 9*time.Second {
		t.Errorf("got %+v", runs)
	}
}

// TestJob: a run tells which job started it, an automatic restart's too.
func TestJob(t *testing.T) {
	runs, _ := timeline(facts.System, "a.service", []Record{
		record(1, unitStarting, "one", "JOB_ID", "5", "JOB_TYPE", "start"),
		record(2, unitStarted, "one", "JOB_ID", "5", "JOB_TYPE", "start", "JOB_RESULT", "done"),
		record(3, unitSuccess, "one"),
		record(9, unitStarted, "two", "JOB_ID", "7", "JOB_TYPE", "start", "JOB_RESULT", "done"),
	}, present{boot: "boot"})
	if len(runs) != 2 || runs[0].Job != 5 || runs[1].Job != 7 {
		t.Errorf("got %v, want the jobs 5 and 7", runs)
	}
}

// TestLateJournal: how long systemd paused doesn't depend on when journald came to write what systemd had sent.
func TestLateJournal(t *testing.T) {
	const second = 1_000_000
	sent := func(r Record, usec int) Record {
		r[sentAt] = strconv.Itoa(usec)
		return r
	}
	runs, _ := timeline(facts.System, "a.service", []Record{
		sent(record(1, unitStarted, "one", "JOB_ID", "5"), 1*second),
		sent(record(3, processExit, "one", "EXIT_CODE", "exited", "EXIT_STATUS", "1"), 2*second), // a second late
		sent(record(7, restartScheduled, "one"), 7*second+100),
	}, present{boot: "boot"})
	if len(runs) != 1 {
		t.Fatalf("got %v", runs)
	}
	if paused := runs[0].AutoRestartAt.Sub(runs[0].Ended); paused != 5*time.Second+100*time.Microsecond {
		t.Errorf("it paused for %v", paused)
	}
	if line := record(4, "", "one"); line.At() != time.UnixMicro(4*second) {
		t.Errorf("a line of output, which was sent at no known time, came at %v", line.At())
	}
}

// TestRefusedAgain: systemd 262 writes how the refused start failed under the run before.
func TestRefusedAgain(t *testing.T) {
	runs, _ := timeline(facts.System, "a.service", []Record{
		record(1, unitStarting, "one", "JOB_ID", "5"), record(2, unitFailure, "one", "UNIT_RESULT", "exit-code"), record(7, restartScheduled, "one"),
		record(7, "", "one", "CODE_FUNC", startLimitFunc), record(7, unitFailure, "one", "UNIT_RESULT", "start-limit-hit"),
	}, present{boot: "boot"})
	if len(runs) != 1 || runs[0].Result != "exit-code" || !runs[0].RefusedAgain {
		t.Errorf("got %+v", runs)
	}
}
