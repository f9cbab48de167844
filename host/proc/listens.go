package proc

import (
	"encoding/hex"
	"net/netip"
	"os"
	"slices"
	"strconv"
	"strings"
)

// Listener is a socket that holds a port, for whoever comes.
type Listener struct {
	Network string // tcp or udp
	Address netip.Addr
}

// String names it as ss(8) does.
func (l Listener) String() string {
	return l.Address.String() + " (" + strings.ToUpper(l.Network) + ")"
}

// Listeners are the sockets that listen on the port now.
func (p *Proc) Listeners(port string) []Listener {
	number, err := strconv.ParseUint(port, 10, 16)
	if err != nil {
		return nil
	}
	var all []Listener
	for _, file := range []string{"tcp", "tcp6", "udp", "udp6"} {
		table, err := os.ReadFile(p.Disk.Path("/proc/net/" + file))
		if err != nil {
			continue
		}
		network := strings.TrimSuffix(file, "6")
		state := map[string]string{"tcp": "0A", "udp": "07"}[network] // proc(5)
		for line := range strings.Lines(string(table)) {
			fields := strings.Fields(line) // slot, local address, remote address, state
			if len(fields) < 4 || fields[3] != state {
				continue
			}
			at, err := parseSocket(fields[1])
			if err == nil && uint64(at.Port()) == number {
				all = append(all, Listener{network, at.Addr()})
			}
		}
	}
	return all
}

// parseSocket reads an address and a port as /proc/net has them: hexadecimal, the
// address in words of four bytes, each in the order of a little-endian machine.
func parseSocket(text string) (netip.AddrPort, error) {
	host, port, _ := strings.Cut(text, ":")
	number, err := strconv.ParseUint(port, 16, 16)
	if err != nil {
		return netip.AddrPort{}, err
	}
	bytes, err := hex.DecodeString(host)
	if err != nil {
		return netip.AddrPort{}, err
	}
	for word := range slices.Chunk(bytes, 4) {
		slices.Reverse(word)
	}
	addr, _ := netip.AddrFromSlice(bytes)
	return netip.AddrPortFrom(addr.Unmap(), uint16(number)), nil
}
