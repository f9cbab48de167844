// Command sdlab is a guided lesson about systemd that looks at the machine to
// see whether each step is done.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"github.com/sdlab/sdlab/sandbox"
)

func main() {
	if code, supervised := sandbox.Supervise(os.Args[1:]); supervised {
		os.Exit(code)
	}
	os.Exit(run())
}

func run() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	return newApp().execute(ctx, os.Args[1:])
}
