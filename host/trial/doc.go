// Package trial runs a program of the learner's and says what it did.
//
// The program is started by a keeper, a process of sdlab's own that has become
// the learner. Where the kernel lets it, the keeper has a mount namespace in
// which the managers' sockets are covered by stand-ins (package standin), so that
// the program can look at systemd and change nothing. The program has no
// terminal, no open files of sdlab's, no way to gain rights, a limit on
// processes, and nothing that it started outlives it.
//
//	sdlab ── keeper ── program and all that it starts
//
// With files and processes the program may do what the learner may; no more is
// closed to it. The package knows no lesson and no verdict.
package trial
