package dbus

import (
	"slices"
	"testing"
	"time"

	"github.com/sdlab/sdlab/facts"
)

func TestPairs(t *testing.T) {
	u := &facts.Unit{}
	for word, rows := range map[string][][]any{
		"EnvironmentFiles": {{"/etc/a", false}, {"/etc/b", true}},
		"LoadCredential":   {{"key", "/etc/key"}},
		"Listen":           {{"Stream", "127.0.0.1:7070"}},
		"Paths":            {{"DirectoryNotEmpty", "/srv/inbox"}},
		"TimersCalendar":   {{"OnCalendar", "*-*-* 04:00:00", uint64(0)}},
		"TimersMonotonic":  {{"OnBootUSec", uint64(3000000), uint64(0)}},
		"Conditions":       {{"ConditionPathExists", true, true, "/a", int32(-1)}, {"ConditionUser", false, false, "root", int32(1)}, {"ConditionHost", false, false, "x", int32(0)}},
	} {
		if err := Set(u, word, rows); err != nil {
			t.Errorf("%s: %v", word, err)
		}
	}
	if want := []string{"/etc/a", "-/etc/b"}; !slices.Equal(u.EnvironmentFiles, want) {
		t.Errorf("environment files are %q, want %q", u.EnvironmentFiles, want)
	}
	if want := []string{"key:/etc/key"}; !slices.Equal(u.LoadCredential, want) {
		t.Errorf("credentials are %q, want %q", u.LoadCredential, want)
	}
	if want := []string{"127.0.0.1:7070 (Stream)"}; !slices.Equal(u.Listen, want) {
		t.Errorf("addresses are %q, want %q", u.Listen, want)
	}
	if want := []string{"/srv/inbox (DirectoryNotEmpty)"}; !slices.Equal(u.Paths, want) {
		t.Errorf("paths are %q, want %q", u.Paths, want)
	}
	if want := []string{"*-*-* 04:00:00"}; !slices.Equal(u.TimersCalendar, want) {
		t.Errorf("calendar events are %q, want %q", u.TimersCalendar, want)
	}
	if want := []facts.Elapse{{Setting: "OnBootSec", After: 3 * time.Second}}; !slices.Equal(u.TimersMonotonic, want) {
		t.Errorf("spans are %v, want %v", u.TimersMonotonic, want)
	}
	for filter, want := range map[bool][]string{true: {"AF_UNIX", "AF_INET"}, false: {"~AF_UNIX", "AF_INET"}} {
		if err := Set(u, "RestrictAddressFamilies", []any{filter, []string{"AF_UNIX", "AF_INET"}}); err != nil || !slices.Equal(u.RestrictAddressFamilies, want) {
			t.Errorf("the filter is %q, want %q (%v)", u.RestrictAddressFamilies, want, err)
		}
	}
	want := []facts.Condition{
		{Name: "ConditionPathExists", Value: "|!/a", Tested: true},
		{Name: "ConditionUser", Value: "root", Tested: true, Held: true},
		{Name: "ConditionHost", Value: "x"},
	}
	if !slices.Equal(u.Conditions, want) {
		t.Errorf("conditions are %v, want %v", u.Conditions, want)
	}
}

// TestFaces: a unit of each type is asked on the interface of its own type.
func TestFaces(t *testing.T) {
	for unit, words := range map[string]map[string]string{
		"a.slice":   {"MemoryMax": "Slice", "ControlGroup": "Slice", "ActiveState": "Unit"},
		"a.path":    {"Paths": "Path", "Result": "Path", "Unit": "Path"},
		"a.socket":  {"Result": "Socket", "SocketMode": "Socket", "Slice": "Socket", "User": "Socket"},
		"a.mount":   {"What": "Mount", "Type": "Mount", "Result": "Mount"},
		"a.timer":   {"TimersCalendar": "Timer", "Unit": "Timer"},
		"a.service": {"Type": "Service", "StateDirectoryMode": "Service", "MemoryMax": "Service"},
	} {
		for word, want := range words {
			if face, is := facts.Property(unit, word); !is || face != want {
				t.Errorf("%s of %s is asked on %q, want %q", word, unit, face, want)
			}
		}
	}
}
