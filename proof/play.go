package proof

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"

	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/sandbox"
)

// play plays the case on a machine that has just been booted.
func (r *Run) play(ctx context.Context, m *sandbox.Machine, start start, o *Outcome) error {
	p, err := r.enter(ctx, m, o.Case)
	if err != nil {
		return err
	}
	if o.Case.Whole {
		return p.whole(ctx, o)
	}
	before, err := p.act(ctx, o.Case, start)
	if err != nil {
		return err
	}
	if err := p.check(ctx, o); err != nil {
		return err
	}
	if o.Fault() != Right {
		o.Why = strings.Join(append([]string{o.Why}, p.stumbled...), "\n")
	}
	if r.show != nil {
		if err := r.showCheck(ctx, m, o.Case); err != nil || o.Fault() != Right {
			return err // what is wrong stays to be looked at
		}
	}
	if before == nil {
		return nil
	}
	o.Restored = true
	o.Left, err = p.restore(ctx, o.Case.Activity, before)
	return err
}

// enter gives the machine what it needs for a case of this scope: the lesson, and
// the learner's own manager.
func (r *Run) enter(ctx context.Context, m *sandbox.Machine, c lessons.Case) (*play, error) {
	p := &play{Run: r, machine: m, env: r.env(c)}
	if r.archive != nil {
		if err := unpack(ctx, m, r.archive); err != nil {
			return nil, err
		}
		if err := p.trust(ctx, "learner"); err != nil {
			return nil, err
		}
	}
	if c.Scope == "user" {
		return p, ownManager(ctx, m)
	}
	return p, nil
}

// act sets the activity up and does what the learner does. It returns what is on
// the machine before the setup, if the case is to restore that.
func (p *play) act(ctx context.Context, c lessons.Case, start start) (before []string, err error) {
	if !c.Restores && !c.Page {
		err = p.prepared(ctx, start.solve+start.setup, c.Script)
	} else {
		before, err = p.actSlowly(ctx, c, start)
	}
	if err == nil && c.Reboot {
		err = p.machine.Reboot(ctx)
	}
	return before, err
}

// setUp is printed where preparing is over.
const setUp = "\x1eset up\n"

// prepared runs a script after others that prepare it, in one go: each entry into
// the machine costs as much as some scripts do.
func (p *play) prepared(ctx context.Context, prepare, script string) error {
	if prepare+script == "" {
		return nil
	}
	said, err := p.run(ctx, prelude+prepare+"printf '\\036set up\\n'\nexec bash -c \"$1\"", "bash", prelude+script)
	_, after, over := strings.Cut(said, setUp)
	switch {
	case err == nil:
		return nil
	case over:
		return fmt.Errorf("the case's script failed: %w\n%s", err, tail(after))
	}
	return fmt.Errorf("cannot prepare the machine: %w\n%s", err, tail(said))
}

// actSlowly is act with a look at the machine before it is set up, and with the page.
func (p *play) actSlowly(ctx context.Context, c lessons.Case, start start) (before []string, err error) {
	if err := p.prepared(ctx, start.solve, ""); err != nil {
		return nil, err
	}
	if c.Restores && !c.Fresh {
		if before, err = p.inventory(ctx); err != nil {
			return nil, err
		}
	}
	script := c.Script
	if c.Page {
		typed, after := aroundPage(script)
		if err := p.prepared(ctx, start.setup, typed); err != nil {
			return nil, err
		}
		if err := p.page(ctx, c.Activity); err != nil {
			return nil, err
		}
		start.setup, script = "", after
	}
	return before, p.prepared(ctx, start.setup, script)
}

