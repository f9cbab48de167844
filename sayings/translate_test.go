package sayings

import "testing"

func TestTranslator(t *testing.T) {
	translator := NewTranslator(map[string][]string{"No such file or directory": {"Datei oder Verzeichnis nicht gefunden", "没有那个文件或目录"}})
	for text, want := range map[string]string{
		"cat: /a: Datei oder Verzeichnis nicht gefunden": "cat: /a: No such file or directory",
		"cat: „/a“: 没有那个文件或目录":                           "cat: '/a': No such file or directory",
		"all is well": "all is well",
	} {
		if got := translator.English(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
	var none *Translator
	if got := none.English("„a“"); got != "„a“" {
		t.Errorf("got %q", got)
	}
}
