package session

import (
	"context"
	"os"
	"path/filepath"
	"strings"

	"github.com/sdlab/sdlab/facts"
	"github.com/sdlab/sdlab/review"
	"github.com/sdlab/sdlab/unitfile"
)

// dropIn reviews a drop-in: with its unit, if the folder's name says which that is and it is
// beside the folder, else by its lines alone.
func (r *reviewing) dropIn(ctx context.Context, path string) ([]*review.Review, error) {
	text, err := awaited(ctx, func() (string, error) { return readPath(path) })
	if err != nil {
		return nil, err
	}
	part := unitfile.Part{Path: path, Text: text}
	folder := filepath.Dir(path)
	name := strings.TrimSuffix(filepath.Base(folder), ".d")
	if !unitName().MatchString(name) || !strings.HasSuffix(folder, ".d") {
		name = unnamed + "." + unitfile.TypeIn(text)
	} else if whole := filepath.Join(filepath.Dir(folder), name); isFile(whole) {
		base, err := awaited(ctx, func() (string, error) { return readPath(whole) })
		if err != nil {
			return nil, err
		}
		return []*review.Review{r.bare(ctx, name, []unitfile.Part{{Path: whole, Text: base}, part})}, nil
	}
	found := r.bare(ctx, name, []unitfile.Part{part})
	settings, _ := unitfile.Scan(path, text)
	secrets := unitfile.Secrets(settings)
	for i, s := range settings {
		settings[i].Value = facts.Mask(s.Value, secrets)
	}
	found.DropIn(settings)
	return []*review.Review{found}, nil
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}
