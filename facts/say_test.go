package facts

import (
	"strings"
	"testing"
	"time"
)

// TestSayBounded: a list that has one list in it many times over is cut.
func TestSayBounded(t *testing.T) {
	var list any = []any{"x", "x"}
	for range 40 {
		list = []any{list, list}
	}
	if said := Say(time.Now(), list); len(said) > 4*maxSaid || !strings.HasSuffix(said, "…") {
		t.Errorf("%d bytes", len(said))
	}
}
