// Package classroom plays a class: learners who work in machines of their own with a real systemd, each in their own
// way, and hand in what sdlab report writes; then some files that nobody should hand in. Its tests hold what the
// instructor sees, in each format, against what was done. They are behind the build tag sandbox; see CONTRIBUTING.md.
package classroom
