package dbus

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net"
	"path/filepath"
	"slices"
	"testing"

	godbus "github.com/godbus/dbus/v5"

	"github.com/sdlab/sdlab/facts"
)

// manager is a bus with a manager behind it that counts its calls: the value of a
// property is its name and the number of the call. It keeps Secret out of all, and has
// no property Newer and no interface Mount.
func manager(t *testing.T) (b *Live, calls *[]string) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "bus")
	listener, err := net.Listen("unix", path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { listener.Close() })
	calls = &[]string{}
	go func() {
		conn, err := listener.Accept()
		if err != nil {
			return
		}
		defer conn.Close()
		from := bufio.NewReader(conn)
		for line := ""; line != "BEGIN\r\n"; {
			if line, err = from.ReadString('\n'); err != nil {
				return
			}
		}
		_, _ = io.WriteString(conn, "OK 12\r\n")
		for {
			call, err := godbus.DecodeMessage(from)
			if err != nil {
				return
			}
			reply := told(call, len(*calls))
			if member := call.Headers[godbus.FieldMember].Value().(string); member != "Hello" {
				*calls = append(*calls, member)
			}
			reply.Headers[godbus.FieldReplySerial] = godbus.MakeVariant(call.Serial())
			if len(reply.Body) > 0 {
				reply.Headers[godbus.FieldSignature] = godbus.MakeVariant(godbus.SignatureOf(reply.Body...))
			}
			if err := reply.EncodeTo(conn, binary.LittleEndian); err != nil {
				t.Error(err)
			}
		}
	}()
	t.Setenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path="+path)
	return New(facts.System), calls
}

func told(call *godbus.Message, number int) *godbus.Message {
	reply := &godbus.Message{Type: godbus.TypeMethodReply, Headers: map[godbus.HeaderField]godbus.Variant{}}
	refuse := func(name string) *godbus.Message {
		reply.Type = godbus.TypeError
		reply.Headers[godbus.FieldErrorName] = godbus.MakeVariant(name)
		return reply
	}
	value := func(name string) godbus.Variant { return godbus.MakeVariant(fmt.Sprint(name, number)) }
	switch {
	case len(call.Body) > 0 && call.Body[0] == systemdName+".Mount":
		return refuse(unknownIface)
	case len(call.Body) == 1:
		all := map[string]godbus.Variant{"List": godbus.MakeVariant([]string{"a"})}
		for _, name := range words {
			all[name] = value(name)
		}
		reply.Body = []any{all}
	case len(call.Body) == 2 && call.Body[1] == "Newer":
		return refuse(unknownProp)
	case len(call.Body) == 2:
		reply.Body = []any{value(call.Body[1].(string))}
	}
	return reply
}

var words = []string{"A", "B", "C", "D", "E", "F", "G", "H"}

func properties1(face string, names ...string) (asked []Property) {
	for _, name := range names {
		asked = append(asked, Property{"a.service", face, name})
	}
	return asked
}

func TestManyPropertiesAreOneQuestion(t *testing.T) {
	many := slices.Concat(properties1("Unit", "A"), properties1("Service", words...), properties1("Unit", "A"))
	for _, tt := range []struct {
		name   string
		asked  []Property
		calls  []string
		values []string // "" for one that is absent
	}{
		{"few", properties1("Unit", "A", "B"), []string{"Get", "Get"}, []string{"A0", "B1"}},
		{"many", properties1("Unit", words...), []string{"GetAll"}, []string{"A0", "B0", "C0", "D0", "E0", "F0", "G0", "H0"}},
		{"a guard is asked for before and behind", many, []string{"Get", "GetAll", "Get"}, []string{"A0", "A1", "B1", "C1", "D1", "E1", "F1", "G1", "H1", "A2"}},
		{
			"a guard of the same interface", append(properties1("Unit", words...), properties1("Unit", "A")...), []string{"GetAll", "Get"},
			[]string{"A0", "B0", "C0", "D0", "E0", "F0", "G0", "H0", "A1"},
		},
		{
			"kept out or absent", append(properties1("Unit", words...), properties1("Unit", "Secret", "Newer")...),
			[]string{"GetAll", "GetAll", "Get", "Get"}, []string{"A1", "B1", "C1", "D1", "E1", "F1", "G1", "H1", "Secret2", ""},
		},
		{"no such interface", properties1("Mount", words...), slices.Insert(slices.Repeat([]string{"Get"}, len(words)), 0, "GetAll"), make([]string, len(words))},
	} {
		t.Run(tt.name, func(t *testing.T) {
			b, calls := manager(t)
			answers, err := b.Properties(t.Context(), tt.asked)
			if err != nil {
				t.Fatal(err)
			}
			for i, a := range answers {
				if a.Value != tt.values[i] && (tt.values[i] != "" || !errors.Is(a.Err, facts.ErrAbsent)) {
					t.Errorf("%s: got %+v, want %q", tt.asked[i].Name, a, tt.values[i])
				}
			}
			if !slices.Equal(*calls, tt.calls) {
				t.Errorf("got %q, want %q", *calls, tt.calls)
			}
		})
	}
}

// What has been asked for by itself once is not looked for among all again.
func TestWhatIsKeptOutIsKnown(t *testing.T) {
	b, calls := manager(t)
	asked := append(properties1("Unit", words...), properties1("Unit", "Secret")...)
	for range 2 {
		if _, err := b.Properties(t.Context(), asked); err != nil {
			t.Fatal(err)
		}
	}
	if want := []string{"GetAll", "GetAll", "Get", "GetAll", "Get"}; !slices.Equal(*calls, want) {
		t.Errorf("got %q, want %q", *calls, want)
	}
}

func TestAllHasPlainValues(t *testing.T) {
	b, _ := manager(t)
	answers, err := b.Properties(t.Context(), properties1("Unit", append([]string{"List"}, words...)...))
	if err != nil {
		t.Fatal(err)
	}
	if list, ok := answers[0].Value.([]string); !ok || !slices.Equal(list, []string{"a"}) {
		t.Errorf("got %#v", answers[0])
	}
}
