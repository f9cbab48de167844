package sandbox

import (
	_ "embed"
	"encoding/hex"
	"fmt"
	"hash/fnv"
	"slices"
	"strings"
)

// DefaultSuite is the image that is used when none is named.
const DefaultSuite = "bookworm"

// A Suite is a Debian release that images can be made of.
type Suite struct {
	Name    string // as mmdebstrap and apt call it
	Systemd int    // major version of systemd in it; 0 where it moves
}

// broker follows the name of a suite for an image with dbus-broker, the bus of Fedora and Arch, instead of
// dbus-daemon, and with a bus for each user.
const broker = "+dbus-broker"

// Release is the suite that an image is made of, without what else its name says.
func Release(suite string) string { return strings.TrimSuffix(suite, broker) }

// Suites lists what images can be made of, oldest first.
func Suites() []Suite {
	return []Suite{{"bullseye", 247}, {"bookworm", 252}, {"trixie", 257}, {"sid", 0}}
}

// CheckSuite says whether images can be made of a suite of that name.
func CheckSuite(name string) error {
	var names []string
	for _, s := range Suites() {
		names = append(names, s.Name)
	}
	if slices.Contains(names, Release(name)) {
		return nil
	}
	return fmt.Errorf("cannot make an image of %q: use one of %s, or one with dbus-broker, such as trixie%s", name, strings.Join(names, ", "), broker)
}

// setup is what happens to a tree after mmdebstrap made it.
//
//go:embed setup.sh
var setup string

// packages is what a learner needs beyond Debian's minbase: a systemd that is PID 1 and can be logged in
// to, an interpreter with its whole library for the agents, and the tools that the lessons mention.
func packages(suite string) []string {
	bus := []string{"dbus"}
	if suite != Release(suite) {
		bus = []string{"dbus-broker", "dbus-user-session"}
	}
	return slices.Concat([]string{"systemd", "systemd-sysv"}, bus, []string{
		"libpam-systemd",
		"python3", "sudo", "procps", "passwd", "adduser", "bash-completion",
		"nano", "vim-tiny", "less", "man-db", "tmux",
	})
}

// mmdebstrapArgs is how an image's tree is made in dir. No mirror is named: mmdebstrap knows the one of
// each suite, and the host's apt configuration applies. Release files are accepted after their date,
// because mirrors and snapshots of sid lag behind.
func mmdebstrapArgs(suite, dir string) []string {
	return []string{
		"--mode=root", "--variant=minbase", "--format=directory",
		`--aptopt=Acquire::Check-Valid-Until "false"`,
		"--dpkgopt=path-exclude=/usr/share/doc/*", "--dpkgopt=path-include=/usr/share/doc/*/copyright",
		"--dpkgopt=path-exclude=/usr/share/locale/*",
		"--dpkgopt=path-exclude=/usr/share/man/*", "--dpkgopt=path-include=/usr/share/man/man*",
		"--include=" + strings.Join(packages(suite), ","),
		Release(suite), dir,
	}
}

// recipeHash tells one way of making an image from another: an image made another way is not reused.
func recipeHash(suite string) string {
	h := fnv.New128a()
	_, _ = fmt.Fprintf(h, "%q\n%s", mmdebstrapArgs(suite, "DIR"), setup)
	return hex.EncodeToString(h.Sum(nil))[:12]
}
