package host

import (
	"errors"
	"strings"
	"testing"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/trial"
)

// TestWhatSaysNothingOfAProgram is no verdict, and says why and what to try.
func TestWhatSaysNothingOfAProgram(t *testing.T) {
	for id, err := range map[string]error{
		"no-stand-in":          &trial.NoStandInError{Unit: "a.service", State: "failed"},
		"program-unguarded":    &trial.PastError{Socket: "/run/user/1000/bus"},
		"program-left-running": &trial.LeftoverError{PIDs: []int{7}},
	} {
		var blind *facts.Blindness
		if !errors.As(couldNotTry(err), &blind) || blind.ID != id || blind.Why == "" || !strings.HasSuffix(blind.Try, ".") {
			t.Errorf("%s: %+v", id, blind)
		}
	}
	other := errors.New("other")
	if !errors.Is(couldNotTry(other), other) || couldNotTry(nil) != nil {
		t.Error("other errors do not stay what they are")
	}
}
