package sandbox

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"
)

// Login logs user in on the caller's terminal, see Shell, and runs argv there, or a shell if there is none.
// A reboot asked for inside is said and waited for, and leads back into it, as a person at the machine would
// log in again. It returns when the person leaves, with how the last shell ended, or powers the machine off.
func (m *Machine) Login(ctx context.Context, user string, in *os.File, out, err io.Writer, argv ...string) error {
	for {
		boot, bootErr := m.Boots()
		if bootErr != nil {
			return bootErr
		}
		shell := m.session(ctx, user, argv)
		shell.Stdin, shell.Stdout, shell.Stderr = in, out, err
		left := shell.Run()
		if ctx.Err() != nil || !m.goingDown(ctx, boot) {
			return left
		}
		_, _ = fmt.Fprintln(err, "\nThe machine is going down.")
		awaitErr := m.await(ctx, shutdownTimeout+DefaultTimeout, boot+1)
		if errors.Is(awaitErr, ErrNotRunning) {
			_, _ = fmt.Fprintln(err, "It is off.")
			return nil
		}
		if awaitErr != nil {
			return awaitErr
		}
		_, _ = fmt.Fprintln(err, "It is up again: you are back in.")
	}
}

// goingDown tells whether a boot is over or about to be.
func (m *Machine) goingDown(ctx context.Context, boot int) bool {
	ctx, cancel := context.WithTimeout(ctx, 5*time.Second)
	defer cancel()
	said, _ := m.Command(ctx, "root", "systemctl", "is-system-running").Output()
	now, err := m.Boots()
	return err != nil || now != boot || len(said) == 0 || strings.TrimSpace(string(said)) == "stopping"
}
