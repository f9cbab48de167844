//go:build hostile

package hostile

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/sdlab/sdlab/sandbox"
)

// insideVar is set, to that folder, for a test that runs itself again in a namespace of its own.
const insideVar = "SDLAB_HOSTILE_INSIDE"

// programs is the folder of the programs under attack, built anew for each run.
var programs string

func TestMain(m *testing.M) {
	if code, supervised := sandbox.Supervise(os.Args[1:]); supervised { // this program again, for a machine
		os.Exit(code)
	}
	code, err := withPrograms(m)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	os.Exit(code)
}

func withPrograms(m *testing.M) (int, error) {
	if programs = os.Getenv(insideVar); programs != "" {
		return m.Run(), nil
	}
	dir, err := os.MkdirTemp("", "sdlab-hostile-")
	if err != nil {
		return 1, err
	}
	defer os.RemoveAll(dir)
	if err := os.Chmod(dir, 0o755); err != nil { // for other users, too
		return 1, err
	}
	programs = dir
	if out, err := exec.Command("../scripts/program.sh", dir, "../cmd/...").CombinedOutput(); err != nil {
		return 1, fmt.Errorf("cannot build the programs: %w\n%s", err, out)
	}
	return m.Run(), nil
}

// A learner is a home of their own, and the environment in which sdlab is run.
type learner struct {
	home   string
	lesson string // a folder; the built-in one if empty
}

func newLearner(t *testing.T) *learner {
	t.Helper()
	return &learner{home: t.TempDir()}
}

// record is the learner's file of attempts.
func (l *learner) record() string { return filepath.Join(l.home, ".local/state/sdlab/attempts.jsonl") }

// command prepares sdlab on this host, where systemd need not be.
func (l *learner) command(ctx context.Context, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(ctx, filepath.Join(programs, "sdlab"), args...)
	cmd.Dir = l.home
	cmd.Env = []string{"HOME=" + l.home, "PATH=/usr/bin:/bin:/usr/sbin:/sbin", "TZ=UTC", "TERM=dumb", "TMPDIR=" + l.tmp(), "XDG_STATE_HOME=" + filepath.Join(l.home, ".local/state")}
	if l.lesson != "" {
		cmd.Env = append(cmd.Env, "SDLAB_LESSON="+l.lesson)
	}
	return cmd
}

// tmp is the learner's own folder for temporary files, so that what stays behind can be counted.
func (l *learner) tmp() string {
	dir := filepath.Join(l.home, "tmp")
	_ = os.MkdirAll(dir, 0o700)
	return dir
}

// outcome is what a command came to.
type outcome struct {
	code     int // -1 if a signal ended it
	out, err string
	took     time.Duration
}

// run runs sdlab to its end. Longer than hangs takes none.
func (l *learner) run(t *testing.T, args ...string) outcome {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), hangs)
	defer cancel()
	return finish(t, l.command(ctx, args...))
}

// hangs is when a command counts as hung.
const hangs = 60 * time.Second

func finish(t *testing.T, cmd *exec.Cmd) outcome {
	t.Helper()
	var out, errs strings.Builder
	cmd.Stdout, cmd.Stderr = &out, &errs
	cmd.WaitDelay = time.Second
	began := time.Now()
	err := cmd.Run()
	var ended *exec.ExitError
	if err != nil && !errors.As(err, &ended) {
		t.Fatalf("%v: %v", cmd.Args, err)
	}
	return outcome{cmd.ProcessState.ExitCode(), out.String(), errs.String(), time.Since(began)}
}

// write makes a file with its folders.
func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o755); err != nil {
		t.Fatal(err)
	}
}
