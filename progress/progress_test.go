package progress

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"github.com/sdlab/sdlab/userfile"
)

func attempt(activity, verdict string) Entry {
	return Entry{Time: time.Unix(1795494140, 0).UTC(), Lesson: "l", Activity: activity, What: Attempt, Verdict: verdict}
}

func read(t *testing.T, l *Log) ([]Entry, int) {
	t.Helper()
	var entries []Entry
	skipped, err := l.Read(func(e Entry) { entries = append(entries, e) })
	if err != nil {
		t.Fatal(err)
	}
	return entries, skipped
}

func TestAddAndRead(t *testing.T) {
	l := Open(filepath.Join(t.TempDir(), "a", "b"), nil, nil)
	if entries, skipped := read(t, l); len(entries)+skipped != 0 {
		t.Errorf("before anything was added: %v, %d", entries, skipped)
	}
	if err := l.Add(attempt("1.1", "fail"), attempt("1.1", "pass")); err != nil {
		t.Fatal(err)
	}
	if err := l.Add(attempt("1.2", "pass")); err != nil {
		t.Fatal(err)
	}
	entries, skipped := read(t, l)
	if len(entries) != 3 || skipped != 0 || unchained(entries[1]) != attempt("1.1", "pass") {
		t.Errorf("read %v, %d skipped", entries, skipped)
	}
}

func TestDamage(t *testing.T) {
	const good = `{"time":"2026-11-24T04:22:20Z","lesson":"l","activity":"1.1","what":"attempt","verdict":"pass"}`
	tests := map[string]struct {
		file          string
		kept, skipped int // before a further line is added
	}{
		"whole":                {good + "\n" + good + "\n", 2, 0},
		"torn":                 {good + "\n" + good[:30], 1, 1},
		"torn and whole":       {good, 1, 0},
		"NULs after a crash":   {good + "\n" + strings.Repeat("\x00", 100), 1, 1},
		"garbage between":      {good + "\n}}\x1b[2J\xff\n" + good + "\n", 2, 1},
		"other JSON":           {"[]\n3\n{}\n" + good + "\n", 1, 3},
		"empty lines":          {"\n\n" + good + "\n  \n", 1, 0},
		"two on one line":      {good + good + "\n" + good + "\n", 1, 1},
		"a very long line":     {strings.Repeat("x", 1<<20) + "\n" + good + "\n", 1, 1},
		"keys of a later time": {strings.Replace(good, "{", `{"later":[1],`, 1) + "\n", 1, 0},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			l := Open(t.TempDir(), nil, nil)
			if err := os.WriteFile(l.Path(), []byte(test.file), 0o644); err != nil {
				t.Fatal(err)
			}
			entries, skipped := read(t, l)
			if len(entries) != test.kept || skipped != test.skipped {
				t.Errorf("kept %d and skipped %d, want %d and %d", len(entries), skipped, test.kept, test.skipped)
			}
			if err := l.Add(attempt("9.9", "pass")); err != nil {
				t.Fatal(err)
			}
			after, skippedAfter := read(t, l)
			if len(after) != test.kept+1 || skippedAfter != test.skipped || unchained(after[len(after)-1]) != attempt("9.9", "pass") {
				t.Errorf("after one more: kept %d and skipped %d: %v", len(after), skippedAfter, after)
			}
			content, err := os.ReadFile(l.Path())
			if err != nil || !bytes.HasPrefix(content, []byte(test.file)) {
				t.Errorf("what was there was changed: %v", err)
			}
		})
	}
}

// writerVar makes this test binary a writer of a hundred entries.
const writerVar = "SDLAB_TEST_WRITER"

