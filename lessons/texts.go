package lessons

import (
	"bytes"
	"errors"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/sdlab/sdlab/checks"
	"github.com/sdlab/sdlab/facts"
)

// Reader is whom a page is written for.
type Reader struct {
	Name    string // user name
	Home    string
	Scope   string // system or user
	Systemd int    // version, 0 if unknown
	Sandbox bool   // in one of sdlab's own machines, where a reboot is harmless
}

// Page returns the activity's page, filled in for its reader.
func (l *Lesson) Page(e Entry, reader Reader) (string, error) {
	file := path.Join(e.dir, pageMD)
	content, err := e.read(l.files, pageMD)
	if err != nil {
		return "", err
	}
	filled, err := fill(file, string(content), reader)
	return l.InScope(reader.Scope, reader.Home, filled), err
}

// Solution returns the activity's reference solution, a shell script.
func (l *Lesson) Solution(e Entry) (string, error) { return l.script(e, solutionSH) }

// Reset returns the script that takes back what the activity asked for.
func (l *Lesson) Reset(e Entry) (string, error) { return l.script(e, resetSH) }

// Setup returns the script that puts what the activity supplies in place, ""
// if it supplies nothing.
func (l *Lesson) Setup(e Entry) (string, error) {
	if supplies, err := l.Supplies(e); err != nil || !supplies {
		return "", err
	}
	return l.script(e, setupSH)
}

// Supplies tells whether the activity has a setup, that is, supplies anything.
func (l *Lesson) Supplies(e Entry) (bool, error) { return l.has(e, setupSH) }

// Resets tells whether the activity says how to take back what it asks for.
func (l *Lesson) Resets(e Entry) (bool, error) { return l.has(e, resetSH) }

// Solves tells whether the activity has a reference solution.
func (l *Lesson) Solves(e Entry) (bool, error) { return l.has(e, solutionSH) }

func (l *Lesson) has(e Entry, name string) (bool, error) {
	_, err := fs.Stat(l.files, path.Join(e.dir, name))
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	return err == nil, err
}

// Supplied returns the files that the activity supplies, nil if there are none.
func (l *Lesson) Supplied(e Entry) (fs.FS, error) {
	if _, err := fs.Stat(l.files, path.Join(e.dir, suppliedDir)); errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return fs.Sub(l.files, path.Join(e.dir, suppliedDir))
}

// suppliedTexts are the files in the activity's supplied folder itself, by name.
func (l *Lesson) suppliedTexts(e Entry) (map[string]string, error) {
	files, err := l.Supplied(e)
	if files == nil || err != nil {
		return nil, err
	}
	entries, err := fs.ReadDir(files, ".")
	if err != nil {
		return nil, err
	}
	texts := map[string]string{}
	for _, file := range entries {
		if !file.Type().IsRegular() {
			continue
		}
		content, err := fs.ReadFile(files, file.Name())
		if err != nil {
			return nil, err
		}
		texts[file.Name()] = string(content)
	}
	return texts, nil
}

func (l *Lesson) script(e Entry, name string) (string, error) {
	if _, err := fs.Stat(l.files, path.Join(e.dir, name)); errors.Is(err, fs.ErrNotExist) {
		return "", &checks.Error{Path: path.Join(e.dir, name), Message: "the activity has no such file"}
	}
	content, err := e.read(l.files, name)
	if err != nil {
		return "", err
	}
	// Scripts know the scope only; who runs them, they can ask the shell.
	filled, err := fill(path.Join(e.dir, name), string(content), struct{ Scope string }{l.Scope})
	return l.InScope(l.Scope, l.Home, filled), err
}

// templateFault finds the place in text/template's "template: NAME:3:7: …".
func templateFault(file string, err error) error {
	fault := &checks.Error{Path: file, Message: err.Error()}
	rest, here := strings.CutPrefix(err.Error(), "template: "+file+":")
	if !here {
		return fault
	}
	place, message, _ := strings.Cut(rest, ": ")
	line, column, _ := strings.Cut(place, ":")
	fault.Line, _ = strconv.Atoi(line)
	fault.Column, _ = strconv.Atoi(column)
	fault.Column, fault.Message = max(1, fault.Column), message
	if message == "unexpected EOF" {
		fault.Message, fault.Hint = "the text ends too early", "is an {{if …}} or {{define …}} above without its {{end}}?"
	}
	if message == "unexpected <define> in command" {
		fault.Message, fault.Hint = "a {{define …}} is within something that has not ended", "is a {{define …}} or {{if …}} above without its {{end}}?"
	}
	if m := noTemplateField().FindStringSubmatch(message); m != nil {
		fault.Message, fault.Hint = "nothing is called ."+m[1]+" here", "scripts know only .Scope"
		if m[2] == "Reader" {
			fault.Hint = "a page knows .Name, .Home, .Scope, .Systemd and .Sandbox"
		}
	}
	return fault
}

