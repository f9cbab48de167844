package session

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"
)

func (s Cleanup) lingers() bool {
	h, err := s.Host()
	return err == nil && h.Lingers(s.Learner.Name)
}

// managerEnds waits until the learner's manager has ended, if nothing keeps it: it has no units then.
func (s Cleanup) managerEnds(ctx context.Context, root string) bool {
	socket := fmt.Sprintf("%s/run/user/%d/systemd/private", root, s.Learner.UID)
	for range 50 {
		_, err := os.Lstat(socket)
		if s.lingers() || errors.Is(err, fs.ErrNotExist) {
			return err != nil
		}
		select {
		case <-ctx.Done():
			return false
		case <-time.After(100 * time.Millisecond):
		}
	}
	return false
}
