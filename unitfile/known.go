package unitfile

import (
	_ "embed"
	"maps"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/sdlab/sdlab/facts"
)

//go:embed settings.txt
var settingsTxt string

// newest is the systemd that settings.txt ends with.
const newest = 262

// known is what systemd's releases say of one setting.
type known struct {
	kind string // of its value, in the words of systemd --dump-configuration-items
	last int    // the last release that has it
}

// catalogue holds the settings by section and key.
var catalogue = sync.OnceValue(func() map[string]map[string]known {
	all := map[string]map[string]known{}
	for line := range strings.Lines(settingsTxt) {
		f := strings.Fields(line)
		if len(f) != 5 || f[0] == "#" {
			continue
		}
		k := known{kind: f[2]}
		k.last, _ = strconv.Atoi(f[4])
		for section := range strings.SplitSeq(f[0], ",") {
			if all[section] == nil {
				all[section] = map[string]known{}
			}
			all[section][f[1]] = k
		}
	}
	return all
})

// meant says which setting a key that its section does not have was probably
// meant to be, and where that belongs.
func meant(section, key string) (setting, belongs string) {
	if section != "Service" { // nearest first
		for _, in := range []string{section, "Unit", "Install"} {
			if _, exact := catalogue()[in][key]; exact {
				return key, in
			}
		}
	}
	for _, in := range []string{"Unit", "Service", "Install"} {
		if _, exact := catalogue()[in][key]; exact {
			return key, in
		}
	}
	if setting, belongs = MeantSetting(section, key); setting != "" && catalogue()[belongs] != nil {
		return setting, belongs
	}
	if near := facts.Nearest(key, slices.Sorted(maps.Keys(catalogue()[section]))); near != "" {
		return near, section
	}
	return "", ""
}
