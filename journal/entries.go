package journal

import (
	"encoding/binary"
	"encoding/hex"
	"strconv"
)

// Entry is one record. A field that occurs more than once has its first value.
type Entry struct {
	Realtime uint64            // µs since 1970
	Boot     string            // 32 hex digits
	Fields   map[string]string // with the two above, under the names that journalctl(1) has for them
	again    []field           // of a name that is in Fields already: an entry about two units names both
	seqnum   uint64
	source   [16]byte // what seqnum counts for
}

// entriesOf returns the offsets of all entries that have the data object,
// oldest first: one is in the object itself, the rest in a chain of arrays
// that grow.
func (j *file) entriesOf(data uint64) ([]uint64, error) {
	head, err := j.bytes(int64(data), dataPayload)
	if err != nil {
		return nil, err
	}
	first := binary.LittleEndian.Uint64(head[40:])
	next := binary.LittleEndian.Uint64(head[48:])
	n := binary.LittleEndian.Uint64(head[56:])
	switch {
	case n == 0 || first == 0:
		return nil, nil
	case n > uint64(j.size+growth)/entryItems:
		return nil, errTorn // more entries than the file has room for
	}
	entries := []uint64{first}
	for next != 0 && uint64(len(entries)) < n {
		array, err := j.object(next, typeEntryArray)
		if err != nil {
			return nil, err
		}
		entries = append(entries, j.items(array[arrayItems:], n-uint64(len(entries)))...)
		following := binary.LittleEndian.Uint64(array[objectHeader:])
		if following != 0 && following <= next {
			return nil, errTorn
		}
		next = following
	}
	return entries, nil
}

// items reads at most n offsets; a zero is room that is not used yet.
func (j *file) items(raw []byte, n uint64) []uint64 {
	width := 8
	if j.compact {
		width = 4
	}
	var list []uint64
	for ; len(raw) >= width && uint64(len(list)) < n; raw = raw[width:] {
		at := uint64(binary.LittleEndian.Uint32(raw))
		if width == 8 {
			at = binary.LittleEndian.Uint64(raw)
		}
		if at == 0 {
			break
		}
		list = append(list, at)
	}
	return list
}

// entry parses an entry, keeping the wanted fields.
func (j *file) entry(at uint64, wanted map[string]bool) (Entry, error) {
	o, err := j.object(at, typeEntry)
	if err != nil {
		return Entry{}, err
	}
	e := Entry{
		seqnum:   binary.LittleEndian.Uint64(o[16:]),
		Realtime: binary.LittleEndian.Uint64(o[24:]),
		Boot:     hex.EncodeToString(o[40:56]),
		source:   j.seqnum,
	}
	e.Fields = map[string]string{"_BOOT_ID": e.Boot, "__REALTIME_TIMESTAMP": strconv.FormatUint(e.Realtime, 10)}
	for raw := o[entryItems:]; ; {
		offset, rest := j.item(raw)
		if offset == 0 {
			return e, nil
		}
		raw = rest
		f, err := j.field(offset)
		if err != nil {
			return e, err
		}
		if f.squeezed {
			// It may be a field that is wanted: only its first bytes would tell.
			return e, ErrUnsupported
		}
		if !wanted[f.name] {
			continue
		}
		if _, double := e.Fields[f.name]; double {
			e.again = append(e.again, f)
			continue
		}
		e.Fields[f.name] = f.value
	}
}

// item reads the offset of an entry's next field: 16 bytes with its hash, or
// 4 bytes in compact files.
func (j *file) item(raw []byte) (offset uint64, rest []byte) {
	switch {
	case j.compact && len(raw) >= 4:
		return uint64(binary.LittleEndian.Uint32(raw)), raw[4:]
	case !j.compact && len(raw) >= 16:
		return binary.LittleEndian.Uint64(raw), raw[16:]
	}
	return 0, nil
}
