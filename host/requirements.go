package host

import (
	"context"
	"regexp"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/sdlab/sdlab/facts"
)

// named looks at the units that this one names.
func (l *look) named(ctx context.Context, thing facts.Thing, u *facts.Unit, words facts.Words) {
	if words["MissingRequirements"] || words["FailedRequirements"] {
		l.requirements(ctx, thing, u)
	}
	if words["Dependencies"] {
		l.dependencies(ctx, thing, u)
	}
	if words["Watches"] {
		l.watches(ctx, thing, u)
	}
	if words["UnknownUnits"] {
		l.unknownUnits(ctx, thing, u)
	}
	if words["BrokenOnFailure"] || words["OnFailureChanged"] {
		l.onFailureUnits(ctx, thing, u)
	}
}

// askOthers asks other units for properties, which they need not have. If that
// cannot be done, the thing's words say so.
func (l *look) askOthers(ctx context.Context, asked []Property, thing facts.Thing, words ...string) (answers []Answer, ok bool) {
	answers, err := l.Bus.Properties(ctx, asked)
	if err == nil {
		err = denied(answers)
	}
	if err == nil {
		return answers, true
	}
	for _, word := range words {
		l.seen.Fail(thing, word, err)
	}
	return nil, false
}

// requirements looks at the units that this one cannot do without.
func (l *look) requirements(ctx context.Context, thing facts.Thing, u *facts.Unit) {
	required := slices.Concat(u.Requires, u.Requisite, u.BindsTo)
	var asked []Property
	for _, name := range required {
		asked = append(asked, Property{name, "Unit", "LoadState"}, Property{name, "Unit", "ActiveState"})
	}
	answers, ok := l.askOthers(ctx, asked, thing, "MissingRequirements", "FailedRequirements")
	if !ok {
		return
	}
	u.MissingRequirements, u.FailedRequirements = nil, nil
	for i, name := range required {
		switch {
		case answers[2*i].Value == "not-found":
			u.MissingRequirements = append(u.MissingRequirements, name)
		case answers[2*i+1].Value == "failed" && slices.Contains(u.After, name):
			u.FailedRequirements = append(u.FailedRequirements, name)
		}
	}
}

// dependencyWords are the properties that a dependency is told of.
var dependencyWords = []string{"LoadState", "ActiveState", "Result", "InactiveExitTimestamp", "ActiveEnterTimestamp", "InactiveEnterTimestamp"}

// dependencies looks at the units that this one pulls in.
func (l *look) dependencies(ctx context.Context, thing facts.Thing, u *facts.Unit) {
	required := slices.Concat(u.Requires, u.Requisite, u.BindsTo)
	wanted := slices.Concat(u.Wants, u.Upholds)
	names := slices.Concat(wanted, required)
	slices.Sort(names)
	names = slices.Compact(names)
	var asked []Property
	for _, name := range names {
		for _, word := range dependencyWords {
			face, _ := facts.Property(name, word)
			asked = append(asked, Property{name, face, word})
		}
	}
	answers, ok := l.askOthers(ctx, asked, thing, "Dependencies")
	if !ok {
		return
	}
	u.Dependencies = []facts.Dependency{}
	for i, name := range names {
		var seen facts.Unit
		for j, word := range dependencyWords {
			// A target has no Result: what a unit does not have stays empty.
			if a := answers[i*len(dependencyWords)+j]; a.Err == nil {
				_ = setWord(&seen, word, a.Value)
			}
		}
		u.Dependencies = append(u.Dependencies, facts.Dependency{
			Name: name, Wanted: slices.Contains(wanted, name), Required: slices.Contains(required, name), After: slices.Contains(u.After, name),
			LoadState: seen.LoadState, ActiveState: seen.ActiveState, Result: seen.Result, InactiveExitTimestamp: seen.InactiveExitTimestamp,
			ActiveEnterTimestamp: seen.ActiveEnterTimestamp, InactiveEnterTimestamp: seen.InactiveEnterTimestamp,
		})
	}
}

