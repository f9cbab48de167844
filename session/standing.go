package session

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/progress"
)

// Progress is where a learner stands with a lesson, by what was written down.
type Progress struct {
	Lesson  *lessons.Lesson
	Log     *progress.Log
	options Options
}

// Identity is what the lesson says of itself, as far as its lesson.yaml can be read:
// the record needs an id in any case.
func (r *Progress) Identity() lessons.Identity {
	identity, _ := r.Lesson.Identity()
	return identity
}

// Standings says where the learner stands with each activity. Lines of the
// record that cannot be read are counted aloud, not hidden.
func (r *Progress) Standings() (map[string]progress.Standing, error) {
	standings, skipped, err := r.Log.Standings(r.kept())
	if errors.Is(err, context.Canceled) {
		return nil, err
	}
	if err != nil {
		return nil, Missing(err, "see what ls -l says of "+r.Log.Path()+"; if you move it away, your progress starts from zero")
	}
	if skipped > 0 {
		r.notice("damaged lines in %s were ignored (%d); the rest counts", r.Log.Path(), skipped)
	}
	movedTo(machine(machineID), standings)
	return standings, nil
}

// Standing says where the learner stands with one activity.
func (r *Progress) Standing(e lessons.Entry) (progress.Standing, error) {
	all, err := r.Standings()
	return all[e.ID], err
}

// activityVar names, in a shell that the guided lesson opened, the activity that
// it was opened in.
const activityVar = "SDLAB_ACTIVITY"

// Here is the activity that the learner's shell was opened in, or the first that is open.
func (r *Progress) Here() (lessons.Entry, error) {
	standings, err := r.Standings()
	if err != nil {
		return lessons.Entry{}, err
	}
	if e, err := r.Lesson.Find(r.options.Getenv(activityVar)); err == nil {
		return e, nil
	}
	return r.Next(standings), nil
}

// Next is the first activity that has not been passed and may apply; the last
// if there is none.
func (r *Progress) Next(standings map[string]progress.Standing) lessons.Entry {
	all := r.Lesson.Entries()
	for _, e := range all {
		standing := standings[e.ID]
		if why, err := r.Lesson.Unfit(e); !standing.Passed && !standing.Aside() && why == "" && err == nil {
			return e
		}
	}
	return all[len(all)-1]
}

// recordedScope is how the learner's record calls the scope that is worked in.
func (r *Progress) recordedScope() string {
	if r.options.User {
		return string(facts.User)
	}
	return ""
}

// kept says which entries of the record are about this lesson.
func (r *Progress) kept() progress.Kept {
	return progress.Kept{Lesson: r.Identity().ID, Folder: r.Lesson.Name, Scope: r.recordedScope(), Numbers: lessons.Numbers(r.Lesson)}
}

// entry begins a line of the learner's record.
func (r *Progress) entry(activity, what string) progress.Entry {
	lesson := r.Identity()
	e, _ := r.Lesson.Find(activity) // none for what is about all of them
	return progress.Entry{Time: time.Now().UTC(), Lesson: lesson.ID, Version: lesson.Version, Scope: r.recordedScope(), Activity: activity, Name: e.Slug, What: what}
}

// PassedBy says by which version of the lesson the activity was passed, if it has
// other checks now; "" if it has the same, or if the record does not say. The pass
// still counts: an update takes nothing away.
func (r *Progress) PassedBy(e lessons.Entry, standing progress.Standing) (version string) {
	if !standing.Passed || standing.Digest == "" {
		return ""
	}
	now, err := r.Identity().Criteria(e)
	switch {
	case err != nil || now == standing.Digest:
		return ""
	case standing.Version == "" || standing.Version == r.Identity().Version:
		return "an earlier version"
	}
	return standing.Version
}

// unrecorded says of an error of the learner's record what that means.
func (r *Progress) unrecorded(means string, err error) error {
	if err == nil || errors.Is(err, context.Canceled) {
		return err
	}
	return Missing(fmt.Errorf("%s: %w", means, err), "make room or fix "+r.Log.Path())
}

func (r *Progress) notice(format string, values ...any) {
	if r.options.Notice != nil {
		r.options.Notice(fmt.Sprintf(format, values...))
	}
}

// keep records entries as of now.
func (r *Progress) keep(entries []progress.Entry, needed bool) error {
	if len(entries) == 0 {
		return nil
	}
	now := make([]progress.Entry, len(entries))
	for i, e := range entries {
		e.Time = time.Now().UTC()
		now[i] = e
	}
	err := r.Log.Add(now...)
	if err != nil && needed && !errors.Is(err, context.Canceled) {
		return Missing(err, "without a record of it, the setup could not be judged; make room or fix "+r.Log.Path())
	}
	return r.unrecorded("this was not recorded", err)
}
