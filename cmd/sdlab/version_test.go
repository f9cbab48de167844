package main

import (
	"runtime/debug"
	"testing"
)

func TestVersionOf(t *testing.T) {
	const revision = "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d"
	stamped := func(modified string) []debug.BuildSetting {
		return []debug.BuildSetting{{Key: "vcs.revision", Value: revision}, {Key: "vcs.time", Value: "2026-11-30T23:30:00-02:00"}, {Key: "vcs.modified", Value: modified}}
	}
	for _, c := range []struct {
		version  string
		settings []debug.BuildSetting
		want     string
	}{
		{"v0.1.0", stamped("false"), "v0.1.0, commit 1a2b3c4d5e6f of 2026-12-01"},
		{"v0.1.0+dirty", stamped("true"), "v0.1.0+dirty, commit 1a2b3c4d5e6f of 2026-12-01, changed since"},
		{"(devel)", stamped("false"), "devel, commit 1a2b3c4d5e6f of 2026-12-01"},
		{"(devel)", nil, "devel"},
		{"", nil, "devel"},
		{"v0.1.0", nil, "v0.1.0"},
		{"v0.0.0-20261130051122-1a2b3c4d5e6f", nil, "v0.0.0-20261130051122-1a2b3c4d5e6f, commit 1a2b3c4d5e6f of 2026-11-30"},
		{"v0.1.1-0.20261130051122-1a2b3c4d5e6f", nil, "v0.1.1-0.20261130051122-1a2b3c4d5e6f, commit 1a2b3c4d5e6f of 2026-11-30"},
		{"(devel)", []debug.BuildSetting{{Key: "vcs.revision", Value: revision}}, "devel, commit 1a2b3c4d5e6f"},
	} {
		info := &debug.BuildInfo{Main: debug.Module{Version: c.version}, Settings: c.settings}
		if got := versionOf(info); got != c.want {
			t.Errorf("%q: got %q, want %q", c.version, got, c.want)
		}
	}
}
