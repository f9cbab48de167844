package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host"
	"github.com/sdlab/sdlab/host/dbus"
	"github.com/sdlab/sdlab/host/history"
	"github.com/sdlab/sdlab/host/manager"
	"github.com/sdlab/sdlab/host/trial"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/tools/txtar"

	"github.com/sdlab/sdlab/cli"
	"github.com/sdlab/sdlab/guide"
	"github.com/sdlab/sdlab/host/hosttest"
	"github.com/sdlab/sdlab/session"
)

// The test binary is either program over a recorded machine when it is called so.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		session.Sdlab: func() {
			recorded(func(ctx context.Context, c *cli.App, args []string) int { return (&app{c}).execute(ctx, args) })
		},
		session.Guide: func() { recorded(guide.Run) },
	})
}

// Variables that only this binary knows.
const (
	// machineVar names recordings, the later ones over the earlier: of package
	// hosttest, or files.
	machineVar = "SDLAB_TEST_MACHINE"
	// panicVar makes looking at the machine panic: at once, or in one of its ways:
	// bus, journal, files, programs.
	panicVar = "SDLAB_TEST_PANIC"
	// versionVar is the version that the program thinks it has.
	versionVar = "SDLAB_TEST_VERSION"
	// lookedVar names a file that is written at the first look.
	lookedVar = "SDLAB_TEST_LOOKED"
	// deafVar makes a look at the machine take no notice of Ctrl+C.
	deafVar = "SDLAB_TEST_DEAF"
)

func recorded(program func(context.Context, *cli.App, []string) int) {
	c, opened := cli.New(), ""
	c.Host = func(facts.Scope) (*host.Host, error) {
		if os.Getenv(panicVar) == "at once" {
			panic("as the test wants it")
		}
		h, dir, err := openRecorded(strings.Fields(os.Getenv(machineVar)))
		opened = dir
		if err == nil && os.Getenv(lookedVar) != "" {
			h.Bus = &telling{h.Bus, os.Getenv(lookedVar)}
		}
		if err == nil {
			breakWay(h, os.Getenv(panicVar))
		}
		if err == nil && os.Getenv(deafVar) != "" {
			h.Bus = &deaf{h.Bus}
		}
		return h, err
	}
	c.Version = os.Getenv(versionVar)
	c.Learner = func() (facts.Learner, error) {
		return facts.Learner{Name: "learner", Home: os.Getenv("HOME"), UID: os.Geteuid(), GID: os.Getegid()}, nil
	}
	code := program(cli.Interruptible(context.Background()), c, os.Args[1:])
	if opened != "" {
		_ = os.RemoveAll(opened)
	}
	os.Exit(code)
}

// breakWay makes one way of looking at the machine panic.
func breakWay(h *host.Host, way string) {
	switch way {
	case "bus":
		h.Bus = broken{h.Bus}
	case "journal":
		h.Journal = broken{}
	case "files":
		h.Open = func(string) (*os.File, error) { panic("as the test wants it") }
	case "programs":
		h.Run = func(context.Context, trial.Command) (trial.Saw, error) { panic("as the test wants it") }
	}
}

// broken is a bus and a journal that panic.
type broken struct{ manager.Bus }

func (broken) Properties(context.Context, []dbus.Property) ([]dbus.Answer, error) {
	panic("as the test wants it")
}

func (broken) Query(context.Context, []string, int) ([]history.Record, error) {
	panic("as the test wants it")
}

// openRecorded unpacks recordings into a new folder.
func openRecorded(names []string) (h *host.Host, dir string, err error) {
	var archives []*txtar.Archive
	for _, name := range names {
		a, err := hosttest.Find(name)
		if err != nil {
			return nil, "", err
		}
		archives = append(archives, a)
	}
	if dir, err = os.MkdirTemp("", "sdlab-machine-"); err != nil {
		return nil, "", err
	}
	h, err = hosttest.Load(dir, archives...)
	return h, dir, err
}

// telling is a bus that tells of its first use.
type telling struct {
	manager.Bus
	file string
}

func (b *telling) Properties(ctx context.Context, asked []dbus.Property) ([]dbus.Answer, error) {
	if err := os.WriteFile(b.file, nil, 0o644); err != nil {
		return nil, err
	}
	return b.Bus.Properties(ctx, asked)
}

// deaf is a bus that answers in a minute, whatever happens until then.
type deaf struct{ manager.Bus }

func (b *deaf) Properties(ctx context.Context, _ []dbus.Property) ([]dbus.Answer, error) {
	fmt.Fprintln(os.Stderr, "looking")
	<-ctx.Done()
	time.Sleep(100 * time.Millisecond) // for all who wait for the same to have run
	fmt.Fprintln(os.Stderr, "told")
	time.Sleep(time.Minute)
	return nil, ctx.Err()
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		UpdateScripts:       *update,
		Setup: func(env *testscript.Env) error {
			env.Setenv(machineVar, "healthy-bookworm")
			for name, value := range environment(env.WorkDir) {
				env.Setenv(name, value)
			}
			examples, err := filepath.Abs("../../examples")
			if err != nil {
				return err
			}
			env.Setenv("EXAMPLES", examples)
			return os.Mkdir(filepath.Join(env.WorkDir, "home"), 0o755)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"code": code,
		},
	})
}

var update = flag.Bool("update", false, "write what the commands print into the scripts")

// environment keeps a learner's own settings out of the tests.
func environment(work string) map[string]string {
	return map[string]string{
		"HOME": filepath.Join(work, "home"), "XDG_STATE_HOME": filepath.Join(work, "state"), "TZ": "UTC", "TERM": "xterm",
		"SDLAB_LESSON": "", "SDLAB_STYLE": "", "SDLAB_SANDBOX": "", "SUDO_USER": "", "NO_COLOR": "", "SHELL": "/bin/sh",
	}
}

// code runs a command that has to end with that exit code: code 3 sdlab check.
func code(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: code N COMMAND...")
	}
	err := ts.Exec(args[1], args[2:]...)
	got := 0
	var ended *exec.ExitError
	switch {
	case errors.As(err, &ended):
		got = ended.ExitCode()
	case err != nil:
		ts.Fatalf("%v", err)
	}
	if strconv.Itoa(got) != args[0] {
		ts.Fatalf("exit code %d, want %s", got, args[0])
	}
}

// TestAfterwards: how a command of a machine ended is how sdlab ends, and what
// went wrong behind it is said.
func TestAfterwards(t *testing.T) {
	for _, test := range []struct {
		outcome error
		code    int
	}{{nil, cli.ExitUnseen}, {cli.ExitError(7), 7}} {
		var said strings.Builder
		a := &app{cli.New()}
		a.Err = &said
		code := a.ExitCode(a.afterwards(test.outcome, cli.CannotLook(errors.New("cannot remove machine x"))))
		if code != test.code || strings.Count(said.String(), "cannot remove machine x") != 1 {
			t.Errorf("%v: ends with %d and says %q", test.outcome, code, said.String())
		}
	}
}
