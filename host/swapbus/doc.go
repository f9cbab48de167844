// Package swapbus is a D-Bus in front of another one. To its clients two names
// have changed places: whoever asks about the one is told about the other, in
// words that name the one. And it only lets its clients look: calls that could
// change something are refused.
//
// It knows how D-Bus messages are laid out (the D-Bus specification, "Message
// Protocol"), and of systemd only how it makes an object path of a unit's name.
package swapbus
