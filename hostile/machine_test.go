//go:build hostile

package hostile

import (
	"cmp"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sdlab/sdlab/sandbox"
)

// withBroker is an image with the bus of Fedora and Arch, which ends all connections when it is restarted.
const withBroker = "trixie+dbus-broker"

// inMachine plays a script as a user of a sandbox machine that is gone afterwards,
// and returns what it printed. bash -eu runs it; the learner may use sudo.
func inMachine(t *testing.T, user, script string) string {
	t.Helper()
	return inMachineOf(t, usualSuite(), user, script)
}

// usualSuite is the first of SDLAB_HOSTILE_IMAGES, bookworm if that names none.
func usualSuite() string {
	suite, _, _ := strings.Cut(os.Getenv("SDLAB_HOSTILE_IMAGES"), ",")
	return cmp.Or(suite, "bookworm")
}

func inMachineOf(t *testing.T, suite, user, script string) (said string) {
	t.Helper()
	store, err := sandbox.Open("")
	if err != nil {
		t.Fatal(err)
	}
	options := sandbox.Options{Suite: suite, Binaries: map[string]string{}}
	built, err := filepath.Glob(filepath.Join(programs, "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, program := range built {
		options.Binaries[filepath.Base(program)] = program
	}
	err = store.Run(t.Context(), options, func(m *sandbox.Machine) error {
		cmd := m.Command(t.Context(), user, "bash", "-eu", "-s")
		cmd.Stdin = strings.NewReader(script)
		out, err := cmd.CombinedOutput()
		said = string(out)
		return err
	})
	if err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	return said
}
