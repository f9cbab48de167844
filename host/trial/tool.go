package trial

import (
	"cmp"
	"context"
	"os/exec"
	"runtime"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// tool runs a program of the machine's own as the user.
func tool(ctx context.Context, user User, program string, c Command) (saw Saw, err error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	limit := time.AfterFunc(c.Within, cancel)
	defer limit.Stop()
	cmd := exec.CommandContext(ctx, program, c.Argv[1:]...)
	cmd.Env = environment(user, c.Env)
	cmd.Dir = cmp.Or(c.Folder, user.Home)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Pdeathsig: syscall.SIGKILL}
	if user.becomes() {
		cmd.SysProcAttr.Credential = user.credential()
	}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
	cmd.WaitDelay = time.Second
	err = powerless(func() (err error) {
		saw, err = ear{cmd, program, func() error { return begin(cmd) }, limit, c}.listen()
		if cmd.Process != nil {
			forget(cmd)
			_ = unix.Kill(-cmd.Process.Pid, unix.SIGKILL) // what it left behind
		}
		return err
	})
	return saw, err
}

// powerless runs f where the programs that it starts cannot gain rights, be it
// by sudo (PR_SET_NO_NEW_PRIVS, prctl(2)). That holds for a thread and what it
// starts, and cannot be taken back, so the thread ends with f. It must not end
// sooner: the programs would die with it.
func powerless(f func() error) (err error) {
	var fault any
	done := make(chan struct{})
	go func() {
		defer close(done)
		defer func() { fault = recover() }()
		runtime.LockOSThread()
		if err = unix.Prctl(unix.PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); err == nil {
			err = f()
		}
	}()
	<-done
	if fault != nil {
		panic(fault) // where somebody may expect it
	}
	return err
}
