package proof

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"

	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/sandbox"
)

// Many cases begin with the same activities solved. Where a solution leaves nothing but files and running services, it is
// played once. The machines of these cases find its files on their disks, and the services are started when they have booted.

// grounds are what machines find on their disks, by what they are for.
type grounds struct {
	dir  string
	made map[groundFor]*ground
}

// groundFor says which machines have the same ground.
type groundFor struct{ scope, needed string }

// ground is a layer for machines' disks.
type ground struct {
	layer string
	done  int      // how many of the needed activities are solved on it; 0 if there is no layer
	units []string // services that run when they are
}

// worthwhile is how many cases a ground has to be for: it takes about as long as two of them.
const worthwhile = 8

func groundOf(c lessons.Case, needed []lessons.Entry) groundFor {
	ids := make([]string, len(needed))
	for i, e := range needed {
		ids[i] = e.ID
	}
	return groundFor{c.Scope, strings.Join(ids, " ")}
}

// layGrounds makes the grounds that many of the cases need. One that cannot be made is left out: then each case does what it
// needs itself, and says what is wrong with it.
func (r *Run) layGrounds(ctx context.Context, cases []lessons.Case) (*grounds, error) {
	if !r.Store.Abilities().Layers {
		return &grounds{}, nil
	}
	needs, err := r.groundsWanted(cases)
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp(r.Store.Dir(), "ground-")
	if err != nil {
		return nil, fmt.Errorf("cannot make room for the cases' grounds: %w", err)
	}
	g := &grounds{dir: dir, made: map[groundFor]*ground{}}
	var laying sync.WaitGroup
	for what, needed := range needs {
		laid := &ground{layer: filepath.Join(dir, fmt.Sprint(len(g.made)))}
		g.made[what] = laid
		laying.Go(func() { r.layGround(ctx, laid, what.scope, needed) })
	}
	laying.Wait()
	return g, nil
}

// groundsWanted lists what grounds are worthwhile, and the activities that they are for.
func (r *Run) groundsWanted(cases []lessons.Case) (map[groundFor][]lessons.Entry, error) {
	count := map[groundFor]int{}
	needs := map[groundFor][]lessons.Entry{}
	for _, c := range cases {
		if c.Fresh || c.Whole || c.Full {
			continue
		}
		needed, err := r.needed(c.Activity)
		if err != nil {
			return nil, err
		}
		what := groundOf(c, needed)
		if count[what]++; len(needed) > 0 && count[what] == worthwhile {
			needs[what] = needed
		}
	}
	return needs, nil
}

// layGround solves one needed activity after the other, and copies the disk for as long as what has changed can be had
// without solving them again.
func (r *Run) layGround(ctx context.Context, laid *ground, scope string, needed []lessons.Entry) {
	ctx, cancel := context.WithTimeout(ctx, caseTimeout)
	defer cancel()
	_ = r.Store.Run(ctx, r.Options, func(m *sandbox.Machine) error {
		p, err := r.enter(ctx, m, lessons.Case{Scope: scope})
		if err != nil {
			return err
		}
		before, err := p.inventory(ctx)
		for _, e := range needed {
			if err != nil {
				return err
			}
			setup, err := r.setup(e, "")
			if err != nil {
				return err
			}
			if err := p.prepared(ctx, setup+"solve "+e.ID+"\n", ""); err != nil {
				return err
			}
			after, err := p.inventory(ctx)
			units, ok := repeatable(without("+ ", after, before))
			if err != nil || !ok || len(without("- ", before, after)) > 0 {
				return err
			}
			if err := p.saveGround(ctx, laid.layer); err != nil {
				return err
			}
			before, laid.done, laid.units = after, laid.done+1, append(laid.units, units...)
		}
		return nil
	})
}

// saveGround replaces what was copied to the layer before.
func (p *play) saveGround(ctx context.Context, layer string) error {
	if err := errors.Join(os.RemoveAll(layer), os.Mkdir(layer, 0o755)); err != nil {
		return err
	}
	return p.machine.SaveLayer(ctx, layer)
}

// What an inventory may have more of when an activity is solved. A link to a file may be what enables a unit, and is not
// among it.
var (
	// A file with its sum, or with its mode and owner, or a folder: a layer takes it along.
	fileLine = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^\+ ([0-9a-f]{64} +|[-d][-rwxsStT]{9} \S+ \S+ )/(etc|home|usr/local)/`)
	})
	// A service that runs.
	unitLine = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\+ unit (\S+\.service) active$`) })
	// Its process.
	processLine = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^\+ \S*/python3 `) })
)

// repeatable tells whether all that was added comes with a layer and with starting some services, and which these are.
func repeatable(added []string) (units []string, ok bool) {
	processes := 0
	for _, line := range added {
		if unit := unitLine().FindStringSubmatch(line); unit != nil {
			units = append(units, unit[1])
		} else if processLine().MatchString(line) {
			processes++
		} else if !fileLine().MatchString(line) {
			return nil, false
		}
	}
	return units, processes <= len(units)
}

// of returns the ground for a case; one without a layer if there is none.
func (g *grounds) of(c lessons.Case, needed []lessons.Entry) ground {
	if laid := g.made[groundOf(c, needed)]; laid != nil && !c.Fresh && laid.done > 0 {
		return *laid
	}
	return ground{}
}

func (g *grounds) remove() {
	if g.dir != "" {
		_ = os.RemoveAll(g.dir)
	}
}
