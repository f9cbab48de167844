// Package disk looks at files: their kinds, owners, rights and texts, and what
// there is instead of one that is missing. A pipe or device is never read.
//
// It knows no unit.
package disk
