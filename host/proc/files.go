package proc

import (
	"os"
	"strings"
)

// bootID is this boot's id as the journal writes it, without dashes.
func (p *Proc) BootID() string {
	content, err := os.ReadFile(p.Disk.Path("/proc/sys/kernel/random/boot_id"))
	if err != nil {
		return ""
	}
	return strings.ReplaceAll(strings.TrimSpace(string(content)), "-", "")
}
