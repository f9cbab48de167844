package standin

import (
	"bytes"
	"encoding/binary"
	"reflect"
	"testing"

	"github.com/godbus/dbus/v5"
)

var pair = exchange{{
	Unit: "hello-agent.service", Other: "rescue.service", OtherDescription: "Rescue Shell",
	Kept: map[string]string{"Description": "Hello Agent", "UnitFileState": "enabled"},
}}

func TestSwap(t *testing.T) {
	for text, want := range map[string]string{
		"hello-agent.service": "rescue.service",
		"rescue.service":      "hello-agent.service",
		"/org/freedesktop/systemd1/unit/hello_2dagent_2eservice": "/org/freedesktop/systemd1/unit/rescue_2eservice",
		"path='/org/freedesktop/systemd1/unit/rescue_2eservice'": "path='/org/freedesktop/systemd1/unit/hello_2dagent_2eservice'",
		"/usr/lib/systemd/system/rescue.service":                 "/usr/lib/systemd/system/hello-agent.service",
		"hello-agent*":                                           "rescue*",
		"Hello Agent":                                            "Rescue Shell",
		"hello-agent@1.service":                                  "hello-agent@1.service",
		"my-hello-agent.service":                                 "my-hello-agent.service",
		"hello-agent.service.d":                                  "hello-agent.service.d",
		"rescue.service hello-agent.service":                     "hello-agent.service rescue.service",
		"":                                                       "",
	} {
		if got := pair.swap(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

type row struct {
	Name, Description string
	Job               uint32
	Path              dbus.ObjectPath
}

// TestRewrite sends bodies of many shapes through, in both byte orders, and has
// another implementation read what comes out.
func TestRewrite(t *testing.T) {
	for _, test := range []struct {
		name     string
		in, want []any
	}{
		{"nothing", nil, nil},
		{"a name", []any{"hello-agent.service"}, []any{"rescue.service"}},
		{"numbers between names", []any{"rescue.service", byte(1), "rescue.service", uint64(7), true, int16(3), 1.5}, []any{"hello-agent.service", byte(1), "hello-agent.service", uint64(7), true, int16(3), 1.5}},
		{"no rows", []any{[]row{}}, []any{[][]any{}}},
		{
			"rows", []any{[]row{{"hello-agent.service", "Hello Agent", 9, "/unit/hello_2dagent_2eservice"}, {"dbus.service", "Bus", 1, "/x"}}},
			[]any{[][]any{{"rescue.service", "Rescue Shell", uint32(9), dbus.ObjectPath("/unit/rescue_2eservice")}, {"dbus.service", "Bus", uint32(1), dbus.ObjectPath("/x")}}},
		},
		{"variants in variants", []any{dbus.MakeVariant(dbus.MakeVariant("rescue.service"))}, []any{dbus.MakeVariant(dbus.MakeVariant("hello-agent.service"))}},
		{"bytes and lists", []any{[]byte{1, 2, 3}, []string{"a", "rescue.service"}, [][]string{{}, {"hello-agent.service"}}}, []any{[]byte{1, 2, 3}, []string{"a", "hello-agent.service"}, [][]string{{}, {"rescue.service"}}}},
	} {
		for _, order := range []binary.ByteOrder{binary.LittleEndian, binary.BigEndian} {
			was := encode(t, order, test.in...)
			is := passed(t, was)
			read, err := dbus.DecodeMessage(bytes.NewReader(is))
			if err != nil {
				t.Fatalf("%s comes out as no message: %v", test.name, err)
			}
			if !reflect.DeepEqual(read.Body, test.want) && len(read.Body)+len(test.want) > 0 {
				t.Errorf("%s becomes %#v, want %#v", test.name, read.Body, test.want)
			}
			if path := read.Headers[dbus.FieldPath].Value(); path != dbus.ObjectPath(unitPath("rescue.service")) {
				t.Errorf("%s: the call goes to %v", test.name, path)
			}
			if member, serial := read.Headers[dbus.FieldMember].Value(), read.Serial(); member != "GetUnit" || serial != 5 {
				t.Errorf("%s: the call is %v, %d", test.name, member, serial)
			}
			again, err := dbus.DecodeMessage(bytes.NewReader(passed(t, is)))
			if err != nil {
				t.Fatal(err)
			}
			if first, _ := dbus.DecodeMessage(bytes.NewReader(was)); !reflect.DeepEqual(first.Body, again.Body) {
				t.Errorf("%s: twice is not what it was: %#v", test.name, again.Body)
			}
		}
	}
}

// passed is a message with the names exchanged, whether it may pass or not.
func passed(t *testing.T, raw []byte) []byte {
	t.Helper()
	h, body, err := parse(raw)
	if err != nil {
		t.Fatal(err)
	}
	h.path = pair.path(h.path)
	r, err := rewrite(h.order, h.signature, body, pair, "")
	if err != nil {
		t.Fatal(err)
	}
	return h.encode(r.body)
}

// withBody is a message of a signature and a body that need not fit.
func withBody(signature string, body ...byte) []byte {
	order := binary.LittleEndian
	head := order.AppendUint32([]byte{'l', methodCall, 0, 1}, uint32(len(body)))
	head = order.AppendUint32(head, 5)
	head = order.AppendUint32(head, uint32(4+len(signature)+2))
	head = append(append(head, fieldSignature, 1, 'g', 0, byte(len(signature))), signature...)
	return append(pad8(append(head, 0)), body...)
}

// malformed are messages that a program may send, and their faults.
var malformed = map[string][]byte{
	"an array of nothing":        withBody("a", 4, 0, 0, 0, 1, 2, 3, 4),
	"an array in it":             withBody("aa", 8, 0, 0, 0, 4, 0, 0, 0, 1, 2, 3, 4),
	"a row without an end":       withBody("(", 1),
	"a property without one":     withBody("{sv"),
	"an end alone":               withBody(")", 1),
	"variants too deep":          withBody("v", append(bytes.Repeat([]byte{1, 'v', 0}, 100), 1, 'y', 0, 5)...),
	"an array beyond its end":    withBody("ay", 255, 255, 255, 255),
	"a text beyond its end":      withBody("s", 255, 255, 255, 255),
	"a header beyond its end":    {'l', 1, 0, 1, 0, 0, 0, 0, 5, 0, 0, 0, 255, 255, 255, 255},
	"an unknown type":            withBody("z", 1),
	"a variant of nothing":       withBody("v", 0, 0),
	"elements that take no room": withBody("a(", 8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
}

func TestMalformedMessagesAreRefused(t *testing.T) {
	for name, raw := range malformed {
		h, body, err := parse(raw)
		if err == nil {
			_, err = rewrite(h.order, h.signature, body, pair, "")
		}
		if err == nil {
			t.Errorf("%s is no error", name)
		}
	}
}

// encode makes a call of a method.
func encode(t *testing.T, order binary.ByteOrder, body ...any) []byte {
	t.Helper()
	m := &dbus.Message{Type: dbus.TypeMethodCall, Body: body, Headers: map[dbus.HeaderField]dbus.Variant{
		dbus.FieldPath:        dbus.MakeVariant(dbus.ObjectPath(unitPath("hello-agent.service"))),
		dbus.FieldMember:      dbus.MakeVariant("GetUnit"),
		dbus.FieldDestination: dbus.MakeVariant("org.freedesktop.systemd1"),
	}}
	if len(body) > 0 {
		m.Headers[dbus.FieldSignature] = dbus.MakeVariant(dbus.SignatureOf(body...))
	}
	var out bytes.Buffer
	if err := m.EncodeTo(&out, order); err != nil {
		t.Fatal(err)
	}
	raw := out.Bytes()
	order.PutUint32(raw[8:], 5)
	return raw
}
