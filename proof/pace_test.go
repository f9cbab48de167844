package proof

import (
	"context"
	"testing"
	"time"
)

func TestPaceKeepsToTheMost(t *testing.T) {
	p := pace{most: 2}
	for range 2 {
		if err := p.await(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	ctx, cancel := context.WithTimeout(t.Context(), 2*watched)
	defer cancel()
	if p.await(ctx) == nil {
		t.Error("a third case may start")
	}
	p.done()
	p.done()
	if err := p.await(t.Context()); err != nil {
		t.Error(err)
	}
}

func TestSpareTime(t *testing.T) {
	before := ticks{idle: 100, all: 1000}
	for name, c := range map[string]struct {
		now  ticks
		want bool
	}{
		"no time went by": {before, false},
		"all busy":        {ticks{100, 1060}, false},
		"a little left":   {ticks{102, 1060}, false},
		"idle":            {ticks{150, 1060}, true},
	} {
		if got := c.now.spareSince(before); got != c.want {
			t.Errorf("%s: %v", name, got)
		}
	}
	first, err := readTicks()
	time.Sleep(50 * time.Millisecond)
	second, err2 := readTicks()
	if err != nil || err2 != nil || second.all <= first.all || second.idle > second.all {
		t.Errorf("ticks %+v, then %+v, %v, %v", first, second, err, err2)
	}
}
