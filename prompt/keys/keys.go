// Package keys reads a terminal key by key. It does not know what they are for.
package keys

import (
	"os"
	"unicode/utf8"
)

const (
	escape = 0x1b
	ctrlC  = 0x03
	ctrlD  = 0x04
)

// Reader reads a terminal in raw mode one key at a time, a whole escape sequence
// or character for each Read, so that what is typed ahead is there for the
// next question. Ctrl+D counts as Ctrl+C: survey takes it for an answer.
type Reader struct {
	From   *os.File
	Unread []byte // typed ahead
}

// Fd is the terminal's.
func (k *Reader) Fd() uintptr { return k.From.Fd() }

// Read gives one key.
func (k *Reader) Read(p []byte) (int, error) {
	for {
		key, used := firstKey(k.Unread)
		k.Unread = k.Unread[used:]
		if len(key) > 0 {
			return copy(p, key), nil
		}
		if used > 0 {
			continue
		}
		buf := make([]byte, 256)
		n, err := k.From.Read(buf)
		k.Unread = append(k.Unread, buf[:n]...)
		if err != nil {
			return 0, err
		}
	}
}

// longestSequence is that of the keys that anyone here knows, as in ESC [ 3 ~.
const longestSequence = 4

// firstKey returns the first key of b and how many bytes it took. No bytes
// means that more must be read; no key, that it has no use here: a function
// key, or Escape and Alt, which survey takes for its vim mode and for an error.
func firstKey(b []byte) (key []byte, used int) {
	switch {
	case !utf8.FullRune(b):
		return nil, 0
	case b[0] == ctrlD:
		return []byte{ctrlC}, 1
	case b[0] != escape:
		_, n := utf8.DecodeRune(b)
		return b[:n], n
	case len(b) == 1:
		return nil, 0
	case b[1] != '[' && b[1] != 'O':
		return nil, 1
	}
	for i := 2; i < len(b); i++ {
		if b[i] < '@' || b[i] > '~' {
			continue
		}
		if i >= longestSequence {
			return nil, i + 1
		}
		return b[:i+1], i + 1
	}
	return nil, 0
}
