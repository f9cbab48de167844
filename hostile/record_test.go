//go:build hostile

package hostile

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

const goodLine = `{"time":"2026-11-24T04:22:20Z","lesson":"lesson","activity":"1.1","what":"attempt","verdict":"pass"}` + "\n"

// readers are the commands that read the record.
var readers = [][]string{{}, {"list"}, {"list", "--json"}, {"check"}, {"hint"}, {"show"}, {"start"}}

// TestRecordOfAnotherKind: what is no regular file holds nobody up, is not
// followed and not written to, and each command says so and ends with 3.
func TestRecordOfAnotherKind(t *testing.T) {
	kinds := map[string]func(path string) error{
		"folder":         func(path string) error { return os.Mkdir(path, 0o755) },
		"pipe":           func(path string) error { return unix.Mkfifo(path, 0o644) },
		"socket":         func(path string) error { _, err := net.Listen("unix", path); return err },
		"link":           func(path string) error { return os.Symlink(filepath.Join(filepath.Dir(path), "else"), path) },
		"endless device": func(path string) error { return unix.Mknod(path, unix.S_IFCHR|0o666, int(unix.Mkdev(1, 5))) },
		"empty device":   func(path string) error { return unix.Mknod(path, unix.S_IFCHR|0o666, int(unix.Mkdev(1, 3))) },
		"terminal":       func(path string) error { return unix.Mknod(path, unix.S_IFCHR|0o666, int(unix.Mkdev(5, 2))) },
	}
	for kind, make := range kinds {
		t.Run(kind, func(t *testing.T) {
			l := newLearner(t)
			l.trustSmallLesson(t)
			t.Chdir(l.home) // a socket's path must be short
			elsewhere := filepath.Join(filepath.Dir(l.record()), "else")
			write(t, elsewhere, goodLine)
			if err := make(".local/state/sdlab/attempts.jsonl"); err != nil {
				t.Fatal(err)
			}
			var commands [][]string
			commands = append(commands, readers...)
			for _, w := range writers {
				commands = append(commands, w.args)
			}
			for _, args := range commands {
				got := l.run(t, args...)
				if got.code != 3 && !slices.Equal(args, []string{"start"}) {
					t.Errorf("%v: exit %d\n%s%s", args, got.code, got.out, got.err)
				}
				if !strings.Contains(got.err, "not a regular file") || got.took > 5*time.Second {
					t.Errorf("%v: after %v: %s", args, got.took, got.err)
				}
			}
			if text, err := os.ReadFile(elsewhere); err != nil || string(text) != goodLine {
				t.Errorf("another file was changed: %q, %v", text, err)
			}
		})
	}
}

// TestDamagedRecord: nothing in a record makes a command slow, crash, or steer the
// terminal; what is whole in it counts.
func TestDamagedRecord(t *testing.T) {
	big := 4 << 20
	if !testing.Short() {
		big = 130 << 20
	}
	escape, _ := json.Marshal("\x1b[2J\x1b]0;x\a\u202e\r\b")
	records := map[string]string{
		"large":     strings.Repeat(goodLine, big/len(goodLine)),
		"one line":  strings.Repeat("x", big) + "\n" + goodLine,
		"NULs":      strings.Repeat("\x00", big) + "\n" + goodLine,
		"deep":      strings.Repeat(strings.Repeat("[", 60_000)+"\n", 20) + goodLine,
		"numbers":   strings.Repeat(`{"time":1e999999999,"activity":99999999999999999999999}`+"\n", 1000) + goodLine,
		"no ends":   strings.Repeat(`{"`, big/2) + "\n" + goodLine,
		"escapes":   strings.ReplaceAll(goodLine, `"verdict":"pass"`, `"diagnosis":`+string(escape)+`,"fault":`+string(escape)+`,"token":`+string(escape)+`,"verdict":"pass"`),
		"a name":    strings.ReplaceAll(goodLine, `"1.1"`, string(escape)) + goodLine,
		"many keys": strings.Repeat(`{"later":[1,2],"activity":"1.1"}`+"\n", 10_000) + goodLine,
		"many names": func() string {
			var text strings.Builder
			for n := range 50_000 {
				text.WriteString(strings.ReplaceAll(goodLine, "1.1", fmt.Sprint("1.", n)))
			}
			return text.String() + goodLine
		}(),
	}
	for what, record := range records {
		t.Run(what, func(t *testing.T) {
			l := newLearner(t)
			l.trustSmallLesson(t)
			write(t, l.record(), record)
			for _, args := range readers {
				got := l.run(t, args...)
				if got.code < 0 || got.code == 2 || got.code > 3 || got.took > 8*time.Second {
					t.Errorf("%v: exit %d after %v: %.300s", args, got.code, got.took, got.err)
				}
				if strings.ContainsAny(got.out+got.err, "\x1b\a\r\b\u202e") {
					t.Errorf("%v: what is in the record steers the terminal: %q", args, got.out+got.err)
				}
			}
			if list := l.run(t, "list"); !strings.Contains(list.out, "passed") {
				t.Errorf("a pass behind the damage is lost: %s%s", list.out, list.err)
			} else {
				t.Logf("%d MiB: list takes %v", len(record)>>20, list.took.Round(time.Millisecond))
			}
			if after, _ := os.ReadFile(l.record()); !bytes.HasPrefix(after, []byte(record)) {
				t.Error("what was recorded has changed")
			}
		})
	}
}

