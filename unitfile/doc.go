// Package unitfile reads the text of a unit file as systemd does:
// its lines, what they come to with systemd's defaults, and the lines that
// systemd would ignore.
//
// It knows no machine: it opens no file and asks no manager.
package unitfile
