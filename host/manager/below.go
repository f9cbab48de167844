package manager

import (
	"context"
	"slices"
	"strings"

	"github.com/sdlab/sdlab/facts"
)

// maxDepth is through how many targets, one below the other, failed units are looked for.
const maxDepth = 5

// FailedBelow looks which units that this one pulls in or starts failed.
func (m *Manager) FailedBelow(ctx context.Context, u *facts.Unit) error {
	u.FailedBelow = []string{}
	seen := []string{u.Id}
	level := pulledIn(u)
	for depth := 0; depth < maxDepth && len(level) > 0; depth++ {
		names := slices.DeleteFunc(once(level), func(name string) bool { return slices.Contains(seen, name) })
		seen = append(seen, names...)
		others, err := m.of(ctx, names, "ActiveState", "SubState", "Wants", "Upholds", "Requires", "Requisite", "BindsTo")
		if err != nil {
			return err
		}
		level = nil
		for i, other := range others {
			if other.ActiveState == "failed" || strings.HasPrefix(other.SubState, "auto-restart") {
				u.FailedBelow = append(u.FailedBelow, names[i])
			}
			if strings.HasSuffix(names[i], ".target") {
				level = append(level, pulledIn(other)...)
			}
		}
	}
	return nil
}

func pulledIn(u *facts.Unit) []string {
	return slices.Concat(u.Wants, u.Upholds, required(u), u.Triggers)
}
