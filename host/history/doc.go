// Package history puts together from the journal what became of a unit: its runs,
// how they ended, and what its programs said.
//
// It asks no manager.
package history
