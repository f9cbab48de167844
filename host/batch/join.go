package batch

import (
	"bufio"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net"
	"net/url"
	"os"
	"strconv"
	"strings"
)

// ErrTurnedAway is in errors about a bus that takes connections, but not this one.
var ErrTurnedAway = errors.New("the bus does not let us in")

// Dial connects to the first address of a list that something listens at, such
// as unix:path=/run/user/1000/bus ("Server Addresses"). It says nothing yet.
func Dial(addresses string) (conn net.Conn, failed error) {
	for address := range strings.SplitSeq(addresses, ";") {
		path, err := socketOf(address)
		if err == nil {
			conn, err = net.Dial("unix", path)
		}
		if err == nil {
			return conn, nil
		}
		failed = errors.Join(failed, err)
	}
	return nil, failed
}

// socketOf reads an address, with what is escaped in it. In net, an @ stands for
// an abstract socket.
func socketOf(address string) (string, error) {
	parameters, is := strings.CutPrefix(address, "unix:")
	for parameter := range strings.SplitSeq(parameters, ",") {
		if path, found := strings.CutPrefix(parameter, "path="); found && is {
			return url.PathUnescape(path)
		}
		if name, found := strings.CutPrefix(parameter, "abstract="); found && is {
			name, err := url.PathUnescape(name)
			return "@" + name, err
		}
	}
	return "", fmt.Errorf("cannot use the bus address %q: it names no socket of this machine", address)
}

// Greet does a client's part of the greeting, as the user of this process: the
// one mechanism is EXTERNAL, where the socket itself says who is at its end.
func Greet(conn net.Conn) (*bufio.Reader, error) {
	from := bufio.NewReader(conn)
	if _, err := io.WriteString(conn, greeting()); err != nil {
		return nil, err
	}
	return from, welcomed(from)
}

func greeting() string {
	uid := hex.EncodeToString([]byte(strconv.Itoa(os.Geteuid())))
	return "\x00AUTH EXTERNAL " + uid + "\r\nBEGIN\r\n"
}

// welcomed reads the answer to a greeting.
func welcomed(from *bufio.Reader) error {
	line, err := from.ReadString('\n')
	if err == nil && !strings.HasPrefix(line, "OK ") {
		err = fmt.Errorf("it says %q", strings.TrimSpace(line))
	}
	return err
}

// Sockets are the paths of the sockets that a list of addresses names, without
// abstract ones, which have none.
func Sockets(addresses string) (paths []string) {
	for address := range strings.SplitSeq(addresses, ";") {
		if path, err := socketOf(address); err == nil && strings.HasPrefix(path, "/") {
			paths = append(paths, path)
		}
	}
	return paths
}

// AbstractSockets are the names of the abstract sockets in a list of addresses,
// each with an @ before it.
func AbstractSockets(addresses string) (names []string) {
	for address := range strings.SplitSeq(addresses, ";") {
		if name, err := socketOf(address); err == nil && strings.HasPrefix(name, "@") {
			names = append(names, name)
		}
	}
	return names
}
