package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"sync/atomic"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/sdlab/sdlab/content"
	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/page"
	"github.com/sdlab/sdlab/progress"
	"github.com/sdlab/sdlab/prompt"
	"github.com/sdlab/sdlab/report"
	"github.com/sdlab/sdlab/termtext"
	"github.com/sdlab/sdlab/userfile"
)

// app is what the commands share. Machine and lesson are reached only when a
// command asks for them, so that help and completion cost nothing.
type app struct {
	in       *os.File
	out, err io.Writer
	getenv   func(string) string
	ask      prompt.Prompter
	openHost func(facts.Scope) (*host.Host, error)
	learner  func() (facts.Learner, error)
	looking  atomic.Bool     // nothing goes on that an interrupt must wait for
	listen   func()          // from now on an interrupt ends the command's context, not the program
	stop     <-chan struct{} // closed when the command's context ends

	lessonDir string
	user      bool
}

func newApp() *app {
	stdout, stderr := os.Stdout, os.Stderr //nolint:forbidigo // this is the door
	return &app{
		in: os.Stdin, out: termtext.NewScreen(stdout), err: termtext.NewScreen(stderr), getenv: os.Getenv,
		ask:      prompt.NewTerminal(os.Stdin, stderr, prompt.SettingsFrom(os.Getenv)),
		openHost: host.Live, learner: host.WhoLearns, listen: func() {},
	}
}

// execute runs one command line and returns its exit code.
func (a *app) execute(ctx context.Context, args []string) (code int) {
	defer func() {
		if fault := recover(); fault != nil {
			a.tellDefect(&facts.Defect{Panic: fault, Stack: debug.Stack()})
			code = exitDefect
		}
	}()
	a.stop = ctx.Done()
	root := newRootCmd(a, args)
	root.SetArgs(args)
	root.SetIn(a.in)
	root.SetOut(a.out)
	root.SetErr(a.err)
	return a.exitCode(a.written(root.ExecuteContext(ctx)))
}

// commandsFor builds the command that is called, which is all that a check
// needs; for anything else, such as help and completion, it builds them all.
func commandsFor(a *app, args []string) []*cobra.Command {
	if len(args) > 0 && args[0] == "check" {
		return []*cobra.Command{newCheckCmd(a)}
	}
	return []*cobra.Command{
		newStartCmd(a), newShowCmd(a), newListCmd(a), newCheckCmd(a), newHintCmd(a), newSolveCmd(a), newSetupCmd(a), newAnswerCmd(a),
		newResetCmd(a), newGradeCmd(a), newReviewCmd(a), newDoctorCmd(a), newSandboxCmd(a), newLessonCmd(a), newVersionCmd(a),
	}
}

// brief are commands that are over before anybody could interrupt them. A check
// listens when it begins to wait.
var brief = []string{"check", "list", "version", cobra.ShellCompRequestCmd, cobra.ShellCompNoDescRequestCmd}

// looks are commands that only look.
var looks = []string{"check", "grade", "list", "show", "review", "doctor"}

func newRootCmd(a *app, args []string) *cobra.Command {
	root := &cobra.Command{
		Use:           "sdlab",
		Short:         "Learn systemd by doing, on a real systemd",
		Long:          "sdlab is a guided lesson about systemd. After each step it asks systemd and the\njournal whether it is really done, and says what it saw if it is not.",
		SilenceUsage:  true,
		SilenceErrors: true,
		Args:          cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, words []string) error {
			if len(words) > 0 {
				return unknownCommand(cmd, words[0])
			}
			return a.where(cmd.Context())
		},
	}
	root.PersistentFlags().StringVar(&a.lessonDir, "lesson", a.getenv("SDLAB_LESSON"), "read the lesson from this `folder` instead of the built-in one")
	root.PersistentFlags().BoolVar(&a.user, "user", a.getenv("SDLAB_SCOPE") == string(facts.User), "work with your own service manager (systemctl --user)")
	root.PersistentPreRun = func(cmd *cobra.Command, _ []string) {
		a.looking.Store(slices.Contains(looks, cmd.Name()))
		if !slices.Contains(brief, cmd.Name()) {
			a.listen()
		}
	}
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	commands := commandsFor(a, args)
	root.CompletionOptions.DisableDefaultCmd = len(commands) == 1 // with a single command there is nothing to complete
	root.AddCommand(commands...)
	root.SetHelpCommand(newHelpCmd(root))
	root.SetHelpFunc(a.foldedHelp(root.HelpFunc()))
	return root
}

func (a *app) scope() facts.Scope {
	if a.user {
		return facts.User
	}
	return facts.System
}

// lesson opens the built-in lesson or the one in --lesson, for the scope that
// the learner works in.
func (a *app) lesson() (*lessons.Lesson, error) {
	l, err := a.openLesson()
	if err != nil || !a.user {
		return l, err
	}
	learner, err := a.learner()
	if err != nil {
		return nil, err
	}
	l.Scope, l.Home = string(facts.User), learner.Home
	return l, nil
}

