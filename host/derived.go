package host

import (
	"context"
	"slices"
	"time"

	"github.com/sdlab/sdlab/facts"
)

// runsFrom are what tells the present run from those that are over.
var runsFrom = []string{"Id", "InvocationID", "ActiveState", "SubState", "RestartUSec", "InactiveEnterTimestamp", "ActiveExitTimestamp"}

// requires lists, for each word that is worked out here, the properties that
// it is worked out from.
var requires = map[string][]string{
	"SteadyFor":           {"ActiveState", "SubState"},
	"InStateFor":          {"SubState", "StateChangeTimestamp"},
	"StartingFor":         {"ActiveState", "SubState", "StateChangeTimestamp"},
	"Runs":                runsFrom,
	"SkippedFor":          runsFrom,
	"LastStop":            runsFrom,
	"OnFailureRuns":       append([]string{"OnFailure"}, runsFrom...),
	"Period":              {"LastTriggerUSec", "LastTriggerUSecMonotonic", "NextElapseUSecRealtime", "NextElapseUSecMonotonic", "ActiveEnterTimestamp", "TimersMonotonic", "TimersCalendar"},
	"DueIn":               {"NextElapseUSecRealtime", "NextElapseUSecMonotonic"},
	"Lines":               {"Id", "InvocationID"},
	"Settings":            {"FragmentPath", "DropInPaths"},
	"IgnoredLines":        {"Id", "FragmentPath", "DropInPaths", "LoadState"},
	"Refusal":             {"Id", "FragmentPath", "DropInPaths", "LoadState"},
	"UnreadDropIns":       {"DropInPaths", "LoadState"},
	"StrayDropIns":        {"DropInPaths"},
	"RunsOldConfig":       {"FragmentPath", "DropInPaths", "EnvironmentFiles", "MainPID", "ExecMainStartTimestamp"},
	"UntriedChanges":      {"ActiveState", "InactiveEnterTimestamp", "FragmentPath", "DropInPaths", "EnvironmentFiles", "Environment", "PassEnvironment", "ExecStart", "WorkingDirectory", "User"},
	"FilesChanged":        {"FragmentPath", "DropInPaths", "EnvironmentFiles"},
	"NearNames":           {"LoadState"},
	"InstallTargets":      {"FragmentPath", "DropInPaths"},
	"WantedAtBoot":        {"Names"},
	"WantsLinks":          {"Names"},
	"Process":             {"MainPID"},
	"TasksMaxIsDefault":   {"TasksMax", "FragmentPath", "DropInPaths"},
	"WritesTo":            {"MainPID"},
	"Strays":              {"ExecStart", "Environment", "EnvironmentFiles", "PassEnvironment", "WorkingDirectory"},
	"Fragment":            {"FragmentPath"},
	"Executable":          {"ExecStart", "User", "Group", "DynamicUser", "ProtectHome", "FragmentPath", "DropInPaths"},
	"Script":              {"ExecStart", "Environment", "EnvironmentFiles", "PassEnvironment", "WorkingDirectory", "User", "Group", "DynamicUser", "ProtectHome", "FragmentPath", "DropInPaths"},
	"Directory":           {"WorkingDirectory", "User", "Group", "DynamicUser", "ProtectHome", "FragmentPath", "DropInPaths"},
	"Account":             {"User"},
	"GroupExists":         {"Group", "DynamicUser"},
	"Secrets":             {"FragmentPath", "DropInPaths"},
	"OpenSecretFiles":     {"EnvironmentFiles", "FragmentPath", "DropInPaths"},
	"OpenSecretScripts":   {"ExecStart", "ExecStartPre", "ExecStartPost", "ExecReload", "ExecStop", "ExecStopPost", "WorkingDirectory", "User"},
	"RunsSupplied":        {"Id", "MainPID", "ControlPID", "ExecStart", "Environment", "EnvironmentFiles", "PassEnvironment", "WorkingDirectory", "User"},
	"Watches":             {"TriggeredBy"},
	"EnvFiles":            {"EnvironmentFiles"},
	"CredentialFiles":     {"LoadCredential"},
	"Variables":           {"MainPID"},
	"IgnoredVariables":    {"InvocationID"},
	"Instance":            {"Id"},
	"InstancePassed":      {"Id", "MainPID"},
	"MissingHere":         {"User", "DynamicUser", "ExecStart", "WorkingDirectory", "EnvironmentFiles", "FragmentPath", "DropInPaths"},
	"CommandNames":        {"ExecStart"},
	"UnsetVariables":      {"ExecStart", "User", "Environment", "EnvironmentFiles", "PassEnvironment"},
	"StartsTake":          {"RestartUSec", "RestartSteps", "RestartMaxDelayUSec", "StartLimitBurst"},
	"Placeholders":        {"User", "WorkingDirectory", "ExecStart"},
	"MissingRequirements": {"Requires", "Requisite", "BindsTo"},
	"FailedRequirements":  {"Requires", "Requisite", "BindsTo", "After"},
	"Dependencies":        {"Wants", "Upholds", "Requires", "Requisite", "BindsTo", "After"},
	"UnknownUnits":        {"Wants", "Upholds", "After", "Before"},
	"BrokenOnFailure":     {"OnFailure"},
	"OnFailureChanged":    {"OnFailure"},
	"ConditionFailed":     {"ConditionResult", "ConditionTimestamp", "ActiveEnterTimestamp"},
}

