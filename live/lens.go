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
	run      bool
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

func (l *lens) reset() { l.needs, l.seen = facts.Needs{}, nil }

// Look sees what the plan and the narration need.
func (l *lens) Look(ctx context.Context, plan facts.Plan) (*facts.Snapshot, error) {
	needs := plan.Needs.Clone()
	var kept []facts.Thing
	if !l.run {
		kept = l.programs.DoneBy(needs)
		for _, thing := range kept {
			delete(needs, thing)
		}
	}
	for thing := range needs {
		if thing.Kind == facts.UnitKind && thing.Name != "" || thing.Kind == facts.UnitsKind {
			needs.Add(facts.Needs{thing: maps.Clone(told)})
		}
	}
	needs.Add(facts.Needs{theManager: {"BootID": true}})
	l.needs.Add(plan.Needs)
	if len(plan.Programs) > 0 {
		l.specs = plan.Programs
	}
	plan.Needs = needs
	seen, err := l.host.Look(ctx, plan)
	if err != nil {
		return nil, err
	}
	seen.Keep(l.programs, kept)
	seen.Asked = plan.Needs
	for _, thing := range kept {
		seen.Asked = seen.Asked.Clone()
		seen.Asked.Add(facts.Needs{thing: l.programs.Asked[thing]})
	}
	if hasPrograms(seen.Asked) {
		l.programs = seen
	}
	l.seen = seen
	return seen, nil
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
