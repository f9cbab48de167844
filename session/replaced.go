package session

import (
	"context"
	"fmt"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/sdlab/sdlab/lessons"
)

// texts are those of files, by their paths.
type texts map[string]string

// maxKept is how large a file may be that is kept: unit files and scripts are small.
const maxKept = 256 << 10

// texts are those of the files that an activity is about, as its reset names them. What
// the learner cannot read is left out.
func (s Cleanup) texts(ctx context.Context, e lessons.Entry) texts {
	all := texts{}
	named, err := s.namedBy(ctx, []lessons.Entry{e})
	if err != nil {
		return all
	}
	found := map[Thing]bool{}
	for _, t := range named {
		switch t.Kind {
		case Unit:
			_ = s.unitFiles(t.Name, found)
		case File, Folder:
			found[t] = true
		}
	}
	oneByOne(found, func(string) bool { return true })
	for t := range found {
		if text, ok := s.read(t.Name); ok {
			all[t.Name] = text
		}
	}
	return all
}

func (s Cleanup) read(path string) (string, bool) {
	if info, err := os.Stat(path); err != nil || !info.Mode().IsRegular() || info.Size() > maxKept {
		return "", false
	}
	file, err := s.Owner().OpenToRead(path)
	if err != nil {
		return "", false
	}
	defer file.Close()
	text, err := io.ReadAll(io.LimitReader(file, maxKept))
	return string(text), err == nil
}

// keepReplaced keeps copies of the files that have another text now, or are gone, and
// says where they are.
func (s Cleanup) keepReplaced(had texts, out io.Writer) error {
	folder := filepath.Join(s.dir, "replaced", time.Now().Format("2006-01-02-150405"))
	for _, path := range slices.Sorted(maps.Keys(had)) {
		if now, ok := s.read(path); ok && now == had[path] {
			continue
		}
		kept := filepath.Join(folder, strings.ReplaceAll(strings.Trim(path, "/"), "/", "-"))
		if err := s.Owner().MkdirAll(folder); err != nil {
			return Missing(err, "")
		}
		if err := s.Owner().CreatePrivate(kept, []byte(had[path])); err != nil {
			return Missing(err, "")
		}
		fmt.Fprintf(out, "sdlab: %s was replaced; what was in it before is in %s\n", path, kept)
	}
	return nil
}
