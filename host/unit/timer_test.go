package unit

import (
	"testing"

	"github.com/sdlab/sdlab/facts"
)

func TestHasFirstStart(t *testing.T) {
	timer := func(key, value string) facts.Setting { return facts.Setting{Section: "Timer", Key: key, Value: value} }
	for name, c := range map[string]struct {
		settings []facts.Setting
		want     bool
	}{
		"again alone":        {[]facts.Setting{timer("OnUnitActiveSec", "30s")}, false},
		"both":               {[]facts.Setting{timer("OnActiveSec", "1s"), timer("OnUnitActiveSec", "30s")}, true},
		"a calendar":         {[]facts.Setting{timer("OnCalendar", "hourly")}, true},
		"taken back":         {[]facts.Setting{timer("OnBootSec", "1s"), timer("OnUnitActiveSec", "")}, false},
		"and set again":      {[]facts.Setting{timer("OnBootSec", "1s"), timer("OnCalendar", ""), timer("OnActiveSec", "1s")}, true},
		"something else":     {[]facts.Setting{timer("OnClockChange", "yes"), timer("AccuracySec", "1s")}, false},
		"of another section": {[]facts.Setting{{Section: "Unit", Key: "OnActiveSec", Value: "1s"}}, false},
	} {
		if got := HasFirstStart(c.settings); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}
