// Package hostile holds the attacks on sdlab as tests: kills at any moment, full
// disks, planted links, damaged files, programs and lessons that mean harm.
//
// They run against the built programs, one file for each subject, under the build
// tag hostile: make test-hostile runs all, make test the short part (-short, under
// a minute in all). What needs a real systemd, sudo or another user is played in a
// sandbox machine, by inMachine.
package hostile
