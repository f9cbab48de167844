package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sdlab/sdlab/cli"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/sandbox"
	"github.com/sdlab/sdlab/session"
	"github.com/sdlab/sdlab/termtext"
)

func newLessonCmd(a *app) *cobra.Command {
	cmd := cli.Group(&cobra.Command{Use: "lesson", Short: "For authors: lint and prove a lesson"})
	var o proofOptions
	var reasons bool
	test := &cobra.Command{
		Use:   "test [ID...]",
		Short: "Run the cases on real machines and count right and wrong verdicts",
		RunE: func(cmd *cobra.Command, ids []string) error {
			if reasons {
				return author{a}.proveWhy(cmd.Context(), ids, o)
			}
			return author{a}.prove(cmd.Context(), ids, o)
		},
	}
	test.ValidArgsFunction = a.CompleteIDs
	test.Flags().StringSliceVar(&o.images, "image", []string{sandbox.DefaultSuite}, "Debian `suites`, separated by commas")
	test.Flags().IntVar(&o.machines, "machines", 48, "how many machines run at once, at most; fewer while the processors are busy")
	test.Flags().IntVar(&o.patience, "patience", 1, "let boots and cases take `N` times as long as usual, on a slow host")
	test.Flags().StringSliceVar(&o.only, "case", nil, "only cases of these `names`, separated by commas")
	test.Flags().BoolVar(&o.keep, "keep", false, "keep the machine of the one case that is named, show all that it prints, and say how to get in")
	test.Flags().BoolVar(&o.json, "json", false, "print JSON; what is told meanwhile goes to stderr")
	test.Flags().StringVar(&o.junit, "junit", "", "write JUnit XML to this `file`")
	test.Flags().BoolVar(&o.full, "full", false, "the cases that need cgroup controllers, each in a full virtual machine (slow), or in podman")
	test.Flags().BoolVar(&reasons, "why", false, "the cases of sdlab why instead of a lesson's; IDs are their names, such as exec- for all that begin with it")
	lint := &cobra.Command{
		Use: "lint", Short: "Find what is wrong with a lesson, without a machine", Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return author{a}.lint(cmd.Context()) },
	}
	cmd.AddCommand(test, lint, newLessonTrustCmd(a), newLessonDemoCmd(a), newLessonWordsCmd(a),
		newLessonNewCmd(a), newLessonExportCmd(a), newLessonSchemaCmd(a))
	return cmd
}

func (a author) lint(ctx context.Context) error {
	l, err := a.Lesson()
	if err != nil {
		return err
	}
	if err := lintLesson(ctx, l); err != nil {
		return err
	}
	activities := "activities"
	if len(l.Entries()) == 1 {
		activities = "activity"
	}
	fmt.Fprintf(a.Out, "%s: %d %s, nothing wrong\n", l.Name, len(l.Entries()), activities)
	return nil
}

// lintLesson finds all that is wrong with a lesson.
func lintLesson(ctx context.Context, l *lessons.Lesson) error {
	review, err := session.ReviewCriteria()
	if err != nil {
		return err
	}
	known := lessons.Elsewhere{Findings: review.Rules.IDs()}
	for _, s := range sandbox.Suites() {
		known.Suites = append(known.Suites, s.Name)
	}
	if l.Folder != nil { // make test has shellcheck read the built-in one's 1,900
		bash, err := exec.LookPath("bash")
		if err != nil {
			return session.Missing(errors.New("bash is missing, which reads the scripts of the lesson"), "install bash")
		}
		known.ReadShell = func(scripts map[string]string) map[string]string { return readShell(ctx, bash, scripts) }
	}
	if err := l.Lint(known); err != nil {
		return session.Misused(err)
	}
	return nil
}

// readShell has bash read scripts, of which it runs nothing, and returns the first thing
// that it says of each that it does not understand.
func readShell(ctx context.Context, bash string, scripts map[string]string) map[string]string {
	faults := map[string]string{}
	for name, script := range scripts {
		cmd := exec.CommandContext(ctx, bash, "--norc", "-n")
		cmd.Env, cmd.Stdin = []string{"LC_ALL=C"}, strings.NewReader(script)
		if said, err := cmd.CombinedOutput(); err != nil {
			first, _, _ := strings.Cut(strings.TrimSpace(string(said)), "\n")
			faults[name] = cmp.Or(termtext.Clean(first), err.Error())
		}
	}
	return faults
}

func newLessonTrustCmd(a *app) *cobra.Command {
	var yes bool
	cmd := &cobra.Command{
		Use:   "trust [FOLDER]",
		Short: "Let a lesson from a folder run its programs, as they are now",
		Long: "Let a lesson from a folder run its programs on this machine, as you. It lists them and\n" +
			"asks, once and again when a file of the lesson changes. The built-in lesson doesn't\n" +
			"need this, and neither do lesson lint and lesson test.",
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 1 {
				a.LessonDir = args[0]
			}
			return a.Trust(cmd.Context(), yes)
		},
	}
	cmd.Flags().BoolVar(&yes, "yes", false, "trust it without asking")
	return cmd
}
