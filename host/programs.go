package host

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"

	"golang.org/x/sys/unix"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/disk"
)

// What is kept of a program's output, and what a check is shown of that.
const (
	maxLines   = 1000
	maxLine    = 64 << 10 // bytes
	shownLines = 50
)

// Command is a program to run as the learner.
type Command struct {
	Argv      []string
	Folder    string // "" for the learner's home
	Env       map[string]string
	Within    time.Duration
	UntilLine bool
	Input     bool // an empty line is there to be read
}

// A Runner runs a command as the learner and reports what it wrote.
type Runner func(ctx context.Context, c Command) (facts.Program, error)

// beginPrograms starts the plan's programs beside the rest of the look. Runs of
// one program come one after the other: side by side they would see each other,
// with ps for one.
func (l *look) beginPrograms(ctx context.Context, side *sync.WaitGroup) map[facts.Thing]*outcome {
	started := map[facts.Thing]*outcome{}
	same := map[string][]run{}
	wanted := l.wanted(facts.ProgramKind)
	for _, thing := range slices.SortedFunc(maps.Keys(wanted), func(a, b facts.Thing) int { return strings.Compare(a.Name, b.Name) }) {
		r := run{spec: l.plan.Programs[thing.Name], words: wanted[thing], outcome: &outcome{}}
		started[thing] = r.outcome
		key := strings.Join(r.spec.Argv, "\x00")
		same[key] = append(same[key], r)
	}
	for _, runs := range same {
		side.Go(func() {
			if err := facts.Catch(func() { l.oneByOne(ctx, runs) }); err != nil {
				for _, r := range runs {
					r.err = err
				}
			}
		})
	}
	return started
}

type run struct {
	spec  facts.ProgramSpec
	words facts.Words
	*outcome
}

// oneByOne runs the same program several times. One that does not end the first
// time is not waited for again.
func (l *look) oneByOne(ctx context.Context, runs []run) {
	for i, r := range runs {
		if i > 0 && runs[i-1].err == nil && !runs[i-1].saw.Exited && !runs[i-1].spec.UntilLine {
			*r.outcome = *runs[i-1].outcome
			continue
		}
		r.saw, r.err = l.program(ctx, r.spec, r.words)
	}
}

// program runs one program and hears what it says.
func (l *look) program(ctx context.Context, spec facts.ProgramSpec, words facts.Words) (facts.Program, error) {
	env, end, err := l.guard(ctx, spec.AsIf)
	if err != nil {
		return facts.Program{}, err
	}
	defer end()
	c := l.command(spec)
	c.Input = words["ReadsInput"]
	maps.Copy(c.Env, env)
	saw, err := l.Run(ctx, c)
	describe(&saw, spec.About)
	return saw, err
}

type outcome struct {
	saw facts.Program
	err error
}

func (l *look) programs(ran map[facts.Thing]*outcome) {
	for thing, o := range ran {
		l.seen.Things[thing] = &o.saw
		if o.err == nil && o.saw.Missing {
			name := l.plan.Programs[thing.Name].Argv[0]
			o.err = &facts.Blindness{ID: "program-missing", Why: fmt.Sprintf("%s is not installed, so the check could not run it", name), Try: fmt.Sprintf("Install %s with this machine's package manager.", name)}
		}
		if o.err != nil {
			l.seen.Fail(thing, "", o.err)
		}
	}
}

func (l *look) command(spec facts.ProgramSpec) Command {
	c := Command{Env: map[string]string{}, Within: spec.Within, UntilLine: spec.UntilLine}
	if folder := l.disk.Home(spec.Folder); disk.IsDir(folder) {
		c.Folder = folder
	}
	maps.Copy(c.Env, spec.Env)
	for _, a := range spec.Argv {
		c.Argv = append(c.Argv, l.disk.Home(a))
	}
	return c
}

// runAs returns a Runner that runs commands as the learner, without a
// terminal, with a small environment.
func runAs(learner facts.Learner) Runner {
	return func(ctx context.Context, c Command) (facts.Program, error) {
		program, err := find(c.Argv[0])
		if err != nil {
			return facts.Program{Missing: true}, nil
		}
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		limit := time.AfterFunc(c.Within, cancel)
		defer limit.Stop()
		cmd := exec.CommandContext(ctx, program, c.Argv[1:]...)
		cmd.Env = environment(learner, c.Env)
		cmd.Dir = cmp.Or(c.Folder, learner.Home)
		cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
		if os.Geteuid() == 0 && learner.UID != 0 {
			cmd.SysProcAttr.Credential, err = credential(learner)
			if err != nil {
				return facts.Program{}, err
			}
		}
		cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
		cmd.WaitDelay = time.Second
		return powerless(func() (facts.Program, error) { return listen(cmd, limit, c) })
	}
}

