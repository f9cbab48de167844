package review

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/unitfile"
)

// A Machine is where a unit is reviewed.
type Machine interface {
	checks.Host
	// Bare sees a unit by the text of its files alone. Ignored are the lines that
	// systemd ignores by its own account; nil if it could not be asked.
	Bare(ctx context.Context, plan facts.Plan, name string, parts []unitfile.Part, ignored []facts.IgnoredLine) *facts.Snapshot
	// Analyze asks systemd-analyze about a unit file.
	Analyze(ctx context.Context, name string, part unitfile.Part) facts.Analysis
}

// A Reviewer reviews units on one machine.
type Reviewer struct {
	Machine  Machine
	Scope    facts.Scope
	Criteria *Criteria
	// Around is what the machine's units, or those beside the file, say of the one called
	// name; nil for nothing. The manager knows only those that are loaded.
	Around func(name string) Around
}

// Around is what other units' files say of a unit.
type Around struct {
	Starters       []string // the units that start it
	Earlier, Later []string // the units that are ordered before it, and behind it
}

// Loaded is a unit as the manager has it.
type Loaded struct {
	Review    *Review // nil where only its files can be judged, or nothing
	LoadState string
	Paths     []string // of its files
	Why       string   // there is no review, as a sentence
}

// Unasked is why the manager could not be asked about a unit.
type Unasked struct{ Why string }

func (u *Unasked) Error() string { return u.Why }

// Loaded reviews a unit as the manager has it. The error is an [*Unasked], unless
// the look was broken off.
func (r *Reviewer) Loaded(ctx context.Context, name string) (*Loaded, error) {
	thing := facts.Thing{Kind: facts.UnitKind, Name: name}
	needs := r.Criteria.Rules.Needs(thing)
	needs.Add(facts.Needs{thing: {"LoadState": true, "FragmentPath": true, "DropInPaths": true, "NeedDaemonReload": true, "UnreadDropIns": true}})
	seen, err := r.Machine.Look(ctx, facts.Plan{Needs: needs})
	if err != nil {
		return nil, err
	}
	words := []string{"", "LoadState", "FragmentPath"}
	if unitfile.TypeOf(name) == "service" {
		words = append(words, "ExecStart")
	}
	for _, word := range words {
		if failed := seen.Failures[thing][word]; failed != nil {
			return nil, &Unasked{"systemd could not be asked about the unit: " + failed.Error()}
		}
	}
	u, ok := seen.Things[thing].(*facts.Unit)
	if !ok {
		return nil, &Unasked{"systemd told nothing about the unit"}
	}
	l := &Loaded{LoadState: u.LoadState}
	if u.LoadState == "masked" || u.FragmentPath == "" {
		return l, nil
	}
	l.Paths = append([]string{u.FragmentPath}, u.DropInPaths...)
	ignored := seen.Failures[thing]["IgnoredLines"]
	switch {
	case u.NeedDaemonReload || len(u.UnreadDropIns) > 0:
		l.Paths = append(l.Paths, u.UnreadDropIns...)
		l.Why = "The files changed after systemd read them, so they are judged as they are now. sudo systemctl daemon-reload makes systemd read them."
	case u.LoadState != "loaded":
		l.Why = "systemd refuses the unit as it is."
	case ignored != nil && !errors.Is(seen.Failures[thing]["Settings"], fs.ErrPermission):
		l.Why = "systemd could not say which lines it ignores: " + ignored.Error()
	default:
		l.Review = &Review{Unit: name, Scope: string(r.Scope), Asked: "manager", Paths: l.Paths}
		r.judge(l.Review, thing, seen)
	}
	return l, nil
}

// Analyze adds what systemd-analyze says of a unit with these files.
func (r *Reviewer) Analyze(ctx context.Context, review *Review, parts []unitfile.Part) {
	r.analyze(review, r.Machine.Analyze(ctx, review.Unit, parts[0]), parts)
}

// Files reviews a unit by the text of its files.
func (r *Reviewer) Files(ctx context.Context, name string, parts []unitfile.Part) *Review {
	said := r.Machine.Analyze(ctx, name, parts[0])
	ignored := said.Ignored
	if len(parts) > 1 {
		ignored = nil // systemd was asked about the first part only
	}
	thing := facts.Thing{Kind: facts.UnitKind, Name: name}
	seen := r.Machine.Bare(ctx, facts.Plan{Needs: r.Criteria.Rules.Needs(thing)}, name, parts, ignored)
	review := &Review{Unit: name, Scope: string(r.Scope), Asked: "files"}
	for _, p := range parts {
		review.Paths = append(review.Paths, p.Path)
	}
	r.judge(review, thing, seen)
	r.analyze(review, said, parts)
	return review
}

// judge puts what the rules find into the review.
func (r *Reviewer) judge(review *Review, thing facts.Thing, seen *facts.Snapshot) {
	if u, ok := seen.Things[thing].(*facts.Unit); ok && r.Around != nil {
		around := r.Around(u.Id)
		u.TriggeredBy = slices.Concat(u.TriggeredBy, around.Starters)
		u.After, u.Before = slices.Concat(u.After, around.Earlier), slices.Concat(u.Before, around.Later)
	}
	remarks, untried := r.Criteria.Rules.Holding(thing, seen)
	review.Remarks = remarks
	for _, id := range slices.Sorted(maps.Keys(untried)) {
		review.Unasked = append(review.Unasked, fmt.Sprintf("the rule %s could not be tried: %v", id, untried[id]))
	}
}

// mostExposed is how many lines of systemd-analyze security are explained.
const mostExposed = 3

// analyze adds what systemd-analyze said.
func (r *Reviewer) analyze(review *Review, said facts.Analysis, parts []unitfile.Part) {
	if !said.Verified {
		review.Unasked = append(review.Unasked, "systemd-analyze verify could not be asked, so ignored lines were looked for by sdlab's own list of settings.")
	}
	switch {
	case said.Rated:
	case !said.Verified:
		review.Unasked = append(review.Unasked, "systemd-analyze security could not be asked: it can judge a file from systemd 252 on.")
	default:
		review.Unasked = append(review.Unasked, "systemd-analyze security says nothing of this file: it judges one that systemd accepts, from systemd 252 on.")
	}
	secrets := secretsOf(parts)
	for _, line := range said.Said {
		line = facts.Mask(line, secrets)
		if means, quote := r.Criteria.Explain(line); quote {
			review.Said = append(review.Said, Said{Text: line, Means: means})
		}
	}
	for _, e := range said.Heaviest(mostExposed) {
		text := r.Criteria.Exposures[e.Setting]
		if text.Means == "" {
			text.Means = e.About
		}
		review.Exposed = append(review.Exposed, Exposed{Setting: e.Setting, Weight: e.Weight, Means: text.Means, Try: text.Try})
	}
}

func secretsOf(parts []unitfile.Part) []facts.Secret {
	var secrets []facts.Secret
	for _, p := range parts {
		settings, _ := unitfile.Scan(p.Path, p.Text)
		secrets = append(secrets, unitfile.Secrets(settings)...)
		secrets = append(secrets, unitfile.LooseSecrets(p.Path, p.Text)...)
	}
	return secrets
}
