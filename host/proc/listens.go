package proc

import (
	"fmt"
	"os"
	"strconv"
	"strings"
)

// Listens says whether a process listens on the port, of TCP or UDP, on any address.
func (p *Proc) Listens(port string) bool {
	number, err := strconv.ParseUint(port, 10, 16)
	if err != nil {
		return false
	}
	for file, state := range map[string]string{"tcp": "0A", "tcp6": "0A", "udp": "07", "udp6": "07"} { // proc(5)
		table, err := os.ReadFile(p.Disk.Path("/proc/net/" + file))
		if err == nil && hasSocket(string(table), fmt.Sprintf(":%04X", number), state) {
			return true
		}
	}
	return false
}

func hasSocket(table, local, state string) bool {
	for line := range strings.Lines(table) {
		fields := strings.Fields(line) // slot, local address, remote address, state
		if len(fields) > 3 && strings.HasSuffix(fields[1], local) && fields[3] == state {
			return true
		}
	}
	return false
}
