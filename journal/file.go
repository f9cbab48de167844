package journal

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"strings"
	"syscall"
	"time"

	"github.com/dchest/siphash"
	"golang.org/x/sys/unix"
)

// ErrUnsupported says that a file uses something that is not read here.
var ErrUnsupported = errors.New("journal feature is not supported")

// errTorn is an object that does not make sense. In a file that is being
// written it can be the newest one; in any case journalctl knows better.
var errTorn = fmt.Errorf("journal object is damaged: %w", ErrUnsupported)

// Offsets and flags of the file format (journal-def.h).
const (
	signature  = "LPKSHHRH"
	headerSize = 208 // up to tail_entry_monotonic, present since 2012

	flagXZ, flagLZ4, flagKeyed, flagZSTD, flagCompact = 1, 2, 4, 8, 16

	typeData, typeEntry, typeEntryArray = 1, 3, 6

	objectHeader = 16
	dataPayload  = 64 // and 8 more in compact files
	entryItems   = 64
	arrayItems   = 24

	compressed = 1 | 2 | 4 // object flags: XZ, LZ4, ZSTD
)

// errNoFile is a pipe, a device or a folder with a journal's name.
var errNoFile = errors.New("not a regular file")

// maxObject bounds an object that is read whole: an entry with thousands of
// fields, or one field. journald's own limit for a field is 64 MiB by default;
// those are compressed and not read here.
const maxObject = 16 << 20

// file is an open journal file, read in blocks: what belongs together was
// written together, so few blocks serve a whole query.
type file struct {
	r       io.ReaderAt
	close   func() error
	blocks  map[int64][]byte
	id      []byte // file_id, the key of the hashes
	seqnum  [16]byte
	compact bool
	table   int64 // offset of the data hash table's items
	buckets uint64
	fields  map[uint64]field
	size    int64  // when it was opened
	tail    uint64 // offset of the last object, then
	inode   uint64
	left    int64 // bytes of objects that may still be read
}

// growth is how much a journal may grow while it is read, in bytes.
const growth = 2 * maxObject

// field is a parsed data object.
type field struct {
	name, value string
	squeezed    bool // compressed: only journalctl can read it
}

const blockSize = 4 << 10

func open(path string) (*file, error) {
	// Opening a pipe waits for who writes, and opening a device may do anything.
	switch info, err := os.Stat(path); {
	case err == nil && !info.Mode().IsRegular(), err != nil && isLink(path):
		return nil, errNoFile
	}
	f, err := os.OpenFile(path, os.O_RDONLY|unix.O_NONBLOCK, 0)
	if err != nil {
		return nil, fmt.Errorf("cannot open the journal: %w", err)
	}
	info, err := f.Stat()
	if err == nil && !info.Mode().IsRegular() {
		err = errNoFile
	}
	if err != nil {
		f.Close()
		return nil, err
	}
	j, err := read(f, info.Size())
	if err != nil {
		f.Close()
		return nil, err
	}
	j.close, j.inode = f.Close, info.Sys().(*syscall.Stat_t).Ino
	return j, nil
}

func isLink(path string) bool {
	info, err := os.Lstat(path)
	return err == nil && info.Mode()&os.ModeSymlink != 0
}

// read reads a journal of so many bytes.
func read(r io.ReaderAt, size int64) (*file, error) {
	j := &file{r: r, blocks: map[int64][]byte{}, fields: map[uint64]field{}, size: size}
	j.left = 2*size + growth // an object is read twice at most
	return j, j.header()
}

func (j *file) header() error {
	h, err := j.bytes(0, headerSize)
	if err != nil || string(h[:8]) != signature {
		return errTorn
	}
	flags := binary.LittleEndian.Uint32(h[12:])
	if flags&flagKeyed == 0 || flags&^uint32(flagXZ|flagLZ4|flagKeyed|flagZSTD|flagCompact) != 0 {
		return fmt.Errorf("journal file has the features %#x: %w", flags, ErrUnsupported)
	}
	j.compact = flags&flagCompact != 0
	j.id = append([]byte(nil), h[24:40]...)
	copy(j.seqnum[:], h[72:88])
	j.table = int64(binary.LittleEndian.Uint64(h[104:]))
	j.buckets = binary.LittleEndian.Uint64(h[112:]) / 16
	j.tail = binary.LittleEndian.Uint64(h[136:])
	if j.table <= 0 || j.buckets == 0 {
		return errTorn
	}
	return nil
}

