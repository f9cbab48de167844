package main

import (
	"fmt"
	"regexp"
	"runtime/debug"
	"sync"
	"time"

	"github.com/spf13/cobra"
)

func newVersionCmd(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print sdlab's version, and the commit that it was built from",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintln(a.Out, "sdlab "+version())
			return err
		},
	}
}

// version is what the build recorded.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	return versionOf(info)
}

// pseudo finds the commit and its time in the version that Go makes for a commit
// without a tag.
var pseudo = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`[-.](\d{14})-([0-9a-f]{12})(?:\+|$)`) })

// versionOf says the module's version, the commit and its date, as far as they are
// known: a build in a clone records all three, go install only the version.
func versionOf(info *debug.BuildInfo) string {
	settings := map[string]string{}
	for _, s := range info.Settings {
		settings[s.Key] = s.Value
	}
	name := info.Main.Version
	commit, layout, date := settings["vcs.revision"], time.RFC3339, settings["vcs.time"]
	if m := pseudo().FindStringSubmatch(name); m != nil && commit == "" {
		commit, layout, date = m[2], "20060102150405", m[1]
	}
	if name == "" || name == "(devel)" {
		name = "devel"
	}
	if commit == "" {
		return name
	}
	name += ", commit " + commit[:min(12, len(commit))]
	if at, err := time.Parse(layout, date); err == nil {
		name += " of " + at.UTC().Format(time.DateOnly)
	}
	if settings["vcs.modified"] == "true" {
		name += ", changed since"
	}
	return name
}
