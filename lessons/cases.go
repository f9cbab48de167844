package lessons

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/sdlab/sdlab/checks"
)

// Case is a script that a learner might have typed, and the verdict that the
// activity must come to afterwards.
type Case struct {
	Activity  string
	Name      string // the file's name without .sh
	Title     string
	Want      checks.Verdict
	Diagnosis string   // "" for a pass
	Breaks    []string // checks that must not pass after it: it is their mutant
	Fresh     bool     // on a machine where what the activity needs is not done
	NoWait    bool     // checked with --no-wait
	Scope     string   // user: in a learner's own manager, with --user; "" for the system's
	User      string   // who checks: learner (default), or another user of the machine
	Full      bool     // in a full virtual machine, which has every cgroup controller
	Reboot    bool     // the machine is rebooted after the script
	Fault     string   // the fault that the activity's setup plants; "" for any
	Only      []string // suites it is for, if not all
	Restores  bool     // a reset afterwards has to leave the machine as it was
	Whole     bool     // it does all activities of the lesson, one after the other
	Page      bool     // what the page says is typed first
	Script    string
}

// Cases reads the activity's cases. The first lines of each are comments:
// "# title: …", "# want: fail never-killed", and options, see docs/lessons.md.
func (l *Lesson) Cases(e Entry) ([]Case, error) {
	dir := path.Join(e.dir, casesDir)
	files, err := fs.ReadDir(l.files, dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, unreadable(dir, err)
	}
	var cases []Case
	for _, f := range files {
		if !strings.HasSuffix(f.Name(), ".sh") {
			continue
		}
		file := path.Join(dir, f.Name())
		content, err := readText(l.files, file)
		if err != nil {
			return nil, unreadable(file, err)
		}
		c := Case{Activity: e.ID, Name: strings.TrimSuffix(f.Name(), ".sh"), Script: string(content), User: "learner"}
		if err := c.header(file); err != nil {
			return nil, err
		}
		cases = append(cases, c)
	}
	return cases, nil
}

// options hands on the options in the comments that a script begins with.
func options(file, script string, set func(name, value string) error) error {
	for n, line := range strings.Split(script, "\n") {
		comment, ok := strings.CutPrefix(line, "# ")
		if !ok && n == 0 && strings.HasPrefix(line, "#!") {
			continue
		}
		if !ok {
			return nil
		}
		if name, value, ok := strings.Cut(comment, ": "); ok {
			if err := set(name, strings.TrimSpace(value)); err != nil {
				return &checks.Error{Path: file, Line: n + 1, Column: 1, Message: err.Error()}
			}
		}
	}
	return nil
}

func (c *Case) header(file string) error {
	if err := options(file, c.Script, c.set); err != nil {
		return err
	}
	if c.Want == "" || c.Title == "" {
		return &checks.Error{Path: file, Line: 1, Column: 1, Message: "a case begins with \"# title: …\" and \"# want: pass\" or \"# want: fail DIAGNOSIS\""}
	}
	if c.Full && (c.Fresh || c.NoWait || c.Reboot || c.Page || c.Scope != "" || c.User != "learner") {
		return &checks.Error{Path: file, Line: 1, Column: 1, Message: "a full case cannot be fresh, no-wait, page or reboot as well, nor have a scope or a user: it is one script in a machine of its own"}
	}
	return nil
}

func (c *Case) set(name, value string) error {
	switch name {
	case "title":
		c.Title = value
	case "want":
		verdict, diagnosis, _ := strings.Cut(value, " ")
		c.Want, c.Diagnosis = checks.Verdict(verdict), diagnosis
	case "breaks":
		c.Breaks = strings.Fields(value)
	case "user":
		c.User = value
	case "scope":
		if value != "user" && value != "system" {
			return fmt.Errorf("a case has no scope %q (known: system, user)", value)
		}
		c.Scope = strings.TrimPrefix(value, "system")
	case "fault":
		c.Fault = value
	case "only":
		c.Only = strings.Fields(value)
	case "options":
		return c.options(strings.Fields(value))
	default:
		return fmt.Errorf("a case has no %q (known: title, want, breaks, scope, user, fault, only, options)", name)
	}
	return nil
}

func (c *Case) options(words []string) error {
	for _, w := range words {
		switch w {
		case "fresh":
			c.Fresh = true
		case "no-wait":
			c.NoWait = true
		case "reboot":
			c.Reboot = true
		case "full":
			c.Full = true
		case "page":
			c.Page, c.Restores = true, c.Name == "page"
		default:
			return fmt.Errorf("a case has no option %q (known: fresh, no-wait, page, reboot, full)", w)
		}
	}
	return nil
}