// TestSparseRecord: a terabyte of nothing is read until somebody has enough of it.
func TestSparseRecord(t *testing.T) {
	l := newLearner(t)
	write(t, l.record(), goodLine)
	if err := os.Truncate(l.record(), 1<<40); err != nil {
		t.Fatal(err)
	}
	interrupted(t, l.command(t.Context(), "list"))
}

// interrupted runs a command that waits, and ends it by one Ctrl+C.
func interrupted(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	time.AfterFunc(500*time.Millisecond, func() { _ = cmd.Process.Signal(os.Interrupt) })
	time.AfterFunc(hangs, func() { _ = cmd.Process.Kill() })
	got := finish(t, cmd)
	if got.code != 130 || got.took < 400*time.Millisecond || got.took > 3*time.Second {
		t.Errorf("%v: exit %d after %v: %s%s", cmd.Args[1:], got.code, got.took, got.out, got.err)
	}
}

// TestFirstInterrupt: one Ctrl+C ends each wait: for a lock, for the reader of a
// pipe, for what a unit is to be read from.
func TestFirstInterrupt(t *testing.T) {
	l := newLearner(t)
	l.trustSmallLesson(t)
	write(t, l.record(), goodLine)
	pipe := filepath.Join(l.home, "pipe.service")
	if err := unix.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	interrupted(t, l.command(t.Context(), "review", pipe))

	held, err := os.Open(l.record())
	if err != nil {
		t.Fatal(err)
	}
	defer held.Close()
	if err := unix.Flock(int(held.Fd()), unix.LOCK_EX); err != nil {
		t.Fatal(err)
	}
	for _, args := range [][]string{{"list"}, {"answer", "1.1", "colour", "red"}} {
		interrupted(t, l.command(t.Context(), args...))
	}
	held.Close()

	write(t, l.record(), strings.Repeat(goodLine, 10))
	reader, err := os.OpenFile(pipe, os.O_RDWR|unix.O_NONBLOCK, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	if _, err := reader.Write(make([]byte, 1<<16)); err != nil { // full
		t.Fatal(err)
	}
	interrupted(t, l.command(t.Context(), "grade", "--out", pipe))
}

// TestManyAtOnce: fifty commands at once record each what they say that they did.
func TestManyAtOnce(t *testing.T) {
	const commands = 50
	l := newLearner(t)
	l.trustSmallLesson(t)
	var all sync.WaitGroup
	var mu sync.Mutex
	recorded := 0
	for n := range commands {
		w := writers[n%3] // check, hint, answer; grade does not record, and the others would tread on each other's files
		cmd := l.command(t.Context(), w.args...)
		all.Go(func() {
			got := finish(t, cmd)
			if got.code > 1 || strings.Contains(got.err, "not recorded") {
				t.Errorf("%v: exit %d: %s%s", w.args, got.code, got.out, got.err)
			}
			mu.Lock()
			defer mu.Unlock()
			if !strings.Contains(got.out, "no more hints") {
				recorded++
			}
		})
	}
	all.Wait()
	text, err := os.ReadFile(l.record())
	if err != nil {
		t.Fatal(err)
	}
	for line := range bytes.Lines(text) {
		if !json.Valid(line) {
			t.Errorf("torn: %q", line)
		}
	}
	if got := bytes.Count(text, []byte("\n")); got != recorded {
		t.Errorf("%d lines, want %d", got, recorded)
	}
}

// TestFullAtEachByte: where there is room for so many bytes and no more, a command
// records whole or says that it did not, and nothing half stays.
func TestFullAtEachByte(t *testing.T) {
	step := 1
	if testing.Short() {
		step = 17
	}
	for _, w := range writers {
		t.Run(w.name, func(t *testing.T) {
			l := newLearner(t)
			l.trustSmallLesson(t)
			l.run(t, "setup", "1.1", "--yes")
			before, err := os.ReadFile(l.record())
			if err != nil {
				t.Fatal(err)
			}
			write(t, filepath.Join(l.home, "grade.json"), "{}\n")
			for room := 0; room < 170; room += step {
				if err := os.WriteFile(l.record(), before, 0o644); err != nil {
					t.Fatal(err)
				}
				l.fullAfter(t, len(before)+room, w.args, before)
			}
		})
	}
}

// fullAfter runs a command that can make no file larger than so many bytes.
func (l *learner) fullAfter(t *testing.T, size int, args []string, before []byte) {
	t.Helper()
	cmd := l.command(t.Context(), args...)
	cmd.Args = append([]string{"prlimit", fmt.Sprintf("--fsize=%d", size), cmd.Path}, args...)
	cmd.Path = "/usr/bin/prlimit"
	got := finish(t, cmd)
	after, err := os.ReadFile(l.record())
	if err != nil || !bytes.HasPrefix(after, before) {
		t.Fatalf("%d: the record was changed: %q, %v", size, after, err)
	}
	added := bytes.TrimPrefix(after, before)
	if len(added) > 0 && !bytes.HasSuffix(added, []byte("\n")) {
		t.Errorf("%d: half a line stays: %q", size, added)
	}
	if got.code != 0 && got.code != 1 && got.code != 3 {
		t.Errorf("%d: exit %d: %s%s", size, got.code, got.out, got.err)
	}
	if args[0] != "grade" && got.code != 3 && len(added) == 0 {
		t.Errorf("%d: exit %d, and nothing is recorded: %s", size, got.code, got.err)
	}
	if report, _ := os.ReadFile(filepath.Join(l.home, "grade.json")); !json.Valid(report) {
		t.Errorf("%d: a torn report: %q", size, report)
	}
	for _, pattern := range []string{".sdlab*", "tmp/*"} {
		if left, _ := filepath.Glob(filepath.Join(l.home, pattern)); len(left) > 0 {
			t.Errorf("%d: stayed behind: %v", size, left)
		}
	}
}

// TestUnwritable: where there may be no record, each writing command says so. It
// mounts, so it runs in a mount namespace of its own.
func TestUnwritable(t *testing.T) {
	if os.Getenv(insideVar) != "" {
		unwritable(t)
		return
	}
	again := exec.Command("/proc/self/exe", "-test.run=^TestUnwritable$", "-test.v")
	again.Env = append(os.Environ(), insideVar+"="+programs)
	again.SysProcAttr = &syscall.SysProcAttr{Unshareflags: syscall.CLONE_NEWNS}
	if out, err := again.CombinedOutput(); err != nil || !bytes.Contains(out, []byte("--- PASS")) {
		t.Errorf("%v\n%s", err, out)
	}
}

func unwritable(t *testing.T) {
	l := newLearner(t)
	l.trustSmallLesson(t)
	dir := filepath.Dir(l.record())
	l.run(t, "setup", "1.1", "--yes")
	trusted, err := os.ReadFile(filepath.Join(dir, "trusted.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	if err := unix.Mount("tmpfs", dir, "tmpfs", 0, "size=64k"); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = unix.Unmount(dir, unix.MNT_DETACH) })
	write(t, filepath.Join(dir, "trusted.jsonl"), string(trusted))
	setup := strings.ReplaceAll(goodLine, `"attempt"`, `"setup"`)
	write(t, l.record(), setup+strings.Repeat("\n", 4096-len(setup))) // to the end of a page
	if err := os.WriteFile(filepath.Join(dir, "fill"), make([]byte, 1<<20), 0o644); !errors.Is(err, unix.ENOSPC) {
		t.Fatalf("the disk is not full: %v", err)
	}
	l.recordsNothing(t, "no space left on device")
	if err := unix.Mount("", dir, "", unix.MS_REMOUNT|unix.MS_RDONLY, ""); err != nil {
		t.Fatal(err)
	}
	l.recordsNothing(t, "read-only file system")
}

// recordsNothing runs all commands that record, and expects each to say why it cannot.
func (l *learner) recordsNothing(t *testing.T, why string) {
	t.Helper()
	before, _ := os.ReadFile(l.record())
	for _, w := range writers[:6] {
		got := l.run(t, w.args...)
		if got.code != 3 || !strings.Contains(got.err, why) || !strings.Contains(got.err, "make room or fix "+l.record()) {
			t.Errorf("%s: %v: exit %d: %s%s", why, w.args, got.code, got.out, got.err)
		}
	}
	if after, _ := os.ReadFile(l.record()); !bytes.Equal(after, before) {
		t.Errorf("%s: the record has changed from %d to %d bytes", why, len(before), len(after))
	}
}
