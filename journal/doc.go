// Package journal reads entries from systemd-journald's files, by the hash
// table that they carry, so that finding a unit's records costs the same in a
// journal of any size and no process is started.
//
// The format is systemd's JOURNAL_FILE_FORMAT, which is stable. What is not
// read here (compressed fields, files without keyed hashes) is reported as
// [ErrUnsupported]; journalctl(1) is to be asked then. The package does not
// know what the entries mean.
package journal
