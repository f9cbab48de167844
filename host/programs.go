package host

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"syscall"
	"time"

	"github.com/sdlab/sdlab/checks"
)

// maxLines bounds what is kept of a program's output.
const maxLines = 50

// Command is a program to run as the learner.
type Command struct {
	Argv      []string
	Env       map[string]string
	Within    time.Duration
	UntilLine bool
}

// A Runner runs a command as the learner and reports what it wrote.
type Runner func(ctx context.Context, c Command) (checks.Program, error)

// beginPrograms starts the plan's programs beside the rest of the look.
func (l *look) beginPrograms(ctx context.Context, side *sync.WaitGroup) map[checks.Thing]*outcome {
	started := map[checks.Thing]*outcome{}
	for thing := range l.wanted(checks.ProgramKind) {
		spec, o := l.plan.Programs[thing.Name], &outcome{}
		started[thing] = o
		side.Go(func() {
			o.saw, o.err = l.Run(ctx, l.command(spec))
		})
	}
	return started
}

type outcome struct {
	saw checks.Program
	err error
}

func (l *look) programs(ran map[checks.Thing]*outcome) {
	for thing, o := range ran {
		l.seen.Things[thing] = &o.saw
		if o.err == nil && o.saw.Missing {
			name := l.plan.Programs[thing.Name].Argv[0]
			o.err = &checks.Blindness{ID: "program-missing", Why: fmt.Sprintf("%s is not installed, so the check could not run it", name), Try: fmt.Sprintf("Install %s with this machine's package manager.", name)}
		}
		if o.err != nil {
			l.seen.Fail(thing, "", o.err)
		}
	}
}

func (l *look) command(spec checks.ProgramSpec) Command {
	c := Command{Env: spec.Env, Within: spec.Within, UntilLine: spec.UntilLine}
	for _, a := range spec.Argv {
		c.Argv = append(c.Argv, l.home(a))
	}
	return c
}

// runAs returns a Runner that runs commands as the learner, without a
// terminal, in the learner's home, with a small environment.
func runAs(learner checks.Learner) Runner {
	return func(ctx context.Context, c Command) (checks.Program, error) {
		program, err := exec.LookPath(c.Argv[0])
		if err != nil {
			return checks.Program{Missing: true}, nil
		}
		ctx, cancel := context.WithTimeout(ctx, c.Within)
		defer cancel()
		cmd := exec.CommandContext(ctx, program, c.Argv[1:]...)
		cmd.Env = environment(learner, c.Env)
		cmd.Dir = learner.Home
		cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
		if os.Geteuid() == 0 && learner.UID != 0 {
			cmd.SysProcAttr.Credential, err = credential(learner)
			if err != nil {
				return checks.Program{}, err
			}
		}
		cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
		cmd.WaitDelay = time.Second
		return watch(cmd, cancel, c.UntilLine)
	}
}

func environment(learner checks.Learner, extra map[string]string) []string {
	env := []string{
		"HOME=" + learner.Home, "USER=" + learner.Name, "LOGNAME=" + learner.Name, "LANG=C.UTF-8",
		"PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "PYTHONDONTWRITEBYTECODE=1",
	}
	if dir := os.Getenv("XDG_RUNTIME_DIR"); dir != "" {
		env = append(env, "XDG_RUNTIME_DIR="+dir)
	}
	for name, value := range extra {
		env = append(env, name+"="+value)
	}
	return env
}

// afterLine is how long a program is watched after its first line: the first
// line may be of a traceback, and then it ends.
const afterLine = 1500 * time.Millisecond

// watch reads the command's output until it ends, its time is up, or, with
// untilLine, it has written a line and gone on for a moment. The whole process group is killed then.
func watch(cmd *exec.Cmd, stop context.CancelFunc, untilLine bool) (checks.Program, error) {
	var saw checks.Program
	reader, writer, err := os.Pipe()
	if err != nil {
		return saw, fmt.Errorf("cannot make a pipe: %w", err)
	}
	defer reader.Close()
	cmd.Stdout, cmd.Stderr = writer, writer
	if err := cmd.Start(); err != nil {
		writer.Close()
		return saw, fmt.Errorf("cannot run %s: %w", filepath.Base(cmd.Path), err)
	}
	writer.Close()
	done := make(chan error, 1)
	go func() {
		done <- cmd.Wait()
		_ = reader.SetReadDeadline(time.Now().Add(100 * time.Millisecond))
	}()
	lines := bufio.NewScanner(reader)
	for lines.Scan() {
		if len(saw.Lines) < maxLines {
			saw.Lines = append(saw.Lines, lines.Text())
		}
		if untilLine && len(saw.Lines) == 1 {
			time.AfterFunc(afterLine, stop)
		}
	}
	err = <-done
	_, _ = io.Copy(io.Discard, reader)
	_ = syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) // what it left behind
	var ended *exec.ExitError
	if err == nil || errors.As(err, &ended) && ended.Exited() {
		saw.Exited, saw.ExitCode = true, cmd.ProcessState.ExitCode()
	}
	return saw, nil
}
