package host

import (
	"context"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/sdlab/sdlab/facts"
)

func me(t *testing.T) facts.Learner {
	t.Helper()
	u, err := user.Current()
	if err != nil {
		t.Fatal(err)
	}
	return facts.Learner{Name: u.Username, Home: t.TempDir(), UID: os.Getuid(), GID: os.Getgid()}
}

func TestWhatTheKernelWouldNotStart(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string, mode os.FileMode) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), mode); err != nil {
			t.Fatal(err)
		}
	}
	write("closed", "#!/bin/sh\n", 0o644)
	write("bare", "echo\n", 0o755)
	write("lost", "#!/no/such/sh\n", 0o755)
	write("fine", "#!/bin/sh\necho hello\n", 0o755)
	run := runAs(me(t))
	for name, want := range map[string]string{"none": "missing", "closed": "permission", "bare": "format", "lost": "interpreter", "fine": ""} {
		saw, err := run(context.Background(), Command{Argv: []string{filepath.Join(dir, name)}, Within: 10 * time.Second})
		if err != nil || saw.Refused != want || saw.Exited != (want == "") {
			t.Errorf("%s is seen as %+v (%v), want %q", name, saw, err, want)
		}
	}
	if saw, err := run(context.Background(), Command{Argv: []string{"no-such-program"}, Within: time.Second}); err != nil || !saw.Missing {
		t.Errorf("a program that is not installed is seen as %+v (%v)", saw, err)
	}
}

func TestInputIsNoticed(t *testing.T) {
	run := runAs(me(t))
	for script, want := range map[string]bool{"read x; echo got it": true, "echo none of it": false, "cat": true} {
		saw, err := run(context.Background(), Command{Argv: []string{"sh", "-c", script}, Within: 10 * time.Second, Input: true})
		if err != nil || !saw.Exited || saw.ReadsInput != want {
			t.Errorf("%q is seen as %+v (%v)", script, saw, err)
		}
	}
}

func TestProgramsGainNoRights(t *testing.T) {
	ask := []string{"grep", "NoNewPrivs", "/proc/self/status"}
	elsewhere := func() string {
		said, err := exec.Command(ask[0], ask[1:]...).Output()
		if err != nil {
			t.Fatal(err)
		}
		return string(said)
	}
	before := elsewhere()
	saw, err := runAs(me(t))(context.Background(), Command{Argv: ask, Within: 10 * time.Second})
	if err != nil || !slices.Equal(saw.Lines, []string{"NoNewPrivs:\t1"}) {
		t.Errorf("a program sees %+v (%v)", saw, err)
	}
	for range 20 { // on whatever threads
		if after := elsewhere(); after != before {
			t.Fatalf("what is started otherwise saw %q before, and now %q", before, after)
		}
	}
}

func TestALineWithoutEndHoldsNobodyUp(t *testing.T) {
	const script = "head -c 1000000 /dev/zero | tr '\\0' x; echo; echo more; exit 7"
	saw, err := runAs(me(t))(context.Background(), Command{Argv: []string{"sh", "-c", script}, Within: 10 * time.Second})
	if err != nil || !saw.Exited || saw.ExitCode != 7 || len(saw.Lines) != 2 || len(saw.Lines[0]) != maxLine || saw.Lines[1] != "more" {
		t.Errorf("exited %v with %d (%v), %d lines", saw.Exited, saw.ExitCode, err, len(saw.Lines))
	}
}
