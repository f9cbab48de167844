package trial

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/sys/unix"
)

// patience is how long what was started is hunted.
const patience = 5 * time.Second

// endAll kills what list finds until it finds nothing or time is up, and returns
// what is left. Process groups are killed as a whole: no fork escapes that.
func endAll(within time.Duration, list func() []int) []int {
	for start := time.Now(); ; {
		found := list()
		if len(found) == 0 {
			return nil
		}
		if time.Since(start) > within {
			return found
		}
		for _, pid := range found {
			if group, err := unix.Getpgid(pid); err == nil && group > 1 && group != unix.Getpgrp() {
				_ = unix.Kill(-group, unix.SIGKILL)
			}
			_ = unix.Kill(pid, unix.SIGKILL)
		}
		for _, pid := range found {
			_, _ = unix.Wait4(pid, nil, unix.WNOHANG, nil)
		}
	}
}

// descendants are all processes below one, the nearest first.
func descendants(pid int) []int {
	all := children(pid)
	for i := 0; i < len(all); i++ {
		for _, child := range children(all[i]) {
			if !slices.Contains(all, child) {
				all = append(all, child)
			}
		}
	}
	return all
}

// children are the processes that a process has started or inherited, also
// those that have ended and were not waited for.
func children(pid int) (list []int) {
	files, _ := filepath.Glob(fmt.Sprintf("/proc/%d/task/*/children", pid))
	if len(files) == 0 {
		return childrenByParent(pid)
	}
	for _, file := range files {
		content, _ := os.ReadFile(file)
		for _, field := range strings.Fields(string(content)) {
			if child, err := strconv.Atoi(field); err == nil {
				list = append(list, child)
			}
		}
	}
	return list
}

// childrenByParent is for kernels without CONFIG_PROC_CHILDREN.
func childrenByParent(parent int) (list []int) {
	folders, _ := os.ReadDir("/proc")
	for _, folder := range folders {
		pid, err := strconv.Atoi(folder.Name())
		if err != nil {
			continue
		}
		stat, _ := os.ReadFile(fmt.Sprintf("/proc/%d/stat", pid))
		_, behind, _ := strings.Cut(string(stat), ") ")
		if fields := strings.Fields(behind[strings.LastIndex(behind, ")")+1:]); len(fields) > 1 && fields[1] == strconv.Itoa(parent) {
			list = append(list, pid)
		}
	}
	return list
}
