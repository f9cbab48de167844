package session

import (
	"context"
	"fmt"
	"os"
	"path"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/progress"
)

// Cleanup is a session at its end: the machine is to be as it was before.
type Cleanup struct{ *Session }

// Leftovers are what a lesson left on this machine.
type Leftovers struct {
	Things []Thing // that can be removed
	Kept   []Thing // that were here before the lesson was begun
	Sure   bool    // what was here before is known
	// Untold are the activities without a reset: what they ask for is not known.
	Untold []string
}

// Leftovers lists what the lesson asks for and this machine has.
func (s Cleanup) Leftovers(ctx context.Context) (*Leftovers, error) {
	if err := s.AskForTrust(ctx); err != nil {
		return nil, err
	}
	before, err := s.before()
	if err != nil {
		return nil, err
	}
	found, err := s.existing(ctx, func(folder string) bool {
		return s.isOfDropIns(folder) || slices.Contains(before.things, Thing{Folder, folder}.String())
	})
	if err != nil {
		return nil, err
	}
	left := &Leftovers{Sure: before.known}
	if left.Untold, err = s.untold(); err != nil {
		return nil, err
	}
	common, err := s.foldersOfUnits() // nobody needs to be told that these were here before
	if err != nil {
		return nil, err
	}
	came := map[Thing]bool{}
	for _, t := range found {
		switch {
		case !before.has(t):
			came[t] = true
		case t.Kind != Folder || !slices.Contains(common, t.Name):
			left.Kept = append(left.Kept, t)
		}
	}
	for _, t := range found {
		if came[t] && (t.Kind != Folder || isEmptyWithout(t.Name, came)) && !isBelow(t, came) {
			left.Things = append(left.Things, t)
		}
	}
	return left, nil
}

// isBelow says whether a thing goes with a folder that goes as a whole.
func isBelow(t Thing, came map[Thing]bool) bool {
	if t.Kind != File && t.Kind != Folder {
		return false
	}
	for folder := path.Dir(t.Name); folder != "/" && folder != "."; folder = path.Dir(folder) {
		if came[Thing{File, folder}] {
			return true
		}
	}
	return false
}

// untold are the activities that do not say how to take back what they ask for.
func (s Cleanup) untold() (ids []string, err error) {
	entries, err := s.Lesson.Fitting()
	if err != nil {
		return nil, err
	}
	for _, e := range entries {
		resets, err := s.Lesson.Resets(e)
		if err != nil {
			return nil, err
		}
		if !resets {
			ids = append(ids, e.ID)
		}
	}
	return ids, nil
}

// has says whether a thing was here before, or belongs to one that was: a unit that
// is up now is the learner's own if its file was here.
func (b *before) has(t Thing) bool {
	for _, was := range b.things {
		kind, name, _ := strings.Cut(was, " ")
		switch {
		case was == t.String(), name == t.Name && isPath(kind) && isPath(t.Kind):
			return true
		case kind == File && t.Kind == File && path.Dir(t.Name) == name: // a folder that could not be read then
			return true
		case kind == File && t.Kind == Unit && strings.HasSuffix(name, "/"+t.Name):
			return true
		}
	}
	return false
}

// isPath says whether things of a kind are called by a path.
func isPath(kind string) bool { return kind == File || kind == Folder }

// isEmptyWithout says whether nothing would be in a folder if what came were gone.
func isEmptyWithout(folder string, came map[Thing]bool) bool {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return true // rmdir finds out
	}
	for _, e := range entries {
		name := path.Join(folder, e.Name())
		if !came[Thing{File, name}] && (!came[Thing{Folder, name}] || !isEmptyWithout(name, came)) {
			return false
		}
	}
	return true
}

// Finish is the script that removes these things. The learner's progress begins
// from zero then, as after a reset.
func (s Cleanup) Finish(left *Leftovers) (*Script, error) {
	chosen, err := s.Lesson.Fitting()
	if err != nil {
		return nil, err
	}
	script := &Script{what: "the removal", Text: s.removal(left.Things)}
	for _, e := range chosen {
		script.after = append(script.after, s.entry(e.ID, progress.Reset))
	}
	return script, nil
}

func (s Cleanup) removal(things []Thing) string {
	by := map[string][]string{}
	for _, t := range things {
		kind := t.Kind
		if (kind == File || kind == Folder) && !strings.HasPrefix(t.Name, s.Learner.Home+"/") {
			kind = "system " + kind
		}
		by[kind] = append(by[kind], Quoted(t.Name))
	}
	systemctl := "sudo systemctl"
	if s.options.User {
		systemctl = "systemctl --user"
	}
	var b strings.Builder
	line := func(names []string, format string) {
		if len(names) > 0 {
			fmt.Fprintf(&b, format+"\n", strings.Join(names, " "))
		}
	}
	// Some do not listen to SIGTERM, and would take minutes. What fails here shows when
	// everything is looked at again.
	line(by[Unit], systemctl+" stop --no-block %s || true")
	line(by[Unit], systemctl+" kill --signal=KILL %s 2>/dev/null || true")
	line(by[Unit], systemctl+" stop %s || true")
	sudo := "sudo "
	if s.options.User {
		sudo = "" // what is outside of the learner's home then is the learner's as well
	}
	line(by["system file"], sudo+"rm -rf %s")
	line(by[File], "rm -rf %s")
	slices.Reverse(by[Folder]) // the deepest first
	slices.Reverse(by["system folder"])
	line(by[Folder], "rmdir %s || true")
	line(by["system folder"], sudo+"rmdir %s || true")
	for _, name := range by[User] {
		fmt.Fprintf(&b, "sudo userdel %s\n", name)
	}
	if len(by[Unit])+len(by["system file"])+len(by[File]) > 0 {
		b.WriteString(systemctl + " daemon-reload || true\n")
		line(by[Unit], systemctl+" reset-failed %s 2>/dev/null || true")
	}
	line(by[Linger], "sudo loginctl disable-linger %s || true") // last: without a login, this ends the manager that was asked above
	return b.String()
}

// Quoted is a word of a shell command.
func Quoted(word string) string {
	if !strings.ContainsFunc(word, func(r rune) bool {
		return !strings.ContainsRune("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-@:~", r)
	}) && !strings.HasPrefix(word, "~") {
		return word
	}
	return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
}
