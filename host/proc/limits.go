package proc

import (
	"strconv"
	"strings"

	"github.com/sdlab/sdlab/facts"
)

// openFiles reads "Max open files  SOFT  HARD  files" (proc(5)).
func (p *Proc) OpenFiles(pid int) (soft, hard uint64) {
	content, err := p.Read(pid, "limits")
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
