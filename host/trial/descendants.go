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
const patience = 10 * time.Second

// endAll kills what list finds until it finds nothing or time is up, and returns
// what is left. All are stopped first: what is stopped neither forks nor makes
// room for another below the limit on processes, so a fork bomb comes to rest.
func endAll(within time.Duration, list func() []int) []int {
	start := time.Now()
	stopAll(within/2, list)
	for {
		found := list()
		if len(found) == 0 {
			return nil
		}
		if time.Since(start) > within {
			return found
		}
		for _, pid := range found {
			signal(pid, unix.SIGKILL)
		}
		for _, pid := range found {
			_, _ = unix.Wait4(pid, nil, unix.WNOHANG, nil)
		}
	}
}

// stopAll stops what list finds until it finds nothing new or time is up.
func stopAll(within time.Duration, list func() []int) {
	stopped := map[int]bool{}
	for start := time.Now(); time.Since(start) < within; {
		before := len(stopped)
		for _, pid := range list() {
			if !stopped[pid] {
				signal(pid, unix.SIGSTOP)
				stopped[pid] = true
			}
		}
		if len(stopped) == before {
			return
		}
	}
}

// signal reaches a process and its group as a whole: no fork escapes that.
func signal(pid int, s unix.Signal) {
	if group, err := unix.Getpgid(pid); err == nil && group > 1 && group != unix.Getpgrp() {
		_ = unix.Kill(-group, s)
	}
	_ = unix.Kill(pid, s)
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
