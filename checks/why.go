package checks

import (
	"context"
	"errors"

	"github.com/sdlab/sdlab/facts"
)

// maxLooks is how often the rules may ask for more: each look answers what the one
// before left open, and the catalogue has not so many groups.
const maxLooks = 12

// Reasoned is what there is to say about one unit, and what it was found in.
type Reasoned struct {
	Reason *Reason // nil if no rule holds
	Seen   *facts.Snapshot
}

// What rules of the catalogue have among their reads that are not for a check.
const (
	WhyWord   = "why"   // about a unit itself
	PasteWord = "paste" // about another machine's unit, of which a text tells
)

// Why finds the reasons why units are as they are, by the catalogue's rules about
// what units do, each with the snapshot that it was found in. The needs are looked at
// in any case.
func Why(ctx context.Context, host Host, catalogue func() (Catalogue, error), units []facts.Thing, needs func(facts.Thing) facts.Needs) (map[facts.Thing]Reasoned, error) {
	answers := map[facts.Thing]Reasoned{}
	more := facts.Needs{}
	for _, unit := range units {
		more.Add(needs(unit))
	}
	for range maxLooks {
		asked := more.Clone()
		seen, err := host.Look(ctx, facts.Plan{Needs: more})
		if err != nil {
			return nil, err
		}
		seen.Asked = asked
		more = facts.Needs{}
		for _, unit := range units {
			if _, done := answers[unit]; done {
				continue
			}
			reason, missing, err := whyIn(seen, catalogue, unit, WhyWord)
			if err != nil {
				return nil, err
			}
			if len(missing) == 0 {
				answers[unit] = Reasoned{reason, seen}
				continue
			}
			more.Add(missing)
			more.Add(onlyOf(asked, unit))
		}
		if len(answers) == len(units) {
			return answers, nil
		}
	}
	return nil, errors.New("the rules ask for more and more")
}

// onlyOf are the needs that are of the unit, or of no unit.
func onlyOf(needs facts.Needs, unit facts.Thing) facts.Needs {
	kept := facts.Needs{}
	for thing, words := range needs {
		if thing == unit || thing.Kind != facts.UnitKind {
			kept[thing] = words
		}
	}
	return kept
}

// WhyOver finds the reason over a snapshot that has all that there will ever be.
func WhyOver(seen *facts.Snapshot, catalogue func() (Catalogue, error), unit facts.Thing, word string) (*Reason, error) {
	reason, _, err := whyIn(seen, catalogue, unit, word)
	return reason, err
}

func whyIn(seen *facts.Snapshot, catalogue func() (Catalogue, error), unit facts.Thing, word string) (*Reason, facts.Needs, error) {
	q := &Inquiry{Reads: []string{State, word}, Units: []facts.Thing{unit}, Catalogue: catalogue}
	found, missing, err := q.Reason(seen)
	if err != nil || found == nil {
		return nil, missing, err
	}
	r, err := found.reason(found.view)
	return r, nil, err
}
