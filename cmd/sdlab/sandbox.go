package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/sdlab/sdlab/cli"
	"github.com/sdlab/sdlab/proof"
	"github.com/sdlab/sdlab/report"
	"github.com/sdlab/sdlab/sandbox"
	"github.com/sdlab/sdlab/session"
	"github.com/sdlab/sdlab/termtext"
)

// sandboxes opens the store of machines.
func (a *app) sandboxes() (*sandbox.Store, error) {
	if problem := sandbox.Privileges(); problem != nil {
		return nil, session.Missing(errors.New(problem.What), problem.Fix)
	}
	s, err := sandbox.Open("")
	if err != nil {
		return nil, session.Missing(err, "")
	}
	return s, nil
}

// readySandboxes is sandboxes for a command that boots machines: it says all that is missing.
func (a *app) readySandboxes() (*sandbox.Store, error) {
	s, err := a.sandboxes()
	if err != nil {
		return nil, err
	}
	if problems := s.Preflight(); len(problems) > 0 {
		for _, p := range problems[:len(problems)-1] {
			a.Remark("sdlab: %s\n  %s", p.What, p.Fix)
		}
		last := problems[len(problems)-1]
		return nil, session.Missing(errors.New(last.What), last.Fix)
	}
	return s, nil
}

// machines is what the sandbox commands do with the machine that --name names.
type machines struct {
	*app
	o *sandboxOptions
}

// find finds the machine.
func (a machines) find() (*sandbox.Machine, error) {
	s, err := a.sandboxes()
	if err != nil {
		return nil, err
	}
	m, err := s.Find(a.o.name)
	if errors.Is(err, sandbox.ErrNoMachine) {
		return nil, session.Missing(err, "make it with: sdlab sandbox up --name "+a.o.name)
	}
	return m, err
}

// machineOptions puts the two programs into machines.
func (a *app) machineOptions(o *sandboxOptions) sandbox.Options {
	binaries := map[string]string{}
	if self, err := os.Executable(); err == nil {
		binaries[session.Sdlab] = self
	}
	if guide, err := session.Program(session.Guide); err == nil {
		binaries[session.Guide] = guide
	}
	return sandbox.Options{
		Suite: o.image, Binaries: binaries, Progress: a.buildProgress(),
		Notice: func(what string) { a.Remark("sdlab: %s", what) },
	}
}

// up boots the machine, if it is not running.
func (a machines) up(ctx context.Context) (*sandbox.Machine, error) {
	s, err := a.readySandboxes()
	if err != nil {
		return nil, err
	}
	m, err := s.Up(ctx, a.o.name, a.machineOptions(a.o))
	if err != nil {
		return nil, cli.CannotLook(err)
	}
	return m, nil
}

func (a machines) shell(ctx context.Context, argv []string) error {
	m, err := a.up(ctx)
	if err != nil {
		return err
	}
	if argv, err = a.withLesson(ctx, m, argv); err != nil {
		return err
	}
	if _, is := cli.Terminal(a.In); !is {
		if len(argv) == 0 {
			argv = []string{"/bin/bash", "--login"}
		}
		return a.passThrough(ctx, m.Command(ctx, a.o.user(), argv...))
	}
	if err := os.Setenv("SDLAB_SECOND_TERMINAL", a.again()); err != nil {
		return err
	}
	return ended(m.Login(ctx, a.o.user(), a.In, cli.Direct(a.Out), cli.Direct(a.Err), argv...))
}

// defaultMachine is the machine that is meant if none is named.
const defaultMachine = "lab"

// again is the command that opens another terminal in the machine, from any folder.
func (a machines) again() string {
	program := os.Args[0]
	if strings.Contains(program, "/") {
		if path, err := filepath.Abs(program); err == nil {
			program = path
		}
	}
	command := program + " sandbox shell"
	if os.Geteuid() == 0 {
		command = "sudo " + command
	}
	if a.o.name != defaultMachine {
		command += " --name " + a.o.name
	}
	return command
}

func (a machines) exec(ctx context.Context, argv []string) error {
	m, err := a.find()
	if err != nil {
		return err
	}
	if argv, err = a.withLesson(ctx, m, argv); err != nil {
		return err
	}
	return a.passThrough(ctx, a.inside(ctx, m, argv))
}

