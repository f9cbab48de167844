// Command sdlab-guide is the half of sdlab that a person sits in front of: the
// guided lesson and its pages. sdlab start and sdlab show become it.
//
// It is a program of its own because glamour, which renders pages, takes several
// times as long to start as a whole check.
package main

import (
	"context"
	"os"

	"github.com/sdlab/sdlab/cli"
	"github.com/sdlab/sdlab/guide"
	"github.com/sdlab/sdlab/host/trial"
)

func main() {
	if code, inside := trial.Inside(os.Args[1:]); inside {
		os.Exit(code)
	}
	os.Exit(guide.Run(cli.Interruptible(context.Background()), cli.New(), os.Args[1:]))
}
