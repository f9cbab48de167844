package prompt

import (
	"bytes"
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"os/exec"
	"time"

	"github.com/sdlab/sdlab/beside"
)

// errNotDrawn says that there is no program to draw a list.
var errNotDrawn = errors.New("cannot draw a list: sdlab-choose is missing")

// ChooseInterrupted is how sdlab-choose ends when the person broke off.
const ChooseInterrupted = 130

// drawn is draw where somebody can be asked; it leaves the terminal as it was.
func (t *terminal) drawn(ctx context.Context, title string, options []Option) (index int, err error) {
	before, err := t.ready(ctx)
	if err != nil {
		return 0, err
	}
	index, err = t.draw(ctx, title, options)
	if ctx.Err() != nil {
		t.restore(before)
		return 0, ErrInterrupted
	}
	return index, err
}

// draw lets the person choose in a list that sdlab-choose draws.
func (t *terminal) draw(ctx context.Context, title string, options []Option) (index int, err error) {
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
	var ended *exec.ExitError
	if err := cmd.Run(); errors.As(err, &ended) && ended.ExitCode() == ChooseInterrupted {
		return 0, ErrInterrupted
	} else if err != nil {
		return 0, fmt.Errorf("cannot ask: %w", err)
	}
	var ahead []byte
	if n, _ := fmt.Sscanf(chosen.String(), "%d %x", &index, &ahead); n == 0 || index < 0 || index >= len(options) {
		return 0, fmt.Errorf("cannot ask: sdlab-choose says %q", chosen.String())
	}
	t.keys.Unread = ahead
	return index, nil
}
