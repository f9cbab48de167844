package userfile

import (
	"fmt"
	"os/user"
	"runtime"
	"strconv"
	"unsafe"

	"golang.org/x/sys/unix"
)

// An Owner is the person in whose name root reads and writes. Without one (nil),
// sdlab is not root, or root for nobody else, and acts as itself.
type Owner struct {
	UID, GID int
	Groups   []int // supplementary ones
}

// Behind returns the person with these ids, in the groups that the system's
// account database puts them in.
func Behind(uid, gid int) *Owner {
	o := &Owner{UID: uid, GID: gid}
	account, err := user.LookupId(strconv.Itoa(uid))
	if err != nil {
		return o // in fewer groups there is less that can be done
	}
	names, _ := account.GroupIds()
	for _, name := range names {
		if id, err := strconv.ParseUint(name, 10, 32); err == nil {
			o.Groups = append(o.Groups, int(id))
		}
	}
	return o
}

// Do calls f as the owner. The identity is one of a thread, and only for the
// file system (setfsuid(2)), so that the owner cannot signal or trace sdlab
// meanwhile. The thread ends with f: there is no identity to go back from.
// f must not start programs or goroutines, which would not have it.
func (o *Owner) Do(f func() error) error {
	if o == nil {
		return f()
	}
	type end struct {
		err   error
		fault any
	}
	ended := make(chan end, 1)
	go func() {
		runtime.LockOSThread() // never unlocked, so nobody else gets the thread
		var e end
		defer func() {
			e.fault = recover()
			ended <- e
		}()
		if e.err = o.become(); e.err == nil {
			e.err = f()
		}
	}()
	e := <-ended
	if e.fault != nil {
		panic(e.fault)
	}
	return e.err
}

// become gives this thread the owner's identity for files. With the user goes
// root's power over files, capabilities(7).
func (o *Owner) become() error {
	if err := setThreadGroups(o.Groups); err != nil {
		return fmt.Errorf("cannot act for user %d: %w", o.UID, err)
	}
	_ = unix.Setfsgid(o.GID)
	_ = unix.Setfsuid(o.UID)
	// The calls tell of no error, setfsuid(2).
	uid, _ := unix.SetfsuidRetUid(-1)
	gid, _ := unix.SetfsgidRetGid(-1)
	if uid != o.UID || gid != o.GID {
		return fmt.Errorf("cannot act for user %d", o.UID)
	}
	return nil
}

// setThreadGroups is setgroups(2) for this thread; that of package syscall is for all.
func setThreadGroups(groups []int) error {
	ids := make([]uint32, len(groups)+1) // one more, for there to be a first
	for i, g := range groups {
		ids[i] = uint32(g)
	}
	if _, _, errno := unix.RawSyscall(unix.SYS_SETGROUPS, uintptr(len(groups)), uintptr(unsafe.Pointer(&ids[0])), 0); errno != 0 {
		return errno
	}
	return nil
}
