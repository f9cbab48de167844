// Command lesson-scripts writes the scripts of the built-in lesson into a folder, filled
// in for both scopes: what a shell gets to see, and a linter should.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/sdlab/sdlab/content"
	"github.com/sdlab/sdlab/lessons"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: lesson-scripts FOLDER")
		os.Exit(2)
	}
	if err := write(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "lesson-scripts:", err)
		os.Exit(1)
	}
}

func write(folder string) error {
	files, err := content.Systemd()
	if err != nil {
		return err
	}
	for _, scope := range []string{"system", "user"} {
		l, err := lessons.Open("systemd", files, content.Catalogue)
		if err != nil {
			return err
		}
		l.Scope, l.Home = scope, "/home/learner"
		for _, e := range l.Entries() {
			if err := writeActivity(l, e, filepath.Join(folder, e.ID+"-"+scope)); err != nil {
				return err
			}
		}
	}
	return nil
}

func writeActivity(l *lessons.Lesson, e lessons.Entry, prefix string) error {
	for name, read := range map[string]func(lessons.Entry) (string, error){"setup": l.Setup, "solution": l.Solution, "reset": l.Reset} {
		script, err := read(e)
		if err != nil {
			return err
		}
		if script == "" {
			continue // it supplies nothing
		}
		if err := os.WriteFile(prefix+"-"+name+".sh", []byte(script), 0o644); err != nil {
			return err
		}
	}
	return nil
}
