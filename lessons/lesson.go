package lessons

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
)

// Lesson is a folder of activities. Listing it reads no activity; each is
// parsed when it is asked for.
type Lesson struct {
	Name      string
	Scope     string  // that its texts and scripts are for: system or user
	Home      string  // the learner's, which user scope has paths in
	Folder    *Folder // that it was read from; nil if it is built in
	files     fs.FS
	about     func() (lessonFile, error)
	identity  func() (Identity, error)
	strict    bool // find every fault at once
	catalogue func() (checks.Catalogue, error)
	entries   []Entry
}

// Entry is an activity as the folder's name tells it: 1.4-self-healing.
type Entry struct {
	ID, Slug string
	dir      string
	at       [2]int // the ID's numbers
	twin     string // another folder of its number or name
}

// Files of an activity.
const (
	activityYAML = "activity.yaml"
	pageMD       = "page.md"
	solutionSH   = "solution.sh"
	resetSH      = "reset.sh"
	setupSH      = "setup.sh"
	suppliedDir  = "supplied"
	casesDir     = "cases"
	lessonYAML   = "lesson.yaml"
	groupsYAML   = "groups.yaml" // of the catalogue
)

// entryOf reads a folder's name; other folders are not activities.
func entryOf(dir string) (e Entry, is bool) {
	id, slug, _ := strings.Cut(dir, "-")
	first, second, _ := strings.Cut(id, ".")
	a, aErr := strconv.ParseUint(first, 10, 16)
	b, bErr := strconv.ParseUint(second, 10, 16)
	const inSlug = "abcdefghijklmnopqrstuvwxyz0123456789-"
	if aErr != nil || bErr != nil || slug == "" || strings.Trim(slug, inSlug) != "" {
		return e, false
	}
	return Entry{ID: id, Slug: slug, dir: dir, at: [2]int{int(a), int(b)}}, true
}

type lessonFile struct {
	identityFile `yaml:",inline"`
	// UserPaths are paths of the lesson that are elsewhere for a learner's own manager:
	// /etc/my-agent: ~/.config/my-agent.
	UserPaths map[string]string `yaml:"user-paths"`
	// Uncovered are checks that no case need break, as "1.4 healed", and diagnoses
	// that none need reach, with the reason.
	Uncovered map[string]string `yaml:"uncovered"`
	// Renamed are names that activities had in an earlier version, with those of now.
	Renamed map[string]string `yaml:"renamed"`
}

// Strict makes the lesson compile diagnoses along with checks, so that every
// fault shows at once: for a lesson that its tests have not been through.
func (l *Lesson) Strict() *Lesson {
	l.strict = true
	return l
}

// Open reads the lesson in files. The catalogue's rules apply to its units.
func Open(name string, files fs.FS, catalogue func() (fs.FS, error)) (*Lesson, error) {
	l := &Lesson{Name: name, Scope: "system", files: files}
	l.catalogue = sync.OnceValues(func() (checks.Catalogue, error) {
		files, err := catalogue()
		if err != nil {
			return nil, err
		}
		return readCatalogue(files)
	})
	l.about = sync.OnceValues(func() (file lessonFile, err error) {
		content, err := readText(files, lessonYAML)
		if err != nil {
			return file, unreadable(lessonYAML, err)
		}
		return file, decode(lessonYAML, content, &file)
	})
	l.identity = sync.OnceValues(func() (Identity, error) {
		file, err := l.about()
		if err != nil {
			return Identity{ID: name, files: files}, err
		}
		return file.identity(name, files)
	})
	dirs, err := fs.ReadDir(files, ".")
	if err != nil {
		return nil, fmt.Errorf("cannot read the lesson %s: %w", name, err)
	}
	for _, d := range dirs {
		if e, is := entryOf(d.Name()); is && d.IsDir() {
			l.entries = append(l.entries, e)
		}
	}
	if len(l.entries) == 0 {
		return nil, fmt.Errorf("the lesson %s has no activities: their folders have names like 1.4-self-healing", name)
	}
	slices.SortFunc(l.entries, func(a, b Entry) int { return slices.Compare(a.at[:], b.at[:]) })
	l.entries = torn(l.entries)
	return l, nil
}

// torn marks activities that share their number, or their name, and leaves one of
// those of one number. The others of the lesson are none the worse for it.
func torn(entries []Entry) []Entry {
	var kept []Entry
	for _, e := range entries {
		for i := range kept {
			other := &kept[i]
			if e.ID == other.ID || e.Slug == other.Slug {
				e.twin, other.twin = other.dir, cmp.Or(other.twin, e.dir)
			}
		}
		if len(kept) == 0 || kept[len(kept)-1].ID != e.ID {
			kept = append(kept, e)
		}
	}
	return kept
}

// Torn says that the lesson has another folder of the activity's number or name, and
// nobody knows which of them is meant; nil if it has not.
func (e Entry) Torn() error {
	if e.twin == "" {
		return nil
	}
	first, second := min(e.dir, e.twin), max(e.dir, e.twin)
	return &checks.Error{Path: second, Message: "this folder has the number or the name of " + first, Hint: "both have to be unique; delete the one that is left from an earlier version"}
}

// Catalogue returns the diagnoses that hold for any unit.
func (l *Lesson) Catalogue() (checks.Catalogue, error) { return l.catalogue() }

// Identity is what the lesson says of itself. If its lesson.yaml cannot be read, only the
// name of its folder is known.
func (l *Lesson) Identity() (Identity, error) { return l.identity() }

// Uncovered is what its cases do not have to cover, and why.
func (l *Lesson) Uncovered() map[string]string {
	file, _ := l.about()
	return file.Uncovered
}

