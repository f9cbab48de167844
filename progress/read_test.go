package progress

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
)

const line = `{"time":"2026-11-24T04:22:20.123456789Z","lesson":"systemd","activity":"1.1","what":"attempt","verdict":"fail","diagnosis":"not-reloaded"}`

// TestParsePlain: what is read without reflection is read as encoding/json does it.
func TestParsePlain(t *testing.T) {
	plain := 0
	for _, text := range []string{
		line, `{"activity":"1.1"}`, `{"activity":""}`, `{}`, `{"activity":"1.1",}`, `{"activity":"1.1"}}`, `{"activity":"1.1"} `, `{ "activity":"1.1"}`,
		`{"Activity":"1.1"}`, `{"activity":"a\nb"}`, `{"activity":"a\u0041"}`, `{"activity":"ä"}`, "{\"activity\":\"\xff\"}", "{\"activity\":\"\x01\"}",
		`{"activity":"1.1","activity":"1.2"}`, `{"activity":1}`, `{"activity":null}`, `{"activity":"1.1","later":"x"}`, `{"activity":"1.1","later":{}}`,
		`{"time":"yesterday","activity":"1.1"}`, `{"time":"2026-11-24T04:22:20+01:00","activity":"1.1"}`, `{"time":"2026-11-24 04:22:20Z","activity":"1.1"}`,
		`{"activity":"1.1"`, `{"activity":"1.1`, `{"activity":`, `{"activity"`, `{`, `"`, `[]`, `{"activity":"1.1";"what":"x"}`, `{"a":"b"}`,
		`{"lesson":"l","scope":"user","activity":"1","what":"answer","question":"q","answer":"a","fault":"f","token":"t"}`,
		`{"lesson":"l","activity":"1.1","what":"attempt","evidence":"e","name":"n","prev":"p"}`,
	} {
		var want Entry
		wantOK := json.Unmarshal([]byte(text), &want) == nil && want.Activity != ""
		got, ok := Parse([]byte(text))
		if ok != wantOK || ok && !got.Time.Equal(want.Time) {
			t.Errorf("%s: %v, %+v", text, ok, got)
		}
		if got.Time = want.Time; ok && got != want {
			t.Errorf("%s: %+v, want %+v", text, got, want)
		}
		if _, ok := parsePlain([]byte(text)); ok {
			plain++
		}
	}
	if plain < 5 {
		t.Errorf("only %d were read without reflection", plain)
	}
}

func BenchmarkRead(b *testing.B) {
	l := Open(b.TempDir(), nil, nil)
	text := strings.Repeat(line+"\n", 10_000)
	if err := os.WriteFile(l.Path(), []byte(text), 0o644); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, skipped, err := l.Standings(Kept{Lesson: "systemd"}); skipped > 0 || err != nil {
			b.Fatal(skipped, err)
		}
	}
}
