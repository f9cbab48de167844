package journal

import (
	"encoding/binary"
	"errors"
	"io"
	"testing"
	"time"
)

// damaged is a journal with some of its bytes replaced.
type damaged struct {
	whole   []byte
	changes map[int64]byte
}

func (d damaged) ReadAt(p []byte, at int64) (int, error) {
	if at < 0 || at >= int64(len(d.whole)) {
		return 0, io.EOF
	}
	n := copy(p, d.whole[at:])
	for i := range p[:n] {
		if b, ok := d.changes[at+int64(i)]; ok {
			p[i] = b
		}
	}
	if n < len(p) {
		return n, io.EOF
	}
	return n, nil
}

func (d damaged) put(at uint64, value []byte) {
	for i, b := range value {
		d.changes[int64(at)+int64(i)] = b
	}
}

// change is how many bytes of a fuzzer's input make one change: what is changed
// (1), which of them (2), the field (1), what it becomes (1), and a number (8).
const change = 13

// damage changes one field: of the header, of an object, or of a bucket of the
// hash table. It becomes a number, or the place or size of some object, or a bit
// more or less than it was.
func (d damaged) damage(c []byte, all map[byte][]object) {
	kinds := []byte{0, typeData, typeEntry, typeEntryArray, 4} // 4: the data hash table
	kind, which, number := kinds[int(c[0])%len(kinds)], int(binary.LittleEndian.Uint16(c[1:])), binary.LittleEndian.Uint64(c[5:])
	o := object{0, 0, headerSize}
	if list := all[kind]; kind != 0 {
		o = list[which%len(list)]
	}
	at := o.at + uint64(c[3])*4%min(o.size, 256)
	if at+8 > uint64(len(d.whole)) {
		return
	}
	was := binary.LittleEndian.Uint64(d.whole[at:])
	other := all[typeData][int(number%uint64(len(all[typeData])))]
	becomes := []uint64{number, number % 256, o.at, o.size, other.at, was + number%32, was - number%32, was ^ 1<<(number%64), ^uint64(0) - number%64}
	d.put(at, binary.LittleEndian.AppendUint64(nil, becomes[int(c[4])%len(becomes)]))
}

// FuzzDamage looks into journals that are damaged by field. Each query ends, soon
// and without a panic, and says so if it makes no sense of something.
func FuzzDamage(f *testing.F) {
	journals, parts := [][]byte{}, []map[byte][]object{}
	for _, suite := range suites {
		j, all := unzip(f, suite+".journal.gz"), map[byte][]object{}
		for _, o := range objects(f, j) {
			all[o.kind] = append(all[o.kind], o)
		}
		journals, parts = append(journals, j), append(parts, all)
	}
	f.Add(byte(1), make([]byte, change))
	f.Add(byte(0), []byte{3, 1, 0, 2, 0, 16, 0, 0, 0, 0, 0, 0, 0}) // an array of 16 bytes
	f.Fuzz(func(t *testing.T, which byte, changes []byte) {
		n := int(which) % len(journals)
		d := damaged{journals[n], map[int64]byte{}}
		for ; len(changes) >= change && len(d.changes) < 1000; changes = changes[change:] {
			d.damage(changes, parts[n])
		}
		began := time.Now()
		j, err := read(d, int64(len(d.whole)))
		if err == nil {
			_, err = (query{NewReader(names), both, alternatives(both), 100}).search(j)
		}
		if err != nil && !errors.Is(err, ErrUnsupported) {
			t.Errorf("error %v", err)
		}
		if took := time.Since(began); took > 5*time.Second {
			t.Errorf("took %v", took)
		}
	})
}
