package facts

import (
	"maps"
	"time"
)

// A Plan is what one look is to see.
type Plan struct {
	Needs    Needs
	Programs map[string]ProgramSpec // by the Name of their Thing
	Supplied map[string]string      // what the lesson supplies: texts by the names of their files
}

// NewPlan returns an empty one.
func NewPlan() Plan {
	return Plan{Needs: Needs{}, Programs: map[string]ProgramSpec{}, Supplied: map[string]string{}}
}

// Add puts all of more into p.
func (p *Plan) Add(more Plan) {
	p.Needs.Add(more.Needs)
	maps.Copy(p.Programs, more.Programs)
	maps.Copy(p.Supplied, more.Supplied)
}

// ProgramSpec says how a program is run as the learner, to see what it prints.
// It is run without a terminal, in its folder or else in the learner's home, and killed afterwards.
// It gets no more rights than the learner has, not even through sudo, and systemd
// lets it look and change nothing. Files and processes are open to it as they are
// to the learner.
type ProgramSpec struct {
	Argv      []string
	Folder    string // where it is run, if there is such a folder
	Env       map[string]string
	Within    time.Duration
	UntilLine bool   // stop as soon as it has written a line
	About     string // a name that lines of its output are about
	// AsIf are units, by name, that are to look to the program as if they were
	// in another state, an ActiveState. Whatever it asks systemd about one of
	// these is answered about a unit that is in that state, under the name of
	// the one. What does not come from systemd's bus stays as it is.
	AsIf map[string]string
	// OnRequest says that it changes the machine, as a connection does that starts a
	// service: a live view runs it only when the learner asks for a check.
	OnRequest bool
}
