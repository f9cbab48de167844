package main

import (
	"testing"

	"github.com/sdlab/sdlab/sandbox"
)

func TestDoctorNamesTheEngine(t *testing.T) {
	problem := sandbox.Problem{What: "podman is not installed", Fix: "install it"}
	for _, c := range []struct {
		choice sandbox.Choice
		want   prerequisite
	}{
		{sandbox.Choice{Engine: "podman", Why: "you are not root"}, prerequisite{"sandbox engine", good, "podman: you are not root", ""}},
		{
			sandbox.Choice{Engine: "systemd-nspawn with sudo", Why: problem.What, Problems: []sandbox.Problem{problem}},
			prerequisite{"sandbox engine", weak, "systemd-nspawn with sudo: podman is not installed", "install it"},
		},
		{
			sandbox.Choice{Engine: "podman", Why: "you are not root", Remarks: []sandbox.Problem{{What: "machines end when you log out", Fix: "linger"}}},
			prerequisite{"sandbox engine", weak, "podman: you are not root; machines end when you log out", "linger"},
		},
	} {
		if got := engine(c.choice); got != c.want {
			t.Errorf("got %+v, want %+v", got, c.want)
		}
	}
}
