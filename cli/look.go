package cli

import (
	"context"
	"time"

	"github.com/sdlab/sdlab/facts"
)

// patient is how long a look may take no notice of an interruption, such as one at
// files on a server that is gone.
const patient = time.Second

// Looking runs what only looks, and leaves it behind if it takes no notice of an
// interruption: a look has nothing to clear away. Its panic is a [facts.Defect].
func Looking(ctx context.Context, look func(context.Context) error) error {
	done := make(chan error, 1)
	go func() {
		var err error
		if defect := facts.Catch(func() { err = look(ctx) }); defect != nil {
			err = defect
		}
		done <- err
	}()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
	}
	select {
	case err := <-done:
		return err
	case <-time.After(patient):
		return ctx.Err()
	}
}
