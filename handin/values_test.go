package handin

import (
	"bytes"
	"encoding/json"
	"reflect"
	"testing"
)

// FuzzValues: an object is taken apart as package json does it.
func FuzzValues(f *testing.F) {
	for _, text := range []string{`{}`, `{"a":1}`, ` { "a" : [1, {"b":"}\""}] , "c\n" : "x\\" } `, `{"a":null,"a":true}`, `{"ActiveState":"active","MemoryMax":18446744073709551615,"x":-1.5e3}`, `null`, `[]`, `"a"`} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var want map[string]json.RawMessage
		wrong := json.Unmarshal(text, &want)
		var got Values
		err := json.Unmarshal(text, &got)
		if (err == nil) != (wrong == nil) {
			t.Fatalf("%q: %v, and package json says %v", text, err, wrong)
		}
		if err == nil && len(got)+len(want) > 0 && !reflect.DeepEqual(map[string]json.RawMessage(got), want) {
			for key, value := range want {
				if !bytes.Equal(bytes.TrimSpace(value), bytes.TrimSpace(got[key])) {
					t.Fatalf("%q: %q is %q, want %q", text, key, got[key], value)
				}
			}
			if len(got) != len(want) {
				t.Fatalf("%q: %d, want %d", text, len(got), len(want))
			}
		}
	})
}
