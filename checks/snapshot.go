package checks

import (
	"context"

	"github.com/sdlab/sdlab/facts"
)

// A Host can be looked at. A look reads everything in the plan as nearly at
// one moment as it can and changes nothing. What could not be seen is in the
// snapshot; an error means that the look as a whole was broken off.
type Host interface {
	Look(ctx context.Context, plan facts.Plan) (*facts.Snapshot, error)
}

// Memory is what the learner's log has for an activity: what no look at the
// machine can tell.
type Memory struct {
	Answers map[string]string // by question
	Planted facts.Planted
	Err     error // why the log could not be read; the rest says nothing then
}

// into puts an activity's memory into the snapshot.
func (m Memory) into(s *facts.Snapshot, activity string) {
	answers, planted := facts.Thing{Kind: facts.AnswersKind, Name: activity}, facts.Thing{Kind: facts.PlantedKind, Name: activity}
	if m.Err != nil {
		s.Fail(answers, "", m.Err)
		s.Fail(planted, "", m.Err)
		return
	}
	s.Things[answers] = m.Answers
	s.Things[planted] = &m.Planted
}
