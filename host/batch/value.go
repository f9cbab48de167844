package batch

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"

	"github.com/sdlab/sdlab/host/signature"
)

var errTorn = errors.New("a D-Bus message is not what its signature says")

// reader reads the values of a message. After an error it reads nothing more.
type reader struct {
	in    []byte
	at    int
	order binary.ByteOrder
	depth int
	err   error
}

// take returns the next n bytes.
func (r *reader) take(n int) []byte {
	if r.err == nil && (n < 0 || n > len(r.in)-r.at) {
		r.err = errTorn
	}
	if r.err != nil {
		return make([]byte, min(max(n, 0), 8))
	}
	r.at += n
	return r.in[r.at-n : r.at]
}

// pad skips to the next multiple of n bytes.
func (r *reader) pad(n int) { r.take(-r.at & (n - 1)) }

func (r *reader) byte() byte { return r.take(1)[0] }

func (r *reader) number() uint32 {
	r.pad(4)
	return r.order.Uint32(r.take(4))
}

func (r *reader) long() uint64 {
	r.pad(8)
	return r.order.Uint64(r.take(8))
}

func (r *reader) short() uint16 {
	r.pad(2)
	return r.order.Uint16(r.take(2))
}

func (r *reader) text() string { return r.ended(int(r.number())) }

func (r *reader) signature() string { return r.ended(int(r.byte())) }

// ended returns a text of n bytes that a zero follows.
func (r *reader) ended(n int) string {
	s := string(r.take(n))
	r.take(1)
	if r.err != nil {
		return ""
	}
	return s
}

func (r *reader) variant() any {
	value, rest := r.value(r.signature())
	if rest != "" {
		r.err = errTorn
	}
	return value
}

// value reads one value of the signature and returns the rest of that. A
// variant is what is in it; object paths and signatures are strings; structs
// and dictionary entries are []any, and a list of them is [][]any.
func (r *reader) value(kind string) (value any, rest string) {
	if kind == "" || r.depth > signature.MaxDepth || r.err != nil {
		r.fail(errTorn)
		return nil, ""
	}
	r.depth++
	defer func() { r.depth-- }()
	rest = kind[1:]
	switch kind[0] {
	case 'y':
		return r.byte(), rest
	case 'b':
		return r.number() != 0, rest
	case 'n':
		return int16(r.short()), rest
	case 'q':
		return r.short(), rest
	case 'i':
		return int32(r.number()), rest
	case 'u', 'h':
		return r.number(), rest
	case 'x':
		return int64(r.long()), rest
	case 't':
		return r.long(), rest
	case 'd':
		return math.Float64frombits(r.long()), rest
	case 's', 'o':
		return r.text(), rest
	case 'g':
		return r.signature(), rest
	case 'v':
		return r.variant(), rest
	case 'a':
		element, after := signature.First(rest)
		return r.array(element), after
	case '(', '{':
		one, after := signature.First(kind)
		return r.members(one), after
	}
	r.fail(fmt.Errorf("a D-Bus message has a value of the unknown type %q", kind[0]))
	return nil, ""
}

func (r *reader) fail(err error) {
	if r.err == nil {
		r.err = err
	}
}

// members reads a struct or a dictionary entry, whose signature has its brackets.
func (r *reader) members(kind string) []any {
	r.pad(8)
	last := len(kind) - 1
	if last < 1 || kind[last] != ')' && kind[last] != '}' {
		r.fail(errTorn)
		return nil
	}
	list := []any{}
	for inside := kind[1:last]; inside != "" && r.err == nil; {
		var value any
		value, inside = r.value(inside)
		list = append(list, value)
	}
	return list
}

func (r *reader) array(element string) any {
	length := int(r.number())
	r.pad(signature.Alignment(element))
	end := r.at + length
	if r.err != nil || element == "" || length < 0 || end > len(r.in) {
		r.fail(errTorn)
		return nil
	}
	switch element[0] {
	case 'y':
		return append([]byte{}, r.take(length)...)
	case 's', 'o', 'g':
		return listOf[string](r, element, end)
	case 'i':
		return listOf[int32](r, element, end)
	case 'u':
		return listOf[uint32](r, element, end)
	case 't':
		return listOf[uint64](r, element, end)
	case '(', '{':
		return listOf[[]any](r, element, end)
	}
	return listOf[any](r, element, end)
}

// listOf reads elements up to the end of their array.
func listOf[T any](r *reader, element string, end int) []T {
	list := []T{}
	for r.at < end && r.err == nil {
		before := r.at
		value, _ := r.value(element)
		one, is := value.(T)
		if !is || r.at == before { // an element without members would never end
			r.fail(errTorn)
			return list
		}
		list = append(list, one)
	}
	if r.at > end {
		r.fail(errTorn)
	}
	return list
}