// play is one case in its machine.
type play struct {
	*Run
	machine *sandbox.Machine
	env     []string // of all that is run
	// stumbled are blocks of the page that ended with an error.
	stumbled []string
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

// start is what is done before a case's own script, as scripts.
type start struct{ solve, setup string }

// start finds out what has to be done before the case, on its ground.
func (r *Run) start(c lessons.Case, needed []lessons.Entry, on ground) (s start, err error) {
	if c.Fresh {
		return s, nil
	}
	if len(on.units) > 0 {
		s.solve = "settled\n"
	}
	for _, n := range needed[on.done:] {
		setup, err := r.setup(n, "")
		if err != nil {
			return s, err
		}
		s.solve += setup + "solve " + n.ID + "\n"
	}
	e, err := r.Lesson.Find(c.Activity)
	if err != nil {
		return s, err
	}
	s.setup, err = r.setup(e, c.Fault)
	return s, err
}

// setup puts in place what the activity supplies, if it supplies anything, with
// the given fault or any.
func (r *Run) setup(e lessons.Entry, fault string) (string, error) {
	if supplies, err := r.Lesson.Supplies(e); err != nil || !supplies {
		return "", err
	}
	return "SDLAB_FAULT=" + fault + " setup " + e.ID + "\n", nil
}

// needed lists what is solved before an activity begins.
func (r *Run) needed(id string) ([]lessons.Entry, error) {
	e, err := r.Lesson.Find(id)
	if err != nil {
		return nil, err
	}
	return r.Lesson.Needed(e)
}

// prelude gives case scripts their words: solve and setup, for the reference
// solution and the setup of an activity. A solution is followed by a moment, as
// with a person, until what it started has become its program and has loaded.
const prelude = `set -eu
setup() { sdlab setup "$1" --yes >/dev/null || { echo "cannot set up $1"; return 1; }; }
solve() { sdlab solve "$1" --yes >/dev/null || { echo "cannot solve $1"; return 1; }; settled; }
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

// script runs a shell script as the learner and returns the last that it said.
func (p *play) script(ctx context.Context, script string) (string, error) {
	said, err := p.run(ctx, prelude+script)
	return tail(said), err
}

// run runs a shell script as the learner and returns what it said.
func (p *play) run(ctx context.Context, script string, args ...string) (string, error) {
	cmd := p.machine.Command(ctx, "learner", append([]string{"bash", "-c", script}, args...)...)
	cmd.Env = append(cmd.Env, p.env...)
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	err := cmd.Run()
	if p.show != nil {
		fmt.Fprint(p.show, strings.ReplaceAll(said.String(), setUp, ""))
	}
	return said.String(), err
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
	cmd := m.Command(ctx, "root", "sh", "-c", "rm -rf "+lessonInMachine+" && mkdir -p "+lessonInMachine+" && tar -x -C "+lessonInMachine)
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
	args := []string{"check", o.Case.Activity, "--json"}
	if o.Case.NoWait {
		args = append(args, "--no-wait")
	}
	if err := p.trust(ctx, o.Case.User); err != nil {
		return err
	}
	var got checkedJSON
	if err := p.read(ctx, &got, o.Case.User, nil, args...); err != nil {
		return err
	}
	return o.readOne(got)
}

// read runs sdlab and reads the JSON that it prints. Its exit status says again what that says.
func (p *play) read(ctx context.Context, into any, user string, stdin io.Reader, args ...string) error {
	cmd := p.machine.Command(ctx, user, append([]string{"sdlab"}, args...)...)
	cmd.Env = append(cmd.Env, p.env...)
	cmd.Stdin = stdin
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	output, err := cmd.Output()
	if _, ended := errors.AsType[*exec.ExitError](err); err != nil && !ended {
		return err
	}
	if json.Unmarshal(output, into) != nil {
		return fmt.Errorf("sdlab %s printed no result (%s): %s", args[0], cmd.ProcessState, tail(stderr.String()))
	}
	return nil
}

// tail keeps the last lines of an output, for an error message.
func tail(text string) string {
	lines := strings.Split(strings.TrimSpace(text), "\n")
	return strings.Join(lines[max(0, len(lines)-8):], "\n")
}
