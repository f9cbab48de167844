package session

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"

	"github.com/sdlab/sdlab/lessons"
	"github.com/sdlab/sdlab/progress"
)

// Setup is the script that puts in place what the activity supplies. What is
// planted for this learner is recorded before it runs, so that an interrupted
// setup can be run again, and is the same again then.
func (s *Session) Setup(e lessons.Entry) (*Script, error) {
	if err := s.Fits(e); err != nil {
		return nil, err
	}
	script := &Script{what: "the setup of " + e.ID, needed: true, tells: true}
	var err error
	if script.Text, err = s.Lesson.Setup(e); err != nil || script.Text == "" {
		return script, err
	}
	planted, err := s.plant(e)
	if err != nil {
		return nil, err
	}
	script.env = []string{"FAULT=" + planted.Fault, "TOKEN=" + planted.Token}
	script.before = []progress.Entry{planted}
	planted.What = progress.Setup
	script.after = []progress.Entry{planted}
	script.supplied, err = s.Lesson.Supplied(e)
	return script, err
}

// plant chooses what this learner gets: the same again if it was chosen before.
func (s *Session) plant(e lessons.Entry) (progress.Entry, error) {
	entry := s.entry(e.ID, progress.Begin)
	before, err := s.Standing(e)
	if err != nil {
		return entry, err
	}
	activity, err := s.Lesson.Activity(e)
	if err != nil {
		return entry, err
	}
	entry.Fault, entry.Token, entry.Machine = before.Fault, before.Token, machine(machineID)
	if entry.Token == "" {
		seed := rand.Uint32()
		entry.Token = fmt.Sprintf("%08x", seed)
		if n := uint32(len(activity.Faults)); n > 0 {
			entry.Fault = activity.Faults[seed%n]
		}
	}
	// Authors choose a fault by name, to prove the checks against each.
	if chosen := s.options.Getenv("SDLAB_FAULT"); chosen != "" {
		if !slices.Contains(activity.Faults, chosen) {
			return entry, Usage("%s has no fault %q: it has %v", e.ID, chosen, activity.Faults)
		}
		entry.Fault = chosen
	}
	return entry, nil
}

// machineID is where a machine has its id.
const machineID = "/etc/machine-id"

// machine is a digest of the machine's id, which machine-id(5) asks to keep to itself;
// "" if it has none. A machine of sdlab's own gets another id with each fresh disk,
// while the record is kept.
func machine(file string) string {
	id, err := os.ReadFile(file)
	if err != nil || len(id) < 32 {
		return ""
	}
	return progress.HashOf(append([]byte("sdlab "), id...))
}

// movedTo has what was set up on another machine set up again on this one.
func movedTo(machine string, standings map[string]progress.Standing) {
	for id, one := range standings {
		if one.Ready && one.Machine != "" && one.Machine != machine {
			one.Ready = false
			standings[id] = one
		}
	}
}
