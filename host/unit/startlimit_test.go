package unit

import (
	"testing"
	"time"

	"github.com/sdlab/sdlab/facts"
)

func TestStartsTake(t *testing.T) {
	for _, test := range []struct {
		name string
		unit facts.Unit
		want time.Duration
	}{
		{"constant", facts.Unit{StartLimitBurst: 5, RestartUSec: 5 * time.Second, RestartMaxDelayUSec: facts.Forever}, 25 * time.Second},
		// 1 s, then 10 s for each after the second step: 1 + 1·10^(1/2) + 10 + 10
		{"growing", facts.Unit{StartLimitBurst: 4, RestartUSec: time.Second, RestartSteps: 2, RestartMaxDelayUSec: 10 * time.Second}, 24162 * time.Millisecond},
		{"steps without an end", facts.Unit{StartLimitBurst: 4, RestartUSec: time.Second, RestartSteps: 2, RestartMaxDelayUSec: facts.Forever}, 4 * time.Second},
		{"never again", facts.Unit{StartLimitBurst: 5, RestartUSec: facts.Forever}, facts.Forever},
		{"very many", facts.Unit{StartLimitBurst: 4_000_000_000, RestartUSec: time.Hour}, facts.Forever},
		{"many", facts.Unit{StartLimitBurst: 20_000, RestartUSec: time.Second}, 20_000 * time.Second},
	} {
		if got := StartsTake(&test.unit).Truncate(time.Millisecond); test.want != facts.Forever && got != test.want {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		} else if test.want == facts.Forever && StartsTake(&test.unit) != facts.Forever {
			t.Errorf("%s: %v, want for ever", test.name, got)
		}
	}
}
