package swapbus

import (
	"bufio"
	"io"
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
