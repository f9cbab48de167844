package trial

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestWhatTheKernelWouldNotStart(t *testing.T) {
	dir := folder(t)
	write := func(name, text string, mode os.FileMode) {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), mode); err != nil {
			t.Fatal(err)
		}
	}
	write("closed", "#!/bin/sh\n", 0o644)
	write("bare", "echo\n", 0o755)
	write("lost", "#!/no/such/sh\n", 0o755)
	write("fine", "#!/bin/sh\necho hello\n", 0o755)
	guard := aManager(t).Guard
	inEachWay(t, func(t *testing.T) {
		for _, g := range []*Guard{guard, nil} {
			for name, want := range map[string]string{"none": "missing", "closed": "permission", "bare": "format", "lost": "interpreter", "fine": ""} {
				saw, err := Run(t.Context(), me(t), Command{Argv: []string{filepath.Join(dir, name)}, Within: 10 * time.Second, Guard: g})
				if err != nil || saw.Refused != want || saw.Exited != (want == "") {
					t.Errorf("%s is seen as %+v (%v), want %q", name, saw, err, want)
				}
			}
			saw, err := Run(t.Context(), me(t), Command{Argv: []string{"no-such-program"}, Within: time.Second, Guard: g})
			if err != nil || !saw.Missing {
				t.Errorf("a program that is not installed is seen as %+v (%v)", saw, err)
			}
		}
	})
}

func TestInputIsNoticed(t *testing.T) {
	for script, want := range map[string]bool{"read x; echo got it": true, "echo none of it": false, "cat": true} {
		saw, err := try(t, Command{Input: true}, script)
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
	for _, g := range []*Guard{aManager(t).Guard, nil} {
		saw, err := Run(t.Context(), me(t), Command{Argv: ask, Within: 10 * time.Second, Guard: g})
		if err != nil || !slices.Equal(saw.Lines, []string{"NoNewPrivs:\t1"}) {
			t.Errorf("a program sees %+v (%v)", saw, err)
		}
	}
	for range 20 { // on whatever threads
		if after := elsewhere(); after != before {
			t.Fatalf("what is started otherwise saw %q before, and now %q", before, after)
		}
	}
}

// TestNoCapabilities: what the keeper mounts with, the program does not get.
func TestNoCapabilities(t *testing.T) {
	saw, err := try(t, Command{}, "grep -E 'Cap(Inh|Prm|Eff|Amb)' /proc/self/status")
	if err != nil || len(saw.Lines) != 4 {
		t.Fatalf("%+v (%v)", saw, err)
	}
	for _, line := range saw.Lines {
		if !strings.HasSuffix(line, "\t0000000000000000") {
			t.Errorf("the program has %s", line)
		}
	}
}

func TestALineWithoutEndHoldsNobodyUp(t *testing.T) {
	saw, err := try(t, Command{}, "head -c 1000000 /dev/zero | tr '\\0' x; echo; echo more; exit 7")
	if err != nil || !saw.Exited || saw.ExitCode != 7 || len(saw.Lines) != 2 || len(saw.Lines[0]) != maxLine || saw.Lines[1] != "more" {
		t.Errorf("exited %v with %d (%v), %d lines", saw.Exited, saw.ExitCode, err, len(saw.Lines))
	}
}

func TestOfAMillionLinesSomeAreKept(t *testing.T) {
	saw, err := try(t, Command{}, "seq 1000000")
	if err != nil || !saw.Exited || len(saw.Lines) != maxLines || saw.Lines[maxLines-1] != "1000" {
		t.Errorf("exited %v (%v), %d lines", saw.Exited, err, len(saw.Lines))
	}
	saw, err = try(t, Command{}, "for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do head -c 65000 /dev/zero | tr '\\0' x; echo; done")
	if size := len(strings.Join(saw.Lines, "")); err != nil || !saw.Exited || size != maxText {
		t.Errorf("exited %v (%v), %d bytes are kept", saw.Exited, err, size)
	}
}

func TestUntilLine(t *testing.T) {
	start := time.Now()
	saw, err := try(t, Command{UntilLine: true}, "echo up; sleep 60")
	if took := time.Since(start); err != nil || saw.Exited || !slices.Equal(saw.Lines, []string{"up"}) || took > 20*time.Second {
		t.Errorf("%+v (%v) after %v", saw, err, took)
	}
}

func TestInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	time.AfterFunc(300*time.Millisecond, cancel)
	start := time.Now()
	_, err := Run(ctx, me(t), Command{Argv: []string{"sh", "-c", "sleep 4711 & setsid sleep 4711"}, Within: time.Minute, Guard: aManager(t).Guard})
	if took := time.Since(start); err == nil || took > 20*time.Second {
		t.Errorf("%v after %v", err, took)
	}
	if left := running(t, "sleep\x004711"); len(left) > 0 {
		t.Errorf("there are still %q", left)
	}
}
