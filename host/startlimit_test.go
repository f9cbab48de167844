package host

import (
	"testing"
	"time"

	"github.com/sdlab/sdlab/checks"
)

func TestStartsTake(t *testing.T) {
	for _, test := range []struct {
		name string
		unit checks.Unit
		want time.Duration
	}{
		{"constant", checks.Unit{StartLimitBurst: 5, RestartUSec: 5 * time.Second, RestartMaxDelayUSec: checks.Forever}, 25 * time.Second},
		// 1 s, then 10 s for each after the second step: 1 + 1·10^(1/2) + 10 + 10
		{"growing", checks.Unit{StartLimitBurst: 4, RestartUSec: time.Second, RestartSteps: 2, RestartMaxDelayUSec: 10 * time.Second}, 24162 * time.Millisecond},
		{"steps without an end", checks.Unit{StartLimitBurst: 4, RestartUSec: time.Second, RestartSteps: 2, RestartMaxDelayUSec: checks.Forever}, 4 * time.Second},
		{"never again", checks.Unit{StartLimitBurst: 5, RestartUSec: checks.Forever}, checks.Forever},
		{"very many", checks.Unit{StartLimitBurst: 4_000_000_000, RestartUSec: time.Hour}, checks.Forever},
		{"many", checks.Unit{StartLimitBurst: 20_000, RestartUSec: time.Second}, 20_000 * time.Second},
	} {
		if got := startsTake(&test.unit).Truncate(time.Millisecond); test.want != checks.Forever && got != test.want {
			t.Errorf("%s: %v, want %v", test.name, got, test.want)
		} else if test.want == checks.Forever && startsTake(&test.unit) != checks.Forever {
			t.Errorf("%s: %v, want for ever", test.name, got)
		}
	}
}
