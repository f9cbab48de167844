package history

import (
	"context"
	"os"
	"time"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/disk"
)

// Journal finds records.
type Journal interface {
	// Query returns the newest records that match, oldest first.
	Query(ctx context.Context, match []string, newest int) ([]Record, error)
}

// History is what the journal has of a manager's units.
type History struct {
	Journal Journal
	Scope   facts.Scope
	Disk    *disk.Disk
	Now     func() time.Time
	Boot    func() string // this boot's id
}

// fieldNames are those of the fields that hold a unit and its invocation in the manager's
// own records, and the unit in those of its processes.
type fieldNames struct{ unit, invocation, processUnit string }

// processInvocation is the field of the invocation in the records of its processes.
const processInvocation = "_SYSTEMD_INVOCATION_ID"

func namesFor(s facts.Scope) fieldNames {
	if s == facts.User {
		return fieldNames{"USER_UNIT", "USER_INVOCATION_ID", "_SYSTEMD_USER_UNIT"}
	}
	return fieldNames{"UNIT", "INVOCATION_ID", "_SYSTEMD_UNIT"}
}

// bootGrace is how long after the manager's start a journal begins that has lost
// nothing: a kernel or a journald may have written before it was kept.
const bootGrace = 2 * time.Second

// Forgot says whether records are gone that could have been about the unit: of
// this boot, which began at the time that is given, and of a time when the unit's
// file was there as it is now. Of the boots before, no activity expects to know.
func (h *History) Forgot(u Unit, r *Readings, began func() (time.Time, error)) error {
	if r.since.IsZero() || u.FragmentPath == "" {
		return nil
	}
	file, err := os.Stat(h.Disk.Path(u.FragmentPath))
	if err != nil || file.ModTime().After(r.since) {
		return nil
	}
	if boot, err := began(); err == nil && !r.since.After(boot.Add(bootGrace)) {
		return nil
	}
	return gone(u.Name, r.since)
}

// gone says that records about a unit may be gone.
func gone(name string, since time.Time) error {
	return facts.Blind("history-gone", since.Local().Format("2006-01-02 at 15:04:05"), name)
}
