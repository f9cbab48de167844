package host

import (
	"strconv"
	"strings"

	"github.com/sdlab/sdlab/facts"
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
		return facts.Infinity
	}
	n, _ := strconv.ParseUint(text, 10, 64)
	return n
}

// limited says whether a process has the limits on open files that its unit
// asks for. A container's manager gets no further than its own hard limit, and
// takes that where a unit asks for more. A process may have raised its soft
// limit up to the hard one by itself.
func (l *look) limited(u *facts.Unit, p facts.Process) bool {
	_, most := l.openFiles(l.parent(p.PID))
	if p.OpenFilesHard == 0 || most == 0 {
		return true // not to be seen
	}
	asked := func(limit, is uint64) bool { return is == limit || is == min(limit, most) }
	return asked(u.LimitNOFILE, p.OpenFilesHard) && (asked(u.LimitNOFILESoft, p.OpenFiles) || p.OpenFiles == p.OpenFilesHard)
}

// tasksMaxIsDefault says whether the unit's TasksMax is what the manager gives
// units without one (systemd-system.conf(5)), and the unit does not say the same
// itself. Only then its files have to be read.
func (s sight) tasksMaxIsDefault() error {
	s.u.TasksMaxIsDefault = false
	answers, err := s.Bus.Properties(s.ctx, []Property{{"", "Manager", "DefaultTasksMax"}})
	if err == nil {
		err = answers[0].Err
	}
	if err != nil {
		return err
	}
	if most, _ := answers[0].Value.(uint64); min(most, facts.Infinity) != s.u.TasksMax {
		return nil
	}
	if err := s.closedFile(s.u); err != nil {
		return err
	}
	own := ""
	for _, setting := range s.settings(s.u) {
		if setting.Key == "TasksMax" {
			own = setting.Value // the last counts
		}
	}
	s.u.TasksMaxIsDefault = own != strconv.FormatUint(s.u.TasksMax, 10)
	return nil
}