// derive works out the words of a unit that are no properties.
func (l *look) derive(ctx context.Context, thing facts.Thing, u *facts.Unit, words facts.Words) {
	l.fromFiles(ctx, thing, u, words)
	if words["InStateFor"] && !u.StateChangeTimestamp.IsZero() {
		now, _ := l.Clock()
		u.InStateFor = max(0, now.Sub(u.StateChangeTimestamp))
	}
	if words["StartingFor"] {
		now, _ := l.Clock()
		u.StartingFor = startingFor(u, now)
	}
	if words["Period"] {
		u.Period = period(u)
	}
	if words["DueIn"] {
		u.DueIn = dueIn(u, l.Clock)
	}
	if words["ConditionFailed"] {
		u.ConditionFailed = !u.ConditionResult && u.ConditionTimestamp.After(u.ActiveEnterTimestamp)
	}
	if words["TasksMaxIsDefault"] {
		is, err := l.tasksMaxIsDefault(ctx, u)
		if err != nil {
			l.seen.Fail(thing, "TasksMaxIsDefault", err)
		}
		u.TasksMaxIsDefault = is
	}
	l.named(ctx, thing, u, words)
	if words["WantedAtBoot"] || words["InstallTargets"] {
		l.boot(ctx, thing, u, words)
	}
	if slices.ContainsFunc(processWords, func(word string) bool { return words[word] }) {
		l.executed(ctx, u.MainPID)
	}
	if words["Instance"] || words["InstancePassed"] {
		u.Instance = instanceOf(u.Id)
		u.InstancePassed = passed(u.Instance, l.argv(u.MainPID))
	}
	l.processes(ctx, thing, u, words)
	l.environment(thing, u, words)
	l.pathsOf(u, words)
	l.forReview(u, words)
	l.failClosed(thing, u)
}

// fromFiles works out the words about the unit's files.
func (l *look) fromFiles(ctx context.Context, thing facts.Thing, u *facts.Unit, words facts.Words) {
	if words["Settings"] {
		u.Settings = l.settings(u)
	}
	if words["UnreadDropIns"] {
		u.UnreadDropIns = l.unreadDropIns(l.nameOf(thing, u), u)
	}
	if words["UntriedChanges"] {
		u.UntriedChanges = l.untriedChanges(u)
	}
	if words["StrayDropIns"] {
		u.StrayDropIns = l.strayDropIns(l.nameOf(thing, u))
	}
	if words["NearNames"] && u.LoadState == "not-found" {
		u.NearNames = l.nearNames(l.nameOf(thing, u))
	}
	if words["WantsLinks"] {
		u.WantsLinks = l.wantsLinks(l.namesOf(thing, u))
	}
	if words["IgnoredLines"] || words["Refusal"] {
		lines, err := l.ignoredLines(ctx, u)
		if err != nil {
			l.seen.Fail(thing, "IgnoredLines", err)
			l.seen.Fail(thing, "Refusal", err)
		}
		u.IgnoredLines = lines
	}
	if words["UnsetVariables"] {
		u.UnsetVariables = l.unsetVariables(u)
	}
	if words["Placeholders"] {
		u.Placeholders = l.placeholders(u)
	}
}

// startingFor is how long the unit has been in the state in which its program
// runs and its start is not complete.
func startingFor(u *facts.Unit, now time.Time) time.Duration {
	if u.ActiveState != "activating" || u.SubState != "start" {
		return 0
	}
	return max(0, now.Sub(u.StateChangeTimestamp))
}
