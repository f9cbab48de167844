package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sdlab/sdlab/content"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/report"
	"github.com/sdlab/sdlab/session"
)

func newLessonNewCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "new DIR",
		Short: "Begin a lesson: a folder with one activity, its page and its cases, and comments",
		Long: "Begin a lesson: a folder with one activity, its page and its cases, and comments\n" +
			"that say what is what. It lints, and its cases are right, so you can change it step\n" +
			"by step.",
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			files, err := content.New()
			if err != nil {
				return err
			}
			named := func(name, text string) string {
				if name != "lesson.yaml" {
					return text
				}
				return strings.Replace(text, "id: my-lesson", "id: "+idFrom(args[0]), 1)
			}
			if err := (author{a}).writeLesson(cmd.Context(), files, args[0], named); err != nil {
				return err
			}
			a.Say("Your lesson is in %[1]s. Go on with:\n\n  sdlab lesson lint --lesson %[2]s\n  sdlab lesson test --lesson %[2]s\n  sdlab start --lesson %[2]s\n\nsdlab lesson words lists what its checks can ask for.\n", args[0], session.Quoted(args[0]))
			return nil
		},
	}
}

func newLessonExportCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "export DIR",
		Short: "Write the built-in lesson to a folder, to read it or to make one of your own from it",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			files, err := content.Systemd()
			if err != nil {
				return err
			}
			as := func(_, text string) string { return text }
			if err := (author{a}).writeLesson(cmd.Context(), files, args[0], as); err != nil {
				return err
			}
			a.Say("The built-in lesson is in %s. If you change it, give it an id of its own in lesson.yaml.\n", args[0])
			return nil
		},
	}
}

func newLessonSchemaCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "schema [lesson|activity]",
		Short: "Print a JSON Schema of lesson.yaml or activity.yaml, for editors",
		Long: "Print a JSON Schema of activity.yaml, or of lesson.yaml. An editor that knows it\n" +
			"completes keys, and marks what is misspelt as you type.",
		Args:      cobra.MatchAll(cobra.MaximumNArgs(1), cobra.OnlyValidArgs),
		ValidArgs: []string{"lesson", "activity"},
		RunE: func(_ *cobra.Command, args []string) error {
			file := "activity"
			if len(args) > 0 {
				file = args[0]
			}
			return report.Indented(a.Out, lessons.Schema(file+".yaml"))
		},
	}
}

// idFrom makes an id of the name of a folder.
func idFrom(dir string) string {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return "my-lesson"
	}
	id := strings.Trim(regexp.MustCompile(`[^a-z0-9.]+`).ReplaceAllString(strings.ToLower(filepath.Base(abs)), "-"), "-.")
	if id == "" {
		return "my-lesson"
	}
	return id[:min(len(id), 64)]
}

// writeLesson writes files to a folder that is empty or does not exist yet, in the name
// of the person.
func (a author) writeLesson(ctx context.Context, files fs.FS, dir string, as func(name, text string) string) error {
	switch there, err := os.ReadDir(dir); {
	case err == nil && len(there) > 0:
		return session.Usage("%s is not empty", dir).Hinting("name a folder that does not exist yet")
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return session.Missing(err, "")
	}
	owner, err := a.Owner()
	if err != nil {
		return err
	}
	err = fs.WalkDir(files, ".", func(name string, entry fs.DirEntry, err error) error {
		to := filepath.Join(dir, filepath.FromSlash(name))
		if err != nil || entry.IsDir() {
			return errors.Join(err, owner.MkdirAll(to))
		}
		text, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		return owner.Write(ctx, to, []byte(as(name, string(text))))
	})
	if err != nil && !errors.Is(err, context.Canceled) {
		return session.Missing(fmt.Errorf("cannot write the lesson: %w", err), "choose another place")
	}
	return err
}
