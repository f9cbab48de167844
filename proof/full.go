package proof

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"time"
)

// checkMark stands between what a case's script prints and the check's JSON.
const checkMark = "\x1echeck"

// fullTimeout is for what takes long: a full machine, in which every command is
// slow, and a whole lesson.
const fullTimeout = 20 * time.Minute

// lessonInFull is where a lesson from a folder is unpacked, by the learner.
const lessonInFull = "/tmp/lesson"

// proveFull plays a case in a full virtual machine, where every cgroup
// controller is: the whole of it is one script.
func (r *Run) proveFull(ctx context.Context, o *Outcome) error {
	script, err := r.fullScript(o)
	if err != nil {
		return err
	}
	files := map[string][]byte{}
	if r.archive != nil {
		files["lesson.tar"] = r.archive
		script = "mkdir " + lessonInFull + "; tar -x -f /sdlab/lesson.tar -C " + lessonInFull + "; export SDLAB_LESSON=" + lessonInFull + "; sdlab lesson trust --yes\n" + script
	}
	printed, code, err := r.Store.RunFull(ctx, r.Options, script, files)
	if err != nil {
		return err
	}
	said, result, checked := bytes.Cut(printed, []byte(checkMark+"\n"))
	if !checked {
		return fmt.Errorf("the case's script failed: exit status %d\n%s", code, tail(string(said)))
	}
	var got checkedJSON
	if json.Unmarshal(result, &got) != nil {
		return fmt.Errorf("sdlab check printed no result (exit status %d): %s", code, tail(string(result)))
	}
	return o.readOne(got)
}

// fullScript is the case with all that comes before and after it.
func (r *Run) fullScript(o *Outcome) (string, error) {
	e, err := r.Lesson.Find(o.Case.Activity)
	if err != nil {
		return "", err
	}
	needed, err := r.Lesson.Needed(e)
	if err != nil {
		return "", err
	}
	var script strings.Builder
	script.WriteString(prelude)
	for _, n := range needed {
		fmt.Fprintf(&script, "setup %s\nsolve %s\n", n.ID, n.ID)
	}
	fmt.Fprintf(&script, "SDLAB_FAULT=%s setup %s\n%s\nprintf '%s\\n'\nsdlab check %s --json 2>/dev/null\n",
		o.Case.Fault, e.ID, o.Case.Script, `\036check`, e.ID)
	return script.String(), nil
}
