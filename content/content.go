// Package content holds the lessons that come with sdlab, as files.
package content

import (
	"embed"
	"io/fs"
)

//go:embed all:systemd catalogue review.yaml
var files embed.FS

// Systemd is the lesson "Process control with systemd".
func Systemd() (fs.FS, error) { return fs.Sub(files, "systemd") }

// Catalogue is the folder of the diagnoses for any unit; groups.yaml is its index.
func Catalogue() (fs.FS, error) { return fs.Sub(files, "catalogue") }

// Review is the list of rules that service units are reviewed by.
func Review() ([]byte, error) { return files.ReadFile("review.yaml") }
