package session

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/sdlab/sdlab/host/manager"
)

// Lingering that the lesson has asked for is turned off; that of before stays on, and without a list nobody is sure.
func TestFinishTurnsLingeringOff(t *testing.T) {
	lingers := Thing{Linger, "learner"}
	for _, before := range []bool{false, true} {
		s := atHome(t, nil)
		h, err := s.Host()
		if err != nil {
			t.Fatal(err)
		}
		mark := filepath.Join(h.Root, "var/lib/systemd/linger/learner")
		turnOn := func() {
			t.Helper()
			if err := errors.Join(os.MkdirAll(filepath.Dir(mark), 0o755), os.WriteFile(mark, nil, 0o644)); err != nil {
				t.Fatal(err)
			}
		}
		if before {
			turnOn()
		}
		if err := (Cleanup{s}).Remember(context.Background()); err != nil {
			t.Fatal(err)
		}
		turnOn()
		left, _, _ := leftovers(t, s)
		if slices.Contains(left.Things, lingers) == before || slices.Contains(left.Kept, lingers) != before {
			t.Errorf("on before: %v; left is %v, kept is %v", before, left.Things, left.Kept)
		}
		script, err := Cleanup{s}.Finish(left)
		if err != nil || strings.HasSuffix(script.Text, "sudo loginctl disable-linger learner || true\n") == before {
			t.Errorf("on before: %v; %v, the script is\n%s", before, err, script.Text)
		}
	}
}

// endedBus is that of a manager that has ended, or is about to.
type endedBus struct{ manager.Bus }

func (endedBus) UnitsIn(context.Context, []string) ([]string, error) {
	return nil, errors.New("no bus")
}

// Where lingering was all that kept the learner's manager, that ends with it, and nothing of it is left.
func TestFinishOutlivesTheManager(t *testing.T) {
	s := atHome(t, nil)
	h, err := s.Host()
	if err != nil {
		t.Fatal(err)
	}
	h.Bus = endedBus{}
	socket := fmt.Sprintf("%s/run/user/%d/systemd/private", h.Root, s.Learner.UID)
	if err := errors.Join(os.MkdirAll(h.Root+"/run/systemd/system", 0o755), os.MkdirAll(filepath.Dir(socket), 0o755), os.WriteFile(socket, nil, 0o600)); err != nil {
		t.Fatal(err)
	}
	put(t, s, "check-services.sh")
	time.AfterFunc(50*time.Millisecond, func() { _ = os.Remove(socket) })
	if _, things, _ := leftovers(t, s); !slices.Equal(things, []string{"file check-services.sh"}) {
		t.Errorf("left is %v", things)
	}
	mark := filepath.Join(h.Root, "var/lib/systemd/linger/learner")
	if err := errors.Join(os.MkdirAll(filepath.Dir(mark), 0o755), os.WriteFile(mark, nil, 0o644), os.WriteFile(socket, nil, 0o600)); err != nil {
		t.Fatal(err)
	}
	if left, err := (Cleanup{s}).Leftovers(context.Background()); err == nil {
		t.Errorf("a manager that lingers, and does not answer, has %v", left)
	}
}
