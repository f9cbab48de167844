package cli

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

// Interruptible returns a context that the first SIGINT or SIGTERM ends; the
// second ends the program.
func Interruptible(parent context.Context) (ctx context.Context, stop func()) {
	// A write beyond the limit on file sizes fails like one to a full disk. The
	// signal is caught rather than ignored, which other programs would inherit.
	signal.Notify(make(chan os.Signal, 1), syscall.SIGXFSZ)
	ctx, stop = signal.NotifyContext(parent, os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)
	return ctx, stop
}