func (a *app) openLesson() (*lessons.Lesson, error) {
	if a.lessonDir == "" {
		files, err := content.Systemd()
		if err != nil {
			return nil, err
		}
		return lessons.Open("systemd", files, content.Catalogue)
	}
	dir, err := filepath.Abs(a.lessonDir)
	if err != nil {
		return nil, usageError{err}
	}
	switch _, err := os.Stat(filepath.Join(dir, "lesson.yaml")); {
	case errors.Is(err, fs.ErrPermission):
		return nil, machineError{fmt.Errorf("the lesson in %s is closed to you", a.lessonDir), "namei -l " + a.lessonDir + " shows which folder on the way is"}
	case err != nil:
		return nil, usageError{machineError{fmt.Errorf("there is no lesson in %s", a.lessonDir), "the folder of a lesson has a lesson.yaml in it"}}
	}
	folder, err := lessons.ReadFolder(dir)
	if err != nil {
		return nil, usageError{err}
	}
	l, err := lessons.Open(filepath.Base(dir), folder, content.Catalogue)
	if err != nil {
		return nil, usageError{err}
	}
	l.Folder = folder
	if err := l.Strict().Order(); err != nil {
		return nil, usageError{err}
	}
	return l, nil
}

// entries finds the activities that were named, each once.
func entries(l *lessons.Lesson, ids []string) ([]lessons.Entry, error) {
	var found []lessons.Entry
	for _, id := range ids {
		e, err := l.Find(id)
		if err != nil {
			return nil, usageError{err}
		}
		if !slices.Contains(found, e) {
			found = append(found, e)
		}
	}
	return found, nil
}

// owner is the person behind sudo, in whose name files are read and written; nil if there is none.
func owner(learner facts.Learner) *userfile.Owner {
	if os.Geteuid() != 0 || learner.UID == 0 {
		return nil
	}
	return userfile.Behind(learner.UID, learner.GID)
}

// progress opens the log of the person who learns.
func (a *app) progress(learner facts.Learner) *progress.Log {
	dir, owner := a.stateDir(learner)
	return progress.Open(dir, owner, a.stop)
}

// stateDir is where the learner's files are, and whose they are if not the
// caller's own.
func (a *app) stateDir(learner facts.Learner) (string, *userfile.Owner) {
	if o := owner(learner); o != nil {
		return filepath.Join(learner.Home, ".local/state/sdlab"), o
	}
	dir := a.getenv("XDG_STATE_HOME")
	if !filepath.IsAbs(dir) {
		dir = filepath.Join(learner.Home, ".local/state")
	}
	return filepath.Join(dir, "sdlab"), nil
}

// direct is the file behind a screen, any other stream as it is: another program
// gets this, or it would be on a pipe and not on the terminal.
func direct(stream io.Writer) io.Writer {
	if s, ok := stream.(*termtext.Screen); ok {
		return s.File()
	}
	return stream
}

// written turns what a command came to into an error if not all of its results
// could be written. Another error than that goes first.
func (a *app) written(err error) error {
	s, ok := a.out.(*termtext.Screen)
	var exit exitError
	if !ok || s.Failed() == nil || err != nil && !errors.As(err, &exit) && !errors.Is(err, s.Failed()) {
		return err
	}
	return machineError{fmt.Errorf("cannot write what there is to say: %w", s.Failed()), ""}
}

// terminal says whether a stream is one, and how wide.
func terminal(stream io.Writer) (width int, is bool) {
	f, ok := direct(stream).(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return 80, false
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil || width == 0 {
		width = 80
	}
	return width, true
}

// canRedraw says whether what is on stderr can be written over.
func (a *app) canRedraw() bool {
	_, is := terminal(a.err)
	return is && !prompt.SettingsFrom(a.getenv).Plain
}

// maxWidth keeps lines readable on a very wide screen.
const maxWidth = 100

// fold breaks long lines where they go to a terminal. Elsewhere they are left
// whole, for programs that look for something in them.
func (a *app) fold(to io.Writer, text string) string {
	width, is := terminal(to)
	if !is {
		return text
	}
	return report.Style{Width: min(width, maxWidth)}.Fold(text)
}

// say writes a text for a person.
func (a *app) say(format string, values ...any) {
	fmt.Fprint(a.out, a.fold(a.out, fmt.Sprintf(format, values...)))
}

// remark writes a line beside the results, to stderr.
func (a *app) remark(format string, values ...any) {
	fmt.Fprintln(a.err, a.fold(a.err, fmt.Sprintf(format, values...)))
}

func (a *app) style() report.Style {
	width, is := terminal(a.out)
	return report.Style{Width: min(width, maxWidth), Colour: page.ColourFor(a.getenv, is) != page.None}
}

func (a *app) pageOptions() page.Options {
	width, is := terminal(a.out)
	return page.Options{Width: min(width, maxWidth), Colour: page.ColourFor(a.getenv, is)}
}
