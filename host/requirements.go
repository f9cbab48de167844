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

// ofOthers asks other units for the words, which they need not have.
func (l *look) ofOthers(ctx context.Context, names []string, words ...string) ([]*facts.Unit, error) {
	var asked []Property
	for _, name := range names {
		for _, word := range words {
			face, _ := facts.Property(name, word)
			asked = append(asked, Property{name, face, word})
		}
	}
	answers, err := l.Bus.Properties(ctx, asked)
	if err == nil {
		err = denied(answers)
	}
	if err != nil {
		return nil, err
	}
	others := make([]*facts.Unit, len(names))
	for i := range names {
		others[i] = &facts.Unit{}
		for j, word := range words {
			// A target has no Result: what a unit does not have stays empty.
			if a := answers[i*len(words)+j]; a.Err == nil {
				_ = setWord(others[i], word, a.Value)
			}
		}
	}
	return others, nil
}

// required are the units that this one cannot do without.
func required(u *facts.Unit) []string { return slices.Concat(u.Requires, u.Requisite, u.BindsTo) }

func (s sight) missingRequirements() error {
	names := required(s.u)
	others, err := s.ofOthers(s.ctx, names, "LoadState")
	s.u.MissingRequirements = nil
	for i, other := range others {
		if other.LoadState == "not-found" {
			s.u.MissingRequirements = append(s.u.MissingRequirements, names[i])
		}
	}
	return err
}

func (s sight) failedRequirements() error {
	names := required(s.u)
	others, err := s.ofOthers(s.ctx, names, "ActiveState")
	s.u.FailedRequirements = nil
	for i, other := range others {
		if other.ActiveState == "failed" && slices.Contains(s.u.After, names[i]) {
			s.u.FailedRequirements = append(s.u.FailedRequirements, names[i])
		}
	}
	return err
}

// dependencies looks at the units that this one pulls in.
func (s sight) dependencies() error {
	wanted := slices.Concat(s.u.Wants, s.u.Upholds)
	names := slices.Concat(wanted, required(s.u))
	slices.Sort(names)
	names = slices.Compact(names)
	others, err := s.ofOthers(s.ctx, names, "LoadState", "ActiveState", "Result", "InactiveExitTimestamp", "ActiveEnterTimestamp", "InactiveEnterTimestamp")
	if err != nil {
		return err
	}
	s.u.Dependencies = []facts.Dependency{}
	for i, name := range names {
		seen := others[i]
		s.u.Dependencies = append(s.u.Dependencies, facts.Dependency{
			Name: name, Wanted: slices.Contains(wanted, name), Required: slices.Contains(required(s.u), name), After: slices.Contains(s.u.After, name),
			LoadState: seen.LoadState, ActiveState: seen.ActiveState, Result: seen.Result, InactiveExitTimestamp: seen.InactiveExitTimestamp,
			ActiveEnterTimestamp: seen.ActiveEnterTimestamp, InactiveEnterTimestamp: seen.InactiveEnterTimestamp,
		})
	}
	return nil
}

// watches looks what the path units that start this one wait for.
func (s sight) watches() error {
	s.u.Watches = []facts.Watch{}
	names := slices.DeleteFunc(slices.Clone(s.u.TriggeredBy), func(name string) bool { return !strings.HasSuffix(name, ".path") })
	others, err := s.ofOthers(s.ctx, names, "Paths", "ActiveState", "ActiveEnterTimestamp")
	for i, path := range others {
		if path.ActiveState != "active" {
			path.ActiveEnterTimestamp = time.Time{}
		}
		for _, shown := range path.Paths { // /srv/inbox (DirectoryNotEmpty)
			at := strings.LastIndex(shown, " (")
			if at < 0 {
				continue
			}
			s.u.Watches = append(s.u.Watches, facts.Watch{
				Unit: names[i], Setting: strings.Trim(shown[at:], " ()"), Path: shown[:at], Since: path.ActiveEnterTimestamp,
			})
		}
	}
	return err
}

// unknownUnits looks which units this one names without needing them, and that
// do not exist.
func (s sight) unknownUnits() error {
	named := slices.Concat(s.u.Wants, s.u.Upholds, s.u.After, s.u.Before)
	slices.Sort(named)
	named = slices.Compact(named)
	others, err := s.ofOthers(s.ctx, named, "LoadState")
	for i, other := range others {
		if other.LoadState == "not-found" {
			s.u.UnknownUnits = append(s.u.UnknownUnits, named[i])
		}
	}
	return err
}

// brokenOnFailure looks which units in OnFailure= systemd could not start now.
func (s sight) brokenOnFailure() error {
	others, err := s.ofOthers(s.ctx, s.u.OnFailure, "LoadState")
	s.u.BrokenOnFailure = []string{}
	for i, other := range others {
		if other.LoadState != "loaded" {
			s.u.BrokenOnFailure = append(s.u.BrokenOnFailure, s.u.OnFailure[i])
		}
	}
	return err
}

// onFailureChanged is when the files of the units in OnFailure= were last changed.
func (s sight) onFailureChanged() error {
	others, err := s.ofOthers(s.ctx, s.u.OnFailure, "FragmentPath", "DropInPaths")
	s.u.OnFailureChanged = time.Time{}
	for _, other := range others {
		for _, path := range filesOf(other) {
			if changed := s.file(path).Changed; changed.After(s.u.OnFailureChanged) {
				s.u.OnFailureChanged = changed
			}
		}
	}
	return err
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
