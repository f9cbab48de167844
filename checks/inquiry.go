package checks

import (
	"slices"
	"time"

	"github.com/sdlab/sdlab/facts"
)

// An inquiry finds out why checks of an activity fail, over one snapshot. Rules are
// compiled as they are reached. What they ask about and the snapshot does not have
// is collected, to be looked at next.
type inquiry struct {
	activity  *Activity
	catalogue func() (Catalogue, error)
	seen      *facts.Snapshot
	missing   facts.Needs
	err       error // what is wrong with a rule
}

// found is the rule that gives the reason, with the things that it holds for.
type found struct {
	*Diagnosis
	condition *condition
	words     *words
	names     things
}

// answer is what trying a rule comes to.
type answer int

const (
	no answer = iota
	yes
	unknown // it asks about something that was not looked at
)

// reason finds the first rule that holds for the check, in order: the activity's
// own, the catalogue's for each unit and list of units that the check looks at, and
// the activity's last resorts; then those of all these that come last. It is nil if
// none does, or if more has to be looked at first.
func (q *inquiry) reason(c *Check) *found {
	own, fallback, err := q.activity.diagnoses()
	if err != nil {
		q.err = err
		return nil
	}
	for _, last := range []bool{false, true} {
		s := &search{inquiry: q, check: c, last: last, given: c.given()}
		s.try(own, ownSubject)
		s.tryCatalogue()
		s.try(fallback, ownSubject)
		if q.err != nil {
			return nil
		}
		if len(s.missing) > 0 {
			q.missing.Add(s.missing)
			return nil
		}
		if s.found != nil {
			return s.found
		}
	}
	return nil
}

// A search goes through rules for one check, until it is settled: a rule holds, or
// there is something to look at before any later one matters.
type search struct {
	*inquiry
	check   *Check
	last    bool
	given   map[string]any
	missing facts.Needs // nil while all rules so far could be tried
	found   *found
	settled bool
}

// subject is what the rules of a list are tried for.
type subject struct {
	looked facts.Thing   // what was looked at for "unit": a unit, or a list of units; nothing for an activity's own rules
	units  []facts.Thing // each that "unit" stands for in turn
}

// ownSubject is that of rules that name what they are about.
var ownSubject = subject{units: []facts.Thing{{}}}

func (t things) about(unit facts.Thing) things {
	if unit.Kind == "" {
		return t
	}
	return t.withUnit(unit)
}

// try goes through a list of rules.
func (s *search) try(rules []*Diagnosis, of subject) {
	for _, d := range rules {
		if s.settled {
			return
		}
		if d.Last == s.last && s.check.suits(d) {
			s.tryOne(d, of)
		}
	}
}

func (s *search) tryOne(d *Diagnosis, of subject) {
	c, err := d.condition()
	if err != nil {
		s.fail(err)
		return
	}
	if s.known(c.needs, of.looked) != yes {
		return
	}
	at := slices.IndexFunc(of.units, func(unit facts.Thing) bool { return c.holds(d.things.about(unit), s.seen, s.given) })
	if at < 0 {
		return
	}
	w, err := d.words()
	if err != nil {
		s.fail(err)
		return
	}
	switch s.known(w.needs, of.looked) {
	case unknown:
		s.settled = true
	case yes:
		s.found, s.settled = &found{d, c, w, d.things.about(of.units[at])}, true
	}
}

func (s *search) fail(err error) { s.err, s.settled = err, true }

// known says whether what a rule needs was looked at, and seen. What was not
// looked at is noted, that of later rules along with it. What is dear waits until
// no rule before it can hold.
func (s *search) known(needs facts.Needs, unit facts.Thing) answer {
	needs = bind(needs, unit)
	missing := s.seen.Lacking(needs)
	switch {
	case len(missing) == 0 && s.seen.Failure(needs) != nil:
		return no
	case len(missing) == 0:
		return yes
	case s.missing != nil && dear(missing.Without(s.missing)):
		s.settled = true
		return unknown
	}
	if s.missing == nil {
		s.missing = facts.Needs{}
	}
	s.missing.Add(missing)
	return unknown
}

// tryCatalogue tries the catalogue for the units that the check is about. No unit is
// to blame for a wrong answer.
func (s *search) tryCatalogue() {
	if s.settled || s.check.judgesAnswer() {
		return
	}
	conditions := s.missing != nil // the rules' turn comes when all before them are known
	for _, thing := range s.activity.things() {
		if _, looked := s.check.expect.needs[thing]; !looked || thing.Kind != facts.UnitKind && thing.Kind != facts.UnitsKind {
			continue
		}
		catalogue, err := s.catalogue()
		if err != nil {
			s.fail(err)
			return
		}
		for _, g := range catalogue {
			if of := (subject{thing, s.unitsOf(thing)}); !s.settled && s.open(g, &of) && !conditions {
				s.tryGroup(g, of)
			}
		}
	}
}

// open keeps those units that the group's condition holds for, and says whether
// there are any.
func (s *search) open(g *Group, of *subject) bool {
	if g.when == nil {
		return len(of.units) > 0
	}
	when, err := g.when()
	if err != nil {
		s.fail(err)
		return false
	}
	if s.known(when.needs, of.looked) != yes {
		return false
	}
	of.units = slices.DeleteFunc(of.units, func(unit facts.Thing) bool {
		holds, err := when.run(g.things.about(unit), s.seen, s.given)
		return err != nil || holds != true
	})
	return len(of.units) > 0
}

func (s *search) tryGroup(g *Group, of subject) {
	rules, err := g.rules()
	if err != nil {
		s.fail(err)
		return
	}
	s.try(rules, of)
}

// unitsOf lists the units that the thing stands for.
func (s *search) unitsOf(thing facts.Thing) []facts.Thing {
	if thing.Kind == facts.UnitKind {
		return []facts.Thing{thing}
	}
	var all []facts.Thing
	units, _ := s.seen.Thing(thing).([]*facts.Unit)
	for _, u := range units {
		all = append(all, facts.Thing{Kind: facts.UnitKind, Name: u.Id})
	}
	return all
}

// bind puts the unit in the place of "unit".
func bind(needs facts.Needs, unit facts.Thing) facts.Needs {
	if unit.Kind == "" {
		return needs
	}
	bound := facts.Needs{}
	for thing, words := range needs {
		if thing == anyUnit {
			thing = unit
		}
		bound.Add(facts.Needs{thing: words})
	}
	return bound
}

// dearWords take a program of their own to find out.
var dearWords = []string{"IgnoredLines", "Refusal", findings}

func dear(needs facts.Needs) bool {
	for _, words := range needs {
		if slices.ContainsFunc(dearWords, func(word string) bool { return words[word] }) {
			return true
		}
	}
	return false
}

// diagnose gives a failing check the reason that is found, if there is one.
func (q *inquiry) diagnose(c *Check, r *CheckResult) {
	f := q.reason(c)
	if f == nil {
		return
	}
	given := c.given()
	r.Verdict, r.Diagnosis = f.Verdict, f.reason(f.condition, f.words, f.names, q.seen, given)
	r.patience = q.patience(c, f, given)
	if due, ok := f.words.due.spanOf(f.names, q.seen, given); ok {
		r.due = max(due, time.Millisecond)
	}
}

// patience is how long the state is worth waiting for: the check's own goes first.
func (q *inquiry) patience(c *Check, f *found, given map[string]any) time.Duration {
	if d, ok := c.patience.spanOf(q.activity.scope.things, q.seen, given); ok {
		return d
	}
	if d, ok := f.words.patience.spanOf(f.names, q.seen, given); ok {
		return d
	}
	return defaultPatience
}
