package host

import (
	"net/netip"
	"testing"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/proc"
)

func TestTaken(t *testing.T) {
	at := func(network, address string) proc.Listener {
		return proc.Listener{Network: network, Address: netip.MustParseAddr(address)}
	}
	for _, c := range []struct {
		text, address string
		listener      proc.Listener
		want          chance
	}{
		{"listen tcp 127.0.0.1:80: bind", "127.0.0.1", at("tcp", "127.0.0.1"), certainly},
		{"listen tcp 127.0.0.1:80: bind", "127.0.0.1", at("tcp", "0.0.0.0"), certainly},
		{"listen tcp 127.0.0.1:80: bind", "127.0.0.1", at("tcp", "127.0.0.5"), never},
		{"listen tcp 127.0.0.1:80: bind", "127.0.0.1", at("udp", "127.0.0.1"), never},
		{"listen tcp 127.0.0.1:80: bind", "127.0.0.1", at("tcp", "::1"), never},
		{"listen tcp 127.0.0.1:80: bind", "127.0.0.1", at("tcp", "::"), perhaps},
		{"listen udp 0.0.0.0:53: bind", "0.0.0.0", at("udp", "127.0.0.53"), certainly},
		{"listen tcp :80: bind", "", at("tcp", "::"), certainly},
		{"listen tcp :80: bind", "", at("tcp", "127.0.0.1"), perhaps},
		{"EADDRINUSE: address already in use :::3000", "::", at("tcp", "::"), certainly},
		{"bind() to [::]:80 failed", "[::]", at("tcp", "0.0.0.0"), perhaps},
		{"Port 8080 was already in use.", "", at("tcp", "0.0.0.0"), certainly},
		{"Port 8080 was already in use.", "", at("tcp", "::"), perhaps},
		{"Port 8080 was already in use.", "", at("tcp", "127.0.0.1"), perhaps},
		{"Port 8080 was already in use.", "", at("udp", "0.0.0.0"), perhaps},
		{"bind 127.0.0.1 port 53", "127.0.0.1", at("udp", "127.0.0.1"), perhaps},
		{"bind 127.0.0.1 port 53", "127.0.0.1", at("udp", "127.0.0.5"), never},
		{"http://localhost:5000", "localhost", at("tcp", "127.0.0.1"), perhaps},
	} {
		if got := wish(&facts.Said{Text: c.text, Address: c.address}).meets(c.listener); got != c.want {
			t.Errorf("%s, and %s listens: %v, want %v", c.text, c.listener, got, c.want)
		}
	}
}
