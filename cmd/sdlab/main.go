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
	os.Exit(run(newApp()))
}

func run(a *app) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second Ctrl+C ends what does not listen to the first
	// With somebody to take this signal, a write beyond the limit on file sizes
	// fails like one to a full disk.
	signal.Notify(make(chan os.Signal, 1), syscall.SIGXFSZ)
	return a.execute(ctx, os.Args[1:])
}
