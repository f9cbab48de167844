package review

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
)

// Holding lists the remarks on a unit that was looked at, in the order of the
// rules, and the rules that could not be tried, with the reason.
func (r Rules) Holding(unit facts.Thing, seen *facts.Snapshot) (remarks []facts.Remark, untried map[string]error) {
	u, _ := seen.Thing(unit).(*facts.Unit)
	return r.holding(unit, u, seen)
}

// Fill puts the findings into the units that the thing stands for. If one
// rule could not be tried, nobody knows all of them.
func (r Rules) Fill(s *facts.Snapshot, thing facts.Thing) {
	units, _ := s.Thing(thing).([]*facts.Unit)
	if u, one := s.Thing(thing).(*facts.Unit); one {
		units = []*facts.Unit{u}
	}
	for _, u := range units {
		remarks, untried := r.holding(thing, u, s)
		u.Findings = remarks
		for _, id := range slices.Sorted(maps.Keys(untried)) {
			if !errors.Is(untried[id], facts.ErrAbsent) {
				s.Fail(thing, "Findings", untried[id])
			}
		}
	}
}

// holding is [Rules.Holding] for one of the units that a thing stands for.
func (r Rules) holding(thing facts.Thing, u *facts.Unit, seen *facts.Snapshot) (remarks []facts.Remark, untried map[string]error) {
	clean, masked := *seen, facts.Masked(u)
	manager := facts.Thing{Kind: facts.ManagerKind}
	clean.Things = map[facts.Thing]any{checks.AnyUnit: masked, manager: seen.Thing(manager)}
	done := map[string]bool{}
	untried = map[string]error{}
	for _, rule := range r {
		if done[rule.ID] || !rule.isFor(u.Id) {
			continue
		}
		if rule.blind(thing, seen) {
			if err := seen.Failure(checks.Bind(rule.needs, thing)); err != nil {
				untried[rule.ID] = err
				continue
			}
		}
		held, err := rule.hold(checks.View{Seen: &clean}, masked)
		if err != nil {
			untried[rule.ID] = err
		}
		done[rule.ID] = len(held) > 0 && !rule.each
		earlier := remarks
		for _, remark := range held {
			if !slices.ContainsFunc(earlier, func(said facts.Remark) bool { return repeats(remark, said) }) && !slices.Contains(remarks, remark) {
				remarks = append(remarks, remark)
			}
		}
	}
	return remarks, untried
}

// blind says whether something that the rule reads could not be seen.
func (r *rule) blind(unit facts.Thing, seen *facts.Snapshot) bool {
	for thing, words := range r.needs {
		if thing == checks.AnyUnit {
			thing = unit
		}
		failed := seen.Failures[thing]
		if failed[""] != nil {
			return true
		}
		for word := range failed {
			if words[word] {
				return true
			}
		}
	}
	return false
}

// repeats says whether an earlier rule of the same id has spoken of the line.
func repeats(r, said facts.Remark) bool {
	return said.ID == r.ID && said.Line == r.Line && said.Path == r.Path && r.Line > 0
}

// maxHeld is how often a rule holds for one unit, at most: a unit that has more
// against it is told the first.
const maxHeld = 100

// hold tries a rule, once or for each element of its list.
func (r *rule) hold(v checks.View, u *facts.Unit) (held []facts.Remark, err error) {
	for match, err := range r.Matches(v) {
		if err != nil {
			return held, fmt.Errorf("cannot work out the rule %s: %w", r.ID, err)
		}
		says, err := r.Says(match)
		if err != nil {
			return held, err
		}
		remark := facts.Remark{Severity: r.severity, Finding: says}
		point(&remark, match.Given["it"], r.settings, u)
		maskLine(&remark, u.Secrets)
		if held = append(held, remark); len(held) == maxHeld {
			return held, fmt.Errorf("cannot work out the rule %s: it holds %d times and more", r.ID, maxHeld)
		}
	}
	return held, nil
}

// point finds the line that a remark is about: the element's own, or that of
// the first setting in the list that the unit has, the one in effect, which is
// the last; for an element that is a text, one that holds it.
func point(r *facts.Remark, it any, settings []string, u *facts.Unit) {
	switch v := it.(type) {
	case facts.Setting:
		show(r, v)
		return
	case facts.Secret:
		show(r, v.Setting)
		if v.Comment {
			r.Text = "#" + r.Text
		}
		return
	case facts.IgnoredLine:
		r.Path, r.Line, r.Text = v.Path, v.Line, v.Text
		return
	}
	word, _ := it.(string)
	if at := strings.LastIndexByte(word, ' '); at >= 0 {
		word = word[at+1:] // the folder /x
	}
	for _, key := range settings {
		for _, s := range slices.Backward(u.Settings) {
			if s.Key == key && (word == "" || names(s.Value, word)) {
				show(r, s)
				return
			}
		}
	}
}

// names says whether a value has the word, alone or with what systemd allows in front.
func names(value, word string) bool {
	return strings.HasSuffix(value, ":"+word) || slices.ContainsFunc(strings.Fields(value), func(w string) bool {
		return w == word || strings.Trim(w, `"'`) == word || strings.TrimLeft(w, "@-:+!|") == word
	})
}

// maskLine takes the secrets out of the line: it may have more than the one that the
// remark is about.
func maskLine(r *facts.Remark, secrets []facts.Secret) {
	if key, value, assigned := strings.Cut(r.Text, "="); assigned {
		r.Text = key + "=" + facts.MaskLine(value, r.Path, r.Line, secrets)
	}
}

func show(r *facts.Remark, s facts.Setting) {
	if s.LastLine > s.Line {
		s.Value = strings.Join(strings.Fields(s.Value), " ")
	}
	r.Path, r.Line, r.Text = s.Path, s.Line, s.Key+"="+s.Value
}
