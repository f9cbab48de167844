package lessons

import (
	"testing"

	"github.com/sdlab/sdlab/content"
)

// TestNewLints: what an author begins with has no fault.
func TestNewLints(t *testing.T) {
	files, err := content.New()
	if err != nil {
		t.Fatal(err)
	}
	l, err := Open("new", files, content.Catalogue)
	if err != nil {
		t.Fatal(err)
	}
	if err := l.Strict().Lint(Elsewhere{}); err != nil {
		t.Error(err)
	}
}
