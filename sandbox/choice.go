package sandbox

import "os"

// A Choice is the engine that machines of this process's user run in, and why.
type Choice struct {
	Engine   string    // as it is called
	Why      string    // a sentence without its full stop
	Problems []Problem // what keeps it from working, if anything does
	Remarks  []Problem // what could be better
}

// Choose chooses the engine for whoever this process runs as, and changes nothing.
func Choose() Choice {
	if os.Geteuid() == 0 {
		return Choice{Engine: "systemd-nspawn", Why: "you are root", Problems: nspawn{}.problems()}
	}
	return choose(thisHost())
}

// choose chooses for somebody who is not root.
func choose(h podmanHost) Choice {
	problems := podmanProblems(h)
	if len(problems) == 0 {
		return Choice{Engine: "podman", Why: "you are not root, and podman works without", Remarks: h.remarks()}
	}
	return Choice{Engine: "systemd-nspawn with sudo", Why: problems[0].What, Problems: problems}
}

// Privileges returns what is wrong with who this process runs as, or nil. It is for a program that has to
// say so before it opens a store.
func Privileges() *Problem {
	c := Choose()
	if os.Geteuid() == 0 || len(c.Problems) == 0 {
		return nil
	}
	return notRoot(c.Problems[0])
}

func notRoot(p Problem) *Problem {
	return &Problem{"working with machines needs root here, or podman: " + p.What, "run it again with sudo; or " + p.Fix}
}
