package sandbox

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

// memory sums the proportional set sizes, in bytes, of all processes of a machine.
func memory(cgroup string) uint64 {
	h, err := findHierarchies()
	if err != nil {
		return 0
	}
	var sum uint64
	for _, pid := range h.processes(cgroup) {
		rollup, _ := os.ReadFile(fmt.Sprintf("/proc/%d/smaps_rollup", pid))
		sum += parseKiB(string(rollup), "Pss:")
	}
	return sum
}

// availableMemory is what the host can give without swapping, in bytes; 0 if it does not say.
func availableMemory() uint64 {
	info, _ := os.ReadFile("/proc/meminfo")
	return parseKiB(string(info), "MemAvailable:")
}

// parseKiB takes a line such as "Pss: N kB", in bytes: proc_pid_smaps_rollup(5), proc_meminfo(5).
func parseKiB(text, name string) uint64 {
	for line := range strings.Lines(text) {
		if rest, ok := strings.CutPrefix(line, name); ok {
			kib, _ := strconv.ParseUint(strings.TrimSuffix(strings.TrimSpace(rest), " kB"), 10, 64)
			return kib * 1024
		}
	}
	return 0
}
