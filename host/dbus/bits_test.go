package dbus

import (
	"testing"

	"github.com/sdlab/sdlab/facts"
)

// TestCapabilities: all but one are a set of bits, and not infinity.
func TestCapabilities(t *testing.T) {
	var unit facts.Unit
	if err := Set(&unit, "CapabilityBoundingSet", ^uint64(1<<1)); err != nil {
		t.Fatal(err)
	}
	if unit.CapabilityBoundingSet&(1<<1) != 0 || unit.CapabilityBoundingSet&(1<<10) == 0 {
		t.Errorf("all but CAP_DAC_OVERRIDE is read as %#x", unit.CapabilityBoundingSet)
	}
}
