package host

import (
	"net/netip"
	"regexp"
	"strings"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/proc"
)

// taken says of a port that was in use whether one of those who listen there now keeps
// the program from it, and which of them may: not all sockets of one port exclude each other.
func taken(said *facts.Said, listeners []proc.Listener) {
	wanted := wish(said)
	for _, l := range listeners {
		switch wanted.meets(l) {
		case certainly:
			said.Taken = true
		case perhaps:
			said.Beside = append(said.Beside, l.String())
		case never:
		}
	}
}

// wanted is where a program says that it wants to listen, as far as it says so.
type wanted struct {
	network string     // "" if it does not say
	address netip.Addr // the zero Addr if it does not say, or by a name
}

var (
	udpWord = regexp.MustCompile(`(?i)\b(?:udp[46]?|datagram)\b`)
	tcpWord = regexp.MustCompile(`(?i)\b(?:tcp[46]?|https?)\b|EADDRINUSE`)
	// An address that is left out or a star stands for all, of both families.
	anyWord = regexp.MustCompile(`(?i)(?:tcp|udp|address|to|on) :\d|\*:\d`)
)

func wish(said *facts.Said) wanted {
	w := wanted{}
	switch {
	case udpWord.MatchString(said.Text):
		w.network = "udp"
	case tcpWord.MatchString(said.Text):
		w.network = "tcp"
	}
	address := strings.Trim(said.Address, "[]")
	if address == "*" || address == "" && anyWord.MatchString(said.Text) {
		address = "::"
	}
	w.address, _ = netip.ParseAddr(address)
	return w
}

// chance says how sure it is that a socket keeps a program from a port.
type chance int

const (
	never chance = iota
	perhaps
	certainly
)

// meets compares what is wanted with a socket that is there. Whether one for all of IPv6
// takes IPv4 as well is up to its program, and /proc/net does not tell.
func (w wanted) meets(l proc.Listener) chance {
	switch {
	case w.network != "" && w.network != l.Network:
		return never
	case !w.address.IsValid():
		// Nearly all want TCP, and an address of IPv4 or all: the rest would have to say so.
		if l.Network == "tcp" && l.Address == netip.IPv4Unspecified() {
			return certainly
		}
		return perhaps
	case w.network == "" && l.Network == "udp":
		return min(perhaps, overlap(w.address, l.Address))
	}
	return overlap(w.address, l.Address)
}

func overlap(a, b netip.Addr) chance {
	a, b = a.Unmap().WithZone(""), b.Unmap().WithZone("")
	switch {
	case a.Is4() == b.Is4() && (a == b || a.IsUnspecified() || b.IsUnspecified()):
		return certainly
	case a.Is6() && a.IsUnspecified(), b.Is6() && b.IsUnspecified():
		return perhaps
	}
	return never
}
