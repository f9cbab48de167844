package proof

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os/exec"
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
// outcomes in the cases' order.
func (r *Run) Cases(ctx context.Context, cases []lessons.Case) ([]Outcome, error) {
	outcomes := make([]Outcome, len(cases))
	work := make(chan int)
	var workers sync.WaitGroup
	var telling sync.Mutex
	for range r.Machines {
		workers.Go(func() {
			for i := range work {
				outcomes[i] = r.prove(ctx, cases[i])
				telling.Lock()
				r.Tell(outcomes[i])
				telling.Unlock()
			}
		})
	}
	for i := range cases {
		select {
		case work <- i:
		case <-ctx.Done():
		}
	}
	close(work)
	workers.Wait()
	return outcomes, ctx.Err()
}

func (r *Run) prove(ctx context.Context, c lessons.Case) Outcome {
	began := time.Now()
	ctx, cancel := context.WithTimeout(ctx, caseTimeout)
	defer cancel()
	o := Outcome{Case: c}
	err := r.Store.Run(ctx, r.Options, func(m *sandbox.Machine) error { return r.play(ctx, m, &o) })
	if err != nil {
		o.Err = err
	}
	o.Took = time.Since(began)
	return o
}

// play solves what the activity needs, runs the case's script and checks.
func (r *Run) play(ctx context.Context, m *sandbox.Machine, o *Outcome) error {
	if r.LessonTar != nil {
		if err := unpack(ctx, m, r.LessonTar); err != nil {
			return err
		}
	}
	if !o.Case.Fresh {
		if err := r.prepare(ctx, m, o.Case.Activity, o.Case.Fault); err != nil {
			return err
		}
	}
	if o.Case.Page {
		if err := r.playPage(ctx, m, o.Case.Activity); err != nil {
			return err
		}
	}
	if said, err := r.script(ctx, m, o.Case.Script); err != nil {
		return fmt.Errorf("the case's script did not run through: %w\n%s", err, said)
	}
	if o.Case.Reboot {
		if err := m.Reboot(ctx); err != nil {
			return err
		}
	}
	return r.check(ctx, m, o)
}

// prepare brings a machine to where the activity begins: what it needs is done,
// what it supplies is in place, with the given fault or any.
func (r *Run) prepare(ctx context.Context, m *sandbox.Machine, id, fault string) error {
	e, err := r.Lesson.Find(id)
	if err != nil {
		return err
	}
	needed, err := r.Lesson.Needed(e)
	if err != nil {
		return err
	}
	for _, n := range needed {
		if said, err := r.script(ctx, m, "setup "+n.ID+"\nsolve "+n.ID); err != nil {
			return fmt.Errorf("cannot solve %s first: %w\n%s", n.ID, err, said)
		}
	}
	if said, err := r.script(ctx, m, "export SDLAB_FAULT="+fault+"\nsetup "+id); err != nil {
		return fmt.Errorf("cannot set up %s first: %w\n%s", id, err, said)
	}
	return nil
}

// prelude gives case scripts their words: solve and setup, for the reference
// solution and the setup of an activity.
const prelude = `set -eu
setup() { sdlab setup "$1" --yes >/dev/null; }
solve() { sdlab solve "$1" --yes >/dev/null; }
`

// script runs a shell script as the learner.
func (r *Run) script(ctx context.Context, m *sandbox.Machine, script string) (string, error) {
	cmd := m.Command(ctx, "learner", "bash", "-c", prelude+script)
	cmd.Env = append(cmd.Env, r.env()...)
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	err := cmd.Run()
	return tail(said.String()), err
}

func (r *Run) env() []string {
	if r.LessonTar == nil {
		return nil
	}
	return []string{"SDLAB_LESSON=" + lessonInMachine}
}

func unpack(ctx context.Context, m *sandbox.Machine, archive []byte) error {
	cmd := m.Command(ctx, "root", "sh", "-c", "mkdir -p "+lessonInMachine+" && tar -x -C "+lessonInMachine)
	cmd.Stdin = bytes.NewReader(archive)
	if out, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("cannot copy the lesson into the machine: %w: %s", err, out)
	}
	return nil
}

// checked is the part of the JSON that an outcome is read from.
type checked struct {
	Activities []struct {
		Verdict string `json:"verdict"`
		Checks  []struct {
			ID, Verdict string
			Diagnosis   *struct{ ID, Why, Try string }
		} `json:"checks"`
	} `json:"activities"`
}

func (r *Run) check(ctx context.Context, m *sandbox.Machine, o *Outcome) error {
	argv := []string{"sdlab", "check", o.Case.Activity, "--json"}
	if o.Case.NoWait {
		argv = append(argv, "--no-wait")
	}
	cmd := m.Command(ctx, o.Case.User, argv...)
	cmd.Env = append(cmd.Env, r.env()...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	output, err := cmd.Output()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		return err
	}
	var got checked
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
