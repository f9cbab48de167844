package host

import (
	"cmp"
	"context"
	"slices"

	"github.com/sdlab/sdlab/facts"
)

// sight is a look at one unit.
type sight struct {
	*look
	ctx     context.Context
	thing   facts.Thing // what the unit was asked for by: its name, or a pattern
	u       *facts.Unit
	journal *readings // nil until the journal has answered
}

// name is the name that the unit was asked for by.
func (s sight) name() string {
	if s.thing.Kind == facts.UnitKind {
		return s.thing.Name
	}
	return s.u.Id
}

// journalName is the name that the journal has the unit under: never an alias.
func (s sight) journalName() string { return cmp.Or(s.u.Id, s.thing.Name) }

// names lists all names of the unit, aliases included, the one it is looked up by
// first.
func (s sight) names() []string {
	names := []string{s.name()}
	for _, name := range s.u.Names {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// find finds the unit's words of the given sources that are wanted.
func (s sight) find(words facts.Words, sources ...facts.Source) {
	words = facts.UnitKind.With(words)
	failed := map[string]error{}
	for _, word := range facts.UnitKind.Vocabulary() {
		if !words[word.Name] || !slices.Contains(sources, word.Source) {
			continue
		}
		if err := s.findOne(word, failed); err != nil {
			failed[word.Name] = err
			s.seen.Fail(s.thing, word.Name, err)
		}
	}
}

// findOne finds a word, unless one that it is worked out from could not be found.
func (s sight) findOne(word facts.Word, failed map[string]error) error {
	for _, needed := range word.Needs {
		if failed[needed] != nil {
			return failed[needed]
		}
	}
	if word.Source == facts.Proc {
		if err := s.awaitProcess(); err != nil {
			return err
		}
	}
	return finders[word.Name](s)
}

// finders find the words of a unit that are not its properties. Each has a row in
// the table of package facts, which says what it needs.
var finders = map[string]func(sight) error{
	"SteadyFor":           func(sight) error { return nil }, // stored with the properties
	"StartingFor":         sight.startingFor,
	"InStateFor":          sight.inStateFor,
	"BrokenOnFailure":     sight.brokenOnFailure,
	"OnFailureChanged":    sight.onFailureChanged,
	"Period":              func(s sight) error { s.u.Period = period(s.u); return nil },
	"MissingRequirements": sight.missingRequirements,
	"FailedRequirements":  sight.failedRequirements,
	"Dependencies":        sight.dependencies,
	"UnknownUnits":        sight.unknownUnits,
	"ConditionFailed":     sight.conditionFailed,
	"InstallTargets":      sight.installTargets,
	"WantedAtBoot":        sight.wantedAtBoot,
	"TasksMaxIsDefault":   sight.tasksMaxIsDefault,
	"Watches":             sight.watches,

	"Settings":          sight.settingsOnDisk,
	"UnreadDropIns":     func(s sight) error { s.u.UnreadDropIns = s.unreadDropIns(s.name(), s.u); return nil },
	"StrayDropIns":      func(s sight) error { s.u.StrayDropIns = s.strayDropIns(s.name()); return nil },
	"UntriedChanges":    func(s sight) error { s.u.UntriedChanges = s.untriedChanges(s.u); return nil },
	"FilesChanged":      func(s sight) error { s.u.FilesChanged = s.filesChanged(s.u); return nil },
	"NearNames":         sight.namesNearby,
	"UnsetVariables":    func(s sight) error { s.u.UnsetVariables = s.unsetVariables(s.u); return nil },
	"Placeholders":      func(s sight) error { s.u.Placeholders = s.placeholders(s.u); return nil },
	"WantsLinks":        func(s sight) error { s.u.WantsLinks = s.wantsLinks(s.names()); return nil },
	"Fragment":          func(s sight) error { s.u.Fragment = s.fragment(s.u); return nil },
	"Executable":        func(s sight) error { s.u.Executable = s.executable(s.u); return nil },
	"Script":            func(s sight) error { s.u.Script = s.script(s.u); return nil },
	"Directory":         func(s sight) error { s.u.Directory = s.directory(s.u); return nil },
	"Account":           func(s sight) error { s.u.Account = s.account(s.u.User); return nil },
	"GroupExists":       sight.groupIsThere,
	"Secrets":           sight.secrets,
	"OpenSecretFiles":   func(s sight) error { s.u.OpenSecretFiles = s.openSecretFiles(s.u); return nil },
	"OpenSecretScripts": func(s sight) error { s.u.OpenSecretScripts = s.openSecretScripts(s.u); return nil },
	"EnvFiles":          func(s sight) error { s.u.EnvFiles = s.envFiles(s.u); return hidden(s.u.EnvFiles) },
	"CredentialFiles":   func(s sight) error { s.u.CredentialFiles = s.credentialFiles(s.u); return hidden(s.u.CredentialFiles) },
	"Instance":          func(s sight) error { s.u.Instance = instanceOf(s.u.Id); return nil },
	"MissingHere":       func(s sight) error { s.u.MissingHere = s.missingHere(s.u); return nil },
	"CommandNames":      func(s sight) error { s.u.CommandNames = commandNames(s.u); return nil },
	"StartsTake":        func(s sight) error { s.u.StartsTake = startsTake(s.u); return nil },

	"RunsOldConfig":  sight.runsOldConfig,
	"Process":        sight.mainProcess,
	"WritesTo":       func(s sight) error { s.u.WritesTo = s.writesTo(s.u.MainPID); return nil },
	"Strays":         func(s sight) error { s.u.Strays = s.strays(s.u); return nil },
	"RunsSupplied":   sight.runsSupplied,
	"Variables":      sight.variablesOf,
	"InstancePassed": func(s sight) error { s.u.InstancePassed = passed(instanceOf(s.u.Id), s.argv(s.u.MainPID)); return nil },

	"IgnoredLines": sight.ignoredLines,
	"Refusal":      func(sight) error { return nil }, // found with the lines

	"Runs":             sight.runs,
	"LastStop":         sight.lastStop,
	"OnFailureRuns":    sight.onFailureRuns,
	"SkippedFor":       func(sight) error { return nil }, // found with the runs
	"Lines":            sight.lines,
	"IgnoredVariables": sight.ignoredVariables,
}
