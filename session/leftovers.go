package session

import (
	"bytes"
	"context"
	_ "embed"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/user"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/progress"
)

// A Thing is something on this machine that the lesson asks for.
type Thing struct{ Kind, Name string }

// The kinds of things.
const (
	Unit   = "unit"   // that systemd runs, or ran and remembers
	File   = "file"   // with all below it, if it is a folder
	Folder = "folder" // that is the learner's as soon as there is something else in it
	User   = "user"
	Linger = "linger" // whose service manager runs without a login
)

func (t Thing) String() string { return t.Kind + " " + t.Name }

//go:embed leftovers.sh
var tellResets string

// named is what the resets of all activities would take back, whether it exists or
// not. Names of units may be patterns.
func (s Cleanup) named(ctx context.Context) ([]Thing, error) {
	entries, err := s.Lesson.Fitting()
	if err != nil {
		return nil, err
	}
	return s.namedBy(ctx, entries)
}

// namedBy is what the resets of some activities would take back.
func (s Cleanup) namedBy(ctx context.Context, entries []lessons.Entry) ([]Thing, error) {
	script := tellResets
	for _, e := range entries {
		resets, err := s.Lesson.Resets(e)
		if err != nil {
			return nil, err
		}
		if !resets {
			continue
		}
		text, err := s.Lesson.Reset(e)
		if err != nil {
			return nil, err
		}
		script += "(\n" + text + "\n)\n"
	}
	cmd := s.Command(ctx, nil, "bash", "-s")
	cmd.Stdin = strings.NewReader(script + "exit 0\n")
	said, err := cmd.Output()
	if err != nil {
		return nil, Missing(fmt.Errorf("cannot list what the lesson asks for: %w", err), "see whether bash runs")
	}
	var things []Thing
	for line := range bytes.SplitSeq(said, []byte{0}) {
		kind, name, ok := strings.Cut(string(line), " ")
		if t := (Thing{kind, strings.TrimSuffix(name, "/")}); ok && name != "" && !slices.Contains(things, t) {
			things = append(things, t)
		}
	}
	return things, nil
}

// existing is what the lesson asks for and this machine has. Folders that are to be split count by what is in them.
func (s Cleanup) existing(ctx context.Context, split func(folder string) bool) ([]Thing, error) {
	named, err := s.named(ctx)
	if err != nil {
		return nil, err
	}
	var units []string
	found := map[Thing]bool{}
	for _, t := range named {
		switch t.Kind {
		case Unit:
			units = append(units, t.Name)
			err = errors.Join(err, s.unitFiles(t.Name, found))
		case User:
			if _, missing := user.Lookup(t.Name); missing == nil {
				found[t] = true
			}
		case Linger: // whatever name the reset has for the learner
			found[Thing{Linger, s.Learner.Name}] = s.lingers()
		case File, Folder:
			err = errors.Join(err, exists(t, found))
		}
	}
	oneByOne(found, split)
	folders, unreadable := s.foldersOfUnits()
	err = errors.Join(err, unreadable)
	for _, folder := range folders {
		err = errors.Join(err, exists(Thing{Folder, folder}, found))
	}
	loaded, failed := s.loaded(ctx, units)
	for _, name := range loaded {
		found[Thing{Unit, name}] = true
	}
	return inOrder(found), errors.Join(err, failed)
}

func inOrder(found map[Thing]bool) []Thing {
	var list []Thing
	for _, kind := range []string{Unit, File, Folder, User, Linger} {
		var names []string
		for t := range found {
			if found[t] && t.Kind == kind && (kind != Folder || !found[Thing{File, t.Name}]) {
				names = append(names, t.Name)
			}
		}
		slices.Sort(names)
		for _, name := range names {
			list = append(list, Thing{kind, name})
		}
	}
	return list
}

// exists finds a file. What a folder hides counts as being there: it was not put
// there if it is so before the lesson, and removing what is not there is no harm.
func exists(t Thing, found map[Thing]bool) error {
	switch _, err := os.Lstat(t.Name); {
	case err == nil, errors.Is(err, fs.ErrPermission):
		found[t] = true
		return nil
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
		return nil
	default:
		return Missing(err, "")
	}
}

// unitFiles finds a unit's file, drop-ins, links and stamp, where an administrator or
// systemctl puts them. The unit may be a pattern.
func (s Cleanup) unitFiles(unit string, found map[Thing]bool) error {
	for _, folder := range s.unitFolders() {
		for _, form := range []string{"%s", "%s.d", "%s.wants", "%s.requires", "*.wants/%s", "*.requires/%s", "*.upholds/%s"} {
			files, err := filepath.Glob(filepath.Join(folder, fmt.Sprintf(form, unit)))
			if err != nil {
				return Missing(err, "")
			}
			for _, file := range files {
				found[Thing{File, file}] = true
			}
		}
	}
	if path.Ext(unit) != ".timer" {
		return nil
	}
	stamps, err := filepath.Glob(filepath.Join(s.stampFolder(), "stamp-"+unit))
	for _, file := range stamps {
		found[Thing{File, file}] = true
	}
	return err
}

