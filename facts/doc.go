// Package facts says what can be observed of a machine: the things, their words,
// and the snapshot that holds what one look saw of them.
//
// It does no I/O and gives no verdict. It does not know how anything is looked at,
// nor what a lesson asks of it.
package facts
