package unit

import (
	"slices"
	"testing"

	"github.com/sdlab/sdlab/unitfile"
)

func TestInstallNames(t *testing.T) {
	for text, want := range map[string][]string{
		"[Install]\nWantedBy=a.target b.target\n":                        {"a.target", "b.target"},
		"[Install]\nWantedBy=\"a.target\"\n":                             {"a.target"},
		"[Install]\nWantedBy=a.target\nWantedBy=\n":                      nil,
		"[Install]\nWantedBy=a.target\nWantedBy=\nWantedBy=b.target\n":   {"b.target"},
		"[Install]\nWantedBy=a.target\nRequiredBy=b.target\nWantedBy=\n": {"b.target"},
		"[Unit]\nWantedBy=a.target\n":                                    nil,
	} {
		settings, _ := unitfile.Scan("/x.service", text)
		if got := InstallNames(settings); !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}