// stampFolder is where systemd keeps the times of timers with Persistent=, systemd.timer(5).
func (s Cleanup) stampFolder() string {
	if !s.options.User {
		return "/var/lib/systemd/timers"
	}
	return filepath.Join(s.Learner.Home, ".local/share/systemd/timers")
}

// oneByOne replaces folders by what is in them: some of it may be the lesson's, and some the learner's.
func oneByOne(found map[Thing]bool, split func(folder string) bool) {
	for t := range maps.Clone(found) {
		if t.Kind != File || !split(t.Name) {
			continue
		}
		if is, err := os.Lstat(t.Name); err != nil || !is.IsDir() {
			continue
		}
		entries, err := os.ReadDir(t.Name)
		if err != nil {
			continue
		}
		delete(found, t)
		found[Thing{Folder, t.Name}] = true
		for _, e := range entries {
			found[Thing{File, path.Join(t.Name, e.Name())}] = true
		}
	}
}

// isOfDropIns says whether a folder is for drop-ins.
func (s Cleanup) isOfDropIns(folder string) bool {
	return path.Ext(folder) == dropIns && slices.Contains(s.unitFolders(), path.Dir(folder))
}

// dropIns is how the folder of a unit's drop-ins ends.
const dropIns = ".d"

// linkFolders are what systemd.unit(5) calls the folders of links that add dependencies.
var linkFolders = []string{".wants", ".requires", ".upholds"}

// foldersOfUnits are the folders that systemctl makes when it needs them, for unit
// files and for links to them, whether they are here or not.
func (s Cleanup) foldersOfUnits() (folders []string, err error) {
	if s.options.User {
		config := filepath.Join(s.Learner.Home, ".config")
		folders = append(folders, config, config+"/systemd", config+"/systemd/user")
	}
	for _, folder := range s.unitFolders() {
		if strings.HasSuffix(folder, ".control") {
			folders = append(folders, folder)
		}
		for _, kind := range linkFolders {
			links, err := filepath.Glob(filepath.Join(folder, "*"+kind))
			if err != nil {
				return nil, Missing(err, "")
			}
			folders = append(folders, links...)
		}
	}
	return folders, nil
}

func (s Cleanup) unitFolders() []string {
	if !s.options.User {
		return []string{"/etc/systemd/system", "/etc/systemd/system.control", "/run/systemd/system", "/run/systemd/system.control"}
	}
	config, run := filepath.Join(s.Learner.Home, ".config/systemd"), fmt.Sprintf("/run/user/%d/systemd", s.Learner.UID)
	return []string{config + "/user", config + "/user.control", run + "/user", run + "/user.control"}
}

// awake are the states of units that are up, on the way there or back, or failed.
var awake = []string{"active", "activating", "reloading", "deactivating", "failed"}

// loaded lists the units that are awake and match one of the patterns.
func (s Cleanup) loaded(ctx context.Context, patterns []string) ([]string, error) {
	if len(patterns) == 0 {
		return nil, nil
	}
	h, err := s.Host()
	if err != nil || !h.RunsSystemd() {
		return nil, err
	}
	names, err := h.Bus.UnitsIn(ctx, awake)
	if err != nil && s.options.User && s.managerEnds(ctx, h.Root) {
		return nil, nil
	}
	return slices.DeleteFunc(names, func(name string) bool {
		return !slices.ContainsFunc(patterns, func(pattern string) bool {
			match, err := path.Match(pattern, name)
			return err == nil && match
		})
	}), err
}

// everywhere is in the record for all activities.
const everywhere = "*"

// Remember records what this machine has of what the lesson asks for, before the
// lesson is begun: that is not the lesson's, and [Cleanup.Leftovers] leaves it out.
func (s Cleanup) Remember(ctx context.Context) error {
	trusted, err := s.Trusted()
	if err != nil || !trusted {
		return err
	}
	before, err := s.before()
	if err != nil || before.known {
		return err
	}
	things, err := s.existing(ctx, func(string) bool { return true })
	if err != nil {
		return err
	}
	entries := []progress.Entry{s.entry(everywhere, progress.Before)}
	for _, t := range things {
		entry := entries[0]
		entry.Thing = t.String()
		entries = append(entries, entry)
	}
	return s.keep(entries, false)
}

// before is what the record says of the time before the lesson.
type before struct {
	known  bool // Remember has run
	things []string
}

func (s Cleanup) before() (before, error) {
	var b before
	kept := s.kept()
	_, err := s.Log.Read(func(e progress.Entry) {
		switch {
		case !kept.Has(e):
		case e.What == progress.Before:
			b.known, b.things = true, append(b.things, e.Thing)
		}
	})
	return b, s.unrecorded("what was here before the lesson is not known", err)
}