func TestMain(m *testing.M) {
	dir, writes := os.LookupEnv(writerVar)
	if !writes {
		os.Exit(m.Run())
	}
	for n := range 100 {
		e := attempt(fmt.Sprintf("%d.%d", os.Getpid(), n), "pass")
		e.Diagnosis = strings.Repeat("x", n*7) // lines of different lengths show tearing
		if err := Open(dir, nil, nil).Add(e); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}

func TestManyWritersAtOnce(t *testing.T) {
	const writers = 6
	dir := t.TempDir()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan error, writers)
	for range writers {
		cmd := exec.Command(self)
		cmd.Env = append(os.Environ(), writerVar+"="+dir)
		go func() {
			output, err := cmd.CombinedOutput()
			if err != nil {
				err = fmt.Errorf("%w: %s", err, output)
			}
			done <- err
		}()
	}
	l := Open(dir, nil, nil)
	for running := writers; running > 0; {
		select {
		case err := <-done:
			running--
			if err != nil {
				t.Error(err)
			}
		default:
			if _, skipped := read(t, l); skipped > 0 {
				t.Fatalf("%d lines were seen half written", skipped)
			}
		}
	}
	entries, skipped := read(t, l)
	if len(entries) != writers*100 || skipped != 0 {
		t.Errorf("%d entries, %d skipped", len(entries), skipped)
	}
	next := map[string]int{}
	for _, e := range entries {
		pid, n, _ := strings.Cut(e.Activity, ".")
		if n != fmt.Sprint(next[pid]) {
			t.Fatalf("%s comes after %d", e.Activity, next[pid]-1)
		}
		next[pid]++
	}
}

func TestLockThatIsNotGivenBack(t *testing.T) {
	l := Open(t.TempDir(), nil, nil)
	l.lines.patience = 20 * time.Millisecond
	if err := l.Add(attempt("1.1", "pass")); err != nil {
		t.Fatal(err)
	}
	holder, err := os.Open(l.Path())
	if err != nil {
		t.Fatal(err)
	}
	defer holder.Close()
	if err := unix.Flock(int(holder.Fd()), unix.LOCK_EX); err != nil {
		t.Fatal(err)
	}
	if err := l.Add(attempt("1.2", "pass")); err == nil || !strings.Contains(err.Error(), "another program") {
		t.Errorf("got %v", err)
	}
	if entries, _ := read(t, l); len(entries) != 1 {
		t.Errorf("read %v", entries)
	}
}

func TestOwner(t *testing.T) {
	if os.Geteuid() != 0 {
		t.Skip("only root can act for somebody else")
	}
	const nobody = 65534
	dir := t.TempDir()
	if err := os.Chmod(filepath.Dir(dir), 0o755); err != nil { // for nobody to get there
		t.Fatal(err)
	}
	if err := os.Chown(dir, nobody, nobody); err != nil {
		t.Fatal(err)
	}
	l := Open(filepath.Join(dir, "new"), &userfile.Owner{UID: nobody, GID: nobody}, nil)
	if err := l.Add(attempt("1.1", "pass")); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{l.Path(), filepath.Dir(l.Path())} {
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if st := info.Sys().(*syscall.Stat_t); st.Uid != nobody || st.Gid != nobody {
			t.Errorf("%s belongs to %d:%d", path, st.Uid, st.Gid)
		}
	}
	if entries, _ := read(t, l); len(entries) != 1 {
		t.Errorf("read %v", entries)
	}
	// What the owner could not write, root does not write for the owner.
	closed := filepath.Join(t.TempDir(), "roots")
	if err := os.Mkdir(closed, 0o755); err != nil {
		t.Fatal(err)
	}
	if err := Open(filepath.Join(closed, "state"), &userfile.Owner{UID: nobody, GID: nobody}, nil).Add(attempt("1.1", "pass")); err == nil {
		t.Error("root wrote where the owner may not")
	}
	if err := os.WriteFile(filepath.Join(closed, "after"), nil, fs.FileMode(0o600)); err != nil {
		t.Errorf("root's own identity did not come back: %v", err)
	}
}

// TestForNobody: where the identity cannot be taken on, nothing is done with the old one.
func TestForNobody(t *testing.T) {
	l := Open(t.TempDir(), &userfile.Owner{UID: -1, GID: -1}, nil) // which setfsuid refuses, also root
	if err := l.Add(attempt("1.1", "pass")); err == nil {
		t.Error("something was written in nobody's name")
	}
	if _, err := os.Stat(l.Path()); err == nil {
		t.Error("there is a file")
	}
}

// standings are those of lesson l in a log with these entries.
func standings(t *testing.T, entries []Entry, scope string) map[string]Standing {
	t.Helper()
	l := Open(t.TempDir(), nil, nil)
	if err := l.Add(entries...); err != nil {
		t.Fatal(err)
	}
	all, skipped, err := l.Standings(Kept{Lesson: "l", Scope: scope})
	if err != nil || skipped > 0 {
		t.Fatalf("%d skipped, %v", skipped, err)
	}
	return all
}

