package session

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/handin"
	"github.com/sdlab/sdlab/progress"
)

// keepEvidence keeps what a pass rests on, and returns its digest. Without it the
// attempt is recorded anyway.
func (s Student) keepEvidence(r *checks.Result) string {
	evidence, err := s.evidenceOf(context.Background(), r)
	if err != nil || evidence == nil {
		return ""
	}
	digest, err := evidence.Digest()
	text, err2 := json.Marshal(evidence)
	if err != nil || err2 != nil {
		return ""
	}
	path := filepath.Join(s.dir, s.evidenceFile(r.Activity.Slug))
	err = s.Owner().MkdirAll(filepath.Dir(path))
	if err == nil {
		err = s.Owner().Write(context.Background(), path, text)
	}
	if err != nil {
		s.notice("the evidence of this pass was not kept: %v", err)
		return ""
	}
	return digest
}

// evidenceOf is what a result rests on. If that shows another verdict without its
// secrets, the learner is told.
func (s Student) evidenceOf(ctx context.Context, r *checks.Result) (*handin.Evidence, error) {
	j := handin.Judge{Catalogue: s.Lesson.Catalogue, Review: sync.OnceValues(findingRules)}
	evidence, hides, err := j.Evidence(ctx, r)
	if hides {
		s.notice("%s: a check reads a value that looks like a secret. Your report has *** in its place, so whoever grades it will not see the same result. Give the secret another value, then check again", r.Activity.ID)
	}
	return evidence, err
}

func (s Student) evidenceFile(activity string) string {
	lesson := s.Identity().ID + "." + string(s.options.Scope())
	return filepath.Join(evidenceDir, lesson, activity+".json")
}

// keptEvidence is that of the last pass that was recorded with it; nil if there is none.
// In earlier versions its file had the activity's number, and may be another one's by now.
func (s Student) keptEvidence(a *checks.Activity, recorded string) *handin.Evidence {
	for _, name := range []string{a.Slug, a.ID} {
		text, err := s.own(s.evidenceFile(name))
		e := &handin.Evidence{}
		if err != nil || json.Unmarshal(text, e) != nil {
			continue
		}
		if digest, err := e.Digest(); err == nil && digest == recorded {
			return e
		}
	}
	return nil
}

// Report is what the learner hands in, by results of now, with the key to sign it.
func (s Student) Report(ctx context.Context, tool string, results []*checks.Result) (*handin.Report, handin.Key, error) {
	enrolment, err := s.Enrolment()
	if err != nil {
		return nil, handin.Key{}, err
	}
	if enrolment == nil {
		return nil, handin.Key{}, Usage("you have not said who you are").Hinting("sdlab enroll ID --name \"YOUR NAME\", with the ID that your class knows you by")
	}
	key, err := s.key()
	if err != nil {
		return nil, key, err
	}
	lesson, err := LessonHere(s.Lesson)
	if err != nil {
		return nil, key, err
	}
	r := &handin.Report{
		Made: time.Now().UTC(), Tool: tool, Lesson: lesson, Course: enrolment.Course, Learner: handin.Learner{ID: enrolment.ID, Name: enrolment.Name},
		Activities: []handin.Activity{}, Log: []handin.Line{},
	}
	if r.Machine, err = s.machine(ctx); err != nil {
		return nil, key, err
	}
	standings, err := s.Standings()
	if err != nil {
		return nil, key, err
	}
	for _, result := range results {
		a := handin.NewActivity(result)
		if a.Now, err = s.evidenceOf(ctx, result); err != nil {
			return nil, key, err
		}
		if before := standings[a.ID]; result.Verdict != checks.Pass && before.Passed {
			a.Passed = s.keptEvidence(result.Activity, before.Evidence)
		}
		r.Activities = append(r.Activities, a)
	}
	ours := s.kept()
	err = s.Log.Lines(func(line []byte, e progress.Entry, ok bool) {
		if ok && ours.Has(e) && e.What != progress.Before {
			r.Log = append(r.Log, handin.Line{Text: string(line)})
			return
		}
		r.Log = append(r.Log, handin.Line{Hash: progress.HashOf(line)})
	})
	if err != nil {
		return nil, key, Missing(err, "see what ls -l says of "+s.Log.Path())
	}
	return r, key, nil
}

func (s Student) machine(ctx context.Context) (handin.Machine, error) {
	h, err := s.Host()
	if err != nil {
		return handin.Machine{}, err
	}
	m := handin.Machine{BootID: h.BootID(), Systemd: h.SystemdVersion(ctx), Scope: string(h.Scope)}
	if s.options.User {
		m.Home = h.Learner.Home
	}
	if id, err := os.ReadFile(filepath.Join(h.Root, "/etc/machine-id")); err == nil {
		m.Digest = handin.MachineDigest(strings.TrimSpace(string(id)))
	}
	return m, nil
}
