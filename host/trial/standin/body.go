package standin

import (
	"fmt"
	"strings"
)

// rewritten is a body with the names exchanged.
type rewritten struct {
	body  []byte
	texts []string // that it has outside of containers, as they are now
}

// rewrite exchanges the names in a body. instead is what to write for its first
// text, "" to exchange that, too.
func rewrite(order byteOrder, kinds string, body []byte, names exchange, instead string) (rewritten, error) {
	r := &rewriter{reader: reader{in: body, order: order}, exchange: names, instead: instead}
	for kinds != "" && r.err == nil {
		top := kinds[0] == 's' || kinds[0] == 'o'
		kinds = r.value(kinds)
		if top {
			r.texts = append(r.texts, r.last)
		}
	}
	if r.err == nil && r.at != len(body) {
		r.err = errTorn
	}
	return rewritten{r.out, r.texts}, r.err
}

// rewriter copies a body value by value. What a value takes up may change, and
// with it the padding of all that follows.
type rewriter struct {
	reader
	exchange
	out     []byte
	texts   []string
	unit    string // whose properties are copied, once that is known
	instead string // what to write for the next text
	last    string // the last text
	depth   int    // of containers that are open
}

// pad skips to the next multiple of n bytes in what is read, and in what is written.
func (r *rewriter) pad(n int) {
	r.align(n)
	r.out = append(r.out, make([]byte, -len(r.out)&(n-1))...)
}

func (r *rewriter) copy(size int) {
	r.pad(size)
	r.out = append(r.out, r.take(size)...)
}

// value copies one value of the signature and returns the rest of that.
func (r *rewriter) value(kind string) (rest string) {
	if kind == "" || r.depth > maxDepth {
		r.err = errTorn
		return ""
	}
	r.depth++
	defer func() { r.depth-- }()
	rest = kind[1:]
	switch kind[0] {
	case 'y':
		r.copy(1)
	case 'n', 'q':
		r.copy(2)
	case 'b', 'i', 'u', 'h':
		r.copy(4)
	case 'x', 't', 'd':
		r.copy(8)
	case 's', 'o':
		r.swapped()
	case 'g':
		r.kinds()
	case 'v':
		r.variant()
	case 'a':
		element, after := firstType(rest)
		r.array(alignment(element), func() { r.value(element) })
		return after
	case '(', '{':
		return r.group(kind)
	default:
		r.err = fmt.Errorf("a D-Bus message has a value of the unknown type %q", kind[0])
	}
	return rest
}

// group copies a struct or a dictionary's entry.
func (r *rewriter) group(kind string) (rest string) {
	r.pad(8)
	if strings.HasPrefix(kind, "{sv}") {
		r.property()
		return kind[len("{sv}"):]
	}
	end := byte(')')
	if kind[0] == '{' {
		end = '}'
	}
	rest = kind[1:]
	for rest != "" && rest[0] != end && r.err == nil {
		rest = r.value(rest)
	}
	if rest == "" { // without its end
		r.err = errTorn
		return ""
	}
	return rest[1:]
}

// property copies a name and a value, of which systemd gives Id first: the unit
// whose properties follow.
func (r *rewriter) property() {
	name := r.swapped()
	r.instead = r.kept(r.unit, name)
	value := r.variant()
	r.instead = ""
	if name == "Id" {
		r.unit = value
	}
}

// swapped copies a string or an object path: length, bytes, a zero.
func (r *rewriter) swapped() string {
	r.pad(4)
	text := r.swap(r.text())
	if r.instead != "" {
		text, r.instead = r.instead, ""
	}
	r.last = text
	r.out = appendText(r.order, r.out, text)
	return text
}

// kinds copies a signature.
func (r *rewriter) kinds() string {
	text := r.signature()
	r.out = append(append(append(r.out, byte(len(text))), text...), 0)
	return text
}

// variant copies a value behind its own signature and returns it if it is a text.
func (r *rewriter) variant() (text string) {
	switch kind := r.kinds(); {
	case r.err != nil || kind == "":
		r.err = errTorn
	case kind == "s" || kind == "o":
		return r.swapped()
	case kind == "g":
		return r.kinds()
	default:
		if rest := r.value(kind); rest != "" {
			r.err = errTorn
		}
	}
	return ""
}

// array copies the elements one by one, and their length as it comes to be.
func (r *rewriter) array(align int, element func()) {
	r.pad(4)
	length := int(r.uint32())
	mark := len(r.out)
	r.out = append(r.out, 0, 0, 0, 0)
	r.pad(align)
	start, end := len(r.out), r.at+length
	for r.at < end && r.err == nil {
		before := r.at
		element()
		if r.at == before { // as of (), which would go on for ever
			r.err = errTorn
		}
	}
	if r.at != end && r.err == nil {
		r.err = errTorn
	}
	r.order.PutUint32(r.out[mark:], uint32(len(r.out)-start))
}
