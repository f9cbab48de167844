// Package live looks at an activity whenever something happens that its checks
// read: events of the machine become looks, looks become results and a narration
// of what the units did.
//
// It does not know how results are shown, or on what. It looks because something
// happened, and by the clock only for states that are known to settle by themselves.
package live
