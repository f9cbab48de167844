package swapbus

import (
	"bufio"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"strconv"
	"strings"
)

// The handshake is the specification's "Authentication Protocol", with the one
// mechanism EXTERNAL: the socket itself says who is at the other end.

// guid is what this bus calls itself; nobody compares it with anything.
const guid = "5d1ab5d1ab5d1ab5d1ab5d1ab5d1ab5d"

// welcome does a bus's part of the handshake. Files do not travel over this
// bus: whoever asks for that is told no, and does without.
func welcome(client *bufio.Reader, to io.Writer) error {
	if _, err := client.ReadByte(); err != nil { // a zero
		return err
	}
	for {
		line, err := client.ReadString('\n')
		if err != nil {
			return err
		}
		answer := "ERROR"
		switch word, rest, _ := strings.Cut(strings.TrimSpace(line), " "); {
		case word == "BEGIN":
			return nil
		case word == "AUTH" && rest == "EXTERNAL":
			answer = "DATA"
		case word == "AUTH" && strings.HasPrefix(rest, "EXTERNAL "), word == "DATA":
			answer = "OK " + guid
		case word == "AUTH":
			answer = "REJECTED EXTERNAL"
		}
		if _, err := io.WriteString(to, answer+"\r\n"); err != nil {
			return err
		}
	}
}

// dial connects to the bus behind. Without a greeting it says nothing yet.
func dial(address string) (net.Conn, error) {
	path, err := socketOf(address)
	if err != nil {
		return nil, err
	}
	return net.Dial("unix", path)
}

// greet joins the bus behind, as the user of this process.
func greet(conn net.Conn) (*bufio.Reader, error) {
	from := bufio.NewReader(conn)
	uid := hex.EncodeToString([]byte(strconv.Itoa(os.Geteuid())))
	// BEGIN is not to wait for the answer, as in systemd's own clients: what its
	// server reads together with BEGIN, it leaves until more comes.
	if _, err := fmt.Fprintf(conn, "\x00AUTH EXTERNAL %s\r\nBEGIN\r\n", uid); err != nil {
		return nil, err
	}
	line, err := from.ReadString('\n')
	if err == nil && !strings.HasPrefix(line, "OK ") {
		err = errors.New("the bus does not let us in: " + strings.TrimSpace(line))
	}
	return from, err
}

// socketOf reads the first address of a list such as unix:path=/run/user/1000/bus
// ("Server Addresses"). In net, an @ stands for an abstract socket.
func socketOf(addresses string) (string, error) {
	one, _, _ := strings.Cut(addresses, ";")
	parameters, is := strings.CutPrefix(one, "unix:")
	for parameter := range strings.SplitSeq(parameters, ",") {
		if path, found := strings.CutPrefix(parameter, "path="); found && is {
			return path, nil
		}
		if name, found := strings.CutPrefix(parameter, "abstract="); found && is {
			return "@" + name, nil
		}
	}
	return "", fmt.Errorf("cannot use the bus address %s: it names no socket of this machine", addresses)
}
