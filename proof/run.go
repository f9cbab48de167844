package proof

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/sandbox"
)

// Run is one pass over cases on one image.
type Run struct {
	Store   *sandbox.Store
	Options sandbox.Options
	Lesson  *lessons.Lesson
	// LessonTar is the lesson's folder as a tar archive, for machines that do
	// not have it built in; nil for the built-in one.
	LessonTar []byte
	Machines  int           // how many at once
	Tell      func(Outcome) // told of each case as it ends
}

// caseTimeout bounds one case. The slowest wait out a systemd timeout of 90 s.
const caseTimeout = 5 * time.Minute

// lessonInMachine is where a lesson from a folder is unpacked.
const lessonInMachine = "/opt/lesson"

// Cases proves the given cases, several machines at a time, and returns the
// outcomes in the cases' order. What comes out wrong is played again when
// nothing else does, so that a verdict which hangs on the machine's load is
// told apart from a wrong one; both are in the outcome.
func (r *Run) Cases(ctx context.Context, cases []lessons.Case) ([]Outcome, error) {
	outcomes := make([]Outcome, len(cases))
	var playing sync.WaitGroup
	var telling sync.Mutex
	pace := pace{most: r.Machines}
	for _, i := range mixed(cases) {
		if pace.await(ctx) != nil {
			break
		}
		playing.Go(func() {
			defer pace.done()
			outcomes[i] = r.prove(ctx, cases[i])
			telling.Lock()
			defer telling.Unlock()
			r.Tell(outcomes[i])
		})
	}
	playing.Wait()
	r.playAgain(ctx, outcomes)
	return outcomes, ctx.Err()
}

// mixed is the order in which cases begin: the longest first, which do the whole
// lesson, then all others in an order that means nothing and is always the same.
// Those of one activity would all wait at once, or all work.
func mixed(cases []lessons.Case) []int {
	order := rand.New(rand.NewPCG(0, 0)).Perm(len(cases))
	slices.SortStableFunc(order, func(a, b int) int {
		switch {
		case cases[a].Whole == cases[b].Whole:
			return 0
		case cases[a].Whole:
			return -1
		}
		return 1
	})
	return order
}

// turnsAlone is how often a case that was wrong has to be right when nothing
// else plays. One that is wrong every other time would be right once by chance.
const turnsAlone = 3

// playAgain plays what came out wrong again, one case at a time, unless it is so
// much that load cannot be the reason. A mistake that was not seen stays wrong:
// whatever the load, sdlab must not say that it is right.
func (r *Run) playAgain(ctx context.Context, outcomes []Outcome) {
	var wrong []int
	for i, o := range outcomes {
		if f := o.Fault(); f != Right && f != FalsePass && f != GreenMutant {
			wrong = append(wrong, i)
		}
	}
	if len(wrong) > max(1, len(outcomes)/100) {
		return
	}
	for _, i := range wrong {
		first := outcomes[i]
		var again Outcome
		for turn := 0; turn < turnsAlone && again.Fault() == Right && ctx.Err() == nil; turn++ {
			again = r.prove(ctx, first.Case)
			again.First = &first
			r.Tell(again)
		}
		if again.Unsteady() && ctx.Err() == nil {
			outcomes[i] = again
		}
	}
}

func (r *Run) prove(ctx context.Context, c lessons.Case) Outcome {
	began, timeout := time.Now(), caseTimeout
	if c.Full || c.Whole {
		timeout = fullTimeout
	}
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	o := Outcome{Case: c}
	var err error
	if c.Full {
		err = r.proveFull(ctx, &o)
	} else {
		err = r.Store.Run(ctx, r.Options, func(m *sandbox.Machine) error { return r.play(ctx, m, &o) })
	}
	if err != nil {
		o.Err = err
	}
	o.Took = time.Since(began)
	return o
}

// play plays the case on a machine that has just been booted.
func (r *Run) play(ctx context.Context, m *sandbox.Machine, o *Outcome) error {
	p := &play{Run: r, machine: m, env: r.env(o.Case)}
	if r.LessonTar != nil {
		if err := unpack(ctx, m, r.LessonTar); err != nil {
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
	if c.Page {
		if err := p.page(ctx, c.Activity); err != nil {
			return err
		}
	}
	if said, err := p.script(ctx, c.Script); err != nil {
		return fmt.Errorf("the case's script did not run through: %w\n%s", err, said)
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
	if r.LessonTar != nil {
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
