//go:build hostile

package hostile

import (
	"bytes"
	"context"
	"encoding/json"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// Kills in all, over all writing commands: a hundred take two seconds.
const (
	manyKills = 10_000
	someKills = 210
)

// writers are the commands that write, and what they are to leave in the record.
var writers = []struct {
	name string
	args []string
}{
	{"check", []string{"check", "1.1"}},
	{"hint", []string{"hint", "1.1"}},
	{"answer", []string{"answer", "1.1", "colour", "red"}},
	{"setup", []string{"setup", "1.1", "--yes"}},
	{"solve", []string{"solve", "1.1", "--yes"}},
	{"reset", []string{"reset", "1.1", "--yes"}},
	{"grade", []string{"grade", "--format", "json", "--out", "grade.json"}},
}

// TestKills ends each writing command by SIGKILL at random moments. Whatever was
// recorded before is there afterwards, byte by byte; what a command has confirmed
// by its end is, too; and a report is the old one or the new one, whole.
func TestKills(t *testing.T) {
	kills := manyKills
	if testing.Short() {
		kills = someKills
	}
	for _, w := range writers {
		t.Run(w.name, func(t *testing.T) {
			v := newVictim(t)
			usual := v.measure(t, w.args)
			killed, started := 0, 0
			for wanted := (kills + len(writers) - 1) / len(writers); killed < wanted; started++ {
				if started > 10*wanted {
					t.Fatalf("of %d commands only %d were killed in time", started, killed)
				}
				if v.killOnce(t, w.args, usual) {
					killed++
				}
			}
			t.Logf("%d started, %d of them killed; %d lines recorded, %d torn, 0 lost", started, killed, v.lines, v.torn)
			v.leavesNothing(t, w.args)
		})
	}
}

// A victim is a learner whose commands are killed.
type victim struct {
	*learner
	before      []byte // the record
	lines, torn int
}

func newVictim(t *testing.T) *victim {
	t.Helper()
	v := &victim{learner: newLearner(t)}
	v.trustSmallLesson(t)
	return v
}

// trustSmallLesson gives the learner a lesson whose scripts stay in the learner's home.
func (l *learner) trustSmallLesson(t *testing.T) {
	t.Helper()
	dir := filepath.Join(l.home, "lesson")
	write(t, filepath.Join(dir, "lesson.yaml"), "title: A small lesson\n")
	one := filepath.Join(dir, "1.1-one")
	write(t, filepath.Join(one, "activity.yaml"), `title: One
questions: [{id: colour, ask: "Which colour?", kind: choice, options: [red, blue]}]
checks: [{id: a, title: it is so, expect: 1 == 1}]
hints: [Look closely., Look again.]
`)
	write(t, filepath.Join(one, "page.md"), "# One\n")
	write(t, filepath.Join(one, "setup.sh"), "cp -r \"$SUPPLIED\" ~/supplied.new\nrm -rf ~/supplied\nmv ~/supplied.new ~/supplied\n")
	write(t, filepath.Join(one, "supplied/a.txt"), strings.Repeat("a\n", 5000))
	write(t, filepath.Join(one, "solution.sh"), "echo solved > ~/solved\n")
	write(t, filepath.Join(one, "reset.sh"), "rm -rf ~/solved ~/supplied ~/supplied.new\n")
	if got := l.run(t, "lesson", "trust", "--yes", dir); got.code != 0 {
		t.Fatalf("lesson trust: exit %d: %s", got.code, got.err)
	}
	l.lesson = dir
}

// measure runs the command a few times to its end, and returns how long it takes if nothing else runs.
func (v *victim) measure(t *testing.T, args []string) time.Duration {
	t.Helper()
	v.run(t, "setup", "1.1", "--yes") // which a solution needs
	shortest := hangs
	for range 3 {
		got := v.run(t, args...)
		if got.code != 0 && got.code != 1 && got.code != 3 { // 3: this host has no systemd
			t.Fatalf("%v: exit %d\n%s%s", args, got.code, got.out, got.err)
		}
		shortest = min(shortest, got.took)
	}
	v.before, _ = os.ReadFile(v.record())
	return shortest
}

// killOnce starts the command and kills it, and looks at what is left.
func (v *victim) killOnce(t *testing.T, args []string, usual time.Duration) (killed bool) {
	t.Helper()
	if args[0] == "hint" {
		v.beginAnew(t)
	}
	cmd := v.command(context.Background(), args...)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(time.Duration(rand.Int64N(int64(usual) + 1)))
	_ = cmd.Process.Kill()
	err := cmd.Wait()
	killed = cmd.ProcessState.ExitCode() == -1
	after, _ := os.ReadFile(v.record())
	if !bytes.HasPrefix(after, v.before) {
		t.Fatalf("killed %v: what was recorded before is gone: %d bytes, were %d", err, len(after), len(v.before))
	}
	v.count(after[len(v.before):])
	if !killed && args[0] != "grade" && len(after) == len(v.before) {
		t.Fatalf("ended (%v) without a record of it", err)
	}
	v.before = after
	if report, err := os.ReadFile(filepath.Join(v.home, "grade.json")); err == nil && !json.Valid(report) {
		t.Fatalf("a torn report: %d bytes", len(report))
	}
	return killed
}

// beginAnew records a reset, after which there are hints to be had again.
func (v *victim) beginAnew(t *testing.T) {
	t.Helper()
	line := []byte(`{"time":"2026-11-24T04:00:00Z","lesson":"lesson","activity":"1.1","what":"reset"}` + "\n")
	if !bytes.HasSuffix(v.before, []byte("\n")) {
		line = append([]byte("\n"), line...)
	}
	v.before = append(v.before, line...)
	if err := os.WriteFile(v.record(), v.before, 0o644); err != nil {
		t.Fatal(err)
	}
}

func (v *victim) count(added []byte) {
	for line := range bytes.Lines(added) {
		switch {
		case len(bytes.TrimSpace(line)) == 0:
		case json.Valid(line) && bytes.HasSuffix(line, []byte("\n")):
			v.lines++
		default:
			v.torn++
		}
	}
}

// leavesNothing runs the command once more to its end: what the killed ones left
// behind is gone then, and the whole record is read.
func (v *victim) leavesNothing(t *testing.T, args []string) {
	t.Helper()
	v.run(t, args...)
	if list := v.run(t, "list"); list.code != 0 {
		t.Errorf("list: exit %d: %s", list.code, list.err)
	}
	for _, pattern := range []string{"tmp/*", "tmp/.*", "*.part", ".*sdlab*"} {
		if left, _ := filepath.Glob(filepath.Join(v.home, pattern)); len(left) > 0 {
			t.Errorf("%d files stayed behind: %v", len(left), left[:min(len(left), 5)])
		}
	}
}
