package host

import (
	"strconv"
	"strings"

	"github.com/sdlab/sdlab/checks"
)

// openFiles reads "Max open files  SOFT  HARD  files" (proc(5)).
func (l *look) openFiles(pid int) (soft, hard uint64) {
	content, err := l.readProc(pid, "limits")
	if err != nil {
		return 0, 0
	}
	for line := range strings.Lines(string(content)) {
		if rest, is := strings.CutPrefix(line, "Max open files"); is {
			if fields := strings.Fields(rest); len(fields) >= 2 {
				return limit(fields[0]), limit(fields[1])
			}
		}
	}
	return 0, 0
}

func limit(text string) uint64 {
	if text == "unlimited" {
		return checks.Infinity
	}
	n, _ := strconv.ParseUint(text, 10, 64)
	return n
}

// limited says whether a process has the limits on open files that its unit
// asks for. A container's manager gets no further than its own hard limit, and
// takes that where a unit asks for more. A process may have raised its soft
// limit up to the hard one by itself.
func (l *look) limited(u *checks.Unit, p checks.Process) bool {
	_, most := l.openFiles(l.parent(p.PID))
	if p.OpenFilesHard == 0 || most == 0 {
		return true // not to be seen
	}
	asked := func(limit, is uint64) bool { return is == limit || is == min(limit, most) }
	return asked(u.LimitNOFILE, p.OpenFilesHard) && (asked(u.LimitNOFILESoft, p.OpenFiles) || p.OpenFiles == p.OpenFilesHard)
}
