package session

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/unitfile"
)

// maxBeside is how many files of a folder are read for whether they start a unit. The
// folder of a distribution's units holds some 500.
const maxBeside = 2000

// starters are the units that start the one called name: on this machine, in the
// folder that its file is in, and in the text that it stands in.
func (r *reviewing) starters(folder, name string, pasted []aUnit) []string {
	var found []string
	add := func(by string) {
		if by != name && !slices.Contains(found, by) {
			found = append(found, by)
		}
	}
	for _, u := range pasted {
		if settings, _ := unitfile.Scan(u.name, u.text); unitfile.Starts(u.name, settings, name) {
			add(u.name)
		}
	}
	stem := strings.TrimSuffix(strings.TrimSuffix(name, filepath.Ext(name)), "@")
	for _, kind := range []string{".timer", ".socket", ".path"} {
		for _, path := range r.host.Locate(stem + kind) {
			if filepath.Ext(path) == kind && startsFrom(filepath.Join(r.host.Root, path), name) {
				add(stem + kind)
			}
		}
	}
	if folder != "" {
		for _, by := range beside(folder, name) {
			add(by)
		}
	}
	return found
}

// beside are the units of a folder that start the one called name.
func beside(folder, name string) []string {
	var found []string
	entries, _ := os.ReadDir(folder)
	for _, e := range entries[:min(len(entries), maxBeside)] {
		switch path := filepath.Join(folder, e.Name()); {
		case strings.HasSuffix(e.Name(), ".wants") || strings.HasSuffix(e.Name(), ".requires"):
			if _, err := os.Lstat(filepath.Join(path, name)); err == nil {
				found = append(found, strings.TrimSuffix(e.Name(), filepath.Ext(e.Name())))
			}
		case unitfile.TypeOf(e.Name()) != "" && e.Type().IsRegular() && startsFrom(path, name):
			found = append(found, e.Name())
		}
	}
	return found
}

func startsFrom(path, name string) bool {
	info, err := os.Stat(path)
	if err != nil || info.Size() > maxUnitFile || !info.Mode().IsRegular() {
		return false
	}
	text, err := os.ReadFile(path)
	if err != nil {
		return false
	}
	settings, _ := unitfile.Scan(path, string(text))
	return unitfile.Starts(filepath.Base(path), settings, name)
}
