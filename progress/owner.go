package progress

import (
	"fmt"
	"runtime"

	"golang.org/x/sys/unix"
)

// as does something with the files of another user: the kernel judges access
// as if that user asked, and new files are that user's. The identity is one of
// the thread, so the thread is kept for the time.
func as(owner *Owner, do func() error) error {
	if owner == nil {
		return do()
	}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	uid, _ := unix.SetfsuidRetUid(-1)
	gid, _ := unix.SetfsgidRetGid(-1)
	_ = unix.Setfsgid(owner.GID)
	_ = unix.Setfsuid(owner.UID)
	defer func() {
		_ = unix.Setfsuid(uid)
		_ = unix.Setfsgid(gid)
	}()
	// The calls tell of no error, setfsuid(2).
	isUID, _ := unix.SetfsuidRetUid(-1)
	isGID, _ := unix.SetfsgidRetGid(-1)
	if isUID != owner.UID || isGID != owner.GID {
		return fmt.Errorf("cannot act for user %d", owner.UID)
	}
	return do()
}
