package facts

import (
	"reflect"
	"slices"
	"testing"
)

func TestComesBackAfter(t *testing.T) {
	for _, c := range []struct {
		unit   Unit
		status int
		want   bool
	}{
		{Unit{Restart: "always"}, 0, true},
		{Unit{Restart: "always"}, 1, true},
		{Unit{Restart: "on-failure"}, 0, false},
		{Unit{Restart: "on-failure"}, 1, true},
		{Unit{Restart: "on-success"}, 0, true},
		{Unit{Restart: "on-success"}, 1, false},
		{Unit{Restart: "on-abnormal"}, 1, false}, // signals, timeouts and the watchdog alone
		{Unit{Restart: "on-abort"}, 1, false},
		{Unit{Restart: "no"}, 1, false},
		{Unit{Restart: "no", RestartForceExitStatus: []int{1}}, 1, true},
		{Unit{Restart: "always", RestartPreventExitStatus: []int{1}}, 1, false},
		{Unit{Restart: "always", RestartPreventExitStatus: []int{2}}, 1, true},
		{Unit{Restart: "on-failure", SuccessExitStatus: []int{1}}, 1, false},
		{Unit{Restart: "always", SuccessExitStatus: []int{1}}, 1, true},
		{Unit{Restart: "always", RestartUSec: Forever}, 1, false},
	} {
		if got := c.unit.ComesBackAfter(c.status); got != c.want {
			t.Errorf("after %d with Restart=%s %+v: %v", c.status, c.unit.Restart, c.unit.RestartPreventExitStatus, got)
		}
	}
}

func TestTiedBy(t *testing.T) {
	u := &Unit{Requires: []string{"a.service", "b.service"}, PartOf: []string{"b.service"}, Wants: []string{"c.service"}}
	for other, want := range map[string][]string{"a.service": {"Requires"}, "b.service": {"Requires", "PartOf"}, "c.service": {}} {
		if got := u.TiedBy(other); !slices.Equal(got, want) {
			t.Errorf("tied to %s by %v", other, got)
		}
	}
}

// TestCalls: each method of a unit that expressions may call is known with the words
// that it reads, and no other is.
func TestCalls(t *testing.T) {
	var methods []string
	for method := range reflect.TypeFor[*Unit]().Methods() {
		methods = append(methods, method.Name)
		for _, word := range UnitKind.Reads(method.Name) {
			if !slices.Contains(UnitKind.Words(), word) {
				t.Errorf("%s reads %s, which is no word", method.Name, word)
			}
		}
	}
	if len(methods) != len(calls) {
		t.Errorf("the methods are %v, and known are %v", methods, calls)
	}
}
