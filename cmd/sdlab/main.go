// Command sdlab is a guided lesson about systemd that looks at the machine to
// see whether each step is done.
//
// The Go runtime is not to watch how many processors a container may use: that
// takes a thread, and a check is over before it could change.
//
//go:debug containermaxprocs=0
//go:debug updatemaxprocs=0
package main

import (
	"context"
	"os"
	"os/signal"
	"runtime"
	"sync"
	"syscall"
	"time"

	"github.com/sdlab/sdlab/sandbox"
)

func main() {
	if code, supervised := sandbox.Supervise(os.Args[1:]); supervised {
		os.Exit(code)
	}
	growStack()
	os.Exit(run(newApp()))
}

// growStack has the stack grow in one step to what a check takes of it. It would
// in four, and copy itself each time, which is a twentieth of what a check costs.
//
//go:noinline
func growStack() {
	var room [14 << 10]byte
	runtime.KeepAlive(&room)
}

func run(a *app) int {
	ctx, listen, stop := interruptible(context.Background(), a)
	defer stop()
	a.listen = listen
	// A write beyond the limit on file sizes fails like one to a full disk.
	signal.Ignore(syscall.SIGXFSZ)
	return a.execute(ctx, os.Args[1:])
}

// blink is longer than a check takes that has nothing to wait for, and shorter
// than it takes anybody to press a key.
const blink = 30 * time.Millisecond

// interruptible returns a context that SIGINT and SIGTERM end, from listen or
// the end of a blink on. Until then they end the program at once: to listen
// takes a thread more, which is a twentieth of what a check costs. A look that
// takes no notice, such as of files on a server that is gone, ends all the same.
func interruptible(parent context.Context, a *app) (ctx context.Context, listen, stop func()) {
	ctx, cancel := context.WithCancel(parent)
	listen = sync.OnceFunc(func() {
		heard := make(chan os.Signal, 1)
		signal.Notify(heard, os.Interrupt, syscall.SIGTERM)
		// Those that sdlab starts are not to inherit that it is ignored.
		signal.Notify(make(chan os.Signal, 1), syscall.SIGXFSZ)
		go func() {
			<-heard
			cancel()
			select {
			case <-heard: // for what does not listen to the first
			case <-a.stuck():
				a.remark(interrupted)
			}
			os.Exit(exitInterrupt)
		}()
	})
	later := time.AfterFunc(blink, listen)
	return ctx, listen, func() { later.Stop(); cancel() }
}

// stuck returns a channel that is closed when nothing but a look has gone on for
// patient. A look has nothing to clear away.
func (a *app) stuck() <-chan struct{} {
	const patient, often = time.Second, 50 * time.Millisecond
	given := make(chan struct{})
	go func() {
		for last := time.Now(); time.Since(last) < patient; time.Sleep(often) {
			if !a.looking.Load() {
				last = time.Now()
			}
		}
		close(given)
	}()
	return given
}
