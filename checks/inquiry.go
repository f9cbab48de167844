package checks

import (
	"maps"
	"slices"
	"time"

	"github.com/sdlab/sdlab/facts"
)

// An Inquiry asks why something is not as it should be: a check that fails, or a
// unit. It is asked over one snapshot after the other, until one has all that the
// rules need.
type Inquiry struct {
	Check         string        // the id of the check, for rules that are for certain ones
	Reads         []string      // the settings that it is about, with [State] among them if it is about that
	Units         []facts.Thing // units, and lists of units, that the catalogue is tried for
	Catalogue     func() (Catalogue, error)
	own, fallback []*Rule // an activity's, before and behind the catalogue's
	out           ruledOut
	decided       func() map[string][]string // by unit, see [Activity.decided]; nil if no activity asks
}

// ruledOut are rules that do not hold, by the units that they were tried for. They
// are of one snapshot, and of all checks: what a rule is given is not among what
// it reads. A nil one remembers nothing.
type ruledOut map[tried]bool

type tried struct {
	rule *Rule
	unit facts.Thing
}

// Found is the rule that gives the reason, and what it comes to.
type Found struct {
	*Rule
	Unit     facts.Thing // that the catalogue's rule holds for
	Finding  facts.Finding
	Patience time.Duration // how long the state is worth waiting for, if it is pending
	Due      time.Duration // when to look again; 0 if the rule does not say
	view     View
}

// defaultPatience is how long a pending state is waited for when neither the
// check nor the rule says.
const defaultPatience = 5 * time.Second

// Reason finds the first rule that holds, in order: the activity's own, the
// catalogue's for each of the units, and the activity's last resorts; then those of
// all these that come last. Rules are compiled as they are reached. It is nil if no
// rule holds, or if something has to be looked at before that can be said: missing.
func (q *Inquiry) Reason(seen *facts.Snapshot) (found *Found, missing facts.Needs, err error) {
	for _, last := range []bool{false, true} {
		s := &search{Inquiry: q, view: View{Seen: seen, Given: givenFor(q.Reads)}, last: last}
		s.try(q.own, ownSubject)
		s.tryCatalogue()
		s.try(q.fallback, ownSubject)
		switch {
		case s.err != nil:
			return nil, nil, s.err
		case len(s.missing) > 0:
			return nil, s.missing, nil
		case s.found != nil:
			return s.found, nil, nil
		}
	}
	return nil, nil, nil
}

// A search goes through rules until it is settled: a rule holds, or there is
// something to look at before any later one matters.
type search struct {
	*Inquiry
	view    View
	last    bool
	missing facts.Needs // nil while all rules so far could be tried
	found   *Found
	err     error // what is wrong with a rule
	settled bool
}

// subject is what the rules of a list are tried for.
type subject struct {
	looked facts.Thing   // what was looked at for "unit": a unit, or a list of units; nothing for an activity's own rules
	units  []facts.Thing // each that "unit" stands for in turn
}

// ownSubject is that of rules that name what they are about.
var ownSubject = subject{units: []facts.Thing{{}}}

// suits says whether the rule is meant for what is asked about.
func (q *Inquiry) suits(r *Rule) bool {
	named := len(r.For) == 0 || slices.Contains(r.For, q.Check)
	read := len(r.Reads) == 0 || slices.ContainsFunc(r.Reads, func(s string) bool { return slices.Contains(q.Reads, s) })
	return named && read
}

// answer is what trying a rule comes to.
type answer int

const (
	no answer = iota
	yes
	unknown // it asks about something that was not looked at
)

// try goes through a list of rules.
func (s *search) try(rules []*Rule, of subject) {
	for _, r := range rules {
		if s.settled {
			return
		}
		if r.Last == s.last && s.suits(r) {
			s.tryOne(r, of)
		}
	}
}

func (s *search) tryOne(r *Rule, of subject) {
	c, err := r.condition()
	if err != nil {
		s.fail(err)
		return
	}
	units := s.possible(r, c, of.units)
	if len(units) == 0 {
		return
	}
	switch s.known(c.needs, of.looked) {
	case no:
		return
	case unknown:
		if r.Alone {
			s.foresee(r, of.looked)
		}
		return
	}
	for _, unit := range units {
		v := s.about(unit, c)
		for match, err := range r.Matches(v) {
			if err == nil {
				s.holds(r, match, of.looked)
				return
			}
		}
		if s.out != nil && !c.given {
			s.out[tried{r, unit}] = true
		}
	}
}

// foresee has what the words of a rule need looked at along with its condition, and
// nothing of the rules behind it.
func (s *search) foresee(r *Rule, looked facts.Thing) {
	w, err := r.words()
	if err != nil {
		s.fail(err)
		return
	}
	s.known(w.needs, looked)
	s.settled = true
}

