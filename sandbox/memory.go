package sandbox

import (
	"bufio"
	"bytes"
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
		sum += parsePss(rollup)
	}
	return sum
}

// parsePss takes the line "Pss: N kB" from proc_pid_smaps_rollup(5), in bytes.
func parsePss(rollup []byte) uint64 {
	lines := bufio.NewScanner(bytes.NewReader(rollup))
	for lines.Scan() {
		if rest, ok := strings.CutPrefix(lines.Text(), "Pss:"); ok {
			kib, _ := strconv.ParseUint(strings.TrimSuffix(strings.TrimSpace(rest), " kB"), 10, 64)
			return kib * 1024
		}
	}
	return 0
}