// First reads the head of a journal file: how many entries its journald had
// written before the file's first, and when that was. It does so for files, too,
// that [Query] leaves to journalctl.
func First(r io.ReaderAt) (before uint64, at time.Time, ok bool) {
	h := make([]byte, headerSize)
	if _, err := r.ReadAt(h, 0); err != nil || string(h[:8]) != signature {
		return 0, time.Time{}, false
	}
	count, usec := binary.LittleEndian.Uint64(h[168:]), binary.LittleEndian.Uint64(h[184:])
	if count == 0 || usec == 0 || usec > math.MaxInt64 {
		return 0, time.Time{}, false // no entry yet
	}
	return count - 1, time.UnixMicro(int64(usec)), true
}

// bytes returns n bytes at an offset; they are valid until the file is closed.
func (j *file) bytes(at int64, n int) ([]byte, error) {
	if at < 0 || n < 0 || n > maxObject {
		return nil, errTorn
	}
	first := at / blockSize
	if last := (at + int64(n) - 1) / blockSize; first == last {
		block, err := j.block(first)
		if err != nil || int(at%blockSize)+n > len(block) {
			return nil, errors.Join(errTorn, err)
		}
		return block[at%blockSize:][:n], nil
	}
	out := make([]byte, n)
	if _, err := j.r.ReadAt(out, at); err != nil {
		return nil, errors.Join(errTorn, err)
	}
	return out, nil
}

func (j *file) block(number int64) ([]byte, error) {
	if b, ok := j.blocks[number]; ok {
		return b, nil
	}
	b := make([]byte, blockSize)
	n, err := j.r.ReadAt(b, number*blockSize)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	j.blocks[number] = b[:n]
	return b[:n], nil
}

// least is how many bytes an object of a kind has, before what varies.
func (j *file) least(kind byte) uint64 {
	switch kind {
	case typeData:
		return uint64(j.payload())
	case typeEntry:
		return entryItems
	}
	return arrayItems
}

// payload is where a data object's text begins.
func (j *file) payload() int {
	if j.compact {
		return dataPayload + 8
	}
	return dataPayload
}

// object returns an object of the wanted type, whole. The sizes of all objects
// that were read add up to little more than the file's, unless some of them lie
// over one another.
func (j *file) object(at uint64, want byte) ([]byte, error) {
	head, err := j.bytes(int64(at), objectHeader)
	if err != nil {
		return nil, err
	}
	size := binary.LittleEndian.Uint64(head[8:])
	if head[0] != want || size < j.least(want) || size > maxObject || j.left < int64(size) {
		return nil, errTorn
	}
	j.left -= int64(size)
	return j.bytes(int64(at), int(size))
}

// find returns the offset of the data object "NAME=value", 0 if no entry of
// this file has it.
func (j *file) find(data string) (uint64, error) {
	hash := siphash.Hash(binary.LittleEndian.Uint64(j.id), binary.LittleEndian.Uint64(j.id[8:]), []byte(data))
	bucket, err := j.bytes(j.table+int64(hash%j.buckets)*16, 8)
	if err != nil {
		return 0, err
	}
	at := binary.LittleEndian.Uint64(bucket)
	for steps := 0; at != 0; steps++ {
		head, err := j.bytes(int64(at), dataPayload)
		if err != nil || head[0] != typeData || steps > 1<<16 {
			return 0, errTorn
		}
		if binary.LittleEndian.Uint64(head[16:]) == hash {
			f, err := j.field(at)
			if err != nil {
				return 0, err
			}
			if f.name+"="+f.value == data {
				return at, nil
			}
		}
		at = binary.LittleEndian.Uint64(head[24:])
	}
	return 0, nil
}

// field parses a data object; entries share them, so each is parsed once.
func (j *file) field(at uint64) (field, error) {
	if f, ok := j.fields[at]; ok {
		return f, nil
	}
	o, err := j.object(at, typeData)
	if err != nil {
		return field{}, err
	}
	f := field{squeezed: o[1]&compressed != 0}
	if !f.squeezed {
		f.name, f.value, _ = strings.Cut(string(o[j.payload():]), "=")
	}
	j.fields[at] = f
	return f, nil
}
