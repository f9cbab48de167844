package journal

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
)

// Query finds the newest entries that match, oldest first, in all journal
// files of the folders that may be read. A match is a list of NAME=value:
// different names narrow, the same name widens, and "+" begins an alternative,
// as in journalctl(1). All of them have to be among the names that the reader
// wants. The first name of each alternative has to be one that few entries have,
// since those are gone through.
func (r *Reader) Query(dirs, match []string, newest int) ([]Entry, error) {
	q := query{r, match, alternatives(match), newest}
	for range maxRotations {
		paths := files(dirs)
		found, err := q.files(paths)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			continue
		case err != nil:
			return nil, err
		case slices.Equal(paths, files(dirs)):
			slices.SortStableFunc(found, byTime)
			return found[max(0, len(found)-newest):], nil
		}
	}
	return nil, errRestless
}

// maxRotations is how often a query begins again because journald has renamed or
// removed a file under it.
const maxRotations = 100

// errRestless leaves it to journalctl, which is told of changes.
var errRestless = fmt.Errorf("the journal's files have changed during each of %d looks: %w", maxRotations, ErrUnsupported)

// files lists the journal's files.
func files(dirs []string) (paths []string) {
	for _, dir := range dirs {
		// journald renames a file that it found damaged to *.journal~.
		found, _ := filepath.Glob(filepath.Join(dir, "*.journal*"))
		paths = append(paths, found...)
	}
	return paths
}

// files finds the newest matching entries of several files.
func (q query) files(paths []string) (all []Entry, err error) {
	for _, path := range paths {
		found, err := q.file(path)
		if errors.Is(err, fs.ErrPermission) || errors.Is(err, errNoFile) {
			continue // another user's, or no journal
		}
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	return all, nil
}

// byTime orders entries of one journald by its count, others by the clock.
func byTime(a, b Entry) int {
	if a.source == b.source {
		return cmp.Compare(a.seqnum, b.seqnum)
	}
	return cmp.Compare(a.Realtime, b.Realtime)
}

type query struct {
	reader       *Reader
	match        []string
	alternatives []terms
	newest       int
}

// terms are the accepted values by name; lead is the name to look up.
type terms struct {
	lead   string
	values map[string][]string
}

func alternatives(match []string) []terms {
	list := []terms{{values: map[string][]string{}}}
	for _, m := range match {
		if m == "+" {
			list = append(list, terms{values: map[string][]string{}})
			continue
		}
		t := &list[len(list)-1]
		name, value, _ := strings.Cut(m, "=")
		if t.lead == "" {
			t.lead = name
		}
		t.values[name] = append(t.values[name], value)
	}
	return list
}

// file finds the newest matching entries of one file.
func (q query) file(path string) ([]Entry, error) {
	j, err := open(path)
	if err != nil {
		return nil, err
	}
	defer func() { _ = j.close() }()
	return q.search(j)
}

func (q query) search(j *file) ([]Entry, error) {
	var offsets []uint64
	for _, t := range q.alternatives {
		for _, value := range t.values[t.lead] {
			data, err := j.find(t.lead + "=" + value)
			if err != nil {
				return nil, err
			}
			if data == 0 {
				continue
			}
			found, err := j.entriesOf(data)
			if err != nil {
				return nil, err
			}
			offsets = append(offsets, found...)
		}
	}
	// A file only grows, so a later offset is a later entry.
	slices.Sort(offsets)
	offsets = slices.Compact(offsets)
	return q.newestOf(j, offsets)
}

// newestOf reads the entries that were not there the last time. It remembers those that were there when the file was opened:
// each value has a list of its own, and what came later may be in one that was read afterwards, and before it in none.
func (q query) newestOf(j *file, offsets []uint64) ([]Entry, error) {
	before := q.reader.recall(q.in(j))
	now := before
	var found []Entry // the newest first
	late := 0         // how many of them came after the file was opened
	for _, at := range slices.Backward(offsets) {
		if len(found) == q.newest || at <= before.upTo {
			break
		}
		e, err := j.entry(at, q.reader.wanted)
		if err != nil {
			return nil, err
		}
		if at <= j.tail {
			now.upTo = max(now.upTo, at)
		}
		if q.matches(e) {
			found = append(found, e)
			if at > j.tail {
				late = len(found)
			}
		}
	}
	slices.Reverse(found)
	now.entries = q.last(before.entries, found[:len(found)-late])
	q.reader.remember(q.in(j), now)
	return q.last(before.entries, found), nil
}

// last are the newest of the entries, the later ones after the earlier.
func (q query) last(earlier, later []Entry) []Entry {
	all := slices.Concat(earlier, later)
	return all[max(0, len(all)-q.newest):]
}

func (q query) matches(e Entry) bool {
	return slices.ContainsFunc(q.alternatives, func(t terms) bool {
		for name, values := range t.values {
			if !e.hasOne(name, values) {
				return false
			}
		}
		return true
	})
}

// hasOne says whether the entry has one of the values under the name.
func (e Entry) hasOne(name string, values []string) bool {
	return slices.Contains(values, e.Fields[name]) || slices.ContainsFunc(e.again, func(f field) bool {
		return f.name == name && slices.Contains(values, f.value)
	})
}