// noTemplateField is how text/template says that a page or script names what it
// does not know.
var noTemplateField = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`can't evaluate field (\w+) in type (?:lessons\.(Reader)|struct)`)
})

// About is what a list shows of an activity.
type About struct {
	Title  string   `yaml:"title"`
	Needs  []string `yaml:"needs"`
	Skills []string `yaml:"skills"`
	// SystemOnly is why it cannot be done in user scope, "" if it can.
	SystemOnly string `yaml:"system-only"`
}

// About reads the head of an activity's file: title, needs and skills come
// first in it, so that a list of a whole lesson costs little.
func (l *Lesson) About(e Entry) (About, error) {
	file := path.Join(e.dir, activityYAML)
	content, err := readBeginning(l.files, file, headEnd)
	if errors.Is(err, fs.ErrNotExist) {
		return About{}, noActivity(l.files, e)
	}
	if err != nil {
		return About{}, unreadable(file, err)
	}
	head := content[:headEnd(content)]
	if len(bytes.TrimSpace(head)) == 0 && len(bytes.TrimSpace(content)) > 0 {
		return About{}, headFault(file)
	}
	if about, plain := plainHead(head); plain {
		return about, nil
	}
	about := About{Needs: []string{}, Skills: []string{}}
	if err := decode(file, head, &about); err != nil {
		return About{}, err
	}
	return about, nil
}

// noActivity says that an activity has no file, and which one may be meant to be it.
func noActivity(files fs.FS, e Entry) error {
	fault := &checks.Error{Path: path.Join(e.dir, activityYAML), Message: "the activity has no such file", Hint: "if this folder isn't an activity, give it a name without a number"}
	there, _ := fs.ReadDir(files, e.dir)
	for _, f := range there {
		if facts.Nearest(f.Name(), []string{activityYAML}) != "" {
			fault.Hint = "it has " + f.Name() + ": give that the right name"
		}
	}
	return fault
}

// Unfit says why the activity cannot be done in the lesson's scope, "" if it can.
func (l *Lesson) Unfit(e Entry) (why string, err error) {
	if l.Scope != "user" {
		return "", nil
	}
	about, err := l.About(e)
	return about.SystemOnly, err
}

// Fitting are the activities that can be done in the lesson's scope.
func (l *Lesson) Fitting() (fit []Entry, err error) {
	for _, e := range l.entries {
		why, err := l.Unfit(e)
		if err != nil {
			return nil, err
		}
		if why == "" {
			fit = append(fit, e)
		}
	}
	return fit, nil
}

// headEnd is the place of the first key in an activity's file that a list does
// not need.
func headEnd(content []byte) int {
	end := 0
	for line := range bytes.Lines(content) {
		if name, _, key := bytes.Cut(line, []byte(":")); key && !inHead(string(name)) && atMargin(line) {
			break
		}
		end += len(line)
	}
	return end
}

// headKeys are the keys that a list reads.
var headKeys = []string{"title", "needs", "skills", "system-only"}

func inHead(key string) bool { return slices.Contains(headKeys, key) }

func headFault(file string) error {
	return &checks.Error{Path: file, Line: 1, Column: 1, Message: strings.Join(headKeys, ", ") + " come before all other keys", Hint: "sdlab list reads no further"}
}

// Hints returns the activity's hints, from a nudge to the exact command.
func (l *Lesson) Hints(e Entry) ([]string, error) {
	file := path.Join(e.dir, activityYAML)
	content, err := e.read(l.files, activityYAML)
	if err != nil {
		return nil, err
	}
	parsed, _, err := l.parse(file, content)
	for i, hint := range parsed.Hints {
		parsed.Hints[i] = l.InScope(l.Scope, l.Home, hint)
	}
	return parsed.Hints, err
}
