package facts

import "testing"

func secretOf(value string) Secret {
	return NewSecret(Setting{Path: "/env", Line: 1, Key: "API_KEY", Value: value}, "API_KEY", value)
}

func TestMaskWords(t *testing.T) {
	for _, test := range []struct{ value, text, want string }{
		{"hello", "hello: othello said hello-agent, hello", "***: othello said hello-agent, ***"},
		{"hunter2", "-phunter2 and app:hunter2@db, shunter2", "-p*** and app:***@db, shunter2"},
		{"abcd1234efgh", "xabcd1234efgh.", "x***."},
		{"zebra-crossing", "with zebra-crossing", "with ***"},
		{"geheimnüß", "geheimnüß geheimnüßchen", "*** geheimnüßchen"},
		{"abc", "abc", "abc"},
		{"two words", "two words are no words", "*** are no words"},
		{"one-line\nand another", "and another, another", "***, another"},
		{"aaaa", "aaaaaaaa aaaa", "aaaaaaaa ***"},
	} {
		if got := Mask(test.text, []Secret{secretOf(test.value)}); got != test.want {
			t.Errorf("%s in %q: %q, want %q", test.value, test.text, got, test.want)
		}
	}
}

func TestUntold(t *testing.T) {
	names := []string{"/etc/systemd/system/hello-agent@.service", "learner", "active", "abcd1234efgh@x"}
	for value, want := range map[string]string{
		"hello": "hello", "agent": "agent", "service": "service", "learner": "learner", "hello-agent": "hello-agent", "active": "active",
		"hell": "***", "activ": "***", "zebra": "***",
	} {
		secrets := Untold([]Secret{secretOf(value)}, names)
		if got := Mask(value, secrets); got != want {
			t.Errorf("%s becomes %s, want %s", value, got, want)
		}
		if got := MaskLine("API_KEY="+value, "/env", 1, secrets); got != "API_KEY=***" {
			t.Errorf("on its own line %s becomes %s", value, got)
		}
	}
	if got := Mask("zebra abcd1234efgh", Strong([]Secret{secretOf("zebra"), secretOf("abcd1234efgh")})); got != "zebra ***" {
		t.Errorf("strong: %s", got)
	}
}
