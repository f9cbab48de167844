//go:build !manpages

// Command sdlab is a guided lesson about systemd that looks at the machine to
// see whether each step is done.
package main

import (
	"context"
	"os"
	"runtime/debug"

	"github.com/sdlab/sdlab/cli"
	"github.com/sdlab/sdlab/host/trial"
	"github.com/sdlab/sdlab/sandbox"
)

func main() {
	if code, inside := trial.Inside(os.Args[1:]); inside {
		os.Exit(code)
	}
	if code, supervised := sandbox.Supervise(os.Args[1:]); supervised {
		os.Exit(code)
	}
	debug.SetGCPercent(400) // most runs end before they have 16 MB; what explains a failing check would be collected six times
	a := &app{cli.New()}
	os.Exit(a.execute(cli.Interruptible(context.Background()), os.Args[1:]))
}
