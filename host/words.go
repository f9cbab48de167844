package host

import (
	"cmp"
	"slices"

	"github.com/sdlab/sdlab/host/history"
	"github.com/sdlab/sdlab/host/manager"
	"github.com/sdlab/sdlab/host/unit"
)

// finders find the words of a unit that are not its properties. Each has a row in
// the table of package facts, which says what it needs.
var finders = map[string]func(sight) error{
	"SteadyFor":        none, // stored with the properties
	"StartingFor":      func(s sight) error { s.u.StartingFor = manager.StartingFor(s.u, s.now()); return nil },
	"InStateFor":       func(s sight) error { s.u.InStateFor = manager.InStateFor(s.u, s.now()); return nil },
	"BrokenOnFailure":  func(s sight) error { return s.manager.BrokenOnFailure(s.ctx, s.u) },
	"OnFailureChanged": sight.onFailureChanged,
	"Period":           func(s sight) error { s.u.Period = manager.Period(s.u); return nil },
	"DueIn":            func(s sight) error { s.u.DueIn = manager.DueIn(s.u, s.Clock); return nil },
	"Up":               func(s sight) error { s.u.Up = manager.Up(s.u); return nil },
	"StoppedWith": func(s sight) error {
		s.u.StoppedWith = slices.Concat(s.u.Requires, s.u.BindsTo, s.u.PartOf, s.u.StopPropagatedFrom)
		return nil
	},
	"Rivals":              func(s sight) error { return s.manager.Rivals(s.ctx, s.u) },
	"MissingRequirements": func(s sight) error { return s.manager.MissingRequirements(s.ctx, s.u) },
	"FailedRequirements":  func(s sight) error { return s.manager.FailedRequirements(s.ctx, s.u) },
	"Dependencies":        func(s sight) error { return s.manager.Dependencies(s.ctx, s.u) },
	"FailedBelow":         func(s sight) error { return s.manager.FailedBelow(s.ctx, s.u) },
	"UnknownUnits":        func(s sight) error { return s.manager.UnknownUnits(s.ctx, s.u) },
	"ConditionFailed":     func(s sight) error { s.u.ConditionFailed = manager.ConditionFailed(s.u); return nil },
	"InstallTargets": func(s sight) (err error) {
		s.u.InstallTargets, err = s.manager.InstallTargets(s.ctx, unit.InstallNames(s.files.Settings(s.u)))
		return cmp.Or(err, s.files.Closed(s.u))
	},
	"WantedAtBoot": func(s sight) (err error) {
		s.u.WantedAtBoot, err = s.manager.WantedAtBoot(s.ctx, s.name(), s.files.WantsLinks(s.names()))
		return err
	},
	"TasksMaxIsDefault": sight.tasksMaxIsDefault,
	"Watches":           func(s sight) error { return s.manager.Watches(s.ctx, s.u) },

	"Settings":       func(s sight) error { s.u.Settings = s.files.SettingsOf(s.u); return s.files.Closed(s.u) },
	"HasFirstStart":  func(s sight) error { s.u.HasFirstStart = unit.HasFirstStart(s.u.Settings); return nil },
	"LostDropIns":    func(s sight) error { s.u.LostDropIns = s.files.LostDropIns(s.u); return nil },
	"UnreadDropIns":  func(s sight) error { s.u.UnreadDropIns = s.files.UnreadDropIns(s.name(), s.u); return nil },
	"AsOnDisk":       func(s sight) error { s.u.AsOnDisk = unit.AsOnDisk(s.u); return nil },
	"StrayDropIns":   func(s sight) error { s.u.StrayDropIns = s.files.StrayDropIns(s.name()); return nil },
	"UntriedChanges": func(s sight) error { s.u.UntriedChanges = s.commands.UntriedChanges(s.u); return nil },
	"FilesChanged":   func(s sight) error { s.u.FilesChanged = s.commands.FilesChanged(s.u); return nil },
	"NearNames":      func(s sight) error { s.u.NearNames = s.files.NearNames(s.name(), s.u); return nil },
	"UnsetVariables": func(s sight) error { s.u.UnsetVariables = s.commands.UnsetVariables(s.u); return nil },
	"Placeholders":   func(s sight) error { s.u.Placeholders = s.commands.Placeholders(s.u); return nil },
	"WantsLinks":     func(s sight) error { s.u.WantsLinks = s.files.WantsLinks(s.names()); return nil },
	"Fragment":       func(s sight) error { s.u.Fragment = s.files.Fragment(s.u); return nil },
	"Executable":     func(s sight) error { s.u.Executable = s.commands.Executable(s.u); return nil },
	"Script":         func(s sight) error { s.u.Script = s.commands.Script(s.u); return nil },
	"Directory":      func(s sight) error { s.u.Directory = s.commands.Directory(s.u); return nil },
	"Account":        func(s sight) error { s.u.Account = s.disk.Users().Account(s.u.User); return nil },
	"GroupExists":    func(s sight) error { s.u.GroupExists = s.commands.GroupExists(s.u); return nil },
	"Secrets":        func(s sight) error { s.u.Secrets = s.files.Secrets(s.u); return s.files.Closed(s.u) },
	"HeldSecrets": func(s sight) error {
		s.u.HeldSecrets = append(s.commands.HeldSecrets(s.u), s.proc.Secrets(s.u.MainPID)...)
		return nil
	},
	"OpenSecretFiles":   func(s sight) error { s.u.OpenSecretFiles = s.commands.OpenSecretFiles(s.u); return nil },
	"SecretReaders":     func(s sight) error { s.u.SecretReaders = s.commands.SecretReaders(s.u); return nil },
	"OpenSecretScripts": func(s sight) error { s.u.OpenSecretScripts = s.commands.OpenSecretScripts(s.u); return nil },
	"EnvFiles":          func(s sight) error { s.u.EnvFiles = s.commands.EnvFiles(s.u); return unit.Hidden(s.u.EnvFiles) },
	"CredentialFiles": func(s sight) error {
		s.u.CredentialFiles = s.commands.CredentialFiles(s.u)
		return unit.Hidden(s.u.CredentialFiles)
	},
	"Instance":     func(s sight) error { s.u.Instance = unit.InstanceOf(s.u.Id); return nil },
	"MissingHere":  func(s sight) error { s.u.MissingHere = s.commands.MissingHere(s.u); return nil },
	"CommandNames": func(s sight) error { s.u.CommandNames = unit.CommandNames(s.u); return nil },
	"StartsTake":   func(s sight) error { s.u.StartsTake = unit.StartsTake(s.u); return nil },

	"RunsOldConfig":  func(s sight) error { return s.running.RunsOldConfig(s.u, s.ask) },
	"Process":        func(s sight) error { s.u.Process = s.proc.Process(s.u.MainPID); return nil },
	"WritesTo":       func(s sight) error { s.u.WritesTo = s.proc.WritesTo(s.u.MainPID); return nil },
	"Strays":         func(s sight) error { s.u.Strays = s.running.Strays(s.u); return nil },
	"RunsSupplied":   func(s sight) error { return s.running.RunsSupplied(s.u) },
	"Variables":      sight.variables,
	"EmptyVariables": sight.variables,
	"InstancePassed": func(s sight) error { s.u.InstancePassed = s.running.InstancePassed(s.u); return nil },

	"IgnoredLines": func(s sight) error { return cmp.Or(s.analyzer.IgnoredLines(s.ctx, s.u), s.files.Closed(s.u)) },
	"Refusal":      none, // found with the lines
	"Elapses": func(s sight) (err error) {
		s.u.Elapses, err = s.analyzer.Elapses(s.ctx, s.u.TimersCalendar)
		return err
	},

	"Runs":             sight.runs,
	"LastRun":          func(s sight) error { s.u.LastRun = history.LastRun(s.u, s.proc.BootID()); return nil },
	"LastStop":         func(s sight) error { return s.history.LastStop(s.ctx, s.past()) },
	"OnFailureRuns":    func(s sight) error { return s.history.OnFailureRuns(s.ctx, s.past()) },
	"SkippedFor":       none, // found with the runs
	"Lines":            func(s sight) error { return s.history.Lines(s.past(), s.journal) },
	"Reports":          func(s sight) error { return s.history.Reports(s.past(), s.journal) },
	"Step":             func(s sight) error { return s.history.Step(s.past(), s.journal) },
	"Said":             sight.said,
	"IgnoredVariables": func(s sight) error { return s.history.IgnoredVariables(s.past(), s.journal) },
}

// none finds what another word's function has found.
func none(sight) error { return nil }
