package proof

import (
	"context"
	_ "embed"
	"fmt"
	"slices"
	"strings"
)

// inventory lists what is on a machine that an activity might leave there:
// files, units that run or failed, users, processes.
//
//go:embed inventory.sh
var inventory string

func (p *play) inventory(ctx context.Context) ([]string, error) {
	listed, err := p.machine.Command(ctx, "root", "sh", "-c", inventory).CombinedOutput()
	if err != nil {
		return nil, fmt.Errorf("cannot list what is on the machine: %w: %s", err, tail(string(listed)))
	}
	return strings.Split(strings.TrimSpace(string(listed)), "\n"), nil
}

// restore resets the activity, all of them if none is named, and returns what is not as it was before, one
// line for each thing: a + for what is there now, a - for what was.
func (p *play) restore(ctx context.Context, id string, before []string) ([]string, error) {
	if said, err := p.script(ctx, "sdlab reset "+id+" --yes"); err != nil {
		return nil, fmt.Errorf("the reset failed: %w\n%s", err, said)
	}
	after, err := p.inventory(ctx)
	return append(without("+ ", after, before), without("- ", before, after)...), err
}

func without(mark string, list, others []string) []string {
	var rest []string
	for _, line := range list {
		if !slices.Contains(others, line) {
			rest = append(rest, mark+line)
		}
	}
	return rest
}
