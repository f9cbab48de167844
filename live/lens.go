package live

import (
	"context"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/events"
)

// lens looks at the machine for the checks. It notes what they read, because that is
// what to listen to, and adds the units' runs, for the narration.
type lens struct {
	host checks.Host
	// run says whether the learner's programs are run; otherwise the last run of
	// each counts.
	run bool
	// asked says that the learner wants a check, which runs what is run on request only.
	asked    bool
	settled  bool            // the activity passes, so that what was run on request still counts
	ran      bool            // the last look ran programs
	programs *facts.Snapshot // of the last look at programs
	specs    map[string]facts.ProgramSpec

	needs facts.Needs     // of all looks since reset
	seen  *facts.Snapshot // by the last look
}

// told are the words that the narration is made of.
var told = facts.Words{
	"Id": true, "LoadState": true, "ActiveState": true, "SubState": true, "Result": true, "UnitFileState": true, "NeedDaemonReload": true,
	"FragmentPath": true, "DropInPaths": true, "NRestarts": true, "RestartUSec": true, "Runs": true, "SkippedFor": true, "ExecStart": true,
}

func (l *lens) reset() { l.needs, l.seen, l.ran = facts.Needs{}, nil, false }

// wouldRun says whether a look that runs programs has any to run.
func (l *lens) wouldRun(asked bool) bool {
	for thing := range l.needs {
		if thing.Kind == facts.ProgramKind && (asked || !l.specs[thing.Name].OnRequest) {
			return true
		}
	}
	return false
}

// Look sees what the plan and the narration need.
func (l *lens) Look(ctx context.Context, plan facts.Plan) (*facts.Snapshot, error) {
	needs := plan.Needs.Clone()
	if len(plan.Programs) > 0 {
		l.specs = plan.Programs
	}
	kept, held := l.notRun(needs)
	for _, thing := range slices.Concat(kept, held) {
		delete(needs, thing)
	}
	l.ran = l.ran || hasPrograms(needs)
	for thing := range needs {
		if thing.Kind == facts.UnitKind && thing.Name != "" || thing.Kind == facts.UnitsKind {
			needs.Add(facts.Needs{thing: maps.Clone(told)})
		}
	}
	needs.Add(facts.Needs{theManager: {"BootID": true}})
	l.needs.Add(plan.Needs)
	asked := plan.Needs
	plan.Needs = needs
	seen, err := l.host.Look(ctx, plan)
	if err != nil {
		return nil, err
	}
	seen.Keep(l.programs, kept)
	for _, thing := range held {
		seen.Things[thing] = &facts.Program{Held: true}
	}
	seen.Asked = plan.Needs.Clone()
	for _, thing := range kept {
		seen.Asked.Add(facts.Needs{thing: l.programs.Asked[thing]})
	}
	for _, thing := range held {
		seen.Asked.Add(facts.Needs{thing: asked[thing]})
	}
	if hasPrograms(seen.Asked) {
		l.programs = seen
	}
	l.seen = seen
	return seen, nil
}

// notRun are programs that this look does not run: those whose last run still counts,
// and those that are held until the learner asks.
func (l *lens) notRun(needs facts.Needs) (kept, held []facts.Thing) {
	done := l.programs.DoneBy(needs)
	for thing := range needs {
		switch onRequest := l.specs[thing.Name].OnRequest; {
		case thing.Kind != facts.ProgramKind:
		case slices.Contains(done, thing) && (!l.run || onRequest && l.settled && !l.asked):
			kept = append(kept, thing)
		case onRequest && !l.asked:
			held = append(held, thing)
		}
	}
	return kept, held
}

// runs says whether a file is one that the learner's programs are started from.
func (l *lens) runs(path, home string) bool {
	for _, spec := range l.specs {
		for _, arg := range spec.Argv {
			if rest, ok := strings.CutPrefix(arg, "~"); ok {
				arg = home + rest
			}
			if arg == path {
				return true
			}
		}
	}
	return false
}

func hasPrograms(needs facts.Needs) bool {
	for thing := range needs {
		if thing.Kind == facts.ProgramKind {
			return true
		}
	}
	return false
}

// units lists what was seen of units, by name.
func (l *lens) units() []*facts.Unit {
	found := map[string]*facts.Unit{}
	if l.seen == nil {
		return nil
	}
	for thing, seen := range l.seen.Things {
		switch u := seen.(type) {
		case *facts.Unit:
			if thing.Name != "" {
				found[thing.Name] = u
			}
		case []*facts.Unit:
			for _, one := range u {
				found[one.Id] = one
			}
		}
	}
	var list []*facts.Unit
	for _, name := range slices.Sorted(maps.Keys(found)) {
		u := *found[name]
		if u.Id == "" {
			u.Id = name
		}
		list = append(list, &u)
	}
	return list
}

// interest is what to listen to, given what was read.
func (l *lens) interest(folders []string) events.Interest {
	var i events.Interest
	i.Folders = slices.Clone(folders)
	for thing := range l.needs {
		if (thing.Kind == facts.UnitKind || thing.Kind == facts.UnitsKind) && thing.Name != "" {
			i.Units = append(i.Units, thing.Name)
		}
	}
	if l.seen != nil {
		for _, seen := range l.seen.Things {
			if f, ok := seen.(*facts.File); ok && filepath.IsAbs(f.Path) {
				i.Files = append(i.Files, f.Path)
			}
		}
	}
	for _, u := range l.units() {
		for _, path := range append([]string{u.FragmentPath}, u.DropInPaths...) {
			if path != "" {
				i.Files = append(i.Files, path)
			}
		}
		for _, exec := range u.ExecStart {
			for _, word := range exec.Argv {
				if filepath.IsAbs(word) {
					i.Files = append(i.Files, word)
				}
			}
		}
		for _, dir := range folders {
			i.Folders = append(i.Folders, filepath.Join(dir, u.Id+".d"))
		}
	}
	slices.Sort(i.Files)
	i.Files = slices.Compact(i.Files)
	return i
}
