package main

import (
	"context"
	"fmt"
	"os"

	"github.com/sdlab/sdlab/cli"
	"github.com/sdlab/sdlab/session"
)

// becomeGuide turns this process into sdlab-guide, with the same command line.
// That is a program of its own because the library that renders pages takes
// several times as long to start as a whole check.
func becomeGuide(ctx context.Context, args []string) error {
	program, err := session.Program(session.Guide)
	if err != nil {
		return err
	}
	err = cli.Become(ctx, program, append([]string{session.Guide}, args...), os.Environ())
	return session.Missing(fmt.Errorf("cannot run %s: %w", program, err), "get it again from the archive that sdlab came in, or with make build")
}
