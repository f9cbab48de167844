package trial

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/sys/unix"
)

// room is the limit on processes of the user that leaves a program maxStarted
// beside those that there are. In a user namespace, since Linux 5.14, only what
// is in it counts.
func (k *keeper) room() int {
	if k.Confine && release() >= 5014 {
		return len(threads()) + maxStarted
	}
	return tasks(k.User.UID) + maxStarted
}

// tasks counts the processes and threads of a user.
func tasks(uid int) (n int) {
	files, _ := filepath.Glob("/proc/[0-9]*/status")
	for _, file := range files {
		status, err := os.ReadFile(file)
		if err != nil || !strings.Contains(string(status), fmt.Sprintf("\nUid:\t%d\t", uid)) {
			continue
		}
		_, behind, _ := strings.Cut(string(status), "\nThreads:\t")
		count, _, _ := strings.Cut(behind, "\n")
		if of, err := strconv.Atoi(count); err == nil {
			n += of
		}
	}
	return n
}

func threads() []string {
	list, _ := filepath.Glob("/proc/self/task/*")
	return list
}

// release is the kernel's, 6012 for Linux 6.12.
func release() int {
	var name unix.Utsname
	if unix.Uname(&name) != nil {
		return 0
	}
	text, _, _ := bytes.Cut(name.Release[:], []byte{0})
	var major, minor int
	if _, err := fmt.Sscanf(string(text), "%d.%d", &major, &minor); err != nil {
		return 0
	}
	return 1000*major + minor
}

// closeOnExec sees to it that a program inherits no files but those that it is
// given, also those that this process was started with.
var closeOnExec = sync.OnceFunc(func() {
	const first = 3
	if unix.CloseRange(first, ^uint(0), unix.CLOSE_RANGE_CLOEXEC) == nil {
		return
	}
	files, _ := os.ReadDir("/proc/self/fd") // before Linux 5.11
	for _, file := range files {
		if fd, err := strconv.Atoi(file.Name()); err == nil && fd >= first {
			unix.CloseOnExec(fd)
		}
	}
})