func TestStandings(t *testing.T) {
	entries := []Entry{
		attempt("1.1", "fail"), attempt("1.1", "pass"), attempt("1.1", "fail"),
		{Lesson: "l", Activity: "1.1", What: Hint}, {Lesson: "l", Activity: "1.1", What: Solution},
		{Lesson: "other", Activity: "1.2", What: Attempt, Verdict: "pass"},
		attempt("1.3", "pass"), {Lesson: "l", Activity: "1.3", What: Reset},
		{Lesson: "l", Activity: "1.4", What: Answer, Question: "why", Answer: "no"}, {Lesson: "l", Activity: "1.4", What: Answer, Question: "why", Answer: "yes"},
		{Lesson: "l", Activity: "1.5", What: Begin, Fault: "left", Token: "t"},
		{Lesson: "l", Activity: "1.6", What: Begin, Fault: "left", Token: "t"}, {Lesson: "l", Activity: "1.6", What: Setup, Fault: "left", Token: "t"},
		{Lesson: "l", Activity: "1.7", What: "something of a later version"},
	}
	all := standings(t, entries, "")
	if s := all["1.1"]; s.Attempts != 3 || !s.Passed || s.Last != "fail" || s.Hints != 1 || !s.Solved {
		t.Errorf("1.1: %+v", s)
	}
	if s := all["1.2"]; s.Passed || s.Attempts != 0 {
		t.Errorf("an entry of another lesson counts: %+v", s)
	}
	if s := all["1.3"]; s.Passed || s.Attempts != 0 {
		t.Errorf("a reset does not: %+v", s)
	}
	if s := all["1.4"]; s.Answers["why"] != "yes" {
		t.Errorf("1.4: %+v", s)
	}
	if five, six := all["1.5"], all["1.6"]; five.Ready || !six.Ready || five.Token != "t" || six.Fault != "left" {
		t.Errorf("setups: %+v, %+v", five, six)
	}
}

// TestStandingsByName: what was done stays with an activity that has another number now.
func TestStandingsByName(t *testing.T) {
	l := Open(t.TempDir(), nil, nil)
	named := func(number, name string) Entry {
		e := attempt(number, "pass")
		e.Name = name
		return e
	}
	if err := l.Add(named("1.1", "first"), named("1.2", "second"), named("1.3", "gone"), attempt("1.4", "pass"), named("1.5", "was")); err != nil {
		t.Fatal(err)
	}
	all, _, err := l.Standings(Kept{Lesson: "l", Numbers: Numbers{"first": "1.1", "second": "1.3", "new": "1.2", "fourth": "1.4", "is": "1.6", "was": "1.6"}})
	if err != nil {
		t.Fatal(err)
	}
	for id, passed := range map[string]bool{"1.1": true, "1.2": false, "1.3": true, "1.4": true, "1.5": false, "1.6": true} {
		if all[id].Passed != passed || all[id].Attempts > 1 {
			t.Errorf("%s: %+v", id, all[id])
		}
	}
}

func TestAside(t *testing.T) {
	for what, test := range map[string]struct {
		tried []Entry
		aside bool
	}{
		"never tried":        {nil, false},
		"does not apply":     {[]Entry{attempt("1.1", "fail"), attempt("1.1", "not-applicable")}, true},
		"applies by now":     {[]Entry{attempt("1.1", "not-applicable"), attempt("1.1", "fail")}, false},
		"passed elsewhere":   {[]Entry{attempt("1.1", "pass"), attempt("1.1", "not-applicable")}, false},
		"reset is a new try": {[]Entry{attempt("1.1", "not-applicable"), {Lesson: "l", Activity: "1.1", What: Reset}}, false},
	} {
		if got := standings(t, test.tried, "")["1.1"].Aside(); got != test.aside {
			t.Errorf("%s: %v", what, got)
		}
	}
}

// TestScopesCountApart: what was passed with one manager is not passed with the other.
func TestScopesCountApart(t *testing.T) {
	mine := attempt("1.1", "pass")
	mine.Scope = "user"
	entries := []Entry{mine, attempt("1.2", "pass")}
	if all := standings(t, entries, "user"); !all["1.1"].Passed || all["1.2"].Passed {
		t.Errorf("user: %+v", all)
	}
	if all := standings(t, entries, ""); all["1.1"].Passed || !all["1.2"].Passed {
		t.Errorf("system: %+v", all)
	}
}