// find looks a program up in the PATH. A path is left for the kernel to judge.
func find(program string) (string, error) {
	if strings.Contains(program, "/") {
		return program, nil
	}
	return exec.LookPath(program)
}

// powerless runs f where the programs that it starts cannot gain rights, be it
// by sudo (PR_SET_NO_NEW_PRIVS, prctl(2)). That holds for a thread and what it
// starts, and cannot be taken back, so the thread ends with f. It must not end
// sooner: the programs would die with it.
func powerless(f func() (facts.Program, error)) (saw facts.Program, err error) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		runtime.LockOSThread()
		if err = unix.Prctl(unix.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); err == nil {
			if fault := facts.Catch(func() { saw, err = f() }); fault != nil {
				err = fault
			}
		}
	}()
	<-done
	return saw, err
}

// listen watches the command, and sees whether it reads what there is to read.
func listen(cmd *exec.Cmd, limit *time.Timer, c Command) (facts.Program, error) {
	if !c.Input {
		return watch(cmd, limit, c.UntilLine)
	}
	reader, writer, err := os.Pipe()
	if err != nil {
		return facts.Program{}, fmt.Errorf("cannot make a pipe: %w", err)
	}
	defer reader.Close()
	_, err = writer.WriteString("\n")
	writer.Close()
	if err != nil {
		return facts.Program{}, fmt.Errorf("cannot write into a pipe: %w", err)
	}
	cmd.Stdin = reader
	saw, err := watch(cmd, limit, c.UntilLine)
	left, ioctlErr := unix.IoctlGetInt(int(reader.Fd()), unix.TIOCINQ) // FIONREAD, what is left to read
	saw.ReadsInput = saw.Refused == "" && ioctlErr == nil && left == 0
	return saw, err
}

// wontStart says why the kernel would not start a file, see [facts.Program].
func wontStart(path string, err error) string {
	_, missing := os.Stat(path)
	switch {
	case errors.Is(err, syscall.ENOENT) && missing == nil:
		return "interpreter"
	case errors.Is(err, syscall.ENOENT), errors.Is(err, syscall.ENOTDIR):
		return "missing"
	case errors.Is(err, syscall.EACCES):
		return "permission"
	case errors.Is(err, syscall.ENOEXEC):
		return "format"
	}
	return ""
}

func environment(learner facts.Learner, extra map[string]string) []string {
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

// afterLine is how long a program is watched after its first line, whenever that
// came: it may be of a traceback, and then the program ends.
const afterLine = 1500 * time.Millisecond

// readLines reads to the end, so that whoever writes is never held up. Of a
// line longer than maxLine the beginning is heard.
func readLines(from io.Reader, hear func(line string)) {
	lines := bufio.NewReaderSize(from, maxLine)
	for {
		line, more, err := lines.ReadLine()
		if err != nil {
			return
		}
		hear(string(line))
		for more && err == nil {
			_, more, err = lines.ReadLine()
		}
	}
}

// watch reads the command's output until it ends, its time is up, or, with
// untilLine, it has written a line and gone on for a moment. The whole process group is killed then.
func watch(cmd *exec.Cmd, limit *time.Timer, untilLine bool) (facts.Program, error) {
	var saw facts.Program
	reader, writer, err := os.Pipe()
	if err != nil {
		return saw, fmt.Errorf("cannot make a pipe: %w", err)
	}
	defer reader.Close()
	cmd.Stdout, cmd.Stderr = writer, writer
	if err := cmd.Start(); err != nil {
		writer.Close()
		if saw.Refused = wontStart(cmd.Path, err); saw.Refused != "" {
			return saw, nil
		}
		return saw, fmt.Errorf("cannot run %s: %w", filepath.Base(cmd.Path), err)
	}
	writer.Close()
	done := make(chan error, 1)
	go func() {
		done <- cmd.Wait()
		_ = reader.SetReadDeadline(time.Now().Add(100 * time.Millisecond))
	}()
	readLines(reader, func(line string) {
		if len(saw.Lines) < maxLines {
			saw.Lines = append(saw.Lines, line)
		}
		if untilLine && len(saw.Lines) == 1 {
			limit.Reset(afterLine)
		}
	})
	err = <-done
	_, _ = io.Copy(io.Discard, reader)
	_ = syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) // what it left behind
	var ended *exec.ExitError
	if err == nil || errors.As(err, &ended) && ended.Exited() {
		saw.Exited, saw.ExitCode = true, cmd.ProcessState.ExitCode()
	}
	return saw, nil
}