// withLesson brings the lesson that --lesson names into the machine, if one is named,
// and has the command find it there.
func (a machines) withLesson(ctx context.Context, m *sandbox.Machine, argv []string) ([]string, error) {
	if a.LessonDir == "" {
		return argv, nil
	}
	l, err := a.Lesson()
	if err != nil {
		return nil, err
	}
	env, err := proof.Bring(ctx, m, l)
	if err != nil {
		return nil, cli.CannotLook(err)
	}
	if len(argv) == 0 {
		argv = []string{"/bin/bash", "--login"}
	}
	return append([]string{"env", env}, argv...), nil
}

func (a machines) run(ctx context.Context, argv []string) error {
	s, err := a.readySandboxes()
	if err != nil {
		return err
	}
	var outcome error
	err = s.Run(ctx, a.machineOptions(a.o), func(m *sandbox.Machine) (err error) {
		if argv, err = a.withLesson(ctx, m, argv); err != nil {
			return err
		}
		outcome = a.passThrough(ctx, a.inside(ctx, m, argv))
		return nil
	})
	return a.afterwards(outcome, cli.CannotLook(err))
}

// afterwards says what went wrong behind a command of the machine. What that
// came to is still how this program ends.
func (a *app) afterwards(outcome, err error) error {
	if outcome == nil {
		return err
	}
	a.ExitCode(err)
	return outcome
}

// inside prepares a command, on a terminal if this program is on one.
func (a machines) inside(ctx context.Context, m *sandbox.Machine, argv []string) *exec.Cmd {
	_, in := cli.Terminal(a.In)
	_, out := cli.Terminal(a.Out)
	if in && out {
		return m.Shell(ctx, a.o.user(), argv...)
	}
	return m.Command(ctx, a.o.user(), argv...)
}

// passThrough runs a command of a machine on this program's streams and ends with its exit status.
func (a *app) passThrough(ctx context.Context, cmd *exec.Cmd) error {
	cmd.Stdin, cmd.Stdout, cmd.Stderr = a.In, cli.Direct(a.Out), cli.Direct(a.Err)
	err := cmd.Run()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return ended(err)
}

// ended makes of how a command in a machine ended how this program ends.
func ended(err error) error {
	code, ran := sandbox.ExitCode(err)
	switch {
	case !ran:
		return session.Missing(err, "boot it with: sdlab sandbox up")
	case code != 0:
		return cli.ExitError(code)
	}
	return nil
}

// buildProgress shows how far the build of an image is: one line that is redrawn on a terminal, a line for
// every step elsewhere.
func (a *app) buildProgress() sandbox.Progress {
	const bar = "████████████████████"
	screen, _ := a.Err.(*termtext.Screen)
	live, start := screen != nil && a.CanRedraw(), time.Now()
	return func(done float64, what string) {
		what = termtext.Clean(what)
		if !live {
			fmt.Fprintf(a.Err, "sdlab: building the image (once): %3.0f%% %s\n", done*100, what)
			return
		}
		filled := int(done * 20)
		screen.Redraw(fmt.Sprintf("building the image (once) %s%*s %3.0f%% %s", bar[:filled*3], 20-filled, "", done*100, what))
		if done == 1 {
			screen.Redraw(fmt.Sprintf("built the image in %v\n", time.Since(start).Round(time.Second)))
		}
	}
}

// list prints all machines.
func (a machines) list() error {
	s, err := a.sandboxes()
	if err != nil {
		return err
	}
	all, err := s.List()
	if err != nil {
		return cli.CannotLook(err)
	}
	if a.o.json {
		return report.Indented(a.Out, map[string]any{"schema": "sdlab.sandbox-list/1", "machines": all})
	}
	if len(all) == 0 {
		a.Remark("no machines yet; make one with: sdlab sandbox up")
		return nil
	}
	table := tabwriter.NewWriter(a.Out, 0, 8, 2, ' ', 0)
	fmt.Fprintln(table, "NAME\tIMAGE\tSTATE\tSINCE\tMEMORY")
	for _, m := range all {
		since, memory := "", ""
		if !m.Since.IsZero() {
			since = m.Since.Local().Format(time.DateTime)
		}
		if m.Memory > 0 {
			memory = fmt.Sprintf("%.0f MiB", float64(m.Memory)/(1<<20))
		}
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\n", m.Name, m.Suite, m.State, since, memory)
	}
	return table.Flush()
}
