package session

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/review"
	"github.com/sdlab/sdlab/unitfile"
)

// maxBeside is how many files of a folder are read for what they say of a unit. The
// folder of a distribution's units holds some 500.
const maxBeside = 2000

// around is what other units say of the one called name: those of this machine that
// are called like it, those in the folder that its file is in, and those in the text
// that it stands in.
func (r *reviewing) around(folder, name string, pasted []aUnit) review.Around {
	found := &neighbours{name: name}
	for _, u := range pasted {
		settings, _ := unitfile.Scan(u.name, u.text)
		found.add(u.name, settings)
	}
	stem := strings.TrimSuffix(strings.TrimSuffix(name, filepath.Ext(name)), "@")
	for _, kind := range []string{".timer", ".socket", ".path"} {
		for _, path := range r.host.Locate(stem + kind) {
			if filepath.Ext(path) == kind {
				found.read(filepath.Join(r.host.Root, path))
			}
		}
	}
	if folder != "" {
		found.beside(folder)
	}
	return found.Around
}

// neighbours are the units that say something of the one called name.
type neighbours struct {
	review.Around
	name string
}

// add notes what a unit's settings say.
func (n *neighbours) add(by string, settings []facts.Setting) {
	if by == n.name {
		return
	}
	if unitfile.Starts(by, settings, n.name) && !slices.Contains(n.Starters, by) {
		n.Starters = append(n.Starters, by)
	}
	for _, s := range settings {
		switch named := slices.Contains(strings.Fields(s.Value), n.name); {
		case named && s.Key == "Before":
			n.Earlier = append(n.Earlier, by)
		case named && s.Key == "After":
			n.Later = append(n.Later, by)
		}
	}
}

// beside reads the units of a folder.
func (n *neighbours) beside(folder string) {
	entries, _ := os.ReadDir(folder)
	for _, e := range entries[:min(len(entries), maxBeside)] {
		switch path := filepath.Join(folder, e.Name()); {
		case strings.HasSuffix(e.Name(), ".wants") || strings.HasSuffix(e.Name(), ".requires"):
			if _, err := os.Lstat(filepath.Join(path, n.name)); err == nil {
				n.Starters = append(n.Starters, strings.TrimSuffix(e.Name(), filepath.Ext(e.Name())))
			}
		case unitfile.TypeOf(e.Name()) != "" && e.Type().IsRegular():
			n.read(path)
		}
	}
}

// read notes what a unit's file says, if it can be read.
func (n *neighbours) read(path string) {
	info, err := os.Stat(path)
	if err != nil || info.Size() > maxUnitFile || !info.Mode().IsRegular() {
		return
	}
	if text, err := os.ReadFile(path); err == nil {
		settings, _ := unitfile.Scan(path, string(text))
		n.add(filepath.Base(path), settings)
	}
}
