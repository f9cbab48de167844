package class

import (
	"cmp"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/handin"
	"github.com/sdlab/sdlab/progress"
)

// Copy is evidence that two learners share and that cannot repeat by chance.
type Copy struct {
	A, B   string // ids of the learners
	What   string
	Shared int // how much of it
}

// A mark is the digest of something that only one machine, or one record, has.
type mark struct {
	what markOf
	sum  uint64
}

// markOf is what a mark is of.
type markOf byte

const (
	aRun markOf = iota
	aLine
)

func (m markOf) String() string {
	return [...]string{"a run of a service (its invocation id)", "a line of the record"}[m]
}

// maxMarks of each sort are kept of a report.
const maxMarks = 24

// marksOf finds the marks of a report: the ids of runs that its evidence has, and the
// first and the last lines of its record.
func marksOf(s *handin.Signed) []mark {
	ids := map[string]bool{}
	for _, a := range s.Activities {
		for _, e := range []*handin.Evidence{a.Now, a.Passed} {
			if e != nil {
				invocations(e, ids)
			}
		}
	}
	var marks []mark
	for id := range ids {
		marks = append(marks, mark{aRun, digest(id)})
	}
	slices.SortFunc(marks, func(a, b mark) int { return cmp.Compare(a.sum, b.sum) })
	marks = marks[:min(len(marks), maxMarks)]
	var lines []string
	for _, l := range s.Log {
		if l.Text != "" {
			lines = append(lines, l.Text)
		}
	}
	for i, line := range lines {
		if i < maxMarks/2 || i >= len(lines)-maxMarks/2 {
			marks = append(marks, mark{aLine, digest(progress.HashOf([]byte(line)))})
		}
	}
	return slices.Clip(marks)
}

// invocations collects the ids of units' runs.
func invocations(e *handin.Evidence, into map[string]bool) {
	for _, t := range e.Things {
		if t.Kind != "unit" && t.Kind != "units" {
			continue
		}
		for _, words := range t.Words {
			var id string
			if json.Unmarshal(words["InvocationID"], &id) == nil && len(id) == 32 && strings.Trim(id, "0") != "" {
				into[id] = true
			}
		}
	}
}

func digest(s string) uint64 {
	h := fnv.New64a()
	_, _ = h.Write([]byte(s))
	return h.Sum64()
}

// maxOwners of a mark are kept: each who has it too is paired with these.
const maxOwners = 8

// owned is a mark with the row that has it.
type owned struct {
	mark
	row int32
}

// copies finds learners who share marks, and takes these from the rows. All marks in one
// list, sorted, take a tenth of what a map of them does.
func copies(rows []*Row) []Copy {
	var all []owned
	for i, r := range rows {
		for _, m := range r.marks {
			all = append(all, owned{m, int32(i)})
		}
		r.marks = nil
	}
	slices.SortFunc(all, func(a, b owned) int {
		return cmp.Or(cmp.Compare(a.sum, b.sum), cmp.Compare(a.what, b.what), cmp.Compare(a.row, b.row))
	})
	shared := map[Copy]int{}
	var owners []string
	for i, o := range all {
		if i > 0 && o.mark != all[i-1].mark {
			owners = owners[:0]
		}
		id := rows[o.row].ID
		if slices.Contains(owners, id) {
			continue
		}
		for _, other := range owners {
			shared[Copy{A: min(other, id), B: max(other, id), What: o.what.String()}]++
		}
		if len(owners) < maxOwners {
			owners = append(owners, id)
		}
	}
	list := make([]Copy, 0, len(shared))
	for c, n := range shared {
		c.Shared = n
		list = append(list, c)
	}
	slices.SortFunc(list, func(a, b Copy) int {
		return cmp.Or(strings.Compare(a.A, b.A), strings.Compare(a.B, b.B), strings.Compare(a.What, b.What))
	})
	return list
}

// noteCopies has the rows of those who share something say so.
func (c *Class) noteCopies() {
	with := map[string][]string{}
	for _, copied := range c.Copies {
		for _, pair := range [][2]string{{copied.A, copied.B}, {copied.B, copied.A}} {
			if !slices.Contains(with[pair[0]], pair[1]) {
				with[pair[0]] = append(with[pair[0]], pair[1])
			}
		}
	}
	for _, r := range c.Rows {
		others := with[r.ID]
		if others == nil {
			continue
		}
		slices.Sort(others)
		more := ""
		if len(others) > maxNamed {
			more = fmt.Sprintf(" and %d more", len(others)-maxNamed)
			others = others[:maxNamed]
		}
		r.Copied = true
		r.Notes = append(r.Notes, "copy?: shares with "+strings.Join(others, ", ")+more+" what cannot repeat by chance")
	}
}

// maxNamed others are named in a note.
const maxNamed = 5
