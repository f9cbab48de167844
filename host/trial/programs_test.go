package trial

import (
	"errors"
	"strings"
	"testing"

	"github.com/sdlab/sdlab/facts"
)

// TestWhatSaysNothingOfAProgram is no verdict, and says why and what to try.
func TestWhatSaysNothingOfAProgram(t *testing.T) {
	for id, err := range map[string]error{
		"no-stand-in":          &NoStandInError{Unit: "a.service", State: "failed"},
		"program-unguarded":    &PastError{Socket: "/run/user/1000/bus"},
		"program-left-running": &LeftoverError{PIDs: []int{7}},
	} {
		var b *facts.Blindness
		if !errors.As(blind(err), &b) || b.ID != id || b.Why == "" || !strings.HasSuffix(b.Try, ".") {
			t.Errorf("%s: %+v", id, b)
		}
	}
	other := errors.New("other")
	if !errors.Is(blind(other), other) || blind(nil) != nil {
		t.Error("other errors do not stay what they are")
	}
}
