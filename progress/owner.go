package progress

import (
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
	return do()
}
