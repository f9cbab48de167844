package sandbox

import (
	"bytes"
	"fmt"
	"os"
	"strconv"
	"strings"
	"syscall"
)

// A process is a process that is told from a later one with the same number.
type process struct {
	PID   int    `json:"pid"`
	Start uint64 `json:"start"` // clock ticks after boot: field 22 of /proc/PID/stat, proc(5)
}

// findProcess describes a running process; proc is where its number counts.
func findProcess(proc string, pid int) (process, error) {
	stat, err := os.ReadFile(fmt.Sprintf("%s/%d/stat", proc, pid))
	if err != nil {
		return process{}, err
	}
	_, start, err := parseStat(stat)
	return process{PID: pid, Start: start}, err
}

// alive tells whether p still runs; a zombie does not.
func (p process) alive() bool {
	if p.PID <= 0 {
		return false
	}
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", p.PID))
	if err != nil {
		return false
	}
	state, start, err := parseStat(stat)
	return err == nil && start == p.Start && state != 'Z' && state != 'X'
}

// signal sends sig to p unless p is gone.
func (p process) signal(sig syscall.Signal) error {
	if !p.alive() {
		return os.ErrProcessDone
	}
	return syscall.Kill(p.PID, sig)
}

// parseStat takes the state (field 3) and the start time (field 22) from /proc/PID/stat. The second field,
// the name in parentheses, may itself hold spaces and parentheses.
func parseStat(stat []byte) (state byte, start uint64, err error) {
	end := bytes.LastIndexByte(stat, ')')
	if end < 0 {
		return 0, 0, fmt.Errorf("cannot read process status %q", stat)
	}
	fields := strings.Fields(string(stat[end+1:]))
	if len(fields) < 20 {
		return 0, 0, fmt.Errorf("cannot read process status %q", stat)
	}
	start, err = strconv.ParseUint(fields[19], 10, 64)
	return fields[0][0], start, err
}
