// Package unit finds what a unit's files and command lines say, and what they
// name on disk; and whether what runs is what they say.
//
// It asks no manager: which files a unit has, and the values of its settings, it
// is given.
package unit
