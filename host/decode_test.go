package host

import (
	"slices"
	"testing"

	"github.com/sdlab/sdlab/checks"
)

func TestPairs(t *testing.T) {
	u := &checks.Unit{}
	for word, rows := range map[string][][]any{
		"EnvironmentFiles": {{"/etc/a", false}, {"/etc/b", true}},
		"LoadCredential":   {{"key", "/etc/key"}},
		"Listen":           {{"Stream", "127.0.0.1:7070"}},
	} {
		if err := setWord(u, word, rows); err != nil {
			t.Errorf("%s: %v", word, err)
		}
	}
	if want := []string{"/etc/a", "-/etc/b"}; !slices.Equal(u.EnvironmentFiles, want) {
		t.Errorf("environment files are %q, want %q", u.EnvironmentFiles, want)
	}
	if want := []string{"key:/etc/key"}; !slices.Equal(u.LoadCredential, want) {
		t.Errorf("credentials are %q, want %q", u.LoadCredential, want)
	}
	if want := []string{"127.0.0.1:7070 (Stream)"}; !slices.Equal(u.Listen, want) {
		t.Errorf("addresses are %q, want %q", u.Listen, want)
	}
}