// Entries lists the activities in their order.
func (l *Lesson) Entries() []Entry { return l.entries }

// IDs lists the activities' ids in their order.
func (l *Lesson) IDs() []string {
	ids := make([]string, len(l.entries))
	for i, e := range l.entries {
		ids[i] = e.ID
	}
	return ids
}

// Numbers are the numbers of the activities by their names, and by names that they had
// earlier. A record goes by names, so that an update may number its activities otherwise.
func Numbers(l *Lesson) map[string]string {
	numbers := map[string]string{}
	for _, e := range l.entries {
		numbers[e.Slug] = e.ID
		if twin, is := entryOf(e.twin); is && twin.ID == e.ID && numbers[twin.Slug] == "" {
			numbers[twin.Slug] = e.ID
		}
	}
	file, _ := l.about()
	for was, is := range file.Renamed {
		if id := numbers[is]; id != "" && numbers[was] == "" {
			numbers[was] = id
		}
	}
	return numbers
}

// UnknownError is an id that the lesson does not have.
type UnknownError struct {
	ID   string
	Near []string
}

func (e *UnknownError) Error() string { return fmt.Sprintf("there is no activity %s", e.ID) }

// Hint says what was probably meant.
func (e *UnknownError) Hint() string {
	if len(e.Near) == 0 {
		return "sdlab list shows all activities"
	}
	return "did you mean " + strings.Join(e.Near, " or ") + "? sdlab list shows all"
}

// Find returns the entry with the id, or with the slug.
func (l *Lesson) Find(id string) (Entry, error) {
	for _, e := range l.entries {
		if e.ID == id || e.Slug == id || e.dir == id {
			return e, nil
		}
	}
	return Entry{}, &UnknownError{ID: id, Near: near(id, l.entries)}
}

// near finds ids and slugs that resemble what was asked for.
func near(id string, entries []Entry) []string {
	var near []string
	for _, e := range entries {
		if facts.Within(1, id, e.ID) || facts.Nearest(id, []string{e.Slug}) != "" || len(id) > 2 && strings.Contains(e.Slug, strings.ToLower(id)) {
			near = append(near, e.ID)
		}
	}
	return near[:min(3, len(near))]
}

// Activity parses and compiles one activity.
func (l *Lesson) Activity(e Entry) (*checks.Activity, error) {
	file := path.Join(e.dir, activityYAML)
	content, err := e.read(l.files, activityYAML)
	if err != nil {
		return nil, err
	}
	content = []byte(ownPaths(l, l.Scope, l.Home, string(content)))
	parsed, whole, err := l.parse(file, content)
	if err != nil {
		return nil, err
	}
	spec, err := parsed.spec(e.ID, e.Slug, file)
	if err != nil {
		return nil, err
	}
	spec.Rules = func() (checks.Rules, error) {
		if !whole {
			err = decode(file, content, &parsed)
		}
		if err == nil {
			parsed.Diagnose, err = sharedRules{l}.in(parsed.Diagnose, file)
		}
		if err == nil && spec.NoCatalogue && slices.ContainsFunc(parsed.Diagnose, func(r ruleEntry) bool { return r.catalogue }) {
			err = &checks.Error{Path: file, Message: "the diagnoses have a place for the catalogue, which catalogue: false switches off"}
		}
		if err == nil {
			err = tooMany(parsed.Diagnose, file)
		}
		return rules(parsed.Diagnose, file), err
	}
	_, err = fs.Stat(l.files, path.Join(e.dir, setupSH))
	spec.HasSetup = err == nil
	if spec.Supplied, err = l.suppliedTexts(e); err != nil {
		return nil, err
	}
	if spec.Title == "" {
		return nil, &checks.Error{Path: file, Line: 1, Column: 1, Message: "the activity has no title"}
	}
	a, err := checks.Compile(spec)
	if err == nil && l.strict {
		_, err = a.Rules()
	}
	return a, err
}

// read reads a text of an activity that is needed.
func (e Entry) read(files fs.FS, name string) ([]byte, error) {
	if err := e.Torn(); err != nil {
		return nil, err
	}
	file := path.Join(e.dir, name)
	content, err := readText(files, file)
	if err != nil {
		return nil, unreadable(file, err)
	}
	return content, nil
}

// parse reads an activity's file, if it can without the diagnoses: a check that
// passes needs none, and they are most of it.
func (l *Lesson) parse(file string, content []byte) (parsed activityFile, whole bool, err error) {
	if quick := without(content, "diagnose"); !l.strict && decode(file, quick, &parsed) == nil {
		return parsed, false, nil
	}
	parsed = activityFile{}
	return parsed, true, decode(file, content, &parsed)
}

// without leaves out what stands under a key at the margin, but not its lines: all
// else stays where it is.
func without(content []byte, key string) []byte {
	kept, inside := make([]byte, 0, len(content)), false
	for line := range bytes.Lines(content) {
		if atMargin(line) {
			inside = bytes.HasPrefix(line, []byte(key+":"))
		}
		if inside {
			line = line[len(bytes.TrimRight(line, "\n")):]
		}
		kept = append(kept, line...)
	}
	return kept
}

// atMargin says whether a line of YAML begins something that is in nothing else.
func atMargin(line []byte) bool { return !bytes.ContainsRune([]byte(" -#\n"), rune(line[0])) }

// Activities parses several activities and reports all their faults.
func (l *Lesson) Activities(entries []Entry) ([]*checks.Activity, error) {
	var list []*checks.Activity
	var faults []error
	for _, e := range entries {
		a, err := l.Activity(e)
		list = append(list, a)
		faults = append(faults, err)
	}
	return list, errors.Join(faults...)
}
