// Package review judges units: is one safe, and does it do what it says? It has the
// rules, tries them over what was seen of a unit, and adds what systemd-analyze(1)
// says in words for people.
//
// It does not know how a machine is looked at, reads no file, and lays out no text.
package review
