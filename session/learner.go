package session

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"slices"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/lessons"
)

// Command makes a command line run as the learner, at home, also behind sudo:
// with this sdlab and this lesson, and with further variables, NAME=value.
func (s *Session) Command(ctx context.Context, env []string, argv ...string) *exec.Cmd {
	argv = s.options.asLearner(s.Learner, env, argv...)
	cmd := exec.CommandContext(ctx, argv[0], argv[1:]...)
	cmd.Dir = s.Learner.Home
	return cmd
}

// Shell is a shell of the learner's to work at an activity. It does not end with
// the context: a shell is the learner's to leave.
func (s *Session) Shell(ctx context.Context, e lessons.Entry) *exec.Cmd {
	return s.Command(context.WithoutCancel(ctx), []string{guideVar + "=1", activityVar + "=" + e.ID}, s.options.shell())
}

// ShellBeside is a shell that stays open from one activity to the next.
func (s *Session) ShellBeside(ctx context.Context) *exec.Cmd {
	return s.Command(context.WithoutCancel(ctx), []string{guideVar + "=1", activityVar + "="}, s.options.shell())
}

// guideVar is set in a shell that the guided lesson opened.
const guideVar = "SDLAB_GUIDE"

// Guided says whether this program runs in such a shell.
func (o *Options) Guided() bool { return o.Getenv(guideVar) != "" }

// InSandbox says whether this machine is one of sdlab's own, to break at will.
func (s *Session) InSandbox() bool { return s.options.Getenv("SDLAB_SANDBOX") != "" }

func (o *Options) shell() string {
	if program := o.Getenv("SHELL"); program != "" {
		return program
	}
	return "/bin/bash"
}

func (o *Options) asLearner(learner facts.Learner, env []string, argv ...string) []string {
	argv = slices.Concat([]string{"env"}, o.sameSdlab(), env, argv)
	if os.Geteuid() == 0 && learner.UID != 0 {
		argv = append([]string{sudo(), "-u", learner.Name, "-H"}, argv...)
	}
	return argv
}

// sameSdlab makes a script that calls sdlab, as a solution does to answer, call
// this program with this lesson.
func (o *Options) sameSdlab() []string {
	var env []string
	if program, err := Program(Sdlab); err == nil {
		env = append(env, "PATH="+filepath.Dir(program)+":"+o.Getenv("PATH"))
	}
	if dir, err := filepath.Abs(o.LessonDir); err == nil && o.LessonDir != "" {
		env = append(env, "SDLAB_LESSON="+dir)
	}
	if o.User {
		env = append(env, "SDLAB_SCOPE="+string(facts.User))
	}
	return env
}

// sudo is where the system keeps it. Root's own PATH may lead into a learner's folder.
func sudo() string {
	for _, path := range []string{"/usr/bin/sudo", "/run/wrappers/bin/sudo", "/usr/local/bin/sudo"} { // the second on NixOS
		if _, err := os.Stat(path); err == nil {
			return path
		}
	}
	return "sudo"
}
