package standin

import (
	"bufio"
	"errors"
	"io"
	"strings"
)

// The handshake is the specification's "Authentication Protocol", with the one
// mechanism EXTERNAL: the socket itself says who is at the other end.

// guid is what this bus calls itself; nobody compares it with anything.
const guid = "5d1ab5d1ab5d1ab5d1ab5d1ab5d1ab5d"

// A handshake is a few short lines.
const (
	maxGreeting      = 1 << 10 // bytes of a line
	maxGreetingLines = 16
)

var errGreeting = errors.New("a client greets without end")

// welcome does a bus's part of the handshake. Files do not travel over this
// bus: whoever asks for that is told no, and does without.
func welcome(client *bufio.Reader, to io.Writer) error {
	if zero, err := client.ReadByte(); err != nil || zero != 0 {
		return errors.Join(err, errGreeting)
	}
	for range maxGreetingLines {
		line, err := greetingLine(client)
		if err != nil {
			return err
		}
		answer := "ERROR"
		switch word, rest, _ := strings.Cut(line, " "); {
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
	return errGreeting
}

func greetingLine(client *bufio.Reader) (string, error) {
	var line []byte
	for len(line) < maxGreeting {
		c, err := client.ReadByte()
		if err != nil {
			return "", err
		}
		if c == '\n' {
			return strings.TrimSpace(string(line)), nil
		}
		line = append(line, c)
	}
	return "", errGreeting
}
