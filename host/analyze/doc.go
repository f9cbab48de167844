// Package analyze asks systemd-analyze(1) about unit files: which lines systemd
// ignores, and what a service is open to.
package analyze
