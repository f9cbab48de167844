package sayings

import (
	"regexp/syntax"
	"slices"
	"testing"
)

func TestLiterals(t *testing.T) {
	for like, want := range map[string][]string{
		`address already in use`:              {"address already in use"},
		`(?i)Connection refused|ECONNREFUSED`: {"connection refused", "econnrefused"},
		`(?P<path>/\S+): (?:not|never) found`: {" found"},
		`(?:abc)+x{2,}`:                       {"abc"},
		`(?:abc)?x*`:                          nil,
		`\S+|abc`:                             nil,
	} {
		parsed, err := syntax.Parse(like, syntax.Perl)
		if err != nil {
			t.Fatal(err)
		}
		if got := literals(parsed); !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", like, got, want)
		}
	}
}
