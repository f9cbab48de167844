package host

import (
	"context"
	"errors"
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
		return facts.Blind("no-stand-in", none.Unit, none.State)
	case errors.As(err, &past):
		return facts.Blind("program-unguarded", past.Socket)
	case errors.As(err, &left):
		return facts.Blind("program-left-running").Because(left)
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
			o.err = facts.Blind("program-missing", l.plan.Programs[thing.Name].Argv[0])
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
