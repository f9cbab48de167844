package unit

import (
	"github.com/sdlab/sdlab/facts"
)

// limited says whether a process has the limits on open files that its unit
// asks for. A container's manager gets no further than its own hard limit, and
// takes that where a unit asks for more. A process may have raised its soft
// limit up to the hard one by itself.
func (r *Running) Limited(u *facts.Unit, p facts.Process) bool {
	_, most := r.Proc.OpenFiles(r.Proc.Parent(p.PID))
	if p.OpenFilesHard == 0 || most == 0 {
		return true // not to be seen
	}
	asked := func(limit, is uint64) bool { return is == limit || is == min(limit, most) }
	return asked(u.LimitNOFILE, p.OpenFilesHard) && (asked(u.LimitNOFILESoft, p.OpenFiles) || p.OpenFiles == p.OpenFilesHard)
}
