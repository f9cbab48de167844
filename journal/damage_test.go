package journal

import (
	"bytes"
	"encoding/binary"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// An object in a recorded journal, by where it is.
type object struct {
	at   uint64
	kind byte
	size uint64
}

// objects walks through a journal file as journald does: one object after the
// other, each at a multiple of eight.
func objects(t testing.TB, j []byte) (list []object) {
	t.Helper()
	at, arena := binary.LittleEndian.Uint64(j[88:]), binary.LittleEndian.Uint64(j[96:])
	for end := at + arena; at+objectHeader <= end && at+objectHeader <= uint64(len(j)); {
		o := object{at, j[at], binary.LittleEndian.Uint64(j[at+8:])}
		if o.size < objectHeader {
			break
		}
		list = append(list, o)
		at += (o.size + 7) &^ 7
	}
	if len(list) < 100 {
		t.Fatalf("%d objects in a journal of %d bytes", len(list), len(j))
	}
	return list
}

// An object that is shorter than its kind is damage, and left to journalctl.
func TestShortObjectsAreTorn(t *testing.T) {
	for _, suite := range suites {
		whole := unzip(t, suite+".journal.gz")
		for kind, least := range map[byte]uint64{typeData: dataPayload, typeEntry: entryItems, typeEntryArray: arrayItems} {
			for _, size := range []uint64{0, 15, 16, 23, 24, 63} {
				if size >= least {
					continue
				}
				j := slices.Clone(whole)
				for _, o := range objects(t, whole) {
					if o.kind == kind {
						binary.LittleEndian.PutUint64(j[o.at+8:], size)
					}
				}
				if found, err := queryOnce([]string{folder(t, j)}, both, names, 100); !errors.Is(err, ErrUnsupported) {
					t.Errorf("%s: objects of kind %d with %d bytes: found %d entries, error %v", suite, kind, size, len(found), err)
				}
			}
		}
	}
}

// A chain that leads back to where it came from ends.
func TestChainsEnd(t *testing.T) {
	whole := unzip(t, "trixie.journal.gz")
	const hash, next, first, array = 16, 24, 40, 48 // fields of a data object
	for _, field := range []uint64{next, first, array} {
		j := slices.Clone(whole)
		for _, o := range objects(t, whole) {
			if o.kind == typeData {
				binary.LittleEndian.PutUint64(j[o.at+field:], o.at)
				if field == next {
					j[o.at+hash]++ // not what is looked for, so the chain is followed
				}
			}
		}
		if _, err := queryOnce([]string{folder(t, j)}, both, names, 100); !errors.Is(err, ErrUnsupported) {
			t.Errorf("field %d: error %v", field, err)
		}
	}
}

// Objects that claim to be large and lie over one another are not all read.
func TestOverlappingObjectsCostNoMemory(t *testing.T) {
	j := append(unzip(t, "trixie.journal.gz"), make([]byte, 15<<20)...)
	for _, o := range objects(t, j) {
		looked := bytes.Contains(j[o.at:o.at+o.size], []byte("UNIT=j.service"))
		if o.kind == typeData && !looked {
			binary.LittleEndian.PutUint64(j[o.at+8:], 12<<20)
		}
	}
	if _, err := queryOnce([]string{folder(t, j)}, both, names, 1000); !errors.Is(err, ErrUnsupported) {
		t.Errorf("error %v", err)
	}
}

// A pipe or a device in the journal's folder is no journal, and not waited for.
func TestWhatIsNoFileIsNotOpened(t *testing.T) {
	dir := recorded(t, "trixie")
	if err := unix.Mkfifo(filepath.Join(dir, "a.journal"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "b.journal"), 0o755); err != nil {
		t.Fatal(err)
	}
	for link, to := range map[string]string{"c.journal": "/dev/zero", "d.journal": "nowhere"} {
		if err := os.Symlink(to, filepath.Join(dir, link)); err != nil {
			t.Fatal(err)
		}
	}
	done := make(chan int)
	go func() {
		found, err := queryOnce([]string{dir}, both, names, 1000)
		if err != nil {
			t.Error(err)
		}
		done <- len(found)
	}()
	select {
	case n := <-done:
		if want := len(journalctlSays(t, "trixie")); n != want {
			t.Errorf("%d entries, want %d", n, want)
		}
	case <-time.After(10 * time.Second):
		t.Fatal("a pipe is waited for")
	}
}

// While journald rotates, a file has another name from one moment to the next.
// Its entries are found all the same.
func TestRotationLosesNothing(t *testing.T) {
	dir, want := recorded(t, "trixie"), len(journalctlSays(t, "trixie"))
	stop, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		a, b := filepath.Join(dir, "system.journal"), filepath.Join(dir, "system@1.journal")
		for {
			select {
			case <-stop:
				return
			case <-time.After(300 * time.Microsecond):
				_ = os.Rename(a, b)
				a, b = b, a
			}
		}
	}()
	for range 500 {
		if found, err := queryOnce([]string{dir}, both, names, 1000); err != nil || len(found) != want {
			t.Errorf("%d entries, want %d; error %v", len(found), want, err)
			break
		}
	}
	close(stop)
	<-stopped
}

// folder puts a journal into a folder of its own.
func folder(t testing.TB, j []byte) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "system.journal"), j, 0o600); err != nil {
		t.Fatal(err)
	}
	return dir
}
