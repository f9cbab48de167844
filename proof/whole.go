package proof

import (
	"bytes"
	"context"
	"encoding/json"
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
	cmd := p.machine.Command(ctx, "learner", "sdlab", "check", "--all", "--json")
	cmd.Env = append(cmd.Env, p.env...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	output, _ := cmd.Output() // its exit status says again what the object says
	var got checkedJSON
	if err := json.Unmarshal(output, &got); err != nil || len(got.Activities) == 0 {
		return fmt.Errorf("sdlab check --all printed no result: %s", tail(stderr.String()))
	}
	o.readAll(got)
	return nil
}

// readAll takes the verdict of several activities together: that of the first that
// does not pass. The reason names them all.
func (o *Outcome) readAll(got checkedJSON) {
	o.Verdict, o.Err = checks.Pass, brokenCheck(got)
	var open []string
	for _, a := range got.Activities {
		if a.Verdict == string(checks.Pass) || a.Verdict == string(checks.NotApplicable) {
			continue
		}
		single := Outcome{}
		single.read(checkedJSON{Activities: []activityJSON{a}})
		if len(open) == 0 {
			o.Verdict, o.Diagnosis = single.Verdict, single.Diagnosis
		}
		open = append(open, fmt.Sprintf("%s %s %s: %s", a.ID, single.Verdict, single.Diagnosis, single.Why))
	}
	o.Why = strings.Join(open, "\n")
}
