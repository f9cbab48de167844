package analyze

import (
	"context"
	"time"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/host/disk"
)

// Analyzer runs systemd-analyze(1) as the learner.
type Analyzer struct {
	Disk   *disk.Disk
	Scope  facts.Scope
	Run    func(ctx context.Context, argv []string, env map[string]string, within time.Duration) (facts.Program, error)
	Memory Memory
}

// Memory keeps what was said of units, by their files, from one look to the next.
type Memory map[string]verified
