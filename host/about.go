package host

import "context"

// SystemdVersion asks the manager for its version; 0 if it cannot be asked.
func (h *Host) SystemdVersion(ctx context.Context) int {
	l := &look{Host: h}
	version, err := l.version(ctx)
	if err != nil {
		return 0
	}
	return version
}

// BootID is this boot's id as the journal writes it.
func (h *Host) BootID() string { return (&look{Host: h}).bootID() }
