// Package standin is a D-Bus in front of another one, for programs that may
// look at systemd and change nothing. To them two units may have changed places:
// whoever asks about the one is told about the other, in words that name the one.
//
// A call passes only if the list in allow.go has it. Nothing of its header is
// exchanged but an object path that is exactly one of the two units'. What is
// sent on is written again from what was judged, so no byte goes out that was
// read in one way and could be read in another.
//
// It has a codec of its own because godbus cannot write again what it has read:
// a struct comes back as a list of variants. It knows how D-Bus messages are
// laid out (the D-Bus specification, "Message Protocol"), and of systemd only
// how it makes an object path of a unit's name, and which methods only look.
package standin
