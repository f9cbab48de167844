package hosttest

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"go.yaml.in/yaml/v4"
	"golang.org/x/tools/txtar"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host"
)

//go:embed machines/*.txtar
var machines embed.FS

// Names lists the recordings that come with the package.
func Names() []string {
	found, _ := fs.Glob(machines, "machines/*.txtar")
	for i, name := range found {
		found[i] = strings.TrimSuffix(strings.TrimPrefix(name, "machines/"), ".txtar")
	}
	return found
}

// description is machine.yaml.
type description struct {
	Now           value            `yaml:"now"`       // µs since 1970
	Monotonic     value            `yaml:"monotonic"` // µs since boot
	Version       string           `yaml:"version"`
	DefaultTarget string           `yaml:"default-target"`
	Scope         facts.Scope      `yaml:"scope"`
	Learner       facts.Learner    `yaml:"learner"`
	Denied        []string         `yaml:"denied"`  // files that may not be read
	Missing       []string         `yaml:"missing"` // files of an earlier recording that are not there
	Changed       map[string]value `yaml:"changed"` // mtimes in µs since 1970; an hour ago if not here
	Programs      []program        `yaml:"programs"`
	Units         map[string]faces `yaml:"units"`
	NoBus         string           `yaml:"no-bus"`        // why the bus cannot be reached
	BusRequests   int              `yaml:"bus-requests"`  // the bus goes away after so many; 0 for never
	JournalError  string           `yaml:"journal-error"` // why the journal cannot be read
}

// faces are a unit's properties by D-Bus interface.
type faces map[string]map[string]value

// New returns the machine of a recording that comes with the package, with
// further recordings over it: each is the text of one, or of a machine.yaml.
func New(t testing.TB, name string, changes ...string) *host.Host {
	t.Helper()
	base, err := machines.ReadFile("machines/" + name + ".txtar")
	if err != nil {
		t.Fatal(err)
	}
	archives := []*txtar.Archive{txtar.Parse(base)}
	for _, text := range changes {
		archives = append(archives, Parse([]byte(text)))
	}
	h, err := Load(t.TempDir(), archives...)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// Find returns a recording that comes with the package, or reads it from a file.
func Find(name string) (*txtar.Archive, error) {
	content, err := machines.ReadFile("machines/" + name + ".txtar")
	if errors.Is(err, fs.ErrNotExist) {
		content, err = os.ReadFile(name)
	}
	if err != nil {
		return nil, fmt.Errorf("cannot find the recording: %w", err)
	}
	return Parse(content), nil
}

// Parse reads a recording. Text that is not txtar is taken for a machine.yaml.
func Parse(content []byte) *txtar.Archive {
	a := txtar.Parse(content)
	if len(a.Files) == 0 {
		a.Files = []txtar.File{{Name: "machine.yaml", Data: content}}
	}
	return a
}

// Load unpacks recordings into the folder and returns the machine that they
// make up. Of what they have in common the later one counts.
func Load(dir string, recordings ...*txtar.Archive) (*host.Host, error) {
	d := description{Scope: facts.System, Changed: map[string]value{}, Units: map[string]faces{}}
	files, records, err := d.join(recordings)
	if err != nil {
		return nil, err
	}
	now, monotonic, err := d.times()
	if err != nil {
		return nil, err
	}
	if err := unpack(dir, files, d, now); err != nil {
		return nil, err
	}
	journal, err := newJournal(records, d.JournalError)
	if err != nil {
		return nil, err
	}
	return &host.Host{
		Bus:     &bus{d: d},
		Journal: journal,
		Clock:   func() (time.Time, time.Duration) { return now, monotonic },
		Scope:   d.Scope,
		Learner: facts.Learner{Name: d.Learner.Name, Home: d.Learner.Home, UID: os.Geteuid(), GID: os.Getegid()},
		Root:    dir,
		Run:     d.run,
		Open:    d.open(dir),
	}, nil
}

// join reads the descriptions of all recordings into d, and returns their files
// by path and the records of the journal.
func (d *description) join(recordings []*txtar.Archive) (files map[string][]byte, records []byte, err error) {
	files = map[string][]byte{}
	for _, a := range recordings {
		for _, f := range a.Files {
			switch {
			case f.Name == "machine.yaml":
				if err := d.add(f.Data); err != nil {
					return nil, nil, err
				}
			case f.Name == "journal.jsonl":
				records = append(records, f.Data...)
			case strings.HasPrefix(f.Name, "root/"):
				files[strings.TrimPrefix(f.Name, "root")] = f.Data
			default:
				return nil, nil, fmt.Errorf("a recording has no file %s", f.Name)
			}
		}
	}
	for _, path := range d.Missing {
		delete(files, path)
	}
	return files, records, nil
}

// add reads a description over what is there.
func (d *description) add(content []byte) error {
	units, programs := d.Units, d.Programs
	d.Units, d.Programs = nil, nil
	if err := yaml.Load(content, d, yaml.WithKnownFields()); err != nil {
		return fmt.Errorf("cannot read machine.yaml: %w", err)
	}
	for name, changed := range d.Units {
		if units[name] == nil {
			units[name] = faces{}
		}
		for face, properties := range changed {
			if units[name][face] == nil {
				units[name][face] = map[string]value{}
			}
			maps.Copy(units[name][face], properties)
		}
	}
	d.Units, d.Programs = units, slices.Concat(d.Programs, programs)
	return nil
}

func (d *description) times() (time.Time, time.Duration, error) {
	now, ok := d.Now.v.(uint64)
	monotonic, ok2 := d.Monotonic.v.(uint64)
	if !ok || !ok2 {
		return time.Time{}, 0, errors.New("a machine needs now: {t: µs} and monotonic: {t: µs}")
	}
	return time.UnixMicro(int64(now)), time.Duration(monotonic) * time.Microsecond, nil
}

// open returns what opens files, except those that are denied.
func (d *description) open(dir string) func(string) (*os.File, error) {
	return func(path string) (*os.File, error) {
		if slices.Contains(d.Denied, strings.TrimPrefix(path, dir)) {
			return nil, &fs.PathError{Op: "open", Path: path, Err: fs.ErrPermission}
		}
		return os.Open(path)
	}
}

// asStrings turns the lines of a recorded /proc file into its strings.
func asStrings(content []byte) []byte { return bytes.ReplaceAll(content, []byte("\n"), []byte("\x00")) }
