// Package content holds the lessons that come with sdlab, as files.
package content

import (
	"embed"
	"io/fs"
)

//go:embed all:systemd new catalogue sayings why review.yaml translations.yaml
var files embed.FS

// Systemd is the lesson "Process control with systemd".
func Systemd() (fs.FS, error) { return fs.Sub(files, "systemd") }

// New is a lesson to begin with: one activity, with comments.
func New() (fs.FS, error) { return fs.Sub(files, "new") }

// Catalogue is the folder of the diagnoses for any unit; groups.yaml is its index.
func Catalogue() (fs.FS, error) { return fs.Sub(files, "catalogue") }

// Sayings is the folder of the patterns by which a program's own words are recognised.
func Sayings() (fs.FS, error) { return fs.Sub(files, "sayings") }

// Why is the folder of the cases that a unit's reason is proved by.
func Why() (fs.FS, error) { return fs.Sub(files, "why") }

// Review is the list of rules that service units are reviewed by.
func Review() ([]byte, error) { return files.ReadFile("review.yaml") }

// Translations are the kernel's errors in English, and how they are called in other languages.
func Translations() ([]byte, error) { return files.ReadFile("translations.yaml") }
