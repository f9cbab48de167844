// Package content holds the lessons that come with sdlab, as files.
package content

import (
	"embed"
	"io/fs"
)

//go:embed all:systemd catalogue.yaml review.yaml
var files embed.FS

// Systemd is the lesson "Process control with systemd".
func Systemd() (fs.FS, error) { return fs.Sub(files, "systemd") }

// Catalogue is the list of diagnoses for any unit.
func Catalogue() ([]byte, error) { return files.ReadFile("catalogue.yaml") }

// Review is the list of rules that service units are reviewed by.
func Review() ([]byte, error) { return files.ReadFile("review.yaml") }
