package session

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/progress"
	"github.com/sdlab/sdlab/userfile"
)

// A Script is what the lesson can run for the learner: a setup, a solution, a
// reset. Run does it; whoever calls that has asked the learner.
type Script struct {
	Text string // for bash; empty if there is nothing to do
	what string
	env  []string // NAME=value
	// Traced has each command shown when it begins, so that a long one is seen at work. A setup says in words what
	// it puts in place.
	Traced bool
	tells  bool
	// replaces is the activity whose files it writes again, whatever the learner has there; nil for none.
	replaces *lessons.Entry
	// supplied are files that the script finds in $SUPPLIED.
	supplied fs.FS
	// before and after are recorded then; needed says that the checks judge by it.
	before, after []progress.Entry
	needed        bool
}

// Solution is the activity's reference solution.
func (s *Session) Solution(e lessons.Entry) (*Script, error) {
	if err := (Student{s}).Allowed("solutions"); err != nil {
		return nil, err
	}
	if err := s.Fits(e); err != nil {
		return nil, err
	}
	text, err := s.Lesson.Solution(e)
	return &Script{Text: text, what: "the solution of " + e.ID, replaces: &e, before: []progress.Entry{s.entry(e.ID, progress.Solution)}}, err
}

// Prepared returns an error if what the activity supplies is not in place.
func (s *Session) Prepared(e lessons.Entry) error {
	setup, err := s.Lesson.Setup(e)
	if err != nil || setup == "" {
		return err
	}
	standing, err := s.Standing(e)
	if err != nil || standing.Ready {
		return err
	}
	return Missing(fmt.Errorf("what %s supplies is not on this machine yet", e.ID), "sdlab setup "+e.ID+" puts it there")
}

// Reset takes back what activities made, the last first: those that were named,
// or all that the scope has.
func (s *Session) Reset(ids []string) (*Script, error) {
	chosen, err := s.resettable(ids)
	if err != nil {
		return nil, err
	}
	script := &Script{what: "the reset"}
	var all strings.Builder
	for _, c := range slices.Backward(chosen) {
		text, err := s.Lesson.Reset(c)
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&all, "# %s\n%s\n", c.ID, strings.TrimSpace(text))
	}
	for _, e := range chosen {
		script.after = append(script.after, s.entry(e.ID, progress.Reset))
	}
	script.Text = all.String()
	return script, nil
}

func (s *Session) resettable(ids []string) ([]lessons.Entry, error) {
	if len(ids) == 0 {
		return s.Lesson.Fitting()
	}
	chosen, err := Find(s.Lesson, ids)
	for _, e := range chosen {
		err = errors.Join(err, s.Fits(e))
	}
	return chosen, err
}

// Run runs a script as the learner. What it prints goes to out, which may be the
// learner's terminal, so that sudo can ask for a password there. The lesson has to
// be trusted.
func (s *Session) Run(ctx context.Context, script *Script, out io.Writer) error {
	if err := s.AskForTrust(ctx); err != nil {
		return err
	}
	if len(script.before) > 0 {
		_ = Cleanup{s}.Remember(ctx) // without it, finish says that it does not know what was here before
	}
	if err := s.keep(script.before, script.needed); err != nil {
		return err
	}
	env := script.env
	if script.supplied != nil {
		dir, err := unpack(script.supplied, s.Owner())
		if err != nil {
			return Missing(fmt.Errorf("cannot unpack the supplied files: %w", err), "see whether there is room in "+os.TempDir())
		}
		defer dir.Remove() //nolint:errcheck // what is left of it is swept away by the next one
		env = append(env, "SUPPLIED="+dir.Path)
	}
	var had texts
	if script.replaces != nil {
		had = Cleanup{s}.texts(ctx, *script.replaces)
	}
	err := s.bash(ctx, script, env, out)
	if err := errors.Join(err, Cleanup{s}.keepReplaced(had, out)); err != nil {
		return err
	}
	return s.keep(script.after, script.needed)
}

// trace stands before a script, in its first line, so that bash numbers the lines as they are. What a loop repeats is
// shown once, and of a command of several lines, the first.
const trace = `declare -A sdlab_shown; sdlab_end=$'\n'; trap 'if [ -z "${sdlab_shown[$BASH_COMMAND]-}" ]; then sdlab_shown[$BASH_COMMAND]=1; echo "+ ${BASH_COMMAND%%"$sdlab_end"*}" >&2; fi' DEBUG; `

// scriptEnds is long for a script to tidy up after an interruption.
const scriptEnds = 5 * time.Second

func (s *Session) bash(ctx context.Context, script *Script, env []string, out io.Writer) error {
	cmd := s.Command(ctx, env, "bash", "-eu", "-s")
	cmd.Cancel = func() error { return cmd.Process.Signal(syscall.SIGTERM) } // which sudo passes on
	cmd.WaitDelay = scriptEnds
	text := script.Text
	if script.Traced && !script.tells {
		text = trace + text
	}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(text), out, out
	err := cmd.Run()
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err != nil {
		return Missing(fmt.Errorf("%s failed: %w", script.what, err), "what it printed is above; sdlab check says what is missing")
	}
	return nil
}

// unpack copies files into a folder of the learner's, as whom the script runs.
func unpack(files fs.FS, owner *userfile.Owner) (*userfile.Folder, error) {
	dir, err := owner.MkdirTemp("supplied")
	if err != nil {
		return nil, err
	}
	if err := dir.Fill(files); err != nil {
		return nil, errors.Join(err, dir.Remove())
	}
	return dir, nil
}
