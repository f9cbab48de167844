package proof

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/sdlab/sdlab/checks"
)

// whole does every activity of the lesson on one machine. At its end all have
// to pass together, and a reset of all has to leave the machine as it was.
func (p *play) whole(ctx context.Context, o *Outcome) error {
	before, err := p.inventory(ctx)
	if err != nil {
		return err
	}
	for _, e := range p.Lesson.Entries() {
		about, err := p.Lesson.About(e)
		if err != nil {
			return err
		}
		if o.Case.Scope == "user" && about.SystemOnly != "" {
			continue
		}
		if said, err := p.script(ctx, "setup "+e.ID+"\nsolve "+e.ID); err != nil {
			return fmt.Errorf("cannot solve %s: %w\n%s", e.ID, err, said)
		}
	}
	if err := p.checkAll(ctx, o); err != nil {
		return err
	}
	o.Left, err = p.restore(ctx, "", before)
	return err
}

// checkAll judges all activities in one look.
func (p *play) checkAll(ctx context.Context, o *Outcome) error {
	var got checkedJSON
	if err := p.read(ctx, &got, "learner", nil, "check", "--all", "--json"); err != nil {
		return err
	}
	if len(got.Activities) == 0 {
		return errors.New("sdlab check --all judged nothing")
	}
	o.readAll(got)
	return nil
}

// readAll takes the verdict of several activities together: that of the first that
// does not pass. The reason names them all.
func (o *Outcome) readAll(got checkedJSON) {
	o.Verdict = checks.Pass
	var open []string
	for _, a := range got.Activities {
		single := Outcome{}
		single.read(a)
		o.Err = cmp.Or(o.Err, single.Err)
		if single.Verdict == checks.Pass || single.Verdict == checks.NotApplicable {
			continue
		}
		if len(open) == 0 {
			o.Verdict, o.Diagnosis = single.Verdict, single.Diagnosis
		}
		open = append(open, fmt.Sprintf("%s %s %s: %s", a.ID, single.Verdict, single.Diagnosis, single.Why))
	}
	o.Why = strings.Join(open, "\n")
}
