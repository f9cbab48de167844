package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"github.com/sdlab/sdlab/cli"
	"github.com/sdlab/sdlab/course"
	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/session"
	"github.com/sdlab/sdlab/termtext"
)

const courseFile = "course.yaml"

func newCourseCmd(a *app) *cobra.Command {
	cmd := cli.Group(&cobra.Command{Use: "course", Short: "For instructors: which activities count, for how much, and by when"})
	fresh := &cobra.Command{
		Use:   "new [FILE]",
		Short: "Write a course.yaml to start from, with all that it can say",
		Args:  cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return classroom{a}.newCourse(cmd.Context(), fileOr(args, courseFile))
		},
	}
	lint := &cobra.Command{
		Use:   "lint [FILE]",
		Short: "Find what is wrong with a course",
		Args:  cobra.MaximumNArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			l, err := a.Lesson()
			if err != nil {
				return err
			}
			file := fileOr(args, courseFile)
			c, err := readCourse(file, l)
			if err != nil {
				return err
			}
			a.Say("%s: %s, nothing wrong\n", file, worth(c, l))
			return nil
		},
	}
	cmd.AddCommand(fresh, lint)
	return cmd
}

func fileOr(args []string, usual string) string {
	if len(args) > 0 {
		return args[0]
	}
	return usual
}

// worth says what the course counts.
func worth(c *course.Course, l *lessons.Lesson) string {
	points, n := course.Points(0), 0
	for _, id := range l.IDs() {
		if a, counts := c.Activity(id); counts {
			points += a.Points
			n++
		}
	}
	activities := "activities"
	if n == 1 {
		activities = "activity"
	}
	return fmt.Sprintf("%d %s, %v points", n, activities, points)
}

func (a classroom) newCourse(ctx context.Context, file string) error {
	if _, err := os.Lstat(file); !errors.Is(err, fs.ErrNotExist) {
		return session.Usage("%s is there already", file).Hinting("name another file: sdlab course new FILE")
	}
	s, err := a.Session(ctx)
	if err != nil {
		return err
	}
	identity, err := s.Lesson.Identity()
	if err != nil {
		return session.Misused(err)
	}
	var titles []course.Title
	for _, e := range s.Lesson.Entries() {
		activity, err := s.Lesson.Activity(e)
		if err != nil {
			return err
		}
		titles = append(titles, course.Title{ID: e.ID, Title: activity.Title})
	}
	if err := s.Owner().Write(ctx, file, []byte(course.Template(identity.ID, titles))); err != nil {
		return session.Missing(fmt.Errorf("cannot write the course: %w", err), "name another place: sdlab course new FILE")
	}
	lesson := ""
	if a.LessonDir != "" {
		lesson = " --lesson " + session.Quoted(a.LessonDir)
	}
	a.Say("%s is written: edit it, then run sdlab course lint %s%s\n", file, session.Quoted(file), lesson)
	return nil
}

// readCourse reads a course for a lesson.
func readCourse(file string, l *lessons.Lesson) (*course.Course, error) {
	text, err := readSmall(file, course.MaxFile)
	if err != nil {
		return nil, session.Misused(fmt.Errorf("cannot read the course: %w", err)).Hinting("sdlab course new FILE writes one to begin with")
	}
	c, err := course.Read(file, text)
	if err == nil {
		err = c.Number(lessons.Numbers(l))
	}
	if err == nil {
		err = c.Lint(known(l))
	}
	if err != nil {
		return nil, session.Misused(err)
	}
	return c, nil
}

// known is what a course may name of a lesson.
func known(l *lessons.Lesson) course.Known {
	identity, _ := l.Identity() // that it can be read has shown
	return course.Known{Lesson: identity.ID, IDs: l.IDs(), Checks: func(id string) ([]string, error) {
		e, err := l.Find(id)
		if err != nil {
			return nil, err
		}
		a, err := l.Activity(e)
		if err != nil {
			return nil, err
		}
		var ids []string
		for _, c := range a.Checks {
			ids = append(ids, c.ID)
		}
		return ids, nil
	}}
}

// readSmall reads a file that somebody named, up to one byte more than most, so
// that a reader can say that it is too long.
func readSmall(path string, most int64) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", termtext.Clean(path), reasonOf(err))
	}
	if info.IsDir() {
		return nil, fmt.Errorf("%s is a folder", termtext.Clean(path))
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", termtext.Clean(path), reasonOf(err))
	}
	defer file.Close()
	text := bytes.NewBuffer(make([]byte, 0, min(info.Size(), most)+bytes.MinRead)) // whole, without growing
	_, err = text.ReadFrom(io.LimitReader(file, most+1))
	return text.Bytes(), err
}

// reasonOf is an error about a file without the file's name.
func reasonOf(err error) error {
	if failed, ok := errors.AsType[*fs.PathError](err); ok {
		return failed.Err
	}
	return err
}
