// Package visible tells characters that only show themselves from those that
// steer: the terminal, or the order in which a line is read, and breaks what
// shows into lines. It does not know what a text is about, or what becomes of
// what steers.
package visible

import "unicode"

// Rune is false for control characters, the line's end and the tab among them
// (C0, DEL and C1), and for format characters such as those that turn the
// direction of writing (Unicode's categories Cc and Cf).
func Rune(r rune) bool { return !unicode.IsControl(r) && !unicode.Is(unicode.Cf, r) }