// watches looks what the path units that start this one wait for.
func (l *look) watches(ctx context.Context, thing facts.Thing, u *facts.Unit) {
	u.Watches = []facts.Watch{}
	words := []string{"Paths", "ActiveState", "ActiveEnterTimestamp"}
	var asked []Property
	for _, name := range u.TriggeredBy {
		if !strings.HasSuffix(name, ".path") {
			continue
		}
		for _, word := range words {
			face, _ := facts.Property(name, word)
			asked = append(asked, Property{name, face, word})
		}
	}
	answers, ok := l.askOthers(ctx, asked, thing, "Watches")
	if !ok {
		return
	}
	for i := 0; i < len(answers); i += len(words) {
		var path facts.Unit
		for j, word := range words {
			if a := answers[i+j]; a.Err == nil {
				_ = setWord(&path, word, a.Value)
			}
		}
		if path.ActiveState != "active" {
			path.ActiveEnterTimestamp = time.Time{}
		}
		for _, shown := range path.Paths { // /srv/inbox (DirectoryNotEmpty)
			at := strings.LastIndex(shown, " (")
			if at < 0 {
				continue
			}
			u.Watches = append(u.Watches, facts.Watch{
				Unit: asked[i].Unit, Setting: strings.Trim(shown[at:], " ()"), Path: shown[:at], Since: path.ActiveEnterTimestamp,
			})
		}
	}
}

// unknownUnits looks which units this one names without needing them, and that
// do not exist.
func (l *look) unknownUnits(ctx context.Context, thing facts.Thing, u *facts.Unit) {
	named := slices.Concat(u.Wants, u.Upholds, u.After, u.Before)
	slices.Sort(named)
	named = slices.Compact(named)
	asked := make([]Property, len(named))
	for i, name := range named {
		asked[i] = Property{name, "Unit", "LoadState"}
	}
	answers, ok := l.askOthers(ctx, asked, thing, "UnknownUnits")
	if !ok {
		return
	}
	for i, name := range named {
		if answers[i].Value == "not-found" {
			u.UnknownUnits = append(u.UnknownUnits, name)
		}
	}
}

// onFailureUnits looks whether systemd could start the units in OnFailure= now,
// and when their files were last changed.
func (l *look) onFailureUnits(ctx context.Context, thing facts.Thing, u *facts.Unit) {
	words := []string{"LoadState", "FragmentPath", "DropInPaths"}
	var asked []Property
	for _, name := range u.OnFailure {
		for _, word := range words {
			asked = append(asked, Property{name, "Unit", word})
		}
	}
	answers, ok := l.askOthers(ctx, asked, thing, "BrokenOnFailure", "OnFailureChanged")
	if !ok {
		return
	}
	u.BrokenOnFailure, u.OnFailureChanged = []string{}, time.Time{}
	for i, name := range u.OnFailure {
		var other facts.Unit
		for j, word := range words {
			if a := answers[i*len(words)+j]; a.Err == nil {
				_ = setWord(&other, word, a.Value)
			}
		}
		if other.LoadState != "loaded" {
			u.BrokenOnFailure = append(u.BrokenOnFailure, name)
		}
		for _, path := range filesOf(&other) {
			if changed := l.file(path).Changed; changed.After(u.OnFailureChanged) {
				u.OnFailureChanged = changed
			}
		}
	}
}

// placeholder matches what examples leave to be filled in.
var placeholder = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\bYOUR[_-]?\w*|<[^>]+>|CHANGE_?ME|/path/to/|\bUSERNAME\b|/home/user/`)
})

func (l *look) placeholders(u *facts.Unit) []string {
	values := []string{u.User, u.WorkingDirectory}
	for _, e := range u.ExecStart {
		values = append(values, e.Argv...)
	}
	var left []string
	for _, v := range values {
		real := l.Learner.Home != "" && strings.HasPrefix(v, l.Learner.Home+"/") || v == l.Learner.Name
		if placeholder().MatchString(v) && !real && !slices.Contains(left, v) {
			left = append(left, v)
		}
	}
	return left
}

// homeOf is the home of a user, by name or number, as /etc/passwd has it.
func (l *look) homeOf(user string) string {
	for _, fields := range l.database("/etc/passwd") {
		if len(fields) > 5 && (fields[0] == user || fields[2] == user) {
			return fields[5]
		}
	}
	return "/root"
}
