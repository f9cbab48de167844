package trial

import (
	"context"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"sync"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/dbus"
	"github.com/sdlab/sdlab/host/disk"
	"github.com/sdlab/sdlab/host/unit"
)

// shownLines is how much of a program's output a check is shown.
const shownLines = 50

// A Runner runs a command as the learner.
type Runner func(ctx context.Context, c Command) (Saw, error)

// As returns what runs commands as the learner.
func As(learner facts.Learner) Runner {
	user := User{Name: learner.Name, Home: learner.Home, UID: learner.UID, GID: learner.GID}
	return func(ctx context.Context, c Command) (Saw, error) { return Run(ctx, user, c) }
}

// Programs are those that a plan has.
type Programs struct {
	Run   Runner
	Bus   Bus
	Files *unit.Files
	Plan  facts.Plan
}

// Ran is what a program did, or why that is not known.
type Ran struct {
	Saw facts.Program
	Err error
}

// Begin starts the programs beside the rest of the look. Runs of one program come
// one after the other: side by side they would see each other, with ps for one.
func (p *Programs) Begin(ctx context.Context, side *sync.WaitGroup, wanted map[facts.Thing]facts.Words) map[facts.Thing]*Ran {
	started := map[facts.Thing]*Ran{}
	same := map[string][]run{}
	for _, thing := range slices.SortedFunc(maps.Keys(wanted), func(a, b facts.Thing) int { return strings.Compare(a.Name, b.Name) }) {
		r := run{spec: p.Plan.Programs[thing.Name], words: wanted[thing], Ran: &Ran{}}
		started[thing] = r.Ran
		key := strings.Join(r.spec.Argv, "\x00")
		same[key] = append(same[key], r)
	}
	for key, runs := range same {
		same[key] = append(runs, p.beside(runs)...)
	}
	for _, runs := range same {
		side.Go(func() {
			if err := facts.Catch(func() { p.oneByOne(ctx, runs) }); err != nil {
				for _, r := range runs {
					r.Err = err
				}
			}
		})
	}
	return started
}

type run struct {
	spec  facts.ProgramSpec
	words facts.Words
	*Ran
}

// oneByOne runs the same program several times. One that does not end the first
// time is not waited for again.
func (p *Programs) oneByOne(ctx context.Context, runs []run) {
	for i, r := range runs {
		if i > 0 && runs[i-1].Err == nil && !runs[i-1].Saw.Exited && !runs[i-1].spec.UntilLine {
			*r.Ran = *runs[i-1].Ran
			continue
		}
		r.Saw, r.Err = p.one(ctx, r.spec, r.words)
	}
	for _, r := range runs {
		if i := slices.IndexFunc(runs, r.otherState); i >= 0 {
			r.Saw.Says = Says(r.Saw.About, runs[i].Saw.About)
		}
	}
}

// beside are runs that nobody asks for, and without which some of those that somebody
// does ask for cannot be heard: with the unit in another state.
func (p *Programs) beside(runs []run) []run {
	var more []run
	for _, r := range runs {
		if !r.words["Says"] || slices.ContainsFunc(slices.Concat(runs, more), r.otherState) {
			continue
		}
		for _, name := range slices.Sorted(maps.Keys(p.Plan.Programs)) {
			other := run{spec: p.Plan.Programs[name], Ran: &Ran{}}
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

// one runs one program and hears what it says. A unit that was shown to it and has changed
// its state meanwhile would count as the program's mistake, so the run is made once more.
func (p *Programs) one(ctx context.Context, spec facts.ProgramSpec, words facts.Words) (facts.Program, error) {
	found, moved, err := p.once(ctx, spec, words)
	if err == nil && moved != nil {
		found, moved, err = p.once(ctx, spec, words)
	}
	if err == nil && moved != nil {
		return facts.Program{}, moved
	}
	return found, err
}

// once runs it, and says in moved which unit did not stay as it was shown.
func (p *Programs) once(ctx context.Context, spec facts.ProgramSpec, words facts.Words) (found facts.Program, moved, err error) {
	guard, err := p.guard(ctx, spec.AsIf)
	if err != nil {
		return facts.Program{}, nil, err
	}
	c := p.command(spec)
	c.Input, c.Guard = words["ReadsInput"], guard
	saw, err := p.Run(ctx, c)
	found = saw.Program()
	if spec.About != "" {
		found.About, found.Words = About(saw.Lines, spec.About)
	}
	found.Lines = found.Lines[:min(len(found.Lines), shownLines)]
	if err == nil && found.Missing {
		return found, nil, facts.Blind("program-missing", spec.Argv[0])
	}
	if err == nil {
		moved = p.stillAsIf(ctx, slices.Concat(guard.System, guard.User), spec.AsIf)
	}
	return found, moved, err
}

// Program is what the run was, as a check sees it.
func (s Saw) Program() facts.Program {
	return facts.Program{Lines: s.Lines, Exited: s.Exited, ExitCode: s.ExitCode, Missing: s.Missing, Refused: s.Refused, ReadsInput: s.ReadsInput}
}

func (p *Programs) command(spec facts.ProgramSpec) Command {
	home := p.Files.Disk.Home
	c := Command{Env: map[string]string{}, Within: spec.Within, UntilLine: spec.UntilLine}
	if folder := home(spec.Folder); disk.IsDir(folder) {
		c.Folder = folder
	}
	maps.Copy(c.Env, spec.Env)
	for _, a := range spec.Argv {
		c.Argv = append(c.Argv, home(a))
	}
	return c
}

// guard lets a program look at the managers, with units of the one that is
// looked at in the given states.
func (p *Programs) guard(ctx context.Context, states map[string]string) (*Guard, error) {
	swaps, err := p.asIf(ctx, states)
	if err != nil {
		return nil, err
	}
	guard := &Guard{SystemBus: dbus.SystemBus(), UserBus: dbus.UserBus(), RuntimeDir: dbus.RuntimeDir()}
	if learner := p.Files.Disk.Learner; os.Geteuid() == 0 && learner.UID != 0 { // those are root's
		guard.RuntimeDir = fmt.Sprintf("/run/user/%d", learner.UID)
		guard.UserBus = "unix:path=" + guard.RuntimeDir + "/bus"
	}
	if p.Files.Scope == facts.User {
		guard.User = swaps
	} else {
		guard.System = swaps
	}
	return guard, nil
}
