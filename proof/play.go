package proof

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os/exec"
	"strings"

	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/sandbox"
)

// play plays the case on a machine that has just been booted.
func (r *Run) play(ctx context.Context, m *sandbox.Machine, o *Outcome) error {
	p := &play{Run: r, machine: m, env: r.env(o.Case)}
	if r.archive != nil {
		if err := unpack(ctx, m, r.archive); err != nil {
			return err
		}
		if err := p.trust(ctx, "learner"); err != nil {
			return err
		}
	}
	if o.Case.Scope == "user" {
		if err := ownManager(ctx, m); err != nil {
			return err
		}
	}
	if o.Case.Whole {
		return p.whole(ctx, o)
	}
	before, err := p.prepare(ctx, o.Case)
	if err != nil {
		return err
	}
	if err := p.act(ctx, o.Case); err != nil {
		return err
	}
	if err := p.check(ctx, o); err != nil || before == nil {
		return err
	}
	o.Left, err = p.restore(ctx, o.Case.Activity, before)
	return err
}

// prepare solves what the activity needs and sets it up. It returns what is on
// the machine before the setup, if the case is to restore that.
func (p *play) prepare(ctx context.Context, c lessons.Case) (before []string, err error) {
	if c.Fresh {
		return nil, nil
	}
	if err := p.solveNeeded(ctx, c.Activity); err != nil {
		return nil, err
	}
	if c.Restores {
		if before, err = p.inventory(ctx); err != nil {
			return nil, err
		}
	}
	return before, p.setup(ctx, c.Activity, c.Fault)
}

// act does what the learner does.
func (p *play) act(ctx context.Context, c lessons.Case) error {
	script := c.Script
	if c.Page {
		before, after := aroundPage(script)
		if said, err := p.script(ctx, before); err != nil {
			return fmt.Errorf("the case's script did not get as far as the page: %w\n%s", err, said)
		}
		if err := p.page(ctx, c.Activity); err != nil {
			return err
		}
		script = after
	}
	if said, err := p.script(ctx, script); err != nil {
		return fmt.Errorf("the case's script failed: %w\n%s", err, said)
	}
	if c.Reboot {
		return p.machine.Reboot(ctx)
	}
	return nil
}

// play is one case in its machine.
type play struct {
	*Run
	machine *sandbox.Machine
	env     []string // of all that is run
}

// ownManager starts the learner's own service manager, which stays when nobody
// is logged in, and waits until it can be asked.
func ownManager(ctx context.Context, m *sandbox.Machine) error {
	const script = `loginctl enable-linger learner && for _ in $(seq 100); do test -S /run/user/1000/systemd/private && exit; sleep 0.1; done; exit 1`
	if said, err := m.Command(ctx, "root", "sh", "-c", script).CombinedOutput(); err != nil {
		return fmt.Errorf("the learner's own manager does not start: %w: %s", err, said)
	}
	return nil
}

// solveNeeded does what the activity needs, in order.
func (p *play) solveNeeded(ctx context.Context, id string) error {
	e, err := p.Lesson.Find(id)
	if err != nil {
		return err
	}
	needed, err := p.Lesson.Needed(e)
	if err != nil {
		return err
	}
	for _, n := range needed {
		if said, err := p.script(ctx, "setup "+n.ID+"\nsolve "+n.ID); err != nil {
			return fmt.Errorf("cannot solve %s first: %w\n%s", n.ID, err, said)
		}
	}
	return nil
}

// setup puts in place what the activity supplies, with the given fault or any.
func (p *play) setup(ctx context.Context, id, fault string) error {
	if said, err := p.script(ctx, "export SDLAB_FAULT="+fault+"\nsetup "+id); err != nil {
		return fmt.Errorf("cannot set up %s first: %w\n%s", id, err, said)
	}
	return nil
}

// prelude gives case scripts their words: solve and setup, for the reference
// solution and the setup of an activity. A solution is followed by a moment, as
// with a person, until what it started has become its program and has loaded.
const prelude = `set -eu
setup() { sdlab setup "$1" --yes >/dev/null; }
solve() { sdlab solve "$1" --yes >/dev/null; settled; }
settled() {
	local calm=0 file stat
	for _ in 1 2 3 4 5 6 7 8; do
		calm=$((calm + 1))
		for file in /proc/[0-9]*/stat; do
			{ read -r stat <"$file"; } 2>/dev/null || continue
			case $stat in
			"$$ "*) ;; # this shell
			*' (('* | *' (systemd-executo'* | *') R '* | *') D '*) calm=0 ;;
			esac
		done
		[ $calm -lt 2 ] || return 0
		sleep 0.2
	done
}
`

// script runs a shell script as the learner.
func (p *play) script(ctx context.Context, script string) (string, error) {
	cmd := p.machine.Command(ctx, "learner", "bash", "-c", prelude+script)
	cmd.Env = append(cmd.Env, p.env...)
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	err := cmd.Run()
	return tail(said.String()), err
}

func (r *Run) env(c lessons.Case) []string {
	var env []string
	if r.archive != nil {
		env = append(env, "SDLAB_LESSON="+lessonInMachine)
	}
	if c.Scope != "" {
		env = append(env, "SDLAB_SCOPE="+c.Scope)
	}
	return env
}

func unpack(ctx context.Context, m *sandbox.Machine, archive []byte) error {
	cmd := m.Command(ctx, "root", "sh", "-c", "mkdir -p "+lessonInMachine+" && tar -x -C "+lessonInMachine)
	cmd.Stdin = bytes.NewReader(archive)
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("cannot copy the lesson into the machine: %w: %s", err, out)
	}
	return nil
}

// trust lets a lesson from a folder run its programs: the machine is thrown away.
func (p *play) trust(ctx context.Context, user string) error {
	if p.archive == nil {
		return nil
	}
	if out, err := p.machine.Command(ctx, user, "sdlab", "lesson", "trust", "--yes", lessonInMachine).CombinedOutput(); err != nil {
		return fmt.Errorf("cannot have the lesson trusted by %s in the machine: %w: %s", user, err, out)
	}
	return nil
}

// checkedJSON is the part of the JSON that an outcome is read from.
type checkedJSON struct {
	Activities []activityJSON `json:"activities"`
}

type activityJSON struct {
	ID      string
	Verdict string `json:"verdict"`
	Checks  []struct {
		ID, Verdict string
		Diagnosis   *struct{ ID, Why, Try string }
	} `json:"checks"`
}

func (p *play) check(ctx context.Context, o *Outcome) error {
	argv := []string{"sdlab", "check", o.Case.Activity, "--json"}
	if o.Case.NoWait {
		argv = append(argv, "--no-wait")
	}
	if err := p.trust(ctx, o.Case.User); err != nil {
		return err
	}
	cmd := p.machine.Command(ctx, o.Case.User, argv...)
	cmd.Env = append(cmd.Env, p.env...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	output, err := cmd.Output()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return err
	}
	var got checkedJSON
	if jsonErr := json.Unmarshal(output, &got); jsonErr != nil || len(got.Activities) != 1 {
		return fmt.Errorf("sdlab check printed no result (%s): %s", cmd.ProcessState, tail(stderr.String()))
	}
	o.read(got)
	return nil
}

// tail keeps the last lines of an output, for an error message.
func tail(text string) string {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	return strings.Join(lines[max(0, len(lines)-8):], "\n")
}
