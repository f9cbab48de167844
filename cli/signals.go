package cli

import (
	"context"
	"os"
	"os/signal"
	"slices"
	"syscall"
)

// Interruptible returns a context that the first SIGINT or SIGTERM ends, or the
// SIGHUP of a terminal that is closed; the second ends the program, unless it is another
// SIGHUP: a shell and the kernel send one each. What nohup(1) has had ignored stays ignored.
// It is for a main function: signals are caught until the process ends.
func Interruptible(parent context.Context) context.Context {
	// A write beyond the limit on file sizes fails like one to a full disk. The
	// signal is caught rather than ignored, which other programs would inherit.
	signal.Notify(make(chan os.Signal, 1), syscall.SIGXFSZ)
	ctx, stop := signal.NotifyContext(parent, interrupts()...)
	hangups := slices.Contains(interrupts(), os.Signal(syscall.SIGHUP))
	context.AfterFunc(ctx, func() {
		if hangups {
			signal.Notify(make(chan os.Signal, 1), syscall.SIGHUP)
		}
		stop()
	})
	return ctx
}

func interrupts() []os.Signal {
	list := []os.Signal{os.Interrupt, syscall.SIGTERM}
	if !signal.Ignored(syscall.SIGHUP) {
		list = append(list, syscall.SIGHUP)
	}
	return list
}

// Become turns this process into another program. A signal that came while it was
// caught here is not lost: it keeps the other program from beginning.
func Become(ctx context.Context, path string, argv, env []string) error {
	caught := make(chan os.Signal, 1)
	signal.Notify(caught, interrupts()...)
	signal.Reset(interrupts()...) // the other program starts with what is usual
	if ctx.Err() != nil || len(caught) > 0 {
		return context.Canceled
	}
	return syscall.Exec(path, argv, env)
}
