package trial

import (
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"strconv"

	"golang.org/x/sys/unix"

	"github.com/sdlab/sdlab/host/batch"
)

// everybody is where each user's sockets are, those of their manager among them.
const everybody = "/run/user"

// ownFolder makes a folder where the user's runtime folder is, and hides those of
// all users. Nothing of it is seen outside of this mount namespace.
func ownFolder(user User) (string, error) {
	if err := unix.Mount("", "/", "", unix.MS_REC|unix.MS_PRIVATE, ""); err != nil {
		return "", fmt.Errorf("%w: %w", errOpen, err)
	}
	base := everybody
	if _, err := os.Stat(base); errors.Is(err, fs.ErrNotExist) {
		base = "/mnt" // somewhere: there is no user's manager
	}
	if err := unix.Mount("tmpfs", base, "tmpfs", unix.MS_NOSUID|unix.MS_NODEV, "mode=755,size=64m,nr_inodes=4k"); err != nil {
		return "", fmt.Errorf("%w: %w", errOpen, err)
	}
	dir := filepath.Join(base, strconv.Itoa(user.UID))
	return dir, os.MkdirAll(dir, 0o700)
}

// cover puts the stand-ins in the places of the managers' sockets, and nothing in
// the places of those that are for root alone.
func (k *keeper) cover() error {
	over := map[string]string{}
	rooted, _ := filepath.Glob("/run/systemd/io.systemd.*")
	for _, path := range append(rooted, "/run/systemd/private") {
		over[path] = os.DevNull
	}
	for _, d := range k.Doors {
		own := filepath.Join(k.dir, d.Name)
		for _, path := range append(d.Covers, batch.Sockets(d.Real)...) {
			over[path] = own
		}
	}
	for path, with := range over {
		real, err := filepath.EvalSymlinks(path)
		if err != nil || real == with {
			continue // there is none, or it is hidden
		}
		if err := unix.Mount(with, real, "", unix.MS_BIND, ""); err != nil {
			return fmt.Errorf("%w: %s: %w", errOpen, real, err)
		}
	}
	return nil
}

// held returns how to connect to a socket later, when it is covered.
func held(address string) func() (net.Conn, error) {
	for _, path := range batch.Sockets(address) {
		if fd, err := unix.Open(path, unix.O_PATH|unix.O_CLOEXEC, 0); err == nil {
			return func() (net.Conn, error) { return net.Dial("unix", fmt.Sprintf("/proc/self/fd/%d", fd)) }
		}
	}
	return func() (net.Conn, error) { return batch.Dial(address) }
}
