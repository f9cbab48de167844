package dbus

import (
	"context"
	"fmt"

	"github.com/sdlab/sdlab/host/batch"
)

// worthAll is from how many properties of one interface on all of them are asked for
// at once. A unit that is not loaded is loaded again for every question, which costs
// systemd a millisecond or two, and the journal a warning for each bad line.
const worthAll = 8

// Properties asks for all of them in one batch. A property that is named again is
// asked for again, at its own place, and so tells what changed in between.
func (b *Live) Properties(ctx context.Context, asked []Property) ([]Answer, error) {
	for {
		q := b.questions(asked)
		replies, err := b.ask(ctx, q.calls)
		if err != nil {
			return nil, err
		}
		answers := make([]Answer, len(asked))
		whole := true
		for i, p := range asked {
			reply := replies[q.at[i]]
			if q.all[i] {
				value, told := valueIn(reply, p.Name)
				whole = whole && told
				answers[i].Value = value
				if !told {
					b.untold(p)
				}
				continue
			}
			answers[i] = b.answer(p, reply)
		}
		if whole {
			return answers, nil
		}
	}
}

// questions are the calls that properties are asked for with: which call answers
// each, and whether that asks for all of its interface.
type questions struct {
	calls []batch.Call
	at    []int
	all   []bool
}

func (b *Live) questions(asked []Property) questions {
	many := map[Property]int{} // by unit and interface
	for _, p := range asked {
		if b.tells(p) {
			many[p.face()]++
		}
	}
	q := questions{at: make([]int, len(asked)), all: make([]bool, len(asked))}
	called, had := map[Property]int{}, map[Property]bool{}
	for i, p := range asked {
		q.all[i] = many[p.face()] >= worthAll && b.tells(p) && !had[p]
		had[p] = true
		at, done := called[p.face()]
		switch {
		case q.all[i] && done:
			q.at[i] = at
			continue
		case q.all[i]:
			called[p.face()] = len(q.calls)
			q.add(i, p, "GetAll", systemdName+"."+p.Interface)
		default:
			q.add(i, p, "Get", systemdName+"."+p.Interface, p.Name)
		}
	}
	return q
}

func (q *questions) add(i int, p Property, method string, args ...any) {
	q.at[i] = len(q.calls)
	q.calls = append(q.calls, batch.Call{To: systemdName, Path: objectPath(p.Unit), Interface: properties, Method: method, Args: args})
}

// face is the unit's interface that the property belongs to.
func (p Property) face() Property { return Property{p.Unit, p.Interface, ""} }

// valueIn finds a property in the answer that has all.
func valueIn(r batch.Reply, name string) (value any, told bool) {
	if r.Err != nil || len(r.Body) != 1 {
		return nil, false
	}
	all, _ := r.Body[0].(map[string]any)
	value, told = all[name]
	return value, told
}

// answer is what one property was answered with.
func (b *Live) answer(p Property, r batch.Reply) Answer {
	if r.Err == nil && len(r.Body) != 1 {
		r.Err = fmt.Errorf("it was answered with %d values", len(r.Body))
	}
	if r.Err != nil {
		return Answer{Err: b.refused(p, r.Err)}
	}
	return Answer{Value: r.Body[0]}
}

// untold notes that a property was not among all of its interface: systemd leaves out
// some, and a unit that has not got the interface has none. It is asked for by itself
// from now on, which tells why.
func (b *Live) untold(p Property) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.alone == nil {
		b.alone = map[Property]bool{}
	}
	b.alone[p] = true
}

// tells says whether a property may be among all of its interface.
func (b *Live) tells(p Property) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return p.Unit != "" && !b.alone[p]
}
