package host

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/disk"
	"github.com/sdlab/sdlab/host/trial"
)

// shownLines is how much of a program's output a check is shown.
const shownLines = 50

// A Runner runs a command as the learner.
type Runner func(ctx context.Context, c trial.Command) (trial.Saw, error)

func runAs(learner facts.Learner) Runner {
	user := trial.User{Name: learner.Name, Home: learner.Home, UID: learner.UID, GID: learner.GID}
	return func(ctx context.Context, c trial.Command) (trial.Saw, error) { return trial.Run(ctx, user, c) }
}

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
	for key, runs := range same {
		same[key] = append(runs, l.beside(runs)...)
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
	for _, r := range runs {
		if i := slices.IndexFunc(runs, r.otherState); i >= 0 {
			r.saw.Says = trial.Says(r.saw.About, runs[i].saw.About)
		}
	}
}

// beside are runs that the plan does not ask for, and without which some of those that
// it does ask for cannot be heard: with the unit in another state.
func (l *look) beside(runs []run) []run {
	var more []run
	for _, r := range runs {
		if !r.words["Says"] || slices.ContainsFunc(slices.Concat(runs, more), r.otherState) {
			continue
		}
		for _, name := range slices.Sorted(maps.Keys(l.plan.Programs)) {
			other := run{spec: l.plan.Programs[name], outcome: &outcome{}}
			if slices.Equal(other.spec.Argv, r.spec.Argv) && r.otherState(other) {
				more = append(more, other)
				break
			}
		}
	}
	return more
}

// otherState says whether another run of the program was made with units in other states.
func (r run) otherState(other run) bool {
	return len(r.spec.AsIf) > 0 && len(other.spec.AsIf) > 0 && !maps.Equal(r.spec.AsIf, other.spec.AsIf)
}

// program runs one program and hears what it says.
func (l *look) program(ctx context.Context, spec facts.ProgramSpec, words facts.Words) (facts.Program, error) {
	guard, err := l.guard(ctx, spec.AsIf)
	if err != nil {
		return facts.Program{}, couldNotTry(err)
	}
	c := l.command(spec)
	c.Input, c.Guard = words["ReadsInput"], guard
	saw, err := l.Run(ctx, c)
	p := asProgram(saw)
	if spec.About != "" {
		p.About, p.Words = trial.About(saw.Lines, spec.About)
	}
	p.Lines = p.Lines[:min(len(p.Lines), shownLines)]
	return p, couldNotTry(err)
}

func asProgram(s trial.Saw) facts.Program {
	return facts.Program{Lines: s.Lines, Exited: s.Exited, ExitCode: s.ExitCode, Missing: s.Missing, Refused: s.Refused, ReadsInput: s.ReadsInput}
}

// couldNotTry words why a program's run says nothing.
func couldNotTry(err error) error {
	var none *trial.NoStandInError
	var past *trial.PastError
	var left *trial.LeftoverError
	switch {
	case errors.As(err, &none):
		return &facts.Blindness{
			ID:  "no-stand-in",
			Why: fmt.Sprintf("no unit of this machine is %s, so the check could not show its program what that looks like", none.State),
			Try: fmt.Sprintf("Make %s %s yourself, then check again.", none.Unit, none.State),
		}
	case errors.As(err, &past):
		return &facts.Blindness{
			ID: "program-unguarded",
			Why: fmt.Sprintf("the program asked systemd at %s, and not where the check had told it to. This kernel gives the check no way to answer there "+
				"(a user namespace, which the machine does not allow you)", past.Socket),
			Try: "Check with sudo, which needs no such permission: sudo sdlab check. Or leave XDG_RUNTIME_DIR and DBUS_* alone in the program.",
		}
	case errors.As(err, &left):
		return &facts.Blindness{
			ID: "program-left-running", Err: left,
			Why: "the program started processes that could not be ended with it",
			Try: "Find them with ps, and end them.",
		}
	}
	return err
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

func (l *look) command(spec facts.ProgramSpec) trial.Command {
	c := trial.Command{Env: map[string]string{}, Within: spec.Within, UntilLine: spec.UntilLine}
	if folder := l.disk.Home(spec.Folder); disk.IsDir(folder) {
		c.Folder = folder
	}
	maps.Copy(c.Env, spec.Env)
	for _, a := range spec.Argv {
		c.Argv = append(c.Argv, l.disk.Home(a))
	}
	return c
}
