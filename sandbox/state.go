package sandbox

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"
)

// A spec is what a machine is made of: what its supervisor needs to know.
type spec struct {
	Name      string            `json:"name"`
	Suite     string            `json:"suite"`
	Image     string            `json:"image"`           // directory below images/
	Tree      string            `json:"tree"`            // lowest layer of the overlay
	Layer     string            `json:"layer,omitempty"` // the one over it, if there is one
	Binaries  map[string]string `json:"binaries,omitempty"`
	Record    string            `json:"record,omitempty"`    // where the learner's record is, outside the disk
	Ephemeral bool              `json:"ephemeral,omitempty"` // the machine is removed when it ends, or when its owner does
}

// A phase is where a machine is in its life.
type phase string

const (
	phaseBooting phase = "booting" // from the start of systemd-nspawn until systemd says that it is ready
	phaseRunning phase = "running"
	phaseStopped phase = "stopped" // the machine was powered off or killed
	phaseFailed  phase = "failed"  // the supervisor could not run it; see state.Error
)

// A state is what the supervisor of a machine last wrote about it.
type state struct {
	Phase      phase     `json:"phase"`
	Supervisor process   `json:"supervisor"`
	Leader     process   `json:"leader"` // systemd of the machine, as the host numbers it
	Boots      int       `json:"boots"`  // how often this supervisor has booted it
	Since      time.Time `json:"since"`  // when the phase began
	Cgroup     string    `json:"cgroup"` // the machine's own directory in each cgroup hierarchy, relative to its mount
	Error      string    `json:"error,omitempty"`
	Unfiltered string    `json:"unfiltered,omitempty"` // why commands enter without the machine's seccomp filters
	InMemory   bool      `json:"in_memory,omitempty"`  // the disk is a tmpfs: it lasts as long as the supervisor
}

// up tells whether the machine is booting or running.
func (st state) up() bool {
	return (st.Phase == phaseBooting || st.Phase == phaseRunning) && st.Supervisor.alive()
}

func readSpec(dir string) (spec, error) {
	var sp spec
	err := readJSON(filepath.Join(dir, "spec.json"), &sp)
	return sp, err
}

func readState(dir string) (state, error) {
	var st state
	err := readJSON(filepath.Join(dir, "state.json"), &st)
	return st, err
}

func readJSON(path string, v any) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(data, v); err != nil {
		return fmt.Errorf("cannot read %s: %w", path, err)
	}
	return nil
}

func writeJSON(path string, v any) error {
	data, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		return err
	}
	return replaceFile(path, append(data, '\n'))
}

// replaceFile replaces the file at path, so that a reader sees the old one or the new one and never a part.
func replaceFile(path string, data []byte) error {
	// A supervisor's process number is the same in each machine, so it does not make a name.
	tmp, err := os.CreateTemp(filepath.Dir(path), ".new-*")
	if err != nil {
		return err
	}
	_, err = tmp.Write(data)
	if err = errors.Join(err, tmp.Chmod(0o644), tmp.Close()); err == nil {
		err = os.Rename(tmp.Name(), path)
	}
	if err != nil {
		_ = os.Remove(tmp.Name())
	}
	return err
}
