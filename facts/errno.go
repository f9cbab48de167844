package facts

import (
	"strings"
	"syscall"
)

// lastErrno is the highest that Linux has on all of its architectures but two.
const lastErrno = 133

// ErrnoOf is the number of an error in the kernel's words, with which systemd ends its
// lines: 2 for "No such file or directory"; 0 for other words.
func ErrnoOf(words string) int {
	for n := 1; n <= lastErrno; n++ {
		if strings.EqualFold(syscall.Errno(n).Error(), words) {
			return n
		}
	}
	return 0
}
