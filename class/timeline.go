package class

import (
	"slices"
	"time"
)

// Timeline is a learner's record as a drawing: a lane for each activity, and time from
// left to right, in which pauses are short.
type Timeline struct {
	Width, Height int
	Lanes         []Lane
	Dots          []Dot
}

// Lane is an activity's.
type Lane struct {
	Name    string
	Y, Text int // of the line, and of the name beside it
}

// Dot is something that the learner did.
type Dot struct {
	X, Y int
	What string
}

const (
	laneWidth  = 800
	laneHeight = 20
	laneLeft   = 50
	gap        = 2 * time.Minute // as which a pause is drawn
)

// Timeline draws the row's events; nil if there are none.
func (r *Row) Timeline() *Timeline {
	if len(r.Events) == 0 {
		return nil
	}
	t := &Timeline{Width: laneWidth}
	var names []string
	var at []time.Duration
	var worked time.Duration
	for i, e := range r.Events {
		if i > 0 {
			passed := max(0, e.At.Sub(r.Events[i-1].At))
			if passed > pause {
				passed = gap
			}
			worked += passed
		}
		at = append(at, worked)
		if !slices.Contains(names, e.Activity) {
			names = append(names, e.Activity)
		}
	}
	for i, name := range names {
		y := laneHeight*i + laneHeight/2
		t.Lanes = append(t.Lanes, Lane{name, y, y + 4})
	}
	for i, e := range r.Events {
		x := laneLeft + int(float64(laneWidth-laneLeft-10)*at[i].Seconds()/max(1, worked.Seconds()))
		t.Dots = append(t.Dots, Dot{x, t.Lanes[slices.Index(names, e.Activity)].Y, e.What})
	}
	t.Height = laneHeight * len(names)
	return t
}