// about is the view of a unit; what is decided of it is found only for a condition
// that may ask.
func (s *search) about(unit facts.Thing, c *condition) View {
	v := s.view
	v.Unit = unit
	if c.given && s.decided != nil {
		v.Given = maps.Clone(v.Given)
		v.Given["decided"] = append([]string{}, s.decided()[unit.Name]...)
	}
	return v
}

// possible are those units that another check has not ruled the rule out for.
func (s *search) possible(r *Rule, c *condition, units []facts.Thing) []facts.Thing {
	if c.given || len(s.out) == 0 {
		return units
	}
	return slices.DeleteFunc(slices.Clone(units), func(unit facts.Thing) bool { return s.out[tried{r, unit}] })
}

// holds takes a rule that holds, if what its words need was looked at, too.
func (s *search) holds(r *Rule, v View, looked facts.Thing) {
	w, err := r.words()
	if err != nil {
		s.fail(err)
		return
	}
	answer := s.known(w.needs, looked)
	s.settled = s.settled || answer != no
	if answer != yes {
		return
	}
	finding, err := r.Says(v)
	if err != nil {
		s.fail(err)
		return
	}
	s.found = &Found{Rule: r, Unit: v.Unit, Finding: finding, Patience: defaultPatience, view: v}
	if d, ok := r.span(w.patience, v); ok {
		s.found.Patience = d
	}
	if d, ok := r.span(w.due, v); ok {
		s.found.Due = max(d, time.Millisecond)
	}
}

func (s *search) fail(err error) { s.err, s.settled = err, true }

// known says whether what a rule needs was looked at, and seen. What was not
// looked at is noted, that of later rules along with it, up to the first that needs
// something of the dearest: that waits until no rule before it can hold, and those
// behind it until it does not hold.
func (s *search) known(needs facts.Needs, unit facts.Thing) answer {
	needs = Bind(needs, unit)
	missing := s.view.Seen.Lacking(needs)
	switch {
	case len(missing) == 0 && s.view.Seen.Failure(needs) != nil:
		return no
	case len(missing) == 0:
		return yes
	}
	if dearest(missing.Without(s.missing)) {
		s.settled = true
		if s.missing != nil {
			return unknown
		}
	}
	if s.missing == nil {
		s.missing = facts.Needs{}
	}
	s.missing.Add(missing)
	return unknown
}

// tryCatalogue tries the catalogue for the units.
func (s *search) tryCatalogue() {
	for _, thing := range s.Units {
		if s.settled {
			return
		}
		catalogue, err := s.Catalogue()
		if err != nil {
			s.fail(err)
			return
		}
		s.tryGroups(catalogue, thing)
	}
}

// tryGroups reads the groups that are open. Once something is missing that may spare
// the rest, the rules' turn comes when that is known.
func (s *search) tryGroups(catalogue Catalogue, about facts.Thing) {
	waits := s.missing != nil
	for _, g := range catalogue {
		of := subject{about, unitsOf(s.view.Seen, about)}
		known := s.missing == nil
		open := s.open(g, &of)
		waits = waits || known && s.missing != nil
		if open && !waits {
			s.tryGroup(g, of)
			s.settled = s.settled || g.alone && s.missing != nil
		}
		if s.settled {
			return
		}
	}
}

// open keeps those units that the group's condition holds for, and says whether
// there are any.
func (s *search) open(g *Group, of *subject) bool {
	if g.within != nil && !s.open(g.within, of) {
		s.expect(g, *of)
		return false
	}
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
		holds, err := when.run(g.things.about(unit), s.view.Seen, s.view.Given)
		return err != nil || holds != true
	})
	return len(of.units) > 0
}

// expect has what the group's condition needs looked at along with what the one that
// it is within needs, unless it may be spared.
func (s *search) expect(g *Group, of subject) {
	if s.missing == nil || g.when == nil {
		return
	}
	if when, err := g.when(); err == nil && !dearest(when.needs) {
		s.known(when.needs, of.looked)
	}
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
func unitsOf(seen *facts.Snapshot, thing facts.Thing) []facts.Thing {
	if thing.Kind == facts.UnitKind {
		return []facts.Thing{thing}
	}
	var all []facts.Thing
	units, _ := seen.Thing(thing).([]*facts.Unit)
	for _, u := range units {
		all = append(all, facts.Thing{Kind: facts.UnitKind, Name: u.Id})
	}
	return all
}

// Bind puts the unit in the place of [AnyUnit].
func Bind(needs facts.Needs, unit facts.Thing) facts.Needs {
	if unit.Kind == "" {
		return needs
	}
	bound := facts.Needs{}
	for thing, words := range needs {
		if thing == AnyUnit {
			thing = unit
		}
		bound.Add(facts.Needs{thing: words})
	}
	return bound
}

// dearest says whether one of the words is worth another look, if that may spare it.
func dearest(needs facts.Needs) bool {
	for thing, words := range needs {
		for name := range words {
			if word, _ := thing.Kind.Word(name); word.Cost == facts.Dearest {
				return true
			}
		}
	}
	return false
}
