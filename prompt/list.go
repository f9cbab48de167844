package prompt

import (
	"bytes"
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"os/exec"
	"runtime"
	"syscall"
	"time"

	"golang.org/x/term"

	"github.com/sdlab/sdlab/beside"
)

// errNotDrawn says that there is no program to draw a list.
var errNotDrawn = errors.New("cannot draw a list: sdlab-choose is missing")

// ChooseInterrupted is how sdlab-choose ends when the person broke off.
const ChooseInterrupted = 130

// drawn lets the person choose in a list that sdlab-choose draws, and leaves the
// terminal as it was.
func (t *terminal) drawn(ctx context.Context, title string, options []Option) (index int, err error) {
	before, err := t.ready(ctx)
	if err != nil {
		return 0, err
	}
	program := beside.Find(beside.Choose)
	if program == "" {
		return 0, errNotDrawn
	}
	args := []string{"--typed", hex.EncodeToString(t.keys.Unread)}
	if t.settings.Colour {
		args = append(args, "--colour")
	}
	args = append(args, "--", title)
	for _, o := range options {
		args = append(args, o.Label, o.Detail)
	}
	cmd := exec.CommandContext(ctx, program, args...)
	var chosen bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr, cmd.WaitDelay = t.in, &chosen, t.out, time.Second
	// The terminal is not left to the other program if this one is killed. That
	// goes by the thread that starts it.
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	if err := cmd.Run(); err != nil {
		return 0, t.notChosen(ctx, err, before)
	}
	var ahead []byte
	if n, _ := fmt.Sscanf(chosen.String(), "%d %x", &index, &ahead); n == 0 || index < 0 || index >= len(options) {
		return 0, fmt.Errorf("cannot ask: sdlab-choose says %q", chosen.String())
	}
	t.keys.Unread = ahead
	return index, nil
}

// notChosen says why sdlab-choose ended without a choice, and puts the terminal
// right where it did not do so itself. Ctrl+C is a signal to both programs before
// the other has the terminal.
func (t *terminal) notChosen(ctx context.Context, err error, before *term.State) error {
	var ended *exec.ExitError
	var status syscall.WaitStatus
	if errors.As(err, &ended) {
		status, _ = ended.Sys().(syscall.WaitStatus)
	}
	if status.ExitStatus() == ChooseInterrupted {
		return ErrInterrupted
	}
	t.restore(before)
	if ctx.Err() != nil || status.Signal() == syscall.SIGINT {
		return ErrInterrupted
	}
	return fmt.Errorf("cannot ask with sdlab-choose: %w", err)
}
